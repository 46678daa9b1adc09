import { keyOf, type RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { readBenefitsReview } from '../domain/benefits-review.ts'
import { commitmentRecord, readCommitment } from '../domain/commitment.ts'
import { readExecutive } from '../domain/executive.ts'
import { nameOrganization, organizationRecord, readOrganization } from '../domain/organization.ts'
import { readPerformanceReview } from '../domain/performance-review.ts'
import { readPerson, type Person } from '../domain/person.ts'
import { readReference } from '../domain/read-field.ts'
import { readRepresentation } from '../domain/representation.ts'
import { readResourceCommitment } from '../domain/resource-commitment.ts'
import type { Review } from '../domain/review.ts'
import type { CommitmentFacts } from '../domain/rules/commitment-checks.ts'
import { organizationScope } from '../domain/scope.ts'
import { readSelection, selectionRecord } from '../domain/selection.ts'
import { readSupportRequest, type SupportRequest } from '../domain/support-request.ts'
import { useCharter } from './charter.ts'
import { useLanguage } from './i18n.ts'
import { useLoaded, useRecord, useRecords } from './live.ts'
import { useSession } from './session.ts'

/** Everything on this device that is about one organization. Lists hold nothing of others. */
export interface OrganizationFacts extends CommitmentFacts {
  /** The organization's name, or a word for an unnamed one. */
  readonly name: string
  /** Its people, by name. */
  readonly people: readonly Person[]
  readonly performanceReviews: readonly Review[]
  readonly benefitsReviews: readonly Review[]
  readonly supportRequests: readonly SupportRequest[]
}

// Authors too: a dialog of the page names them, and must not wait for them. The charter's versions: one wait instead of two.
const KINDS = [
  'charter',
  'profile',
  'organization',
  'commitment',
  'selection',
  'person',
  'representation',
  'executive',
  'resource-commitment',
  'performance-review',
  'benefits-review',
  'support-request',
] as const

/** What the device knows of an organization, live; null where it does not know it. Suspends until it is read. */
export function useOrganizationFacts(key: string): OrganizationFacts | null {
  useLoaded(KINDS)
  const charter = useCharter()
  const { language } = useLanguage()
  const today = useSession().today()
  const state = useRecord(organizationRecord(key))
  const commitment = useRecord(commitmentRecord(key))
  const selection = useRecord(selectionRecord(key))
  const people = useRecordsOf('person', key)
  const representations = useRecordsOf('representation', key)
  const executives = useRecordsOf('executive', key)
  const charts = useRecordsUnder('resource-commitment', key)
  const performanceReviews = useRecordsUnder('performance-review', key)
  const benefitsReviews = useRecordsUnder('benefits-review', key)
  const supportRequests = useRecordsUnder('support-request', key)
  if (!state) return null
  return {
    charter,
    today,
    organization: readOrganization(state),
    name: nameOrganization(key, { find: () => state, charter, language }),
    commitment: readCommitment(commitment ?? unwritten(commitmentRecord(key), key)),
    selection: readSelection(selection ?? unwritten(selectionRecord(key), key)),
    people: people.map(readPerson).sort((a, b) => a.name.localeCompare(b.name, language)),
    representations: representations.map(readRepresentation),
    executives: executives.map(readExecutive),
    resourceCommitments: charts.map(readResourceCommitment),
    performanceReviews: performanceReviews.map(readPerformanceReview),
    benefitsReviews: benefitsReviews.map(readBenefitsReview),
    supportRequests: supportRequests.map(readSupportRequest),
  }
}

/** The records of a kind that name the organization: chosen by that field, before anything else of them is read. */
function useRecordsOf(kind: string, organization: string): readonly RecordState[] {
  return useRecords(kind).filter((state) => readReference(state, 'organization', 'organization') === organization)
}

/** The records of a kind whose key begins with the organization's. */
function useRecordsUnder(kind: string, organization: string): readonly RecordState[] {
  return useRecords(kind).filter((state) => keyOf(state.record).startsWith(`${organization}.`))
}

/** A record of the organization that nobody has written yet. Not by `emptyOf`: the first screen does without the registry of kinds. */
function unwritten(record: RecordId, organization: string): RecordState {
  return { record, scope: organizationScope(organization), fields: {} }
}
