import { setImmediate as nextRound } from 'node:timers/promises'
import { sql, type Transaction } from 'kysely'
import { describe, expect, it } from 'vitest'
import { writeCharter } from '../../../src/domain/charter-version.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import type { Tables } from '../../../src/server/storage/tables.ts'
import { makeEdit, openWorld, type LogWorld } from '../log/log-world.ts'
import { describeEngines, type Engine } from '../storage/engines.ts'

/** A world with staff, an organization, and an account whose person stands in the records but has no office yet. */
async function start(engine: Engine): Promise<LogWorld> {
  const world = await openWorld(await engine.open())
  await world.addUser('staff', 'staff')
  await world.addUser('rep')
  await world.push(
    'staff',
    makeEdit({}, ['organization:a', 'name', 'Sample Org A']),
    makeEdit(
      {},
      ['person:p', 'name', 'Sample Person'],
      ['person:p', 'organization', 'organization:a'],
      ['person:p', 'email', ' Rep@Example.org '],
    ),
  )
  return world
}

const appoint = (from: string | null = null, to: string | null = null) =>
  makeEdit(
    {},
    ['representation:r', 'person', 'person:p'],
    ['representation:r', 'organization', 'organization:a'],
    ['representation:r', 'from', from],
    ['representation:r', 'to', to],
  )

const idsOf = (outcome: { accepted: readonly { edit: string }[] }) => outcome.accepted.map(({ edit }) => edit)
const codesOf = (outcome: { refused: readonly { code: string }[] }) => outcome.refused.map(({ code }) => code)

