import { describe, expect, it } from 'vitest'
import type { Bundle } from '../../src/change/bundle.ts'
import type { Head, RecordState } from '../../src/change/head.ts'
import { planImport, type ImportTarget } from '../../src/change/plan-import.ts'
import { sampleBundle, sampleId } from './sample-bundle.ts'

const bundle: Bundle = { ...sampleBundle(), digest: '' }

function device(more: Partial<ImportTarget> = {}, records: readonly RecordState[] = []): ImportTarget {
  const find = (id: string) => records.find((state) => state.record === id)
  const heads = (record: string, field: string): readonly Head[] => find(record)?.fields[field] ?? []
  return {
    taskForce: null,
    epoch: null,
    cursors: {},
    record: find,
    base: (record, field) => heads(record, field).filter((head) => head.seq !== null),
    pending: (record, field) => heads(record, field).filter((head) => head.seq === null),
    pendingEdit: () => undefined,
    isSettled: () => false,
    ...more,
  }
}

function plan(target: ImportTarget, from = bundle) {
  const planned = planImport(target, from)
  if (!planned.ok) throw new Error(planned.problem.message)
  return planned.value
}

describe('planning an import', () => {
  it('[B1] a device that never met a server takes over task force, epoch and cursors', () => {
    const made = plan(device())
    expect(made.adopt).toEqual({ taskForce: sampleId(2), epoch: sampleId(3) })
    expect(made.cursors).toEqual(bundle.cursors)
    expect(made.base.map((state) => state.record)).toEqual(['organization:one'])
    expect(made.pending).toEqual(bundle.pending)
    expect(Object.fromEntries(made.outcomes)).toEqual({ 'organization:one': 'conflict', 'commitment:one': 'new' })
  })

  it('[B1] heads of another epoch come in as pending edits, and their cursors say nothing', () => {
    const made = plan(device({ taskForce: sampleId(2), epoch: sampleId(77), cursors: { 'task-force': 1 } }))
    expect(made.adopt).toBeNull()
    expect(made.cursors).toEqual({ 'task-force': 1 })
    expect(made.base).toEqual([])
    expect(made.pending.map((edit) => [edit.id, edit.device, edit.changes.length])).toEqual([
      [sampleId(10), sampleId(4), 2],
      [sampleId(11), sampleId(4), 1],
      [sampleId(20), sampleId(4), 1],
    ])
  })

  it('[B4] refuses a bundle of another task force', () => {
    expect(planImport(device({ taskForce: sampleId(78) }), bundle)).toMatchObject({
      ok: false,
      problem: { code: 'wrong-task-force', path: 'taskForce' },
    })
  })

  it('[B1] leaves out a record that lies in another scope here, and says so', () => {
    const here: RecordState = { record: 'commitment:one', scope: 'task-force', fields: {} }
    const made = plan(device({}, [here]))
    expect(made.misplaced).toEqual(['commitment:one'])
    expect(made.pending).toEqual([])
  })

  it('[B1] passes over edits that are known, pending or settled', () => {
    expect(plan(device({ pendingEdit: (id) => bundle.pending.find((edit) => edit.id === id) })).pending).toEqual([])
    expect(plan(device({ isSettled: () => true })).pending).toEqual([])
  })

  it('[B2] tells new, changed, in conflict and already here apart', () => {
    const head = (edit: number, value: string, more: Partial<Head> = {}): Head => ({
      edit: sampleId(edit),
      value,
      replaces: [],
      seq: null,
      by: 'sample-user',
      at: '2026-01-01T00:00:00Z',
      ...more,
    })
    const commitment = (heads: Head[]): RecordState => ({
      record: 'commitment:one',
      scope: 'organization/one',
      fields: { 'answers.manual.completed': heads },
    })
    const outcome = (heads: Head[]) => plan(device({}, [commitment(heads)])).outcomes.get('commitment:one')
    expect(outcome([head(19, 'replaced by the bundle')])).toBe('changed')
    expect(outcome([head(18, 'unseen')])).toBe('conflict')
    expect(outcome([head(18, '2026-01-03')])).toBe('changed')
    expect(outcome([head(20, '2026-01-03', { replaces: [sampleId(19)] })])).toBe('same')
  })
})
