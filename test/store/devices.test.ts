import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Bundle } from '../../src/change/bundle.ts'
import type { Edit } from '../../src/change/edit.ts'
import { distinctHeads } from '../../src/change/merge.ts'
import { headsOf } from '../../src/change/head.ts'
import { foldLog } from '../../src/store/rewrite.ts'
import type { Store } from '../../src/store/store.ts'
import { closeTabs, exportFrom, importInto, nextId, openTab, viewOf, withDatabase } from './device-harness.ts'

const RECORDS = ['organization:a', 'organization:b', 'later-kind:x']
const FIELDS = ['name', 'toString', 'hasOwnProperty']

interface Typing {
  readonly record: string
  readonly field: string
  readonly context: readonly string[]
  readonly seen: ReadonlySet<string>
  last: Edit | null
  text: string
}
interface Device {
  readonly name: string
  tabs: Store[]
  readonly known: Set<string>
  readonly typing: (Typing | null)[]
}
/** What was saved, told without the store: which edits its author had seen of the field. */
interface Saved {
  readonly cell: string
  readonly seen: ReadonlySet<string>
}

const cellOf = (record: string, field: string) => `${record} ${field}`

class World {
  readonly devices: Device[] = []
  readonly saved = new Map<string, Saved>()
  readonly bundles: Bundle[] = []

  async start(count: number) {
    for (let index = 0; index < count; index++) {
      const name = nextId()
      this.devices.push({
        name,
        tabs: [await openTab(name, `sample-${index}`), await openTab(name)],
        known: new Set(),
        typing: [null, null],
      })
    }
  }
  seenBy(ids: Iterable<string>, cell: string): Set<string> {
    const seen = new Set<string>()
    for (const id of ids) {
      seen.add(id)
      for (const older of this.saved.get(`${id} ${cell}`)?.seen ?? []) seen.add(older)
    }
    return seen
  }
  headsIn(store: Store, record: string, field: string) {
    return headsOf(store.record(record)?.fields, field).map((head) => head.edit)
  }
  note(device: Device, edit: Edit | null, seenOf: (record: string, field: string) => Iterable<string>) {
    for (const { record, field } of edit?.changes ?? []) {
      const cell = cellOf(record, field)
      this.saved.set(`${edit!.id} ${cell}`, { cell, seen: this.seenBy(seenOf(record, field), cell) })
      device.known.add(`${edit!.id} ${cell}`)
    }
  }
  async write(device: Device, tab: Store, cells: readonly { record: string; field: string; value: string }[]) {
    const before = new Map(cells.map(({ record, field }) => [cellOf(record, field), this.headsIn(tab, record, field)]))
    const edit = await tab.write('task-force', cells)
    this.note(device, edit, (record, field) => before.get(cellOf(record, field))!)
    for (const { record, field, value } of cells)
      expect(headsOf(tab.record(record)!.fields, field)[0]!.value, 'what I typed is what I see').toBe(value)
  }
  async type(device: Device, at: number, record: string, field: string, text: string) {
    const tab = device.tabs[at]!
    let typing = device.typing[at]
    if (!typing) {
      const seen = this.seenBy(this.headsIn(tab, record, field), cellOf(record, field))
      device.typing[at] = typing = { record, field, context: tab.contextOf(record, field), seen, last: null, text: '' }
    }
    for (const letter of text) {
      const last: Edit | null = typing.last
      const context: readonly string[] = last ? [...last.changes[0]!.replaces, last.id] : typing.context
      const value = `${typing.text}${letter}`
      const draft = { record: typing.record, field: typing.field, value, context, ...(last ? { continues: last.id } : {}) }
      const edit = await tab.write('task-force', [draft])
      this.note(device, edit, () => [...typing.seen, ...(last ? [last.id] : [])])
      typing.last = edit
      typing.text = value
      expect(headsOf(tab.record(typing.record)!.fields, typing.field)[0]!.value, 'what I typed is what I see').toBe(value)
    }
  }
  async reverse(device: Device, tab: Store, side: 'undo' | 'redo') {
    const shown = new Map<string, string[]>()
    for (const record of RECORDS) for (const field of FIELDS) shown.set(cellOf(record, field), this.headsIn(tab, record, field).slice(0, 1))
    this.note(device, await tab[side](), (record, field) => shown.get(cellOf(record, field)) ?? [])
  }
  async import(device: Device, bundle: Bundle) {
    await importInto(device.name, bundle)
    for (const edit of bundle.pending) for (const { record, field } of edit.changes) device.known.add(`${edit.id} ${cellOf(record, field)}`)
  }
  /** [M3] [M7]: a value is a head iff no edit that the device knows was made by somebody who had seen it. */
  expectedHeads(device: Device, cell: string): string[] {
    const mine = [...device.known].filter((key) => this.saved.get(key)!.cell === cell)
    const replaced = new Set(mine.flatMap((key) => [...this.saved.get(key)!.seen]))
    return mine
      .map((key) => key.split(' ', 1)[0]!)
      .filter((id) => !replaced.has(id))
      .sort()
  }
  async check(device: Device) {
    for (const tab of device.tabs) await tab.catchUp()
    const fresh = await openTab(device.name)
    await fresh.loadAttention()
    for (const tab of device.tabs) {
      await tab.loadAttention()
      expect(viewOf(tab), 'a tab shows what a fresh one shows').toEqual(viewOf(fresh))
      expect(tab.facts.unsent).toBe(fresh.facts.unsent)
    }
    for (const record of RECORDS) {
      for (const field of FIELDS) {
        const heads = headsOf(fresh.record(record)?.fields, field)
        expect(heads.map((head) => head.edit).sort(), `${record} ${field}`).toEqual(this.expectedHeads(device, cellOf(record, field)))
      }
      const conflicts = FIELDS.some((field) => distinctHeads(headsOf(fresh.record(record)?.fields, field)).length > 1)
      expect(
        fresh.attention().some((state) => state.record === record),
        'a conflict is shown iff there is one',
      ).toBe(conflicts)
    }
    fresh.close()
  }
}

