import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { supportRequestRecord, type SupportRequest } from '../../domain/support-request.ts'
import { formatDate } from '../../ui/format-date.ts'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { placeOfRecord } from '../record-place.ts'
import type { DueReview, Needs, Target } from './needs.ts'
import { OverdueTag } from '../overdue-tag.tsx'

const unknown = () => undefined

function placeOf({ record, field }: Target) {
  return placeOfRecord(record, field, unknown)
}

/** Where the first gap of a step is mended; who speaks for the organization is said on its page, in a section of its own. */
function placeOfGap({ target, missing }: Needs['gaps'][number]) {
  const code = missing[0]?.code
  const hash = code === 'no-representative' ? 'representation' : code === 'no-executive' ? 'executive' : undefined
  return { ...placeOf(target), ...(hash === undefined ? {} : { hash }) }
}

/** The steps of formal commitment that do not hold yet, each with what it lacks. */
export function CommitmentSection({ needs }: { readonly needs: Needs }) {
  const { language } = useLanguage()
  const { done, of, gaps } = needs
  return (
    <section aria-labelledby="commitment">
      <h2 id="commitment">
        <Trans>
          Formal commitment: {done} of {of}
        </Trans>
      </h2>
      <TaskList>
        {gaps.map((gap) => {
          const [first, ...others] = gap.missing
          return (
            <TaskRow
              key={gap.indicator}
              title={<Link {...placeOfGap(gap)}>{gap.label[language]}</Link>}
              text={
                <>
                  {first?.reason[language]}{' '}
                  {others.length === 0 ? null : <Plural value={others.length} one="And # more thing." other="And # more things." />}
                </>
              }
            />
          )
        })}
      </TaskList>
    </section>
  )
}

/** Reviews whose last day comes near or has passed. */
export function ReviewsSection({ reviews }: { readonly reviews: readonly DueReview[] }) {
  const { language } = useLanguage()
  if (reviews.length === 0) return null
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">
        <Trans>Reviews due</Trans>
      </h2>
      <TaskList>
        {reviews.map(({ record, name, standing }) => {
          const day = formatDate(standing.dueBy, language)
          return (
            <TaskRow
              key={record}
              title={
                <Link {...placeOf({ record, field: null })}>
                  {name[language]} {standing.period.id}
                </Link>
              }
              text={standing.state === 'overdue' ? <Trans>It was due by {day}.</Trans> : <Trans>Due by {day}</Trans>}
              side={standing.state === 'overdue' ? <OverdueTag /> : null}
            />
          )
        })}
      </TaskList>
    </section>
  )
}

/** Requests for support that staff have answered. */
export function AnsweredSection({ requests }: { readonly requests: readonly SupportRequest[] }) {
  const { language } = useLanguage()
  const charter = useCharter()
  if (requests.length === 0) return null
  return (
    <section aria-labelledby="answered">
      <h2 id="answered">
        <Trans>Answers to your requests</Trans>
      </h2>
      <TaskList>
        {requests.map(({ organization, period, benefit, response }) => {
          const record = supportRequestRecord(organization, period, benefit)
          const label = charter.benefits.items.find((item) => item.id === benefit)?.label[language] ?? benefit
          return <TaskRow key={record} title={<Link {...placeOf({ record, field: null })}>{label}</Link>} text={response} />
        })}
      </TaskList>
    </section>
  )
}
