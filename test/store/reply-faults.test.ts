import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyReply } from '../../src/store/apply-reply.ts'
import { foldLog } from '../../src/store/rewrite.ts'
import type { Store } from '../../src/store/store.ts'
import { breakDatabase, FAULTS, mendDatabase } from './database-faults.ts'
import { closeTabs, openTab, tablesOf, viewOf, withDatabase } from './device-harness.ts'
import { openDevice, openServer, receive, send, syncAll, NOW } from './sync-harness.ts'

// Dexie tells the console each time it opens a database anew.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined))
afterEach(() => {
  vi.restoreAllMocks()
  mendDatabase()
  closeTabs()
})

const write = (store: Store, record: string, field: string, value: string, scope = 'task-force') =>
  store.write(scope, [{ record, field, value }])

/** A device that has everything a reply can touch, and that reply: settled, refused, redacted, purged, pulled. */
async function prepare(restored: boolean) {
  const server = openServer()
  const [ann, ben] = [await openDevice('ann'), await openDevice('ben')]
  for (let count = 0; count < 3; count++) await write(ben, `organization:${count}`, 'name', `Sample ${count}`)
  await write(ben, 'later-kind:x', 'name', 'closed', 'organization/one')
  await syncAll(server, ben, ann)
  const secret = await write(ann, 'organization:0', 'city', 'secret')
  await syncAll(server, ann, ben)
  await write(ann, 'organization:1', 'name', 'packed')
  await write(ann, 'organization:2', 'street', 'refused')
  await withDatabase(ann.name, foldLog)
  await write(ann, 'organization:2', 'name', 'in the tail')
  await write(ann, 'later-kind:x', 'name', 'pending', 'organization/one')
  await write(ben, 'organization:1', 'city', 'of ben')
  await syncAll(server, ben)
  server.denied.add('ann street')
  server.closed.add('ann organization/one')
  server.redact(server.changesOf('organization:0', 'city').find((item) => item.edit.id === secret.id)!)
  if (restored) server.restore(2)
  const sent = await send(ann)
  return { server, ann, ben, sent, reply: server.answer(sent.request, 'ann') }
}

describe.each(FAULTS)('[M10] a database that fails while a reply is taken in (%s)', (fault) => {
  it.each([false, true])(
    'has taken in all of it or nothing, and syncs on afterwards (server restored: %s)',
    { timeout: 300_000 },
    async (restored) => {
      const { ann, sent, reply } = await prepare(restored)
      const before = await tablesOf(ann.name)
      await receive(ann, sent, reply)
      const after = await tablesOf(ann.name)
      expect(after).not.toEqual(before)
      closeTabs()
      let failed = 0
      const most = fault === 'connection-closed' ? 1 : fault === 'quota-on-write' ? 24 : 2
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: most }), async (nth) => {
          const device = await prepare(restored)
          const shape = await tablesOf(device.ann.name)
          breakDatabase(fault, nth)
          const outcome = await withDatabase(device.ann.name, (database) => applyReply(database, device.sent, device.reply, NOW)).catch(
            () => null,
          )
          failed += mendDatabase()
          const found = await tablesOf(device.ann.name)
          if (outcome === null) expect(found, 'a reply that failed has left a trace').toEqual(shape)
          else
            expect(Object.keys(found).map((table) => found[table]!.length)).toEqual(Object.keys(after).map((table) => after[table]!.length))
          await syncAll(device.server, device.ann, device.ben, device.ann)
          expect(device.ann.facts).toMatchObject({ pending: 0, healing: false })
          expect(device.ann.record('later-kind:x')).toBeUndefined()
          expect(viewOf(device.ann)).toEqual(viewOf(await openTab(device.ann.name)))
          closeTabs()
        }),
        { numRuns: 15, endOnFailure: true },
      )
      expect(failed).toBeGreaterThan(0)
    },
  )
})
