import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { nameProject } from '../../domain/project.ts'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { placeOfRecord } from '../record-place.ts'
import { useStore } from '../session.ts'
import type { OpenGuide } from './list-open-guides.ts'

/** Reviews that are due, guides that are open, updates that projects wait for, and what reviews and ratings of projects say. */
export function GuideList({ guides }: { readonly guides: readonly OpenGuide[] }) {
  if (guides.length === 0) {
    return (
      <p className="ui-soft">
        <Trans>No guide waits, and no project was reviewed or rated.</Trans>
      </p>
    )
  }
  return (
    <ul>
      {guides.map((guide) => (
        <li key={guide.sort === 'update' ? guide.project.key : guide.record}>
          <GuideLine guide={guide} />
        </li>
      ))}
    </ul>
  )
}

function GuideLine({ guide }: { readonly guide: OpenGuide }) {
  const { t } = useLingui()
  const store = useStore()
  const naming = useNaming()
  if (guide.sort === 'update') {
    return (
      <>
        <Link to="/projects/$project/updates" params={{ project: guide.project.key }}>
          <Trans>Update of {nameProject(guide.project, t`Project without a title`)}</Trans>
        </Link>
        <DueWords {...guide} />
      </>
    )
  }
  const link = <Link {...placeOfRecord(guide.record, null, (record) => store.record(record))}>{naming.title(guide.record)}</Link>
  if (guide.sort === 'commitment') {
    return (
      <>
        {link}:{' '}
        <Trans>
          {guide.done} of {guide.of} steps done
        </Trans>
      </>
    )
  }
  if (guide.sort === 'support') {
    return (
      <>
        {link}:{' '}
        <Trans>
          {guide.done} of {guide.of} factors rated
        </Trans>
      </>
    )
  }
  if (guide.sort === 'review') {
    return (
      <>
        {link}
        {guide.needsMemorandum === true ? (
          <>
            {', '}
            <Trans>recommends a memorandum to make it permanent</Trans>
          </>
        ) : null}
      </>
    )
  }
  return (
    <>
      {link}
      <DueWords {...guide} />
    </>
  )
}

function DueWords({ dueBy, isOverdue }: { readonly dueBy: string | null; readonly isOverdue: boolean }) {
  const { language } = useLanguage()
  if (dueBy === null) return null
  const day = formatDate(dueBy, language)
  return (
    <>
      {', '}
      {isOverdue ? <Trans>overdue since {day}</Trans> : <Trans>due by {day}</Trans>}
    </>
  )
}
