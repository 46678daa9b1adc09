import type { RecordId } from '../../change/edit.ts'
import type { Charter } from '../../domain/charter.ts'
import type { Guide, GuideSource } from '../../domain/guide.ts'
import { joinOnce } from '../../domain/join-charter.ts'
import { projectReviewRecord } from '../../domain/project-review.ts'
import { projectUpdateRecord } from '../../domain/project-update.ts'
import type { Project } from '../../domain/project.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { supportRatingRecord } from '../../domain/support-rating.ts'
import { projectReviewGuide } from '../../guides/project-review.ts'
import { projectSupportGuide } from '../../guides/project-support.ts'
import { projectUpdateGuide } from '../../guides/project-update.ts'
import type { AnswersPlace } from '../store-answers.tsx'

/** The guides that are filled in for a project. */
export type ProjectGuideName = 'update' | 'support' | 'review'

/** Which record a guide of a project is about. */
export interface ProjectGuidePlace {
  readonly guide: ProjectGuideName
  readonly project: Pick<Project, 'key' | 'group'>
  /** The day (`YYYY-MM-DD`) of an update or a review, the key of the representation of a rating. */
  readonly part: string
}

const sourceByName: Readonly<Record<ProjectGuideName, GuideSource>> = {
  update: projectUpdateGuide,
  support: projectSupportGuide,
  review: projectReviewGuide,
}

/** A guide of projects with the rows of a charter. */
export function guideOf(name: ProjectGuideName, charter: Charter): Guide {
  return joinOnce(sourceByName[name], charter)
}

/** Id of the record that holds the answers. */
export function recordOf({ guide, project: { key }, part }: ProjectGuidePlace): RecordId {
  switch (guide) {
    case 'update':
      return projectUpdateRecord(key, part)
    case 'support':
      return supportRatingRecord(key, part)
    case 'review':
      return projectReviewRecord(key, part)
  }
}

/** Where the answers are kept, as the wizard's plumbing takes it. */
export function answersPlaceOf(place: ProjectGuidePlace, charter: Charter): AnswersPlace {
  const scope = workGroupScope(place.project.group)
  return { guide: guideOf(place.guide, charter), record: recordOf(place), scope, organization: null }
}
