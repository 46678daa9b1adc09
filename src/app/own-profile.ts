import { profileRecord } from '../domain/profile.ts'
import { TASK_FORCE } from '../domain/scope.ts'
import type { Store } from '../store/store.ts'
import type { Owner } from './databases.ts'

/**
 * Gives the account a profile where it has none anywhere: its name stands beside what it writes. Call it once the device has what the
 * server has: a profile written before would disagree with the one of another device. Rejects with `WriteProblem`.
 */
export async function writeOwnProfile(store: Store, owner: Owner): Promise<void> {
  const { account } = store.facts
  if (account === null) return
  const record = profileRecord(account.user.id)
  await store.loadRecords([record])
  if (store.record(record)) return
  const { represents, executiveOf } = account.rights
  const organization = represents[0] ?? executiveOf[0] ?? owner.organization ?? null
  await store.write(TASK_FORCE, [
    { record, field: 'name', value: account.user.name },
    ...(organization === null ? [] : [{ record, field: 'organization', value: organization }]),
  ])
}
