import type { RecordId, Scope } from '../../change/edit.ts'
import { keyOf, kindOf } from '../../change/edit.ts'
import { benefitsReviewRecord } from '../../domain/benefits-review.ts'
import type { Charter } from '../../domain/charter.ts'
import { findWorkGroup, workGroupLabel } from '../../domain/charter.ts'
import { commitmentRecord } from '../../domain/commitment.ts'
import type { Guide, GuideSource } from '../../domain/guide.ts'
import { joinOnce } from '../../domain/join-charter.ts'
import { performanceReviewRecord } from '../../domain/performance-review.ts'
import { scopeOfNew } from '../../domain/registry.ts'
import { resourceCommitmentRecord } from '../../domain/resource-commitment.ts'
import { selectionRecord } from '../../domain/selection.ts'
import type { Language } from '../../domain/text.ts'
import { benefitsReviewGuide } from '../../guides/benefits-review.ts'
import { commitmentGuide } from '../../guides/commitment.ts'
import { performanceReviewGuide } from '../../guides/performance-review.ts'
import { resourceCommitmentGuide } from '../../guides/resource-commitment.ts'
import { workGroupSelectionGuide } from '../../guides/work-group-selection.ts'
import type { AnswersPlace } from '../store-answers.tsx'

/** Names of the guides in addresses. */
export type GuideName = 'commitment' | 'selection' | 'resources' | 'performance' | 'benefits'

/** Which record a guide is about: the organization, and the work group, year or period where the guide has one. */
export interface GuidePlace {
  readonly guide: GuideName
  readonly organization: string
  readonly part?: string
}

const sourceByName: Readonly<Record<GuideName, GuideSource>> = {
  commitment: commitmentGuide,
  selection: workGroupSelectionGuide,
  resources: resourceCommitmentGuide,
  performance: performanceReviewGuide,
  benefits: benefitsReviewGuide,
}

const nameByKind: ReadonlyMap<string, GuideName> = new Map(
  Object.entries(sourceByName).map(([name, source]) => [source.kind, name as GuideName]),
)

/** Id of the record that holds a guide's answers. */
export function recordOf({ guide, organization, part = '' }: GuidePlace): RecordId {
  switch (guide) {
    case 'commitment':
      return commitmentRecord(organization)
    case 'selection':
      return selectionRecord(organization)
    case 'resources':
      return resourceCommitmentRecord(organization, part)
    case 'performance':
      return performanceReviewRecord(organization, part)
    case 'benefits':
      return benefitsReviewRecord(organization, part)
  }
}

/** The guide in which a record is filled in; null for records that no guide holds. */
export function placeOf(record: RecordId): GuidePlace | null {
  const guide = nameByKind.get(kindOf(record))
  const [organization = '', part] = keyOf(record).split('.')
  if (guide === undefined) return null
  return part === undefined ? { guide, organization } : { guide, organization, part }
}

/** Scope in which the answers of a guide are written. */
export function scopeOf(record: RecordId): Scope {
  const scope = scopeOfNew(record)
  if (scope === undefined) throw new Error(`No scope for ${record}`)
  return scope
}

/** A guide with the rows of a charter, joined once. */
export function guideOf(name: GuideName, charter: Charter): Guide {
  return joinOnce(sourceByName[name], charter)
}

/** Where the answers of a guide are kept, as the wizard's plumbing takes it. */
export function answersPlaceOf(place: GuidePlace, charter: Charter): AnswersPlace {
  const record = recordOf(place)
  return { guide: guideOf(place.guide, charter), record, scope: scopeOf(record), organization: place.organization }
}

/** What a guide is about besides the organization: its work group, year or period; null where it has none. */
export function aboutOf({ guide, part }: GuidePlace, charter: Charter, language: Language): string | null {
  if (part === undefined) return null
  const group = guide === 'resources' ? findWorkGroup(charter, part) : undefined
  return group ? workGroupLabel(charter, group)[language] : part
}

/** Whether a place names something that its guide can be about: a group of the charter, a year, a part of a year. */
export function isSoundPlace({ guide, part }: GuidePlace, charter: Charter): boolean {
  if (guide === 'resources') return findWorkGroup(charter, part ?? null) !== undefined
  if (guide === 'performance') return /^(?:19|20)\d{2}$/.test(part ?? '')
  if (guide === 'benefits') return /^(?:19|20)\d{2}(?:-[1-4])?$/.test(part ?? '')
  return part === undefined
}
