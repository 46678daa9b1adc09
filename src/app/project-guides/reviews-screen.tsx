import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Project } from '../../domain/project.ts'
import { MEMORANDUM_ITEM, type ProjectReview } from '../../domain/project-review.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { ProjectFrame } from '../project-frame.tsx'
import { SaveTable } from '../save-table.tsx'
import { useSession } from '../session.ts'
import { guideOf } from './guide-places.ts'
import './project-guides.css'
import { StartRecord } from './start-record.tsx'
import { useReviewCsv } from './use-review-csv.ts'
import { useReviews } from './use-reviews.ts'

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
  const today = useSession().today()
  const reviews = useReviews(project.key)
  const save = useReviewCsv(project, reviews)
  return (
    <section className="ui-stack" aria-labelledby="reviews">
      <h2 id="reviews">
        <Trans>Reviews</Trans>
      </h2>
      <p>
        <Trans>What works, what does not, what was learned, and what should stay for good. As often as it helps.</Trans>
      </p>
      <StartRecord guide="review" project={project} label={t`Review of today`} />
      <p className="project-guide-ways ui-no-print">
        <Link to="/print/review/$project/$date" params={{ project: project.key, date: today }} search={{ empty: 1 }}>
          <Trans>Empty form</Trans>
        </Link>
        {reviews.length === 0 ? null : <SaveTable save={save} />}
      </p>
      {reviews.length === 0 ? (
        <EmptyState heading={<Trans>No review yet</Trans>} headingLevel={3}>
          <Trans>A review says what works, what does not, what was learned, and what should stay for good.</Trans>
        </EmptyState>
      ) : (
        reviews.map((review) => <ReviewCard key={review.date} review={review} />)
      )}
    </section>
  )
}

function ReviewCard({ review: { project, date, needsMemorandum, findingsByItem } }: { readonly review: ProjectReview }) {
  const { language } = useLanguage()
  const charter = useCharter()
  const day = formatDate(date, language)
  const said = guideOf('review', charter).rows.flatMap(({ id, label }) => {
    const findings = findingsByItem.get(id)?.trim() ?? ''
    return findings === '' || id === MEMORANDUM_ITEM ? [] : [{ id, label: textIn(label, language), findings }]
  })
  return (
    <Card
      headingLevel={3}
      heading={
        <Link to="/projects/$project/reviews/$date" params={{ project, date }}>
          <Trans>Review of {day}</Trans>
        </Link>
      }
    >
      <dl className="project-guide-said">
        {said.map(({ id, label, findings }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd className="project-guide-words">{findings}</dd>
          </div>
        ))}
      </dl>
      {needsMemorandum === null ? null : (
        <p>
          <b>
            {needsMemorandum ? (
              <Trans>A memorandum is needed to make it permanent: the chair may begin the transition.</Trans>
            ) : (
              <Trans>No memorandum is needed.</Trans>
            )}
          </b>
        </p>
      )}
    </Card>
  )
}
