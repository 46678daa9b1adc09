import { benefitsReviewGuide } from './benefits-review.ts'
import { commitmentGuide } from './commitment.ts'
import type { GuideSource } from '../domain/guide.ts'
import { performanceReviewGuide } from './performance-review.ts'
import { projectReviewGuide } from './project-review.ts'
import { projectSupportGuide } from './project-support.ts'
import { projectUpdateGuide } from './project-update.ts'
import { resourceCommitmentGuide } from './resource-commitment.ts'
import { workGroupSelectionGuide } from './work-group-selection.ts'

/** Every guide, in the order in which a new partner meets them. */
export const guides: readonly GuideSource[] = [
  commitmentGuide,
  workGroupSelectionGuide,
  resourceCommitmentGuide,
  performanceReviewGuide,
  benefitsReviewGuide,
  projectUpdateGuide,
  projectSupportGuide,
  projectReviewGuide,
]
