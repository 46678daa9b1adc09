import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { MEMORANDUM_ITEM, yesOrNo, type ProjectReview } from '../../domain/project-review.ts'
import { isDate } from '../../domain/rules/date.ts'
import { formatDate } from '../../ui/format-date.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { useMe } from '../me.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { DatedGuide } from './dated-guide.tsx'
import { NoSuchDay } from './no-such-day.tsx'
import { OpenGuide, type GuideAddress } from './open-guide.tsx'
import { useReviews } from './use-reviews.ts'

interface ReviewScreenProps {
  readonly project: string
  readonly date: string
  readonly address: GuideAddress
}

/** One review of a project by the five items of the paper guide. */
export function ReviewScreen({ project, date, address }: ReviewScreenProps) {
  return (
    <ProjectFrame project={project} part="reviews">
      {(known) =>
        isDate(date) ? (
          <DatedGuide place={{ guide: 'review', project: known, part: date }}>
            <Review project={known} date={date} address={address} />
          </DatedGuide>
        ) : (
          <NoSuchDay />
        )
      }
    </ProjectFrame>
  )
}

interface ReviewProps {
  readonly project: Project
  readonly date: string
  readonly address: GuideAddress
}

function Review({ project, date, address }: ReviewProps) {
  const { language } = useLanguage()
  const { name } = useMe()
  const before = useReviews(project.key).find((one) => one.date < date)
  const day = formatDate(date, language)
  return (
    <OpenGuide
      place={{ guide: 'review', project, part: date }}
      address={address}
      heading={<Trans>Review of {day}</Trans>}
      ways={
        <>
          <Link to="/projects/$project/reviews" params={{ project: project.key }} activeOptions={{ exact: true }}>
            <Trans>All reviews</Trans>
          </Link>
          <Link to="/print/review/$project/$date" params={{ project: project.key, date }}>
            <Trans>Print</Trans>
          </Link>
        </>
      }
      proposed={{ name }}
      rowNote={before === undefined ? {} : listNotes(before)}
    />
  )
}

/** What the review before found, by item. */
function listNotes(before: ProjectReview) {
  const items = new Set([...before.findingsByItem.keys(), ...(before.needsMemorandum === null ? [] : [MEMORANDUM_ITEM])])
  const said = [...items].filter((item) => item === MEMORANDUM_ITEM || before.findingsByItem.get(item)?.trim())
  return Object.fromEntries(said.map((item) => [item, <BeforeNote key={item} before={before} item={item} />]))
}

function BeforeNote({ before, item }: { readonly before: ProjectReview; readonly item: string }) {
  const { language } = useLanguage()
  const day = formatDate(before.date, language)
  const needed = before.needsMemorandum === null ? undefined : yesOrNo.find(({ id }) => id === (before.needsMemorandum ? 'yes' : 'no'))
  return (
    <div className="project-guide-note">
      <p>
        <b>
          <Trans>Last time, {day}:</Trans>
        </b>{' '}
        {item === MEMORANDUM_ITEM && needed ? textIn(needed.label, language) : null}
      </p>
      <p className="project-guide-words">{before.findingsByItem.get(item)}</p>
    </div>
  )
}
