import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { writeCharter } from '../../../src/domain/charter-version.ts'
import { rebuildHeads } from '../../../src/server/operations/rebuild-heads.ts'
import { verifyLog } from '../../../src/server/operations/verify-log.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import { makeEdit, openWorld } from '../log/log-world.ts'
import { describeEngines } from '../storage/engines.ts'
import { comesLate, fillLog, neverComes } from './sample-log.ts'

const silent = (): void => undefined

/** What somebody does to a database, by hand or by a fault, and what is said of it. */
const faults: readonly [name: string, change: string, sentence: RegExp][] = [
  [
    'a changed value',
    `update changes set value = '"forged"' where seq = 2 and scope = 'task-force'`,
    /^task-force, 2: the value of sample:one title does not fit/,
  ],
  [
    'a value with a digest made for it',
    `update changes set digest = 'x' where seq = 2 and scope = 'task-force'`,
    /^task-force, 2: the value/,
  ],
  ['another author', `update log set by = 'sample-x' where seq = 3 and scope = 'task-force'`, /^task-force, 3: the hash chain is broken/],
  [
    'another time of receipt',
    `update log set received = at where seq = 3 and scope = 'task-force'`,
    /^task-force, 3: the hash chain is broken/,
  ],
  ['another device', `update log set device = 'x' where seq = 3 and scope = 'task-force'`, /^task-force, 3: the hash chain is broken/],
  [
    'a carrier left out',
    `update log set carried_by = 'x' where seq = 3 and scope = 'task-force'`,
    /^task-force, 3: the hash chain is broken/,
  ],
  [
    'another context',
    `update changes set replaces = '[]' where seq = 2 and scope = 'task-force'`,
    /^task-force, 2: the hash chain is broken/,
  ],
  [
    'a change moved to another field',
    `update changes set field = 'x' where seq = 4 and scope = 'task-force'`,
    /^task-force, 4: the hash chain is broken/,
  ],
  ['an entry taken out of the middle', `delete from log where seq = 4 and scope = 'task-force'`, /^task-force: after 3 comes 5/],
  [
    'the newest entry taken out',
    `delete from log where seq = 8 and scope = 'task-force'`,
    /^task-force: the counter stands at 8, and the log ends at 7/,
  ],
  ['a whole scope taken out', `delete from scopes where scope = 'organization/sample-org'`, /^The log has 9 entries, and 8 of them/],
  [
    'an entry without its changes',
    `delete from changes where seq = 1 and scope = 'organization/sample-org'`,
    /^organization\/sample-org, 1: the entry has no changes/,
  ],
  [
    'a change of another edit',
    `update changes set edit = 'x' where seq = 4 and scope = 'task-force'`,
    /^task-force, 4: sample:two title bears another edit/,
  ],
  ['a counter that ran ahead', `update scopes set last_seq = 9 where scope = 'task-force'`, /^task-force: the counter stands at 9/],
  [
    'a counter with another hash',
    `update scopes set last_hash = 'x' where scope = 'task-force'`,
    /^task-force: the log does not end in the hash/,
  ],
  [
    'a record in another scope',
    `update records set scope = 'task-force' where record = 'sample:three'`,
    /^sample:three: it has a change in organization\/sample-org/,
  ],
  ['a record that is not listed', `delete from records where record = 'sample:two'`, /^sample:two: it has a change in task-force/],
  [
    'a redaction that brought its value back',
    `update changes set value = '"said"', salt = 'x' where redacted = 1`,
    /sample:one note is redacted, but not emptied/,
  ],
  [
    'a redaction that is not marked',
    `update changes set redacted = 0 where redacted = 1`,
    /^sample:one note: a redaction of it was not done/,
  ],
  [
    'a head that is none',
    `update changes set superseded = null where seq = 1 and field = 'title' and scope = 'task-force'`,
    /^task-force, 1: sample:one title is a head, and by the log was replaced at 2/,
  ],
  [
    'a lost head',
    `update changes set superseded = 3 where seq = 2 and scope = 'task-force'`,
    /^task-force, 2: sample:one title was replaced at 3, and by the log is a head/,
  ],
  [
    'an id that is no longer awaited',
    `delete from awaited`,
    new RegExp(`^sample:two title: ${neverComes} is listed at 4, and not awaited`),
  ],
  [
    'an id that nothing lists',
    `insert into awaited (edit, record, field, seq) values ('x', 'a:b', 'c', 1)`,
    /^a:b c: x is awaited, and nothing lists it/,
  ],
]

