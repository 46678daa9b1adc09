import type { KyselyPlugin } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Cursors } from '../../../src/change/page.ts'
import type { Log } from '../../../src/server/log/log.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import { describeEngines } from '../storage/engines.ts'
import { makeEdit, openWorld, readHeads } from './log-world.ts'

const GROUP = 'work-group/1'

describeEngines('pulling', (engine) => {
  const start = async () => {
    const world = await openWorld(await engine.open())
    await world.addUser('staff', 'staff')
    return world
  }
  const note = (value: string | number, replaces: readonly string[] = []) =>
    makeEdit({ scope: GROUP }, ['thing:x', 'note', value, replaces])

  it('[S3] gives nothing but cursors where nothing is new, and leaves out scopes without a log', async () => {
    const { push, log } = await start()
    await push('staff', note(1))
    expect(await log.pull([GROUP, 'work-group/2'], { [GROUP]: 1 })).toEqual({ log: [], states: [], cursors: { [GROUP]: 1 }, more: false })
    expect(await log.pull([], {})).toEqual({ log: [], states: [], cursors: {}, more: false })
  })

  it('[S3] gives what stands of the fields touched, with the log entries of these heads', async () => {
    const { push, log } = await start()
    const one = note('one')
    const two = note('two', [one.id])
    const other = makeEdit({ scope: GROUP }, ['thing:x', 'other', 1])
    await push('staff', one, other, two)
    expect(await log.pull([GROUP], { [GROUP]: 2 })).toEqual({
      log: [{ id: two.id, scope: GROUP, seq: 3, by: 'staff', at: two.at }],
      states: [{ scope: GROUP, record: 'thing:x', fields: { note: [{ edit: 0, value: 'two', replaces: [one.id] }] } }],
      cursors: { [GROUP]: 3 },
      more: false,
    })
  })

  it('[S6] names edits of the range that others have replaced meanwhile: a device that had them refused takes them off its list', async () => {
    const { push, log } = await start()
    await push('staff', note('before'))
    const brought = makeEdit({ scope: GROUP, by: 'somebody' }, ['thing:x', 'note', 'brought'])
    await push('staff', brought)
    const own = note('own')
    await push('staff', own, note('newest', [brought.id, own.id]))
    const namesOf = async (cursors: Cursors, limit?: number) => {
      const page = await log.pull([GROUP], cursors, limit)
      return page.log.toSorted((a, b) => a.seq - b.seq).map(({ seq, by, carriedBy }) => [seq, by, carriedBy])
    }
    expect(await namesOf({ [GROUP]: 1 })).toEqual([
      [1, 'staff', undefined],
      [2, 'somebody', 'staff'],
      [3, 'staff', undefined],
      [4, 'staff', undefined],
    ])
    // Read from the beginning: what stands, and what somebody carried.
    expect(await namesOf({})).toEqual([
      [1, 'staff', undefined],
      [2, 'somebody', 'staff'],
      [4, 'staff', undefined],
    ])
    expect(await namesOf({ [GROUP]: 1 }, 1)).toEqual([
      [1, 'staff', undefined],
      [2, 'somebody', 'staff'],
    ])
  })

  it('[S3] gives complete head sets: also those heads of a touched field that the device has already', async () => {
    const { push, log } = await start()
    const [one, two] = [note('one'), note('two')]
    await push('staff', one, two)
    const three = note('three', [two.id])
    await push('staff', three)
    expect(readHeads(await log.pull([GROUP], { [GROUP]: 2 }))).toEqual({ 'thing:x note': ['"three"@3', '"one"@1'] })
  })

  it('[S3] gives heads as of the cursors of the page, not of now', async () => {
    const { push, log } = await start()
    const one = note('one')
    const two = note('two', [one.id])
    await push('staff', one, two, note('three', [two.id]))
    const page = await log.pull([GROUP], {}, 2)
    expect(readHeads(page)).toEqual({ 'thing:x note': ['"two"@2'] })
    expect([page.cursors, page.more]).toEqual([{ [GROUP]: 2 }, true])
    expect(readHeads(await log.pull([GROUP], {}, 1))).toEqual({ 'thing:x note': ['"one"@1'] })
  })

  it('[S3] counts the limit for each scope, and says whether there is more', async () => {
    const { push, log } = await start()
    const edits = [1, 2, 3].flatMap((value) =>
      ['work-group/1', 'work-group/2'].map((scope) => makeEdit({ scope }, [`thing:${scope.at(-1)}`, `f${value}`, value])),
    )
    await push('staff', ...edits)
    const first = await log.pull(['work-group/1', 'work-group/2'], { 'work-group/2': 1 }, 2)
    expect([first.cursors, first.more]).toEqual([{ 'work-group/1': 2, 'work-group/2': 3 }, true])
    const second = await log.pull(['work-group/1', 'work-group/2'], first.cursors, 2)
    expect([second.cursors, second.more, readHeads(second)]).toEqual([
      { 'work-group/1': 3, 'work-group/2': 3 },
      false,
      { 'thing:1 f3': ['3@3'] },
    ])
  })

  it('[S4] gives nothing of scopes that were not asked for', async () => {
    const { push, log } = await start()
    await push('staff', note(1), makeEdit({}, ['organization:a', 'name', 'Sample Org A']))
    expect(readHeads(await log.pull(['task-force'], {}))).toEqual({ 'organization:a name': ['"Sample Org A"@1'] })
  })

  it.each([2, 12])('[S3] shows one moment, also when others push in the middle of a pull of %i entries', async (count) => {
    const storage = await engine.open()
    const { push, addUser } = await openWorld(storage)
    await addUser('staff', 'staff')
    let last = note('first')
    await push(
      'staff',
      last,
      ...Array.from({ length: count - 1 }, (_, index) => makeEdit({ scope: GROUP }, [`thing:${index}`, 'note', index])),
    )
    const busy = pushAtEveryLook(storage, async () => {
      const next = note('next', [last.id])
      last = next
      await push('staff', next)
    })
    const page = await (await openWorld(busy)).log.pull([GROUP], {})
    const cursor = page.cursors[GROUP]!
    expect(page.states.find(({ record }) => record === 'thing:x')?.fields['note']).toHaveLength(1)
    expect(page.log.every(({ seq }) => seq <= cursor)).toBe(true)
    expect(readHeads(page)).toEqual(readHeads(await openWorld(storage).then(({ log }) => log.pull([GROUP], {}, cursor))))
  })

  describe('a lot', () => {
    it('[S3] comes in replies of bounded size, each of which goes on somewhere', async () => {
      const { push, log } = await start()
      const text = 'x'.repeat(60_000)
      const scopes = ['work-group/1', 'work-group/2', 'work-group/3']
      for (const scope of scopes) {
        await push(
          'staff',
          ...Array.from({ length: 40 }, (_, index) => makeEdit({ scope }, [`thing:${scope.at(-1)}-${index}`, 'text', `${text}${index}`])),
        )
      }
      const pages = await pullAll(log, scopes)
      for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(4.5 * 1024 * 1024)
      expect(pages.length).toBeLessThanOrEqual(3)
      expect(pages.flatMap((page) => Object.values(readHeads(page)).flat()).length).toBe(120)
    })

    it('[S3] an entry that alone is larger than a reply should be still comes', async () => {
      const { push, log } = await start()
      const edit = makeEdit(
        { scope: GROUP },
        ...Array.from({ length: 16 }, (_, index) => ['thing:x', `f${index}`, 'y'.repeat(62_000)] as const),
      )
      for (const key of ['a', 'b', 'c', 'd', 'e', 'f'])
        await push('staff', {
          ...edit,
          id: edit.id.replace(/.$/, key),
          changes: edit.changes.map((change) => ({ ...change, record: `thing:${key}` })),
        })
      const pages = await pullAll(log, [GROUP])
      expect(pages.length).toBe(2)
      expect(pages.flatMap((page) => page.states).length).toBe(6)
    })

    it('[S3] has at most 10,000 entries in a reply', async () => {
      const { push, log } = await start()
      for (let round = 0; round < 11; round++) {
        await push(
          'staff',
          ...Array.from({ length: 1000 }, (_, index) => makeEdit({ scope: GROUP }, [`thing:${round}`, `f${index}`, index])),
        )
      }
      const pages = await pullAll(log, [GROUP])
      expect(pages.map(({ cursors }) => cursors[GROUP])).toEqual([10_000, 11_000])
      expect(pages.flatMap((page) => Object.keys(readHeads(page))).length).toBe(11_000)
    })
  })
})

/** A storage on which somebody pushes whenever the counters have been looked at. */
function pushAtEveryLook(storage: Storage, act: () => Promise<void>): Storage {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (result.rows.some((row) => 'last_seq' in row)) await act()
      return result
    },
  }
  return {
    ...storage,
    db: storage.db.withPlugin(plugin),
    read: (work) => storage.read((tx) => work(tx.withPlugin(plugin))),
  }
}

/** Asks until there is no more. */
async function pullAll(log: Log, scopes: readonly string[]) {
  const pages = [await log.pull(scopes, {})]
  let cursors: Cursors = {}
  while (pages.at(-1)!.more) {
    expect(pages.at(-1)!.cursors).not.toEqual(cursors)
    cursors = pages.at(-1)!.cursors
    pages.push(await log.pull(scopes, cursors))
  }
  return pages
}
