import 'fake-indexeddb/auto'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseBundle, type Bundle } from '../../../src/change/bundle.ts'
import { exportBundle } from '../../../src/store/export-bundle.ts'
import { importBundle } from '../../../src/store/import-bundle.ts'
import { openHeadlessDevice, type HeadlessDevice } from '../../harness/device.ts'
import { startPostgres, type TestPostgres } from '../../harness/postgres.ts'
import { makeServerPlace, type AddedUser, type ServerPlace, type ServerProcess } from '../../harness/server-process.ts'

const now = () => '2026-03-02T10:00:00.000Z'
const SCOPE = 'organization/org-b'

async function exportAll(head: HeadlessDevice): Promise<Bundle> {
  const request = { id: v7(), title: 'Sample', by: 'sample', device: 'sample', exportedAt: now(), part: null }
  const parsed = await parseBundle(await head.withDatabase((database) => exportBundle(database, request)))
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.value
}

async function importInto(head: HeadlessDevice, file: Bundle): Promise<void> {
  await head.withDatabase((database) => importBundle(database, file))
  await head.store.catchUp()
}

/** Every row of every table, as one text. */
function dump(head: HeadlessDevice): Promise<string> {
  return head.withDatabase(async (database) => JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray()))))
}

describe.each(['sqlite', 'postgres'] as const)('[S13] a redaction reaches refused lists beyond its scope, on %s', (engine) => {
  let postgres: TestPostgres | null = null
  let place: ServerPlace
  let server: ServerProcess
  let users: { readonly staff: AddedUser; readonly author: AddedUser; readonly carrier: AddedUser }
  const open: HeadlessDevice[] = []

  beforeAll(async () => {
    if (engine === 'postgres') postgres = await startPostgres()
    place = await makeServerPlace(postgres === null ? null : await postgres.createDatabase())
    server = await place.start({ RATE_LIMIT: '0' })
    users = {
      staff: await place.addUser('staff', '--staff'),
      author: await place.addUser('rep-a', '--represents', 'org-a'),
      carrier: await place.addUser('observer', '--observer'),
    }
  }, 120_000)
  afterAll(async () => {
    for (const head of open) head.close()
    await server.end()
    await place.remove()
    await postgres?.stop()
  })

  const openFor = async ({ user, token }: AddedUser): Promise<HeadlessDevice> => {
    const headers = { authorization: `Bearer ${token}` }
    const send = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init)
    const head = await openHeadlessDevice({ name: v7(), user, headers, kinds: ['hologram'], now, newId: v7, send })
    open.push(head)
    return head
  }

  const redact = async (edit: string, record: string, field: string): Promise<void> => {
    const headers = { 'authorization': `Bearer ${users.staff.token}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ edit, record, field, reason: 'Sample reason' })
    expect((await fetch(`${server.url}/api/admin/redactions`, { method: 'POST', headers, body })).status).toBe(204)
  }

  it('empties the value with its author and with a carrier, who may not read where somebody else has brought it', async () => {
    const [author, carrier, staff] = [await openFor(users.author), await openFor(users.carrier), await openFor(users.staff)]
    const record = `hologram:${v7()}`
    const edit = await author.store.write(SCOPE, [{ record, field: 'color', value: 'sample secret' }])
    const file = await exportAll(author)
    await importInto(carrier, file)
    await importInto(staff, file)
    for (const head of [author, carrier]) {
      await head.syncUntilRest()
      expect(await head.store.refused()).toMatchObject([{ code: 'forbidden', edit: { id: edit.id } }])
    }
    await staff.syncUntilRest()
    expect(staff.store.record(record)?.fields['color']).toMatchObject([{ value: 'sample secret', carriedBy: users.staff.user }])

    await redact(edit.id, record, 'color')

    for (const head of [author, carrier, staff]) {
      await head.syncUntilRest()
      expect(await dump(head)).not.toContain('sample secret')
      expect(head.store.isRedacted(edit.id, record, 'color')).toBe(true)
      await importInto(head, file)
      expect(await dump(head)).not.toContain('sample secret')
    }
    // Somebody who never brought it learns nothing of it, not even that it was.
    const other = await openFor(await place.addUser('rep-c', '--represents', 'org-c'))
    await other.syncUntilRest()
    expect(other.store.isRedacted(edit.id, record, 'color')).toBe(false)
  })
})
