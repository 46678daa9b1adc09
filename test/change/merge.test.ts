import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/change/edit.ts'
import type { Head, RecordState } from '../../src/change/head.ts'
import {
  causalContext,
  distinctHeads,
  equalJson,
  lifeOf,
  makeTombstone,
  mergeHeads,
  shownValue,
  type Side,
} from '../../src/change/merge.ts'
import { replay } from '../../src/change/replay.ts'
import { sampleId } from './sample-bundle.ts'

function head(number: number, more: Partial<Head> = {}): Head {
  return { edit: sampleId(number), value: number, replaces: [], seq: null, by: 'sample-user', at: '2026-01-01T00:00:00Z', ...more }
}

const ids = (heads: readonly Head[]) => heads.map((item) => item.edit)
const side = (heads: readonly Head[], cursor: number | null = null): Side => ({ heads, cursor })

/** Head sets as they may come from anywhere: any lists, any seqs, the same ids on both sides. */
const anySide = fc.record({
  heads: fc.uniqueArray(
    fc
      .record({
        number: fc.nat(7),
        seq: fc.option(fc.integer({ min: 1, max: 9 })),
        own: fc.option(fc.nat(3)),
        lists: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
        value: fc.nat(2),
      })
      .map(({ number, seq, own, lists, value }) =>
        head(number, {
          seq,
          value,
          replaces: lists.filter((other) => other !== number).map(sampleId),
          ...(own === null || seq !== null ? {} : { own }),
        }),
      ),
    { selector: (item) => item.edit, maxLength: 6 },
  ),
  cursor: fc.option(fc.nat(9)),
})

/** Pending changes of one field whose lists reach back as [M1] makes them: each lists some earlier ones and all that those list. */
const causal = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 3 }), { minLength: 1, maxLength: 8 }).map((parents) => {
  const made: Head[] = []
  for (const [number, seen] of parents.entries()) {
    const lists = new Set<string>()
    for (const parent of seen) if (parent < number) for (const id of [...made[parent]!.replaces, made[parent]!.edit]) lists.add(id)
    made.push(head(number, { replaces: [...lists] }))
  }
  return made
})

/** Many runs on a busy machine take longer than one test may otherwise. */
const PATIENCE = { timeout: 120_000 }

describe('merging two head sets', () => {
  it('[M3] gives the same whichever side comes first', PATIENCE, () => {
    fc.assert(
      fc.property(anySide, anySide, (a, b) => {
        expect(mergeHeads(a, b)).toEqual(mergeHeads(b, a))
      }),
      { numRuns: 2000 },
    )
  })

  it('[M3] gives the same however often it is done', PATIENCE, () => {
    fc.assert(
      fc.property(anySide, anySide, (a, b) => {
        const once = side(mergeHeads(a, b), a.cursor === null || b.cursor === null ? null : Math.max(a.cursor, b.cursor))
        expect(mergeHeads(once, once)).toEqual(once.heads)
      }),
      { numRuns: 2000 },
    )
  })

  it('[M3] gives the same in any order and grouping where lists reach back as [M1] makes them', PATIENCE, () => {
    fc.assert(
      fc.property(causal, fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }), (changes, groups) => {
        const [a, b, c] = [0, 1, 2].map((group) =>
          side(
            replay(
              [],
              changes.filter((_, index) => groups[index] === group),
            ),
          ),
        )
        const left = mergeHeads(side(mergeHeads(a!, b!)), c!)
        expect(mergeHeads(a!, side(mergeHeads(b!, c!)))).toEqual(left)
        expect(replay([], changes)).toEqual(left)
        expect(replay([], changes.toReversed())).toEqual(left)
      }),
      { numRuns: 2000 },
    )
  })

  it('[M2] drops a head that a known change lists, even one that is no head any more', () => {
    const first = head(1)
    const second = head(2, { replaces: [sampleId(1)] })
    const third = head(3, { replaces: [sampleId(2)] })
    expect(ids(mergeHeads(side([first]), side([second, third])))).toEqual([sampleId(3)])
  })

  it('[M2] drops a head that the other side, at or beyond its seq, holds no more', () => {
    const gone = head(1, { seq: 5 })
    const there = head(2, { seq: 7 })
    expect(ids(mergeHeads(side([gone]), side([there], 5)))).toEqual([sampleId(2)])
    expect(ids(mergeHeads(side([gone]), side([there], 4)))).toEqual([sampleId(2), sampleId(1)])
    expect(ids(mergeHeads(side([gone]), side([there])))).toEqual([sampleId(2), sampleId(1)])
  })

  it('[M2] takes a side without heads of the field for silence, not for an answer', () => {
    expect(ids(mergeHeads(side([head(1, { seq: 5 })]), side([], 9)))).toEqual([sampleId(1)])
  })

  it('[M2] never drops a pending head because of a cursor', () => {
    expect(ids(mergeHeads(side([head(1)]), side([head(2, { seq: 7 })], 9)))).toEqual([sampleId(2), sampleId(1)])
  })

  it('keeps the accepted one of two copies, and the counter of one’s own while none is accepted', () => {
    const accepted = head(1, { seq: 4, carriedBy: 'sample-chair' })
    expect(mergeHeads(side([head(1, { own: 3 })]), side([accepted]))).toEqual([accepted])
    expect(mergeHeads(side([head(1)]), side([head(1, { own: 3 })]))).toEqual([head(1, { own: 3 })])
  })

  it('[M3] brings back what a refused edit had replaced', () => {
    const base = [head(1, { seq: 1 })]
    const refused = head(2, { replaces: [sampleId(1)] })
    expect(ids(replay(base, [refused]))).toEqual([sampleId(2)])
    expect(ids(replay(base, []))).toEqual([sampleId(1)])
  })
})

