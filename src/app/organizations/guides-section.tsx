import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { benefitsReviewRecord } from '../../domain/benefits-review.ts'
import { findWorkGroup, workGroupLabel } from '../../domain/charter.ts'
import { commitmentRecord } from '../../domain/commitment.ts'
import { performanceReviewRecord } from '../../domain/performance-review.ts'
import { findKind } from '../../domain/registry.ts'
import { resourceCommitmentRecord } from '../../domain/resource-commitment.ts'
import type { CommitmentStanding } from '../../domain/rules/commitment.ts'
import { isPledged } from '../../domain/rules/pledges.ts'
import { judgeBenefitsDue, judgePerformanceDue, type ReviewStanding } from '../../domain/rules/review-due.ts'
import { selectionRecord } from '../../domain/selection.ts'
import { kindOf } from '../../change/edit.ts'
import { formatDate } from '../../ui/format-date.ts'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { placeOfRecord } from '../record-place.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { OverdueTag } from '../overdue-tag.tsx'

/** The organization's guides: how far each is, and the way into it. */
export function GuidesSection({ facts, standing }: { readonly facts: OrganizationFacts; readonly standing: CommitmentStanding }) {
  const charter = useCharter()
  const { language } = useLanguage()
  const { key, joined } = facts.organization
  const group = findWorkGroup(charter, facts.selection.primary)
  const performance = judgePerformanceDue(facts.performanceReviews, joined, facts.today, charter)
  const benefits = judgeBenefitsDue(facts.benefitsReviews, facts.today, charter)
  const { done, of } = standing
  return (
    <section className="org-section" aria-labelledby="guides">
      <h2 id="guides">
        <Trans>Guides</Trans>
      </h2>
      <TaskList>
        <GuideRow record={commitmentRecord(key)}>
          <Trans>
            {done} of {of} steps hold
          </Trans>
        </GuideRow>
        <GuideRow record={selectionRecord(key)}>
          {group ? workGroupLabel(charter, group)[language] : <Trans>No work group selected</Trans>}
        </GuideRow>
        {group ? (
          <GuideRow record={resourceCommitmentRecord(key, group.id)}>
            <Pledged facts={facts} group={group.id} />
          </GuideRow>
        ) : null}
        <GuideRow record={performanceReviewRecord(key, performance.period.id)} period={performance.period.id}>
          <Due standing={performance} />
        </GuideRow>
        <GuideRow record={benefitsReviewRecord(key, benefits.period.id)} period={benefits.period.id}>
          <Due standing={benefits} />
        </GuideRow>
      </TaskList>
    </section>
  )
}

interface GuideRowProps {
  readonly record: string
  readonly period?: string
  readonly children: ReactNode
}

function GuideRow({ record, period, children }: GuideRowProps) {
  const { language } = useLanguage()
  const name = findKind(kindOf(record))?.singular[language]
  return (
    <TaskRow
      title={
        <Link {...placeOfRecord(record, null, () => undefined)}>
          {name} {period}
        </Link>
      }
      text={children}
    />
  )
}

function Pledged({ facts, group }: { readonly facts: OrganizationFacts; readonly group: string }) {
  const chart = facts.resourceCommitments.find((one) => one.group === group)
  const resources = chart?.pledges.filter(isPledged).length ?? 0
  const hours = chart?.hours ?? 0
  return (
    <>
      <Plural value={resources} one="# resource" other="# resources" />,{' '}
      <Plural value={hours} one="# hour a month" other="# hours a month" />
    </>
  )
}

function Due({ standing }: { readonly standing: ReviewStanding }) {
  const { language } = useLanguage()
  const day = formatDate(standing.dueBy, language)
  if (standing.state === 'done') return <Trans>Signed</Trans>
  if (standing.state === 'due') return <Trans>Due by {day}</Trans>
  return (
    <>
      <OverdueTag /> <Trans>since {day}</Trans>
    </>
  )
}
