import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type * as Coalesce from '../../src/change/coalesce.ts'
import type { Head } from '../../src/change/head.ts'
import type * as Merge from '../../src/change/merge.ts'
import type * as Plan from '../../src/change/plan-import.ts'
import type * as States from '../../src/change/states.ts'
import { histories } from './model/histories.ts'
import type * as World from './model/world.ts'

interface Mutant {
  readonly name: string
  readonly module: 'merge' | 'coalesce' | 'states' | 'plan-import'
  /** Replaces some exports of the module; gets the real ones. */
  readonly plant: (real: never) => object
}

const merge = (name: string, plant: (real: typeof Merge) => Partial<typeof Merge>): Mutant => ({ name, module: 'merge', plant })
const states = (name: string, plant: (real: typeof States) => Partial<typeof States>): Mutant => ({ name, module: 'states', plant })
const plan = (name: string, plant: (real: typeof Plan) => Partial<typeof Plan>): Mutant => ({ name, module: 'plan-import', plant })
const chain = (name: string, plant: (real: typeof Coalesce) => Partial<typeof Coalesce>): Mutant => ({ name, module: 'coalesce', plant })

/** Merges as `mergeHeads` does, after what `change` does to both sides, and before what `after` does to the result. */
function mergeWith(
  real: typeof Merge,
  change: (side: Merge.Side) => Merge.Side,
  after = (heads: readonly Head[]) => heads,
): typeof Merge.mergeHeads {
  return (a, b) => after(real.mergeHeads(change(a), change(b)))
}

const same = (side: Merge.Side) => side

