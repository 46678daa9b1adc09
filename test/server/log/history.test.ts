import { describe, expect, it } from 'vitest'
import { verifyLog } from '../../../src/server/operations/verify-log.ts'
import { describeEngines } from '../storage/engines.ts'
import { makeEdit, makeId, openWorld, readHeads } from './log-world.ts'

const GROUP = 'work-group/1'

describeEngines('history and redaction', (engine) => {
  const start = async () => {
    const world = await openWorld(await engine.open())
    await world.addUser('staff', 'staff')
    return world
  }
  const note = (value: string, replaces: readonly string[] = []) => makeEdit({ scope: GROUP }, ['thing:x', 'note', value, replaces])

  describe('history', () => {
    it('[S9] gives every value ever accepted, newest first, with author, carrier and both times', async () => {
      const world = await start()
      await world.addUser('chair', 'chair 1')
      const one = note('one')
      await world.push('staff', one)
      world.now += 60_000
      const two = { ...note('two', [one.id]), by: 'away' }
      await world.push('chair', two)
      expect(await world.log.history('thing:x', 'note', { limit: 10 })).toEqual({
        entries: [
          {
            edit: two.id,
            value: 'two',
            by: 'away',
            carriedBy: 'chair',
            at: two.at,
            received: '2026-03-01T12:01:00.000Z',
            seq: 2,
            current: true,
          },
          { edit: one.id, value: 'one', by: 'staff', at: one.at, received: '2026-03-01T12:00:00.000Z', seq: 1, current: false },
        ],
        next: null,
      })
      expect(await world.log.scopeOf('thing:x')).toBe(GROUP)
    })

    it('[S9] comes in pages', async () => {
      const { push, log } = await start()
      await push('staff', ...[1, 2, 3, 4, 5].map((value) => note(`${value}`)))
      const seen: number[] = []
      let before: string | undefined
      for (let pages = 0; pages < 3; pages++) {
        const page = await log.history('thing:x', 'note', { limit: 2, ...(before === undefined ? {} : { before }) })
        seen.push(...page!.entries.map(({ seq }) => seq))
        before = page!.next ?? undefined
      }
      expect([seen, before]).toEqual([[5, 4, 3, 2, 1], undefined])
    })

    it.each(['thing:y', 'thing:x\0', 'nonsense', ''])('[S9] there is none of %j', async (record) => {
      const { push, log } = await start()
      await push('staff', note('one'))
      expect(await log.history(record, 'note', { limit: 10 })).toBeNull()
      expect(await log.scopeOf(record)).toBeNull()
    })
  })

  describe('a redaction', () => {
    const order = (edit: string) => ({ edit, record: 'thing:x', field: 'note', reason: 'It named somebody.' })

    it('[S13] empties the value in heads, log and history; id and context stay', async () => {
      const { push, log, storage } = await start()
      const one = note('a secret')
      const two = note('two')
      await push('staff', one, two)
      expect(await log.redact('staff', order(one.id))).toBe('redacted')
      expect(readHeads(await log.pull([GROUP], {}))).toEqual({ 'thing:x note': ['"two"@2', 'null@1'] })
      const history = await log.history('thing:x', 'note', { limit: 10 })
      expect(history?.entries[1]).toMatchObject({ edit: one.id, value: null, redacted: true, current: true })
      const kept = JSON.stringify([
        await storage.db.selectFrom('changes').selectAll().execute(),
        await storage.db.selectFrom('log').selectAll().execute(),
      ])
      expect(kept).not.toContain('secret')
      expect((await verifyLog(storage, () => undefined)).faults).toEqual([])
    })

    it('[S1] [S13] an edit whose value was redacted is accepted again, and changes nothing', async () => {
      const { push, log } = await start()
      const one = note('a secret')
      await push('staff', one)
      await log.redact('staff', order(one.id))
      expect(await push('staff', one)).toEqual({ accepted: [{ edit: one.id, seq: 1 }], refused: [] })
      expect(readHeads(await log.pull([GROUP], {}))).toEqual({ 'thing:x note': ['null@1'] })
    })

    it('[S13] [S14] a change that the log has lost and a device brings again comes in empty', async () => {
      const { push, log, storage } = await start()
      const one = note('a secret')
      await storage.db
        .insertInto('redactions')
        .values({ ...order(one.id), scope: GROUP, by: 'staff', at: '2026-01-01T00:00:00.000Z' })
        .execute()
      await push('staff', one)
      expect(await log.history('thing:x', 'note', { limit: 1 })).toMatchObject({ entries: [{ value: null, redacted: true }] })
      expect(JSON.stringify(await storage.db.selectFrom('changes').selectAll().execute())).not.toContain('secret')
      expect((await verifyLog(storage, () => undefined)).faults).toEqual([])
    })

    it('is told apart from one that was made before and from one of a change that there is not', async () => {
      const { push, log } = await start()
      const one = note('a secret')
      await push('staff', one)
      await log.redact('staff', order(one.id))
      expect(await log.redact('staff', order(one.id))).toBe('already')
      expect(await log.redact('staff', order(makeId(123_456)))).toBe('unknown')
      expect(await log.redact('staff', { ...order(one.id), record: 'thing:\0' })).toBe('unknown')
      expect(await log.redact('staff', { ...order(one.id), reason: 'a\0b' })).toBe('already')
    })

    it('[S13] is told to whoever may read its scope, and to whoever once could', async () => {
      const { push, log, addUser } = await start()
      await addUser('reader')
      await addUser('other')
      const one = note('a secret')
      await push('staff', one)
      expect(await log.redactionsFor('reader', [GROUP])).toEqual([])
      await log.redact('staff', order(one.id))
      const told = [{ edit: one.id, record: 'thing:x', field: 'note' }]
      expect(await log.redactionsFor('staff', [GROUP])).toEqual(told)
      expect(await log.redactionsFor('reader', [])).toEqual(told)
      expect(await log.redactionsFor('other', ['task-force'])).toEqual([])
    })

    it('[S13] is told to whoever brought the edit in vain, now or before, of a scope that is not theirs', async () => {
      const { push, log } = await start()
      const one = note('a secret')
      const known = [{ edit: one.id, record: 'thing:x', field: 'note' }]
      expect(await log.redactionsFor('author', ['task-force'], [one.id])).toEqual([])
      await push('staff', one)
      await log.redact('staff', order(one.id))
      expect(await log.redactionsFor('author', ['task-force'])).toEqual(known)
      expect(await log.redactionsFor('carrier', [], [one.id, makeId(123_457)])).toEqual(known)
      expect(await log.redactionsFor('carrier', [], [one.id])).toEqual(known)
      expect(await log.redactionsFor('other', ['task-force'], [makeId(123_458)])).toEqual([])
    })

    it('[S13] is remembered of no more than so many edits that somebody brought in vain', async () => {
      const { push, log, storage } = await start()
      const one = note('a secret')
      await push('staff', one)
      await log.redact('staff', order(one.id))
      const many = Array.from({ length: 10_000 }, (_, index) => ({ user: 'eager', edit: makeId(500_000 + index) }))
      for (let from = 0; from < many.length; from += 2000) {
        await storage.db
          .insertInto('carriers')
          .values(many.slice(from, from + 2000))
          .execute()
      }
      expect(await log.redactionsFor('eager', [], [one.id])).toEqual([])
    })

    it('[S13] is told by a node that does not know what another one has noted since', async () => {
      const place = await engine.makePlace()
      const [one, two] = [await openWorld(await engine.open(place)), await openWorld(await engine.open(place))]
      await one.addUser('staff', 'staff')
      const edit = note('a secret')
      await one.push('staff', edit)
      expect(await two.log.redactionsFor('reader', ['task-force'])).toEqual([])
      await one.log.redactionsFor('reader', ['task-force', GROUP])
      await one.log.redact('staff', order(edit.id))
      expect(await two.log.redactionsFor('reader', ['task-force'])).toEqual([{ edit: edit.id, record: 'thing:x', field: 'note' }])
    })

    it('[S13] is remembered for former readers by every node', async () => {
      const place = await engine.makePlace()
      const [one, two] = [await openWorld(await engine.open(place)), await openWorld(await engine.open(place))]
      await one.addUser('staff', 'staff')
      const edit = note('a secret')
      await one.push('staff', edit)
      await one.log.redactionsFor('reader', [GROUP])
      await one.log.redact('staff', order(edit.id))
      expect(await two.log.redactionsFor('reader', [])).toEqual([{ edit: edit.id, record: 'thing:x', field: 'note' }])
    })

    it('[S13] is told to devices that listen, although nothing has grown', async () => {
      const storage = await engine.open()
      const told: unknown[] = []
      const { push, log, addUser } = await openWorld({ ...storage, notify: (changes) => Promise.resolve(void told.push(...changes)) })
      await addUser('staff', 'staff')
      const one = note('a secret')
      await push('staff', one, note('two'))
      await log.redact('staff', order(one.id))
      expect(told).toEqual([
        { scope: GROUP, seq: 2 },
        { scope: GROUP, seq: 2 },
      ])
    })
  })
})
