import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { readBenefitsReview } from '../domain/benefits-review.ts'
import { commitmentRecord, readCommitment } from '../domain/commitment.ts'
import { readExecutive } from '../domain/executive.ts'
import { nameOrganization, organizationRecord, readOrganization } from '../domain/organization.ts'
import { readPerformanceReview } from '../domain/performance-review.ts'
import { readPerson, type Person } from '../domain/person.ts'
import { scopeOfNew } from '../domain/registry.ts'
import { readRepresentation } from '../domain/representation.ts'
import { readResourceCommitment } from '../domain/resource-commitment.ts'
import type { Review } from '../domain/review.ts'
import type { CommitmentFacts } from '../domain/rules/commitment-checks.ts'
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

// Authors too: a dialog of the page names them, and must not wait for them.
const KINDS = [
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
  const people = useRecords('person').map(readPerson)
  const representations = useRecords('representation').map(readRepresentation)
  const executives = useRecords('executive').map(readExecutive)
  const charts = useRecords('resource-commitment').map(readResourceCommitment)
  const performanceReviews = useRecords('performance-review').map(readPerformanceReview)
  const benefitsReviews = useRecords('benefits-review').map(readBenefitsReview)
  const supportRequests = useRecords('support-request').map(readSupportRequest)
  if (!state) return null
  const isOurs = (one: { readonly organization: string | null }) => one.organization === key
  return {
    charter,
    today,
    organization: readOrganization(state),
    name: nameOrganization(key, { find: () => state, charter, language }),
    commitment: readCommitment(commitment ?? emptyOf(commitmentRecord(key))),
    selection: readSelection(selection ?? emptyOf(selectionRecord(key))),
    people: people.filter(isOurs).sort((a, b) => a.name.localeCompare(b.name, language)),
    representations: representations.filter(isOurs),
    executives: executives.filter(isOurs),
    resourceCommitments: charts.filter(isOurs),
    performanceReviews: performanceReviews.filter(isOurs),
    benefitsReviews: benefitsReviews.filter(isOurs),
    supportRequests: supportRequests.filter(isOurs),
  }
}

/** A record of a known kind that nobody has written yet. */
export function emptyOf(record: RecordId): RecordState {
  return { record, scope: scopeOfNew(record) ?? '', fields: {} }
}
