import { executiveRecord } from '../../domain/executive.ts'
import { organizationRecord } from '../../domain/organization.ts'
import { personRecord } from '../../domain/person.ts'
import { profileRecord } from '../../domain/profile.ts'
import { representationRecord } from '../../domain/representation.ts'
import { TASK_FORCE } from '../../domain/scope.ts'
import type { FieldDraft } from '../../store/store.ts'
import type { Session } from '../session.ts'

/** What somebody does at the organization. */
export type Role = 'representative' | 'executive' | 'other'

/** What the first run asks. */
export interface Beginning {
  readonly name: string
  readonly organization: string
  readonly role: Role
}

/**
 * Makes this device somebody's: an identity of its own, and one edit with the profile, the organization, the person and what he or she does
 * there. Rejects with `WriteProblem`.
 */
export async function beginHere({ store, newId, today }: Session, { name, organization, role }: Beginning): Promise<void> {
  const identity = store.identity ?? { user: newId(), device: newId() }
  await store.begin(identity)
  const [organizationKey, person] = [newId(), newId()]
  const drafts: FieldDraft[] = [
    { record: profileRecord(identity.user), field: 'name', value: name },
    { record: profileRecord(identity.user), field: 'organization', value: organizationKey },
    { record: organizationRecord(organizationKey), field: 'name', value: organization },
    { record: personRecord(person), field: 'name', value: name },
    { record: personRecord(person), field: 'organization', value: organizationKey },
  ]
  if (role !== 'other') {
    const recordOf = role === 'executive' ? executiveRecord : representationRecord
    const record = recordOf(newId())
    drafts.push(
      { record, field: 'person', value: person },
      { record, field: 'organization', value: organizationKey },
      { record, field: 'from', value: today() },
    )
  }
  await store.write(TASK_FORCE, drafts)
}
