import type { RecordId } from '../change/edit.ts'
import { keyOf, kindOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { barrierPulseKind } from './barrier-pulse.ts'
import { benefitsReviewKind } from './benefits-review-kind.ts'
import { charterKind } from './charter-kind.ts'
import { commitmentKind } from './commitment-kind.ts'
import { executiveKind } from './executive-kind.ts'
import type { FieldSpec } from './field-type.ts'
import type { Kind, NamingContext } from './kind.ts'
import { meetingKind } from './meeting-kind.ts'
import { meetingSeriesKind } from './meeting-series.ts'
import { metricKind } from './metric.ts'
import { organizationKind } from './organization-kind.ts'
import { performanceReviewKind } from './performance-review-kind.ts'
import { personKind } from './person-kind.ts'
import { profileKind } from './profile-kind.ts'
import { projectKind } from './project-kind.ts'
import { projectReviewKind } from './project-review.ts'
import { projectUpdateKind } from './project-update.ts'
import { representationKind } from './representation-kind.ts'
import { resourceCommitmentKind } from './resource-commitment-kind.ts'
import { sectorKind } from './sector.ts'
import { selectionKind } from './selection-kind.ts'
import { supportRatingKind } from './support-rating.ts'
import { supportRequestKind } from './support-request-kind.ts'
import { transitionKind } from './transition.ts'
import { workGroupKind } from './work-group-facts.ts'

/** Every kind of records that this version knows. A new entity is one file and one line here. */
export const kinds: readonly Kind[] = [
  organizationKind,
  personKind,
  profileKind,
  representationKind,
  executiveKind,
  commitmentKind,
  selectionKind,
  resourceCommitmentKind,
  performanceReviewKind,
  benefitsReviewKind,
  supportRequestKind,
  workGroupKind,
  meetingSeriesKind,
  meetingKind,
  barrierPulseKind,
  projectKind,
  projectUpdateKind,
  supportRatingKind,
  projectReviewKind,
  transitionKind,
  sectorKind,
  metricKind,
  charterKind,
]

const kindByName: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.kind, kind]))

/** The kind with that name; undefined for one of a newer version ([M9]). */
export function findKind(kind: string): Kind | undefined {
  return kindByName.get(kind)
}

/** Scope of a new record; undefined where the kind is unknown or its keys do not say it. */
export function scopeOfNew(record: RecordId): string | undefined {
  return findKind(kindOf(record))?.scopeOf(keyOf(record)) ?? undefined
}

/** What is known of a field of a kind; undefined for one of a newer version ([M9]). An exact name goes before a pattern. */
export function findField(kind: string, field: string): FieldSpec | undefined {
  const specs = findKind(kind)?.fields ?? []
  return specs.find((spec) => spec.field === field) ?? specs.find((spec) => matchesPattern(spec.field, field))
}

/** What a record is called, whatever its kind: its kind's title, or its id where this version does not know the kind. */
export function titleOfRecord(state: RecordState, context: NamingContext): string {
  return findKind(kindOf(state.record))?.titleOf(state, context) ?? state.record
}

function matchesPattern(pattern: string, field: string): boolean {
  const wanted = pattern.split('.')
  const segments = field.split('.')
  return wanted.length === segments.length && wanted.every((one, index) => one === '*' || one === segments[index])
}
