import { Trans } from '@lingui/react/macro'
import { personRecord } from '../../domain/person.ts'
import { Alert } from '../../ui/alert.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import { GapList } from '../gap-list.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import type { Place } from '../record-place.ts'
import { searchOf } from '../record-place.ts'
import { useGroup } from '../use-group.ts'
import { isDraft } from '../../domain/project.ts'
import type { PlanPageProps } from './plan-page-props.ts'
import { gateStep, stepOfField, type PlanStep } from './plan-steps.ts'

/** The gate: every missing thing with the way to its input, and who approves the start. */
export function GatePage({ project, steps }: PlanPageProps) {
  const { language } = useLanguage()
  const elements = steps.filter(({ id }) => id !== gateStep)
  const placeOf = (field: string): Place => ({
    to: '/projects/$project/start-up',
    params: { project: project.key },
    search: searchOf({ step: stepOfField(steps, field) ?? gateStep }),
    hash: `field-${field}`,
  })
  return (
    <>
      <GateSentence project={project} steps={elements} />
      <ul className="plan-gate">
        {elements.map(({ id, label, gaps }) => (
          <li key={id}>
            <p className="plan-label">
              <Icon name={gaps.length === 0 ? 'check' : 'warning'} /> {textIn(label, language)}{' '}
              {gaps.length === 0 ? (
                <Tag tone="success">
                  <Trans>Complete</Trans>
                </Tag>
              ) : null}
            </p>
            {gaps.length === 0 ? null : <GapList project={project.key} gaps={gaps} placeOf={({ field }) => placeOf(field)} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function GateSentence({ project, steps }: Pick<PlanPageProps, 'project'> & { readonly steps: readonly PlanStep[] }) {
  const { language } = useLanguage()
  const isReady = steps.every(({ gaps }) => gaps.length === 0)
  const { approved } = project
  if (!isDraft(project)) {
    const day = approved === null ? '' : formatDate(approved, language)
    return (
      <Alert tone="info" slim>
        <p>{day === '' ? <Trans>The work has begun.</Trans> : <Trans>The start was approved on {day}.</Trans>}</p>
      </Alert>
    )
  }
  return (
    <Alert tone={isReady ? 'success' : 'info'} slim>
      <p>{isReady ? <Trans>Nothing is missing.</Trans> : <Trans>The project starts once nothing below is missing.</Trans>}</p>
      <WhoApproves group={project.group} isIdea={project.state === 'idea'} />
    </Alert>
  )
}

function WhoApproves({ group: id, isIdea }: { readonly group: string; readonly isIdea: boolean }) {
  const group = useGroup(id)
  const naming = useNaming()
  const chair = group === null || group.facts.chair === null ? '' : naming.title(personRecord(group.facts.chair))
  return (
    <p>
      {chair === '' ? (
        <Trans>The chair of the work group approves the start, with the button at the head of this page.</Trans>
      ) : (
        <Trans>{chair}, the chair of the work group, approves the start with the button at the head of this page.</Trans>
      )}{' '}
      {isIdea ? <Trans>It is an idea so far: begin its start-up there first.</Trans> : null}
    </p>
  )
}