describeEngines('the look at the whole log', (engine) => {
  it('finds nothing wrong with what the server has written', async () => {
    const storage = await engine.open()
    await fillLog(storage)
    expect(await verifyLog(storage, silent)).toEqual({ scopes: 2, edits: 9, changes: 13, faults: [], faultCount: 0 })
  })

  it.each(faults)('[S9] finds %s', async (_name, change, sentence) => {
    const storage = await engine.open()
    await fillLog(storage)
    await sql.raw(change).execute(storage.db)
    const { faults } = await verifyLog(storage, silent)
    expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]))
  })

  it('tells the first faults only, and how many there are', async () => {
    const storage = await engine.open()
    await fillLog(storage)
    await sql.raw(`update changes set digest = 'x'`).execute(storage.db)
    const { faults, faultCount } = await verifyLog(storage, silent)
    // Each digest of a value that is there, and each of the nine links.
    expect([faults.length, faultCount]).toEqual([20, 12 + 9])
  })
})

describeEngines('rebuilding the heads', (engine) => {
  async function readDerived(storage: Storage): Promise<unknown> {
    const { db } = storage
    const heads = await db
      .selectFrom('changes')
      .select(['scope', 'seq', 'record', 'field', 'superseded'])
      .orderBy('scope')
      .orderBy('seq')
      .orderBy('record')
      .orderBy('field')
      .execute()
    const awaited = await db.selectFrom('awaited').selectAll().orderBy('edit').execute()
    return {
      heads,
      awaited,
      offices: await db.selectFrom('offices').selectAll().execute(),
      tenures: await db.selectFrom('tenures').selectAll().execute(),
    }
  }

  it('[M2] changes nothing where they are right', async () => {
    const storage = await engine.open()
    await fillLog(storage)
    const before = await readDerived(storage)
    expect(before).toMatchObject({ awaited: [{ edit: neverComes, seq: 4 }], offices: [{ email: 'sample-r@example.org' }] })
    expect(await rebuildHeads(storage, '2026-03-01T12:00:00.000Z', silent)).toEqual({ fields: 9, heads: 11, mended: 0, rights: 0 })
    expect(await readDerived(storage)).toEqual(before)
  })

  it('brings back heads, awaited ids and rights from the log alone', async () => {
    const storage = await engine.open()
    await fillLog(storage)
    const before = await readDerived(storage)
    for (const change of [
      'update changes set superseded = 7',
      'delete from awaited',
      `insert into awaited values ('${comesLate}', 'sample:two', 'title', 1)`,
      'delete from offices',
      'delete from tenures',
    ])
      await sql.raw(change).execute(storage.db)
    expect(await rebuildHeads(storage, '2026-03-01T12:00:00.000Z', silent)).toMatchObject({ heads: 11, mended: 13, rights: 2 })
    expect(await readDerived(storage)).toEqual(before)
    expect((await verifyLog(storage, silent)).faults).toEqual([])
  })

  it('goes on beside pushes, which wait for it', async () => {
    const storage = await engine.open()
    const { world } = await fillLog(storage)
    const pushes = Array.from({ length: 20 }, (_, index) => world.push('staff', makeEdit({}, ['sample:one', `field-${index}`, index])))
    const rebuilt = [rebuildHeads(storage, '2026-03-01T12:00:00.000Z', silent), rebuildHeads(storage, '2026-03-01T12:00:00.000Z', silent)]
    const outcomes = await Promise.all(pushes)
    await Promise.all(rebuilt)
    expect(outcomes.flatMap(({ accepted }) => accepted)).toHaveLength(20)
    expect((await verifyLog(storage, silent)).faults).toEqual([])
  })

  it('is heard of by a server that holds the charter in memory', async () => {
    const storage = await engine.open()
    const { log, push, addUser } = await openWorld(storage)
    await addUser('staff', 'staff')
    const groupScope = 'work-group/99'
    const group = { ...georgia2014.workGroups[0]!, id: '99', number: 99 }
    const charter = { ...georgia2014, version: georgia2014.version + 1, workGroups: [...georgia2014.workGroups, group] }
    await push('staff', makeEdit({}, ...writeCharter(charter).map(({ record, field, value }) => [record, field, value] as const)))
    const rights = await log.rightsOf('staff')
    await sql
      .raw(`update changes set superseded = seq where record = 'charter:${charter.version}' and field = 'workGroups.order'`)
      .execute(storage.db)
    await sql.raw(`update state set value = 'planted' where key = 'charterMark'`).execute(storage.db)
    expect(await log.readableScopes(rights)).not.toContain(groupScope)
    expect(await rebuildHeads(storage, '2026-03-01T12:00:00.000Z', silent)).toMatchObject({ mended: 1 })
    expect(await log.readableScopes(rights)).toContain(groupScope)
  })
})
