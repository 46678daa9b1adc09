import { keyOf, type RecordId } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import { readBenefitsReview } from '../../domain/benefits-review.ts'
import { commitmentRecord, readCommitment } from '../../domain/commitment.ts'
import { readExecutive } from '../../domain/executive.ts'
import { nameOrganization, organizationRecord, readOrganization } from '../../domain/organization.ts'
import { readPerformanceReview } from '../../domain/performance-review.ts'
import { readPerson, type Person } from '../../domain/person.ts'
import { readRepresentation } from '../../domain/representation.ts'
import { readResourceCommitment } from '../../domain/resource-commitment.ts'
import type { Review } from '../../domain/review.ts'
import type { CommitmentFacts } from '../../domain/rules/commitment-checks.ts'
import { readSelection, selectionRecord } from '../../domain/selection.ts'
import { readSupportRequest, type SupportRequest } from '../../domain/support-request.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useRecord, useRecords } from '../live.ts'
import { useSession } from '../session.ts'
import { scopeOf } from './guide-place.ts'

/** Everything on this device that an organization's guides are about. */
export interface OrganizationFacts extends CommitmentFacts {
  /** The organization's name, or a word for an unnamed one. */
  readonly name: string
  readonly personByKey: ReadonlyMap<string, Person>
  readonly performanceReviews: readonly Review[]
  readonly benefitsReviews: readonly Review[]
  readonly supportRequests: readonly SupportRequest[]
}

/** What the device knows of an organization, live; null where it does not know it. Suspends until it is read. */
export function useOrganizationFacts(key: string): OrganizationFacts | null {
  const charter = useCharter()
  const { language } = useLanguage()
  const today = useSession().today()
  const state = useRecord(organizationRecord(key))
  const commitment = useRecord(commitmentRecord(key))
  const selection = useRecord(selectionRecord(key))
  const people = useRecords('person')
  const representations = useRecords('representation')
  const executives = useRecords('executive')
  const charts = useOwnRecords('resource-commitment', key)
  const performanceReviews = useOwnRecords('performance-review', key)
  const benefitsReviews = useOwnRecords('benefits-review', key)
  const supportRequests = useOwnRecords('support-request', key)
  if (!state) return null
  return {
    charter,
    today,
    organization: readOrganization(state),
    name: nameOrganization(key, { find: () => state, charter, language }),
    commitment: readCommitment(orEmpty(commitment, commitmentRecord(key))),
    selection: readSelection(orEmpty(selection, selectionRecord(key))),
    representations: representations.map(readRepresentation),
    executives: executives.map(readExecutive),
    resourceCommitments: charts.map(readResourceCommitment),
    personByKey: new Map(people.map(readPerson).map((person) => [person.key, person])),
    performanceReviews: performanceReviews.map(readPerformanceReview),
    benefitsReviews: benefitsReviews.map(readBenefitsReview),
    supportRequests: supportRequests.map(readSupportRequest),
  }
}

/** The records of a kind whose key begins with the organization's: they are chosen by key, before any is read. */
function useOwnRecords(kind: string, organization: string): readonly RecordState[] {
  return useRecords(kind).filter((state) => keyOf(state.record).startsWith(`${organization}.`))
}

function orEmpty(state: RecordState | undefined, record: RecordId): RecordState {
  return state ?? { record, scope: scopeOf(record), fields: {} }
}
