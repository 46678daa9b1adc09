import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Change, Edit, Scope } from '../../../src/change/edit.ts'
import type { Cursors, LogEntry, WireState } from '../../../src/change/page.ts'
import type { Rules } from '../../../src/server/access/rules.ts'
import { verifyLog } from '../../../src/server/operations/verify-log.ts'
import { Server } from '../../change/model/server.ts'
import { describeEngines, type Engine } from '../storage/engines.ts'
import { makeId, openWorld, type LogWorld } from './log-world.ts'

/** Histories that are played on each engine. */
const runs = { sqlite: Number(process.env['LOG_MODEL_RUNS'] ?? 150), postgres: Number(process.env['LOG_MODEL_RUNS'] ?? 25) }

/** What somebody sends: an edit of one or two fields, made of dice; or an old one again, as it was, with another value or with another field. */
type Sent =
  | { readonly what: 'new'; readonly cells: readonly Cell[]; readonly seen: readonly number[]; readonly author: number }
  | { readonly what: 'again' | 'altered' | 'extended'; readonly pick: number }

interface Cell {
  readonly record: number
  readonly field: number
  readonly value: number
}

/** What reaches the server at the same time, and then how one device pulls. */
interface Round {
  readonly pushes: readonly { readonly user: number; readonly sent: readonly Sent[] }[]
  readonly pull: { readonly back: readonly number[]; readonly limit: number }
  readonly deny: number | null
}

const cell: fc.Arbitrary<Cell> = fc.record({ record: fc.nat(3), field: fc.nat(2), value: fc.nat(3) })
const sent: fc.Arbitrary<Sent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('new' as const),
      cells: fc.array(cell, { minLength: 1, maxLength: 2 }),
      // Ids of what was sent before, and of what will only be sent later: a file may have brought it to the author.
      seen: fc.array(fc.integer({ min: -6, max: 3 }), { maxLength: 4 }),
      author: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constantFrom('again' as const, 'altered' as const, 'extended' as const), pick: fc.nat(20) }),
  },
)
const round: fc.Arbitrary<Round> = fc.record({
  pushes: fc.array(fc.record({ user: fc.nat(2), sent: fc.array(sent, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 4 }),
  pull: fc.record({ back: fc.array(fc.nat(8), { minLength: 3, maxLength: 3 }), limit: fc.integer({ min: 1, max: 6 }) }),
  deny: fc.option(fc.nat(8), { nil: null, freq: 4 }),
})
const histories = fc.array(round, { minLength: 1, maxLength: 12, size: 'max' })

const FIELDS = ['x', 'y.z', 'deleted']

describeEngines('the log and the model server', (engine) => {
  it(`[S1] [S2] [S3] [M2] give the same answers, heads and pages in ${runs[engine.name]} histories`, { timeout: 24 * 3600_000 }, () =>
    compare(engine),
  )
})

async function compare(engine: Engine): Promise<void> {
  const denied = { current: new Set<string>() }
  const rules: Rules = {
    mayRead: () => true,
    listRecordsNeeded: ({ changes }) => [...new Set(changes.map(({ record }) => record))],
    judgeEdit: ({ changes }, rights) =>
      changes.some(({ field }) => denied.current.has(`${rights.user} ${field}`))
        ? { code: 'forbidden', reason: { en: 'The model said so.', es: 'Lo dijo el modelo.' } }
        : null,
  }
  const world = await openWorld(await engine.open(), rules)
  let count = 0
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const model = new Server()
      denied.current = model.denied
      await play(new Play(++count, model), world, history)
    }),
    { numRuns: runs[engine.name] },
  )
  // What the log keeps beside the edits (heads, what is awaited, the hash chain) is what working it out anew gives.
  expect((await verifyLog(world.storage, () => undefined)).faults).toEqual([])
}

/** One history: names of its own, so that all of them fit one database. */
class Play {
  readonly model: Server
  readonly sent: Edit[] = []
  readonly scopes: readonly Scope[]
  readonly #number: number
  #ids = 0

  constructor(number: number, model: Server) {
    this.#number = number
    this.model = model
    this.scopes = ['a', 'b', 'c'].map((name) => `organization/${number}-${name}`)
  }