describeEngines('rights', (engine) => {
  describe('that follow from records', () => {
    it('come with a representation whose person has the e-mail of the account', async () => {
      const { push, log } = await start(engine)
      expect(await log.rightsOf('rep')).toMatchObject({ represents: [] })
      await push('staff', appoint())
      expect(await log.rightsOf('rep')).toMatchObject({ represents: ['a'], staff: false })
      expect(await log.readableScopes(await log.rightsOf('rep'))).toContain('organization/a')
    })

    it('hold on the days of the office, by the clock of the server', async () => {
      const world = await start(engine)
      await world.push('staff', appoint('2026-03-02', '2026-03-03'))
      const days = ['2026-03-01T23:59:59Z', '2026-03-02T00:00:00Z', '2026-03-03T23:59:59Z', '2026-03-04T00:00:00Z']
      const held: number[] = []
      for (const day of days) {
        world.now = Date.parse(day)
        held.push((await world.log.rightsOf('rep')).represents.length)
      }
      expect(held).toEqual([0, 1, 1, 0])
    })

    it('go with the e-mail, with the person, and with the record of the office', async () => {
      const { push, log } = await start(engine)
      const office = appoint()
      await push('staff', office)
      const mail = makeEdit({}, ['person:p', 'email', 'other@example.org', await headIds(log, 'person:p', 'email')])
      await push('staff', mail)
      expect((await log.rightsOf('rep')).represents).toEqual([])
      await push('staff', makeEdit({}, ['person:p', 'email', 'rep@example.org', [mail.id]]))
      expect((await log.rightsOf('rep')).represents).toEqual(['a'])
      await push('staff', makeEdit({}, ['representation:r', 'person', 'person:q', [office.id]]))
      expect((await log.rightsOf('rep')).represents).toEqual([])
    })

    it('[S13] go with an e-mail that is redacted', async () => {
      const { push, log } = await start(engine)
      await push('staff', appoint())
      const [edit] = await headIds(log, 'person:p', 'email')
      await log.redact('staff', { edit: edit!, record: 'person:p', field: 'email', reason: 'Private.' })
      expect((await log.rightsOf('rep')).represents).toEqual([])
    })

    it('are there for the edits behind, in the same request', async () => {
      const { push, log } = await start(engine)
      const review = makeEdit({ scope: 'organization/a', by: 'rep' }, ['performance-review:a.2026', 'note', 'x'])
      expect(codesOf(await push('rep', review))).toEqual(['forbidden'])
      const outcomes = await Promise.all([push('staff', appoint()), push('rep', review)])
      expect(outcomes.map(codesOf)).toEqual([[], []])
      expect(await log.history('performance-review:a.2026', 'note', { limit: 1 })).not.toBeNull()
    })
  })

  it('that somebody gives away are gone for the edits behind, in the same request', async () => {
    const { push } = await start(engine)
    const office = appoint()
    await push('staff', office)
    const review = (note: string) => makeEdit({ scope: 'organization/a', by: 'rep' }, ['performance-review:a.2026', 'note', note])
    const [before, resign, after] = [
      review('x'),
      makeEdit({ by: 'rep' }, ['representation:r', 'to', '2026-02-01', [office.id]]),
      review('y'),
    ]
    const outcome = await push('rep', before, resign, after)
    expect([idsOf(outcome), codesOf(outcome)]).toEqual([[before.id, resign.id], ['forbidden']])
  })

  describe('by the selection of a work group', () => {
    const select = (group: string, replaces: readonly string[] = []) => makeEdit({ by: 'rep' }, ['selection:a', 'primary', group, replaces])
    const pledge = (group: string) => makeEdit({ scope: `work-group/${group}`, by: 'rep' }, [`resource-commitment:a.${group}`, 'note', 'x'])

    it('membership comes when the selection is accepted, and holds for the next edit of the same request', async () => {
      const { push, log } = await start(engine)
      await push('staff', appoint())
      const [early, selection, late] = [pledge('3'), select('3'), pledge('3')]
      const outcome = await push('rep', early, selection, late)
      expect(idsOf(outcome)).toEqual([selection.id, late.id])
      expect(codesOf(outcome)).toHaveLength(1)
      expect((await log.rightsOf('rep')).groups).toEqual(['3'])
    })

    it('membership moves with the selection, and ends with the office', async () => {
      const { push, log } = await start(engine)
      const office = appoint()
      await push('staff', office)
      const first = select('3')
      await push('rep', first, select('4', [first.id]))
      expect((await log.rightsOf('rep')).groups).toEqual(['4'])
      await push('staff', makeEdit({}, ['representation:r', 'to', '2026-02-01', [office.id]]))
      expect(await log.rightsOf('rep')).toMatchObject({ groups: [], represents: [] })
    })

    it('WG 5 is refused with its reason until staff have set "government"; then it can be read', async () => {
      const { push, log } = await start(engine)
      await push('staff', appoint())
      const refused = await push('rep', select('5'))
      expect(refused.refused).toMatchObject([
        { code: 'rule', record: 'selection:a', field: 'primary', reason: expect.stringContaining('government') as string },
      ])
      expect(await log.readableScopes(await log.rightsOf('rep'))).not.toContain('work-group/5')
      const government = makeEdit({}, ['organization:a', 'government', true])
      const outcomes = await Promise.all([push('staff', government), push('rep', select('5'))])
      expect(outcomes.map(codesOf)).toEqual([[], []])
      expect(await log.readableScopes(await log.rightsOf('rep'))).toContain('work-group/5')
      await push('staff', makeEdit({}, ['organization:a', 'government', false, [government.id]]))
      expect(await log.readableScopes(await log.rightsOf('rep'))).not.toContain('work-group/5')
    })

    it('membership follows the charter: a group that opens or closes to an organization', async () => {
      const { push, log } = await start(engine)
      await push('staff', appoint())
      await push('rep', select('3'))
      const workGroups = georgia2014.workGroups.map((group) => (group.id === '3' ? { ...group, membership: 'government' as const } : group))
      const charter = { ...georgia2014, version: georgia2014.version + 1, workGroups }
      await push('staff', makeEdit({}, ...writeCharter(charter).map(({ record, field, value }) => [record, field, value] as const)))
      expect((await log.rightsOf('rep')).groups).toEqual([])
    })
  })

  describe('given directly', () => {
    it('[S4] count from the next question on, and end with the account', async () => {
      const { log, storage } = await start(engine)
      await storage.db
        .insertInto('grants')
        .values([
          { user: 'rep', role: 'chair', target: '2' },
          { user: 'rep', role: 'observer', target: '' },
        ])
        .execute()
      expect(await log.rightsOf('rep')).toMatchObject({ chairs: ['2'], observer: true })
      await storage.db.updateTable('user').set({ revoked_at: '2026-02-01T00:00:00.000Z' }).where('id', '=', 'rep').execute()
      const none = { user: 'rep', staff: false, observer: false, chairs: [], groups: [], represents: [], executiveOf: [] }
      expect(await log.rightsOf('rep')).toEqual(none)
      expect(await log.readableScopes(none)).toEqual([])
    })

    it('[S4] let staff read every scope that has a log, and others nothing that is not theirs', async () => {
      const { push, log, addUser } = await start(engine)
      await addUser('observer', 'observer')
      await push('staff', makeEdit({ scope: 'organization/b' }, ['thing:x', 'note', 1]))
      expect(await log.readableScopes(await log.rightsOf('staff'))).toEqual([
        'organization/b',
        'task-force',
        ...[1, 2, 3, 4, 5, 6, 7, 8].map((group) => `work-group/${group}`),
      ])
      expect(await log.readableScopes(await log.rightsOf('observer'))).toEqual([
        'task-force',
        ...[1, 2, 3, 4, 6, 7, 8].map((group) => `work-group/${group}`),
      ])
    })
  })

  it('a change of them and a push keep the order in which they came, on all nodes', async () => {
    const place = await engine.makePlace()
    const [one, two] = [await openWorld(await engine.open(place)), await openWorld(await engine.open(place))]
    await one.addUser('staff', 'staff')
    await one.addUser('chair', 'chair 1')
    // While the right is being taken away, a push waits and then finds it gone.
    let pushed: ReturnType<LogWorld['push']> | undefined
    await one.storage.write(
      async (tx) => {
        pushed = two.push('chair', makeEdit({ scope: 'work-group/1', by: 'chair' }, ['thing:x', 'note', 1]))
        await tx.deleteFrom('grants').where('user', '=', 'chair').execute()
        let settled = false
        void pushed.finally(() => (settled = true))
        while (!settled && !(await isAnybodyWaiting(tx, engine))) await nextRound()
      },
      { rights: 'exclusive' },
    )
    expect(codesOf(await pushed!)).toEqual(['forbidden'])
  })
})

/** Whether a transaction waits for a lock on rights; on SQLite whoever wants to write waits. */
async function isAnybodyWaiting(tx: Transaction<Tables>, { name }: Engine): Promise<boolean> {
  if (name === 'sqlite') return true
  const { rows } = await sql`select 1 from pg_locks where locktype = 'advisory' and not granted`.execute(tx)
  return rows.length > 0
}

async function headIds(log: LogWorld['log'], record: string, field: string): Promise<string[]> {
  const history = await log.history(record, field, { limit: 100 })
  return history!.entries.filter(({ current }) => current).map(({ edit }) => edit)
}