const mutants: readonly Mutant[] = [
  merge('forgets the cursor half of [M2]', (real) => ({ mergeHeads: mergeWith(real, (side) => ({ ...side, cursor: null })) })),
  merge('reads cursors one too far', (real) => ({
    mergeHeads: mergeWith(real, (side) => ({ ...side, cursor: side.cursor === null ? null : side.cursor + 1 })),
  })),
  merge('forgets the list half of [M2]', (real) => ({
    mergeHeads: mergeWith(real, (side) => ({ ...side, heads: side.heads.map((head) => ({ ...head, replaces: [] })) })),
  })),
  merge('lets the latest clock win', (real) => ({
    mergeHeads: mergeWith(real, same, (heads) => [...heads].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 1)),
  })),
  merge('shows the latest clock first', (real) => ({
    mergeHeads: mergeWith(real, same, (heads) => [...heads].sort((a, b) => (a.at < b.at ? 1 : -1))),
  })),
  merge('keeps the shown head alone', (real) => ({ mergeHeads: mergeWith(real, same, (heads) => heads.slice(0, 1)) })),
  merge('drops heads with equal values', (real) => ({ mergeHeads: mergeWith(real, same, (heads) => real.distinctHeads(heads)) })),
  merge('lets the first side win', (real) => ({ mergeHeads: (a, b) => (a.heads.length > 0 ? a.heads : real.mergeHeads(a, b)) })),
  merge('lets the second side win', (real) => ({ mergeHeads: (a, b) => (b.heads.length > 0 ? real.mergeHeads(b, b) : a.heads) })),
  merge('takes heads without a seq for gone', (real) => ({
    mergeHeads: (a, b) => {
      const gone = (head: Head, other: Merge.Side) =>
        head.seq === null && other.cursor !== null && !other.heads.some((held) => held.edit === head.edit)
      return real
        .mergeHeads({ ...a, heads: a.heads.filter((head) => !gone(head, b)) }, b)
        .filter((head) => head.seq !== null || b.heads.length < 2)
    },
  })),
  merge('forgets in a context what unsynced heads list', () => ({ causalContext: (heads) => heads.map((head) => head.edit) })),
  merge('forgets in a context all heads but the shown one', (real) => ({
    causalContext: (heads, cursor) => real.causalContext(heads.slice(0, 1), cursor),
  })),
  merge('forgets the context', () => ({ causalContext: () => [] })),
  merge('takes every deletion for complete', (real) => ({
    lifeOf: (state, epoch) => (real.lifeOf(state, epoch) === 'decide' ? 'deleted' : real.lifeOf(state, epoch)),
  })),
  merge('covers a record beyond the cursor', (real) => ({
    makeTombstone: (state, cursor) => ({ ...real.makeTombstone(state, cursor), cursor: 1_000_000 }),
  })),
  merge('forgets pending heads in a tombstone', (real) => ({
    makeTombstone: (state, cursor) => ({ ...real.makeTombstone(state, cursor), pending: [] }),
  })),
  merge('tells no conflict', (real) => ({ distinctHeads: (heads) => real.distinctHeads(heads).slice(0, 1) })),
  merge('takes equal values for a conflict', () => ({ distinctHeads: (heads) => heads })),
  chain('takes a place and forgets what it listed', (real) => ({
    coalesce: (previous, context) => {
      const made = real.coalesce(previous, context)
      return made && { ...made, replaces: made.chain }
    },
  })),
  chain('takes the place of what its author was not shown', (real) => ({
    coalesce: (previous, context) => real.coalesce(previous, [...context, previous.id]),
  })),
  states('forgets what a page says of its cursors', (real) => ({
    mergePage: (base, ours, page) => real.mergePage(base, ours, { ...page, cursors: {} }),
  })),
  states('takes a page for complete beyond its cursors', (real) => ({
    mergePage: (base, ours, page) =>
      real.mergePage(base, ours, { ...page, cursors: Object.fromEntries(Object.keys(page.cursors).map((scope) => [scope, 1_000])) }),
  })),
  states('lets cursors go back', (real) => ({ joinCursors: (a, b) => ({ ...real.joinCursors(a, b), ...b }) })),
  states('does not offer held heads to a new epoch', () => ({ headsToPending: () => [] })),
  states('carries only the first change of a held edit', (real) => ({
    headsToPending: (records, device) =>
      real.headsToPending(records, device).map((edit) => ({ ...edit, changes: edit.changes.slice(0, 1) })),
  })),
  states('forgets lists as it offers heads again', (real) => ({
    headsToPending: (records, device) =>
      real
        .headsToPending(records, device)
        .map((edit) => ({ ...edit, changes: edit.changes.map((change) => ({ ...change, replaces: [] })) })),
  })),
  plan('takes a partial bundle for whole', (real) => ({
    planImport: (device, bundle) =>
      real.planImport(device, { ...bundle, cursors: Object.fromEntries(bundle.log.map((entry) => [entry.scope, entry.seq])) }),
  })),
  plan('compares seqs of different epochs', (real) => ({
    planImport: (device, bundle) =>
      real.planImport(device, { ...bundle, epoch: bundle.epoch === null ? null : (device.epoch ?? bundle.epoch) }),
  })),
  plan('leaves the pending edits of a bundle out', (real) => ({
    planImport: (device, bundle) => real.planImport(device, { ...bundle, pending: [] }),
  })),
  plan('leaves the states of a bundle out', (real) => ({
    planImport: (device, bundle) => real.planImport(device, { ...bundle, states: [] }),
  })),
]

describe('the model catches every planted fault', () => {
  afterEach(() => {
    vi.doUnmock('../../src/change/merge.ts')
    vi.doUnmock('../../src/change/coalesce.ts')
    vi.doUnmock('../../src/change/states.ts')
    vi.doUnmock('../../src/change/plan-import.ts')
    vi.resetModules()
  })

  it.each(mutants)('a $module that $name', { timeout: 120_000 }, async ({ module, plant }) => {
    vi.resetModules()
    vi.doMock(`../../src/change/${module}.ts`, async (importOriginal) => {
      const real = await importOriginal<object>()
      return { ...real, ...plant(real as never) }
    })
    const { play } = await vi.importActual<typeof World>('./model/world.ts')
    const result = fc.check(fc.property(histories, play), { numRuns: 3_000, seed: 1, endOnFailure: true })
    expect(result.failed).toBe(true)
  })
})
