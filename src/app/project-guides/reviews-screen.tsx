import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { projectReviewRecord, readProjectReview } from '../../domain/project-review.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useRecords } from '../live.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { useSession } from '../session.ts'
import { StartRecord } from './start-record.tsx'

/** The reviews of a project, the newest first. */
export function ReviewsScreen({ project }: { readonly project: string }) {
  return (
    <ProjectFrame project={project} part="reviews">
      {(known) => <Reviews project={known} />}
    </ProjectFrame>
  )
}

function Reviews({ project }: { readonly project: Project }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const today = useSession().today()
  const reviews = useRecords('project-review')
    .map(readProjectReview)
    .filter((one) => one.project === project.key)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
  return (
    <section className="ui-stack" aria-labelledby="reviews">
      <h2 id="reviews">
        <Trans>Reviews</Trans>
      </h2>
      <StartRecord
        label={t`Review of today`}
        record={projectReviewRecord(project.key, today)}
        scope={workGroupScope(project.group)}
        values={{}}
        probe="answers.any.findings"
        place={{ to: '/projects/$project/reviews/$date', params: { project: project.key, date: today } }}
      />
      {reviews.length === 0 ? (
        <EmptyState heading={<Trans>No review yet</Trans>} headingLevel={3}>
          <Trans>A review says what works, what does not, what was learned, and what should stay for good.</Trans>
        </EmptyState>
      ) : (
        <ul>
          {reviews.map(({ date, needsMemorandum }) => (
            <li key={date}>
              <Link to="/projects/$project/reviews/$date" params={{ project: project.key, date }}>
                {formatDate(date, language)}
              </Link>{' '}
              {needsMemorandum === null ? null : needsMemorandum ? (
                <Trans>A memorandum is needed to make it permanent: the chair may begin the transition.</Trans>
              ) : (
                <Trans>No memorandum is needed.</Trans>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