  /** Turns dice into the edits of one push. */
  make(user: number, all: readonly Sent[]): Edit[] {
    return all.flatMap((one) => {
      const edit = one.what === 'new' ? this.#makeNew(one) : this.#takeOld(one)
      if (edit === null) return []
      this.sent.push(edit)
      return [user === 2 ? { ...edit, at: '2026-02-02T00:00:00Z' } : edit]
    })
  }

  #makeNew({ cells, seen, author }: Extract<Sent, { what: 'new' }>): Edit {
    const number = ++this.#ids
    const scope = this.scopes[cells[0]!.record % 3]!
    const replaces = [...new Set(seen.map((offset) => number + offset))].filter((id) => id > 0 && id !== number).map((id) => this.#id(id))
    const changes = new Map<string, Change>()
    for (const { record, field, value } of cells) {
      // Records 0 and 3 share a scope.
      if (record % 3 !== cells[0]!.record % 3) continue
      const change = { record: `thing:${this.#number}-${record}`, field: FIELDS[field]!, value: makeValue(value), replaces }
      changes.set(`${change.record} ${change.field}`, change)
    }
    return {
      id: this.#id(number),
      scope,
      by: `user-${author}`,
      device: 'device',
      at: '2026-02-01T00:00:00Z',
      changes: [...changes.values()],
    }
  }

  #takeOld({ what, pick }: { readonly what: 'again' | 'altered' | 'extended'; readonly pick: number }): Edit | null {
    const old = this.sent[this.sent.length - 1 - pick]
    if (!old || what === 'again') return old ?? null
    const [first, ...rest] = old.changes
    if (what === 'altered') return { ...old, changes: [{ ...first!, value: 'another' }, ...rest] }
    const field = FIELDS.find((name) => !old.changes.some((change) => change.record === first!.record && change.field === name))
    return field === undefined ? old : { ...old, changes: [...old.changes, { ...first!, field, value: 'more' }] }
  }

  #id(number: number): string {
    return makeId(this.#number * 1_000_000 + number)
  }
}

async function play(state: Play, { log, push }: LogWorld, history: readonly Round[]): Promise<void> {
  const { model, scopes } = state
  for (const { pushes, pull, deny } of history) {
    if (deny !== null) toggle(model.denied, `user-${deny % 3} ${FIELDS[Math.floor(deny / 3)]!}`)
    const requests = pushes.map(({ user, sent }) => ({ user: `user-${user}`, edits: state.make(user, sent) }))
    const outcomes = await Promise.all(requests.map(({ user, edits }) => push(user, ...edits)))
    const cursors: Cursors = Object.fromEntries(
      scopes.map((scope, index) => [scope, Math.max(0, (model.cursors()[scope] ?? 0) - pull.back[index]!)]),
    )
    const wanted = requests.map(({ user, edits }) => ask(model, user, edits, cursors, pull.limit))
    expect(outcomes.map(({ accepted, refused }) => ({ accepted, refused: refused.map(({ edit, code }) => ({ edit, code })) }))).toEqual(
      wanted.map(({ accepted, refused }) => ({ accepted, refused: refused.map(({ edit, code }) => ({ edit, code })) })),
    )
    expect(readPage(await log.pull(scopes, cursors, pull.limit))).toEqual(readPage(ask(model, 'user-0', [], cursors, pull.limit)))
  }
  expect(readPage(await log.pull(scopes, {}))).toEqual(readPage(ask(model, 'user-0', [], {}, 1_000)))
}

function ask(model: Server, user: string, edits: readonly Edit[], cursors: Cursors, limit: number) {
  return model.answer({ protocol: 1, device: 'device', epoch: model.epoch, cursors, edits, limit }, user)
}

/** A page without the order in which heads stand beside each other, which says nothing. */
function readPage(page: { log: readonly LogEntry[]; states: readonly WireState[]; cursors: Cursors; more: boolean }) {
  const { log, states, cursors, more } = page
  const sorted = states.map(({ fields, ...state }) => ({
    ...state,
    fields: Object.fromEntries(Object.entries(fields).map(([field, heads]) => [field, heads.toSorted((a, b) => a.edit - b.edit)])),
  }))
  return { log, states: sorted.toSorted((a, b) => (a.record < b.record ? -1 : 1)), cursors, more }
}

/** Values that are equal or not in ways that texts of JSON do not show at once. */
function makeValue(dice: number) {
  return [null, { b: 1, a: [true, 'ü'] }, 'text', 10][dice]!
}

function toggle(set: Set<string>, key: string): void {
  if (!set.delete(key)) set.add(key)
}