describe('what is shown', () => {
  it('[M5] own last saved, then highest seq, then highest id; no clock', () => {
    const heads = [head(9), head(1, { seq: 3 }), head(2, { seq: 8 }), head(3, { own: 1 }), head(4, { own: 2, at: '1970-01-01T00:00:00Z' })]
    expect(ids(mergeHeads(side(heads), side([])))).toEqual([4, 3, 2, 1, 9].map(sampleId))
  })

  it('[M5] one value for heads that are deep-equal, whatever the order of keys', PATIENCE, () => {
    const heads = [head(1, { value: { a: 1, b: [2] } }), head(2, { value: { b: [2], a: 1 } }), head(3, { value: { a: 1 } })]
    expect(ids(distinctHeads(heads))).toEqual([sampleId(1), sampleId(3)])
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(equalJson(value as Json, JSON.parse(JSON.stringify(value)) as Json)).toBe(true)
      }),
    )
  })

  it('tells a field that was never set, also one named like a method', () => {
    expect(shownValue({ record: 'x:1', scope: 'task-force', fields: {} }, 'toString')).toBeUndefined()
  })
})

describe('what an author replaces', () => {
  it('[M1] all shown heads, and what those list that the device has not seen confirmed', () => {
    const pending = head(3, { replaces: [sampleId(1)] })
    const beyond = head(4, { seq: 9, replaces: [sampleId(2)] })
    const confirmed = head(5, { seq: 2, replaces: [sampleId(0)] })
    expect(causalContext([pending, beyond, confirmed], 8).toSorted()).toEqual([1, 2, 3, 4, 5].map(sampleId))
  })

  it('[M1] [M4] leaves out the oldest by place beyond 256, and never a shown head, however wrong its clock', () => {
    const list = Array.from({ length: 256 }, (_, index) => sampleId(1000 + index))
    const context = causalContext([head(1, { replaces: list })], 0)
    expect(context).toEqual([...list.slice(1), sampleId(1)])
  })
})

describe('deletion', () => {
  const record = (fields: RecordState['fields']): RecordState => ({ record: 'organization:one', scope: 'task-force', fields })
  const epoch = sampleId(50)
  const stone = (number: number, state: RecordState, seq: number, more: Partial<Head> = {}) =>
    head(number, { value: makeTombstone(state, { epoch, seq }) as unknown as Json, ...more })
  const known = record({ name: [head(1, { seq: 3 })], city: [head(2)] })

  it('[M6] a record is deleted with all that its author saw, and stays so once that is accepted', () => {
    expect(lifeOf(known, epoch)).toBe('alive')
    const deleted = [stone(9, known, 5)]
    expect(lifeOf(record({ ...known.fields, deleted }), epoch)).toBe('deleted')
    expect(lifeOf(record({ ...known.fields, city: [head(2, { seq: 8 })], deleted }), epoch)).toBe('deleted')
  })

  it('[M6] comes up for a decision where somebody changed it unseen', () => {
    const deleted = [stone(9, known, 5)]
    expect(lifeOf(record({ ...known.fields, name: [head(4, { seq: 6 })], deleted }), epoch)).toBe('decide')
    expect(lifeOf(record({ ...known.fields, note: [head(5)], deleted }), epoch)).toBe('decide')
  })

  it('[M6] covers by name what lies beyond the cursor, as a partial bundle brings it', () => {
    const ahead = record({ name: [head(1, { seq: 7 })] })
    expect(lifeOf(record({ ...ahead.fields, deleted: [stone(9, ahead, 5)] }), epoch)).toBe('deleted')
    expect(lifeOf(record({ ...ahead.fields, deleted: [head(9, { value: makeTombstone(ahead, null) as unknown as Json })] }), null)).toBe(
      'deleted',
    )
  })

  it('[M6] counts seqs in their own epoch only', () => {
    const deleted = [stone(9, known, 5)]
    expect(lifeOf(record({ ...known.fields, deleted }), sampleId(51))).toBe('decide')
    expect(lifeOf(record({ city: known.fields['city']!, deleted }), sampleId(51))).toBe('deleted')
  })

  it('[M6] two deletions at once agree and cover together; a deletion beside a return is for a person to decide', () => {
    const one = record({ name: [head(1)] })
    const other = record({ city: [head(2)] })
    const both = { ...one.fields, ...other.fields }
    expect(lifeOf(record({ ...both, deleted: [stone(8, one, 0)] }), epoch)).toBe('decide')
    expect(lifeOf(record({ ...both, deleted: [stone(8, one, 0), stone(9, other, 0)] }), epoch)).toBe('deleted')
    expect(lifeOf(record({ ...both, deleted: [stone(8, one, 0), head(9, { value: null })] }), epoch)).toBe('decide')
  })

  it('[M6] brought back it stands, and can be deleted anew', () => {
    const back = record({ ...known.fields, deleted: [head(8, { value: null })] })
    expect(lifeOf(back, epoch)).toBe('alive')
    expect(lifeOf(record({ ...known.fields, deleted: [stone(9, back, 5)] }), epoch)).toBe('deleted')
  })

  it.each([true, 'yes', [], {}, { epoch: null, cursor: '9', pending: 'all' }])('[M6] never vanishes by the odd value %j', (value) => {
    expect(lifeOf(record({ ...known.fields, deleted: [head(9, { value })] }), epoch)).toBe('decide')
  })
})
