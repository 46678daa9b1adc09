import { makeEdit, makeId, openWorld, type LogWorld } from '../log/log-world.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'

/** An id that is listed and never comes; one that is listed before it comes. */
export const neverComes = makeId(900_001)
export const comesLate = makeId(900_002)

/**
 * A log of two scopes with replaced values, a conflict, an id that is listed before it comes, a redacted value, and a representative by
 * record: 9 edits.
 */
export async function fillLog(storage: Storage): Promise<{ readonly world: LogWorld; readonly redacted: string }> {
  const world = await openWorld(storage)
  await world.addUser('staff', 'staff')
  await world.addUser('sample-r')
  const first = makeEdit({}, ['sample:one', 'title', 'first'], ['sample:one', 'note', 'said'])
  const second = makeEdit({}, ['sample:one', 'title', 'second', [first.id]])
  const beside = makeEdit({}, ['sample:one', 'title', 'beside', [first.id]])
  const early = makeEdit({}, ['sample:two', 'title', 'early', [comesLate, neverComes]])
  const late = makeEdit({ id: comesLate }, ['sample:two', 'title', 'late'])
  const again = makeEdit({}, ['sample:two', 'title', 'again', [comesLate, neverComes]])
  const scope = 'organization/sample-org'
  const person = makeEdit(
    { scope: 'task-force' },
    ['person:sample-p', 'name', 'Sample P'],
    ['person:sample-p', 'email', 'sample-r@example.org'],
    ['person:sample-p', 'organization', 'organization:sample-org'],
  )
  const tenure = makeEdit(
    { scope: 'task-force' },
    ['representation:sample-t', 'person', 'person:sample-p'],
    ['representation:sample-t', 'organization', 'organization:sample-org'],
  )
  const own = makeEdit({ scope }, ['sample:three', 'title', 'own'])
  const { refused } = await world.push('staff', first, second, beside, early, late, again, person, tenure, own)
  if (refused.length > 0) throw new Error(refused[0]!.reason)
  if ((await world.log.redact('staff', { edit: first.id, record: 'sample:one', field: 'note', reason: 'sample' })) !== 'redacted')
    throw new Error('not redacted')
  return { world, redacted: first.id }
}