const cell = { device: fc.nat(2), tab: fc.nat(1), record: fc.constantFrom(...RECORDS), field: fc.constantFrom(...FIELDS) }
const value = fc.constantFrom('one', 'two', 'three', 'four')
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), ...cell, value }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write-all' as const), ...cell, value }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('type' as const), ...cell, text: fc.constantFrom('ab', 'abcdefghijklmnopqrstuvw') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), ...cell }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), ...cell }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fold' as const), ...cell }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('export' as const), ...cell, whole: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('import' as const), ...cell, bundle: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const), ...cell }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(world: World, one: Step): Promise<Device> {
  const device = world.devices[one.device % world.devices.length]!
  const tab = device.tabs[one.tab]!
  switch (one.do) {
    case 'write':
      await world.write(device, tab, [one])
      break
    case 'write-all':
      await world.write(
        device,
        tab,
        RECORDS.map((record) => ({ record, field: one.field, value: one.value })),
      )
      break
    case 'type':
      await world.type(device, one.tab, one.record, one.field, one.text)
      break
    case 'leave':
      device.typing[one.tab] = null
      break
    case 'fold':
      await withDatabase(device.name, foldLog)
      break
    case 'export':
      world.bundles.push(await exportFrom(device.name, one.whole ? null : { wholeScopes: [], choose: () => new Set([one.record]) }))
      break
    case 'import':
      if (world.bundles.length > 0) await world.import(device, world.bundles[one.bundle % world.bundles.length]!)
      break
    case 'reopen':
      tab.close()
      device.typing[one.tab] = null
      device.tabs[one.tab] = await openTab(device.name)
      break
    default:
      await world.reverse(device, tab, one.do)
  }
  return device
}

/** Everybody takes in everybody's bundle: then all have everything. */
async function heal(world: World) {
  const all = await Promise.all(world.devices.map((device) => exportFrom(device.name)))
  for (const device of world.devices) for (const bundle of all) await world.import(device, bundle)
}

afterEach(closeTabs)

describe('several devices with several tabs each, without a server', () => {
  it(
    '[M1] [M2] [M3] [M5] [M7] [M8] [M9] [B1] whatever is typed, folded, exported, imported, undone and reopened',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
          const world = new World()
          await world.start(3)
          for (const one of steps) await world.check(await take(world, one))
          await heal(world)
          for (const device of world.devices) await world.check(device)
          const [first, ...others] = world.devices.map((device) => {
            const view = viewOf(device.tabs[0]!)
            return Object.fromEntries(
              Object.entries(view).map(([id, fields]) => [
                id,
                Object.fromEntries(Object.entries(fields).map(([field, heads]) => [field, heads.map((head) => head.edit).sort()])),
              ]),
            )
          })
          for (const other of others) expect(other, 'devices that have each other’s bundles agree').toEqual(first)
          closeTabs()
        }),
        { numRuns: 40, endOnFailure: true },
      )
    },
  )
})
