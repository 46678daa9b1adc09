import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { judgeBenefitsDue, judgePerformanceDue, performancePeriod, type ReviewStanding } from '../../domain/rules/review-due.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Select } from '../../ui/select.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useLanguage } from '../i18n.ts'
import { GuideCard } from './guide-card.tsx'
import { GuideLink } from './guide-link.tsx'
import type { OrganizationFacts } from '../use-organization-facts.ts'

/** Years back for which a review can still be written down. */
const YEARS_BACK = 5

/** The reviews: performance by year, benefits by period; this year's first. */
export function ReviewsSection({ facts }: { readonly facts: OrganizationFacts }) {
  const { charter, today, organization, performanceReviews, benefitsReviews } = facts
  const performance = judgePerformanceDue(performanceReviews, organization.joined, today, charter)
  const benefits = judgeBenefitsDue(benefitsReviews, today, charter)
  return (
    <>
      <section className="guides-section" aria-labelledby="guides-performance">
        <h2 id="guides-performance">
          <Trans>Performance reviews</Trans>
        </h2>
        <ReviewCards guide="performance" facts={facts} standing={performance} periods={performanceReviews.map((review) => review.period)} />
        <OtherYear facts={facts} />
      </section>
      <section className="guides-section" aria-labelledby="guides-benefits">
        <h2 id="guides-benefits">
          <Trans>Benefits reviews</Trans>
        </h2>
        <ReviewCards guide="benefits" facts={facts} standing={benefits} periods={benefitsReviews.map((review) => review.period)} />
      </section>
    </>
  )
}

interface ReviewCardsProps {
  readonly guide: 'performance' | 'benefits'
  readonly facts: OrganizationFacts
  readonly standing: ReviewStanding
  /** Periods of which there is a review. */
  readonly periods: readonly string[]
}

function ReviewCards({ guide, facts, standing, periods }: ReviewCardsProps) {
  const organization = facts.organization.key
  const current = standing.period.id
  const others = periods.filter((period) => period !== current).toSorted((a, b) => (a < b ? 1 : -1))
  return (
    <div className="ui-grid">
      <GuideCard place={{ guide, organization, part: current }} facts={facts} tags={<DueTag standing={standing} />}>
        <DueLine standing={standing} />
      </GuideCard>
      {others.map((period) => (
        <GuideCard key={period} place={{ guide, organization, part: period }} facts={facts} />
      ))}
    </div>
  )
}

function DueTag({ standing }: { readonly standing: ReviewStanding }) {
  if (standing.state === 'done') return null
  return standing.state === 'overdue' ? (
    <Tag tone="error">
      <Trans>Overdue</Trans>
    </Tag>
  ) : (
    <Tag tone="warning">
      <Trans>Due</Trans>
    </Tag>
  )
}

function DueLine({ standing }: { readonly standing: ReviewStanding }) {
  const { language } = useLanguage()
  const { state, dueBy, lastSigned } = standing
  const by = formatDate(dueBy, language)
  const last = lastSigned === null ? null : formatDate(lastSigned, language)
  return (
    <p className="guides-count">
      {state !== 'done' && <Trans>Due by {by}.</Trans>}{' '}
      {last === null ? <Trans>None signed yet.</Trans> : <Trans>Last signed on {last}.</Trans>}
    </p>
  )
}

/** Leads to the performance review of an earlier year. */
function OtherYear({ facts }: { readonly facts: OrganizationFacts }) {
  const { t } = useLingui()
  const [year, setYear] = useState('')
  const { charter, today, organization, performanceReviews } = facts
  const current = Number(performancePeriod(today, charter).id)
  const written = new Set(performanceReviews.map((review) => review.period))
  const options = Array.from({ length: YEARS_BACK }, (_, index) => String(current - 1 - index))
    .filter((each) => !written.has(each))
    .map((value) => ({ value, label: value }))
  if (options.length === 0) return null
  return (
    <Disclosure summary={<Trans>Write down the review of an earlier year</Trans>}>
      <Select label={t`Year`} value={year} onInput={setYear} options={options} />
      {year !== '' && (
        <p>
          <GuideLink
            place={{ guide: 'performance', organization: organization.key, part: year }}
            className="usa-button usa-button--outline"
          >
            <Trans>Start the review of {year}</Trans>
          </GuideLink>
        </p>
      )}
    </Disclosure>
  )
}
