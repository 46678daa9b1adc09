import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ProjectReview } from '../../domain/project-review.ts'
import type { Project } from '../../domain/project.ts'
import { listNextStates } from '../../domain/rules/project-state.ts'
import { Alert } from '../../ui/alert.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { useCharter } from '../charter.ts'

interface BeforeTransitionProps {
  readonly project: Project
  readonly reviews: readonly ProjectReview[]
}

/** Says what a project needs before it can become a program, and leads there. */
export function BeforeTransition({ project, reviews }: BeforeTransitionProps) {
  const { language } = useLanguage()
  const memorandum = textIn(useCharter().memorandum.name, language)
  const recommending = reviews.filter(({ needsMemorandum }) => needsMemorandum === true)
  const isNext = listNextStates(project.state).includes('transitioning')
  return (
    <section className="transition-section" aria-labelledby="before">
      <h2 id="before">
        <Trans>Not a transition yet</Trans>
      </h2>
      <p>
        <Trans>
          A project with great impact on a problem that needs a permanent answer can become a program. That begins with a project review
          that says that a memorandum ({memorandum}) is needed. What is shown here then: the evidence, who takes it on, the plan and the
          text.
        </Trans>
      </p>
      {recommending.length > 0 ? (
        <>
          <Alert tone="info" slim>
            <p>
              {isNext ? (
                <Trans>A review recommends it. Whoever chairs the group begins the transition under “Options” above.</Trans>
              ) : (
                <Trans>A review recommends it. It can begin once the project is active or in review.</Trans>
              )}
            </p>
          </Alert>
          <ReviewLinks project={project.key} reviews={recommending} />
        </>
      ) : (
        <p>
          {reviews.length === 0 ? (
            <Trans>There is no review of this project yet.</Trans>
          ) : (
            <Trans>None of its reviews says that a memorandum is needed.</Trans>
          )}{' '}
          <Link to="/projects/$project/reviews" params={{ project: project.key }}>
            <Trans>Go to the reviews</Trans>
          </Link>
        </p>
      )}
    </section>
  )
}

/** Reviews by their day, each the way to it. */
function ReviewLinks({ project, reviews }: { readonly project: string; readonly reviews: readonly ProjectReview[] }) {
  const { language } = useLanguage()
  return (
    <ul>
      {reviews.map(({ key, date }) => (
        <li key={key}>
          <Link to="/projects/$project/reviews/$date" params={{ project, date }}>
            <ReviewName day={formatDate(date, language)} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** What a review is called. */
export function ReviewName({ day }: { readonly day: string }) {
  return <Trans>Review of {day}</Trans>
}
