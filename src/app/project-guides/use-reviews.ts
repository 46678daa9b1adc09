import { readProjectReview, type ProjectReview } from '../../domain/project-review.ts'
import { useRecords } from '../live.ts'

/** The reviews of a project, the newest first, live; hook. */
export function useReviews(project: string): readonly ProjectReview[] {
  return useRecords('project-review')
    .map(readProjectReview)
    .filter((one) => one.project === project)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
}
