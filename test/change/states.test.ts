import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Head, RecordState } from '../../src/change/head.ts'
import { headsToPending, headsToStates, joinEdits, statesToHeads } from '../../src/change/states.ts'
import { sampleId } from './sample-bundle.ts'

const record = (key: number, fields: RecordState['fields']): RecordState => ({ record: `organization:${key}`, scope: 'task-force', fields })

/** Accepted heads; a seq decides id, author and carrier, as it does in a log. */
const accepted = fc.integer({ min: 1, max: 30 }).map((seq): Head => {
  const carrier = seq % 3 === 0 ? { carriedBy: 'sample-chair' } : {}
  return {
    edit: sampleId(seq),
    value: seq,
    replaces: [sampleId(99)],
    seq,
    by: `sample-user-${seq}`,
    at: '2026-01-01T00:00:00Z',
    ...carrier,
  }
})
const fields = fc.dictionary(
  fc.constantFrom('name', 'city', 'a.b', 'note'),
  fc.uniqueArray(accepted, { selector: (head) => head.edit, minLength: 1, maxLength: 3 }),
  { minKeys: 1 },
)
const records = fc.array(fields, { maxLength: 4 }).map((list) => list.map((item, key) => record(key, { ...item })))

/** Many runs on a busy machine take longer than one test may otherwise. */
const PATIENCE = { timeout: 120_000 }

describe('heads on the wire', () => {
  it('[S3] come back exactly as they were', PATIENCE, () => {
    fc.assert(
      fc.property(records, (states) => {
        const wire = JSON.parse(JSON.stringify(headsToStates(states))) as ReturnType<typeof headsToStates>
        expect(statesToHeads(wire.log, wire.states)).toEqual(states)
        expect(new Set(wire.log.map((entry) => entry.seq)).size).toBe(wire.log.length)
      }),
      { numRuns: 500 },
    )
  })

  it('leave out what has no seq', () => {
    const head: Head = { edit: sampleId(1), value: 1, replaces: [], seq: null, by: 'sample-user', at: '2026-01-01T00:00:00Z' }
    expect(headsToStates([record(1, { name: [head] })])).toEqual({ log: [], states: [] })
  })

  it('keep two seqs of one edit apart, as [S1] can make them', () => {
    const head = (seq: number): Head => ({
      edit: sampleId(1),
      value: seq,
      replaces: [],
      seq,
      by: 'sample-user',
      at: '2026-01-01T00:00:00Z',
    })
    const states = [record(1, { city: [head(9)], name: [head(4)] })]
    const wire = headsToStates(states)
    expect(wire.log.map((entry) => entry.seq)).toEqual([4, 9])
    expect(statesToHeads(wire.log, wire.states)).toEqual(states)
  })
})

describe('heads offered again', () => {
  it('[B1] [S14] become one pending edit for each id, with its old author, in the order of the log', () => {
    const head = (id: number, seq: number, value: number): Head => ({
      edit: sampleId(id),
      value,
      replaces: [sampleId(7)],
      seq,
      by: 'sample-author',
      at: '2026-01-01T00:00:00Z',
    })
    const edits = headsToPending(
      [record(1, { name: [head(2, 9, 1)], city: [head(1, 4, 2)] }), record(2, { name: [head(2, 9, 3)] })],
      'sample-device',
    )
    expect(edits.map((edit) => [edit.id, edit.by, edit.device, edit.changes.map((change) => `${change.record} ${change.field}`)])).toEqual([
      [sampleId(1), 'sample-author', 'sample-device', ['organization:1 city']],
      [sampleId(2), 'sample-author', 'sample-device', ['organization:1 name', 'organization:2 name']],
    ])
  })

  it('join what is known of an edit without doubling a change', () => {
    const [whole] = headsToPending([record(1, { a: [sample('a')], b: [sample('b')] })], 'sample-device')
    const [part] = headsToPending([record(1, { a: [sample('a')] })], 'sample-device')
    expect(joinEdits(whole!, part!)).toBe(whole)
    expect(joinEdits(part!, whole!).changes.map((change) => change.field)).toEqual(['a', 'b'])
  })
})

function sample(value: string): Head {
  return { edit: sampleId(1), value, replaces: [], seq: 1, by: 'sample-user', at: '2026-01-01T00:00:00Z' }
}
