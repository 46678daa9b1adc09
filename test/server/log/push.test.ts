import { describe, expect, it } from 'vitest'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { writeCharter } from '../../../src/domain/charter-version.ts'
import { domainRules, type Rules } from '../../../src/server/access/rules.ts'
import { verifyLog } from '../../../src/server/operations/verify-log.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import { describeEngines } from '../storage/engines.ts'
import { makeEdit, makeId, openWorld, readHeads } from './log-world.ts'

describeEngines('pushing', (engine) => {
  const start = async (rules?: Rules) => {
    const world = await openWorld(await engine.open(), rules)
    await world.addUser('staff', 'staff')
    return world
  }
  const codes = (outcome: { refused: readonly { edit: string; code: string }[] }) => outcome.refused.map(({ code }) => code)

  describe('numbers', () => {
    it('[S2] run from 1 without gaps in the order given, each scope by itself', async () => {
      const { push } = await start()
      const edits = [
        makeEdit({}, ['organization:a', 'name', 'Sample Org A']),
        makeEdit({ scope: 'work-group/1' }, ['thing:x', 'note', 1]),
        makeEdit({}, ['organization:a', 'city', 'Atlanta']),
      ]
      expect(await push('staff', ...edits)).toEqual({
        accepted: [1, 1, 2].map((seq, index) => ({ edit: edits[index]!.id, seq })),
        refused: [],
      })
    })

    it('[S2] are given once each when many push at the same time, and they share commits', async () => {
      const storage = await engine.open()
      let commits = 0
      const counting: Storage = {
        ...storage,
        write: (work, options) => {
          commits++
          return storage.write(work, options)
        },
      }
      const { push, addUser, log } = await openWorld(counting)
      await addUser('staff', 'staff')
      const outcomes = await Promise.all(
        Array.from({ length: 60 }, (_, index) => push('staff', makeEdit({}, [`organization:o${index % 7}`, 'note', `${index}`]))),
      )
      expect(outcomes.map(({ accepted }) => accepted[0]!.seq).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 60 }, (_, index) => index + 1),
      )
      expect(commits).toBeLessThan(10)
      expect((await log.pull(['task-force'], {})).cursors).toEqual({ 'task-force': 60 })
    })

    it('[S2] leave no trace of what was refused', async () => {
      const { push, storage, addUser } = await start()
      await addUser('guest', 'observer')
      const outcome = await push('guest', makeEdit({ scope: 'organization/a' }, ['thing:x', 'note', 1]))
      expect(codes(outcome)).toEqual(['forbidden'])
      expect(await storage.db.selectFrom('scopes').selectAll().execute()).toEqual([])
      expect(await storage.db.selectFrom('records').selectAll().execute()).toEqual([])
    })
  })

  describe('one bad edit', () => {
    it('[S2] [S6] is refused alone; those behind it go on', async () => {
      const { log } = await start()
      const [one, three] = [
        makeEdit({}, ['organization:a', 'name', 'Sample Org A']),
        makeEdit({}, ['organization:b', 'name', 'Sample Org B']),
      ]
      const two = {
        ok: false,
        id: makeId(777_777),
        code: 'too-large',
        reason: 'The value takes too many bytes.',
        record: 'organization:a',
        field: 'note',
      } as const
      expect(await log.push('staff', [{ ok: true, edit: one }, two, { ok: true, edit: three }])).toEqual({
        accepted: [
          { edit: one.id, seq: 1 },
          { edit: three.id, seq: 2 },
        ],
        refused: [{ edit: two.id, code: 'too-large', reason: two.reason, record: two.record, field: two.field }],
      })
    })

    it('that breaks the program fails for its sender only, not for those who happened to push at the same time', async () => {
      const rules: Rules = {
        ...domainRules,
        judgeEdit: (edit, rights, facts) => {
          if (edit.changes[0]!.record === 'organization:poison') throw new Error('as planned')
          return domainRules.judgeEdit(edit, rights, facts)
        },
      }
      const { push } = await start(rules)
      const results = await Promise.allSettled(
        ['a', 'poison', 'b'].map((key) => push('staff', makeEdit({}, [`organization:${key}`, 'name', `Sample Org ${key}`]))),
      )
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(codes(await push('staff', makeEdit({}, ['organization:c', 'name', 'Sample Org C'])))).toEqual([])
    })

    it.each([
      ['unknown-scope', makeEdit({ scope: 'work-group/99' }, ['thing:x', 'note', 1])],
      ['invalid', makeEdit({ by: 'some\0body' }, ['organization:a', 'name', 'Sample Org A'])],
      ['invalid', makeEdit({ device: 'dev\0ice' }, ['organization:a', 'name', 'Sample Org A'])],
      ['invalid', makeEdit({}, ['organization:a', 'joined', 'some day'])],
      ['invalid', makeEdit({ scope: 'work-group/1' }, ['organization:a', 'name', 'Sample Org A'])],
      ['unsafe-content', makeEdit({}, ['organization:a', 'note', 'her social security number is 123-45-6789'])],
    ])('[S6] is told %s', async (code, edit) => {
      const { push } = await start()
      const outcome = await push('staff', edit)
      expect(codes(outcome)).toEqual([code])
      expect(outcome.refused[0]!.reason).toMatch(/^[A-Z].*\.$/)
    })

    it('[S6] is told invalid where its record belongs to another scope, also since a moment', async () => {
      const { push } = await start()
      const [one, two] = [
        makeEdit({ scope: 'work-group/1' }, ['thing:x', 'note', 1]),
        makeEdit({ scope: 'work-group/2' }, ['thing:x', 'note', 2]),
      ]
      expect(codes(await push('staff', one, two))).toEqual(['invalid'])
      expect(codes(await push('staff', two))).toEqual(['invalid'])
    })
  })

  describe('an edit that is known', () => {
    it('[S1] is accepted again with its seq, whatever the order of keys inside its value', async () => {
      const { push } = await start()
      const edit = makeEdit({ scope: 'work-group/1' }, ['thing:x', 'note', { a: 1, b: [2, { c: 3, d: 4 }] }])
      await push('staff', makeEdit({ scope: 'work-group/1' }, ['thing:y', 'note', 0]), edit)
      const again = { ...edit, changes: [{ ...edit.changes[0]!, value: { b: [2, { d: 4, c: 3 }], a: 1 } }] }
      expect(await push('staff', again, edit)).toEqual({
        accepted: [
          { edit: edit.id, seq: 2 },
          { edit: edit.id, seq: 2 },
        ],
        refused: [],
      })
    })

    it('[S1] is refused as id-reused with another value or another list of what it replaces', async () => {
      const { push, log } = await start()
      const edit = makeEdit({}, ['organization:a', 'name', 'Sample Org A', [makeId(1), makeId(2)]])
      await push('staff', edit)
      const change = edit.changes[0]!
      const others = [{ value: 'Another' }, { replaces: [makeId(1)] }, { replaces: [makeId(2), makeId(1)] }].map((part) => ({
        ...edit,
        changes: [{ ...change, ...part }],
      }))
      expect(codes(await push('staff', ...others))).toEqual(['id-reused', 'id-reused', 'id-reused'])
      expect(readHeads(await log.pull(['task-force'], {}))).toEqual({ 'organization:a name': ['"Sample Org A"@1'] })
    })

    it('[S1] and has a new change more is judged and logged for that change alone', async () => {
      const { push, log } = await start()
      const edit = makeEdit({}, ['organization:a', 'name', 'Sample Org A'])
      await push('staff', edit, makeEdit({}, ['organization:b', 'name', 'Sample Org B']))
      const more = { ...edit, changes: [...edit.changes, { record: 'organization:a', field: 'city', value: 'Atlanta', replaces: [] }] }
      expect((await push('staff', more)).accepted).toEqual([{ edit: edit.id, seq: 3 }])
      expect(readHeads(await log.pull(['task-force'], {}))).toMatchObject({
        'organization:a name': ['"Sample Org A"@1'],
        'organization:a city': ['"Atlanta"@3'],
      })
    })

    it('[S1] is accepted before anybody asks for rights', async () => {
      const { push, storage, addUser } = await start()
      await addUser('chair', 'chair 1')
      const edit = makeEdit({ scope: 'work-group/1', by: 'chair' }, ['thing:x', 'note', 1])
      await push('chair', edit)
      await storage.db.deleteFrom('grants').where('user', '=', 'chair').execute()
      expect(await push('chair', edit)).toEqual({ accepted: [{ edit: edit.id, seq: 1 }], refused: [] })
      expect(codes(await push('chair', makeEdit({ scope: 'work-group/1', by: 'chair' }, ['thing:x', 'note', 2])))).toEqual(['forbidden'])
    })
  })

  describe('what replaces what', () => {
    it('[M2] a value that comes after one that lists it is no head, whoever asks up to where', async () => {
      const { push, log, storage } = await start()
      const late = makeEdit({ scope: 'work-group/1' }, ['thing:x', 'note', 'late'])
      const early = makeEdit({ scope: 'work-group/1' }, ['thing:x', 'note', 'early', [late.id, makeId(999_999)]])
      await push('staff', early)
      await push('staff', late)
      expect(readHeads(await log.pull(['work-group/1'], {}))).toEqual({ 'thing:x note': ['"early"@1'] })
      expect(readHeads(await log.pull(['work-group/1'], { 'work-group/1': 1 }))).toEqual({ 'thing:x note': ['"early"@1'] })
      expect((await verifyLog(storage, () => undefined)).faults).toEqual([])
    })
  })

  it('[M2] only ids that the log does not have are waited for', async () => {
    const { push, storage } = await start()
    const note = (value: string, replaces: readonly string[]) => makeEdit({ scope: 'work-group/1' }, ['thing:x', 'note', value, replaces])
    const one = note('one', [makeId(999_998)])
    const two = note('two', [one.id])
    await push('staff', one)
    await push('staff', two)
    await push('staff', note('three', [one.id, two.id]))
    expect(await storage.db.selectFrom('awaited').select(['edit', 'seq']).execute()).toEqual([{ edit: makeId(999_998), seq: 1 }])
  })

  describe('rights', () => {
    it('[S5] are those of whoever brings the edit; author and carrier are both kept', async () => {
      const { push, log, addUser } = await start()
      await addUser('chair', 'chair 1')
      const edit = makeEdit({ scope: 'work-group/1', by: 'somebody-without-account' }, ['thing:x', 'note', 1])
      await push('chair', edit)
      const page = await log.pull(['work-group/1'], {})
      expect(page.log).toEqual([
        { id: edit.id, scope: 'work-group/1', seq: 1, by: 'somebody-without-account', at: edit.at, carriedBy: 'chair' },
      ])
      const forged = makeEdit({ scope: 'work-group/2', by: 'staff' }, ['thing:y', 'note', 1])
      expect(codes(await push('chair', forged))).toEqual(['forbidden'])
    })

    it('[S5] of a revoked account, and of one that never was, are none', async () => {
      const { push, storage } = await start()
      await storage.db.updateTable('user').set({ revoked_at: '2026-02-28T00:00:00.000Z' }).where('id', '=', 'staff').execute()
      expect(codes(await push('staff', makeEdit({}, ['organization:a', 'name', 'Sample Org A'])))).toEqual(['forbidden'])
      expect(codes(await push('nobody', makeEdit({}, ['organization:a', 'name', 'Sample Org A'])))).toEqual(['forbidden'])
    })

    it('[S5] a charter that staff publish holds for the edits behind it', async () => {
      const { push, log } = await start()
      const group = { ...georgia2014.workGroups[0]!, id: '9', number: 9 }
      const charter = { ...georgia2014, version: georgia2014.version + 1, workGroups: [...georgia2014.workGroups, group] }
      const publish = makeEdit({}, ...writeCharter(charter).map(({ record, field, value }) => [record, field, value] as const))
      const before = makeEdit({ scope: 'work-group/9' }, ['thing:x', 'note', 'before'])
      const after = makeEdit({ scope: 'work-group/9' }, ['thing:x', 'note', 'after'])
      const outcome = await push('staff', before, publish, after)
      expect(outcome.refused.map(({ edit, code }) => [edit, code])).toEqual([[before.id, 'unknown-scope']])
      expect(outcome.accepted.map(({ edit }) => edit)).toEqual([publish.id, after.id])
      expect(await log.readableScopes(await log.rightsOf('staff'))).toContain('work-group/9')
    })
  })
})
