import type { Bundle } from './bundle.ts'
import type { Edit, EditId, FieldId, RecordId, Scope } from './edit.ts'
import { headsOf, type Head, type RecordState } from './head.ts'
import { distinctHeads, headOf } from './merge.ts'
import { cursorOf, type Cursors } from './page.ts'
import { replay } from './replay.ts'
import { at, fail, parseSafely, type Parsed } from './problem.ts'
import { headsToPending, joinCursors, joinEdits, mergePage, statesToHeads } from './states.ts'

/** What an import has to know of the device, and looks up as it needs it. */
export interface ImportTarget {
  readonly taskForce: string | null
  readonly epoch: string | null
  readonly cursors: Cursors
  /** A record as it is shown. */
  record(id: RecordId): RecordState | undefined
  /** Heads of a field with a seq, without the effects of pending edits. */
  base(record: RecordId, field: FieldId): readonly Head[]
  /**
   * Pending changes of a field as heads without a seq. Those that are still heads suffice: what they list reaches back to the
   * last confirmed head ([M1]). Left out are those that the server is known to hold at or below `cursors`, where the import leads:
   * a device drops them there ([S2]).
   */
  pending(record: RecordId, field: FieldId, cursors: Cursors): readonly Head[]
  /** A pending edit by id; refused and discarded ones do not count. */
  pendingEdit(id: EditId): Edit | undefined
  /** True where the device knows, by an answer it had, that the server holds the whole edit at or below the device's cursor. */
  isSettled(edit: Edit): boolean
}

/** What an import does to one record. */
export type ImportOutcome = 'new' | 'changed' | 'conflict' | 'same'

/** Everything that an import will do; nothing is done yet ([B2]). */
export interface ImportPlan {
  /** Task force and epoch that the device takes over; null where it keeps its own. */
  readonly adopt: { readonly taskForce: string | null; readonly epoch: string | null } | null
  /** The device's cursors afterwards. */
  readonly cursors: Cursors
  /** Heads with a seq of those fields in which they change. */
  readonly base: readonly RecordState[]
  /** What those fields of those records show afterwards that change in any way. */
  readonly shown: readonly RecordState[]
  /** Pending edits to keep beside the device's own, in order; one with a known id takes the place of the known one. */
  readonly pending: readonly Edit[]
  /** For the preview ([B2]): what happens to every record that the bundle names. */
  readonly outcomes: ReadonlyMap<RecordId, ImportOutcome>
  /** Records that lie in another scope on the device. They and the edits that change them are left out: a record never moves. */
  readonly misplaced: readonly RecordId[]
}

/**
 * Works out what importing a bundle does to a device ([B1]): its states are merged with their cursors, then its pending edits come
 * in as pending. States of another epoch come in without seq, as pending edits under their old ids and authors, and their cursors
 * say nothing. A device without an epoch takes over the bundle's. Importing again gives an empty plan. Pure.
 *
 * @returns the plan, or the problem `wrong-task-force`
 */
export function planImport(device: ImportTarget, bundle: Bundle): Parsed<ImportPlan> {
  return parseSafely(() => {
    if (device.taskForce !== null && bundle.taskForce !== null && device.taskForce !== bundle.taskForce) {
      fail('wrong-task-force', at(null, 'taskForce'), 'is not the task force of this device.')
    }
    const origin = { taskForce: device.taskForce ?? bundle.taskForce, epoch: device.epoch ?? bundle.epoch }
    const adopts = origin.taskForce !== device.taskForce || origin.epoch !== device.epoch
    const comparable = bundle.epoch !== null && bundle.epoch === origin.epoch
    const misplaced = findMisplaced(device, bundle)
    const states = misplaced.size === 0 ? bundle.states : bundle.states.filter((state) => !misplaced.has(state.record))
    const page = { log: bundle.log, states, cursors: bundle.cursors }
    const base = comparable ? mergePage((record, field) => device.base(record, field), device.cursors, page) : []
    const carried = comparable ? [] : headsToPending(statesToHeads(page.log, states), bundle.device)
    const brought = bundle.pending.filter((edit) => !edit.changes.some((change) => misplaced.has(change.record)))
    const cursors = comparable ? joinCursors(device.cursors, bundle.cursors) : device.cursors
    const heads = lookAfter(device, base)
    const pending = findNewEdits(device, [...carried, ...brought], { heads, cursors })
    const shown = showAfter(device, cursors, base, pending)
    return {
      adopt: adopts ? origin : null,
      cursors,
      base: changedFields(base, (record) => (field) => device.base(record, field)),
      shown: changedFields(shown.values(), (record) => {
        const before = device.record(record)?.fields
        return (field) => headsOf(before, field)
      }),
      pending,
      outcomes: judgeRecords(device, shown, [...carried, ...brought]),
      misplaced: [...misplaced],
    }
  })
}

/** Records that the device, or an earlier part of the bundle, has in another scope. */
function findMisplaced(device: ImportTarget, bundle: Bundle): Set<RecordId> {
  const misplaced = new Set<RecordId>()
  const scopes = new Map<RecordId, Scope>()
  const look = (record: RecordId, scope: Scope) => {
    let known = scopes.get(record)
    if (known === undefined) scopes.set(record, (known = device.record(record)?.scope ?? scope))
    if (known !== scope) misplaced.add(record)
  }
  for (const state of bundle.states) look(state.record, state.scope)
  for (const edit of bundle.pending) for (const change of edit.changes) look(change.record, edit.scope)
  return misplaced
}

/** Of some edits those that the device does not hold whole, joined with what it holds; each id once. */
function findNewEdits(device: ImportTarget, edits: readonly Edit[], after: Confirmed): Edit[] {
  const added = new Map<EditId, Edit>()
  for (const edit of edits) {
    const known = added.get(edit.id) ?? device.pendingEdit(edit.id)
    if (known !== undefined && known.scope !== edit.scope) continue
    const joined = known === undefined ? edit : joinEdits(known, edit)
    if (joined === known) continue
    if (!device.isSettled(joined) && !isConfirmed(joined, after)) added.set(edit.id, joined)
  }
  return [...added.values()]
}

/** What the server is known to have once the states are in. */
interface Confirmed {
  readonly heads: (record: RecordId, field: FieldId) => readonly Head[]
  readonly cursors: Cursors
}

/**
 * True where the server is known to have the whole edit: every change is a confirmed head within the cursor. Judged by what the
 * device has after the import, so that the same import judges the same when it comes again.
 */
function isConfirmed(edit: Edit, { heads, cursors }: Confirmed): boolean {
  const cursor = cursorOf(cursors, edit.scope)
  return edit.changes.every(({ record, field }) =>
    heads(record, field).some((head) => head.edit === edit.id && (head.seq ?? Infinity) <= cursor),
  )
}

/** The device's confirmed heads with those that the states change. */
function lookAfter(device: ImportTarget, base: readonly RecordState[]): Confirmed['heads'] {
  const stateById = new Map(base.map((state) => [state.record, state]))
  return (record, field) => {
    const fields = stateById.get(record)?.fields
    return fields !== undefined && Object.hasOwn(fields, field) ? fields[field]! : device.base(record, field)
  }
}

/** What the touched fields show once base heads and pending edits are in. */
function showAfter(
  device: ImportTarget,
  cursors: Cursors,
  base: readonly RecordState[],
  added: readonly Edit[],
): Map<RecordId, RecordState> {
  const pendingOf = (record: RecordId, field: FieldId) => device.pending(record, field, cursors)
  const addedByRecord = groupChanges(added)
  const shown = new Map<RecordId, RecordState>()
  for (const { record, scope, fields } of base) {
    const after: Record<FieldId, readonly Head[]> = {}
    const addedByField = addedByRecord.get(record)?.addedByField
    for (const field in fields) after[field] = replayAll(pendingOf(record, field), fields[field]!, addedByField?.get(field))
    shown.set(record, { record, scope, fields: after })
  }
  for (const [record, { scope, addedByField }] of addedByRecord) {
    const after: Record<FieldId, readonly Head[]> = { ...shown.get(record)?.fields }
    for (const [field, heads] of addedByField) {
      if (!Object.hasOwn(after, field)) after[field] = replayAll(pendingOf(record, field), device.base(record, field), heads)
    }
    shown.set(record, { record, scope, fields: after })
  }
  return shown
}

function replayAll(pending: readonly Head[], base: readonly Head[], added: readonly Head[] = []): readonly Head[] {
  return replay(base, pending.length === 0 ? added : [...pending, ...added])
}

/** The changes of some edits as heads, by record and field. */
function groupChanges(edits: readonly Edit[]): Map<RecordId, { readonly scope: Scope; readonly addedByField: Map<FieldId, Head[]> }> {
  const addedByRecord = new Map<RecordId, { readonly scope: Scope; readonly addedByField: Map<FieldId, Head[]> }>()
  for (const edit of edits) {
    for (const change of edit.changes) {
      let touched = addedByRecord.get(change.record)
      if (!touched) addedByRecord.set(change.record, (touched = { scope: edit.scope, addedByField: new Map() }))
      const heads = touched.addedByField.get(change.field)
      if (heads) heads.push(headOf(edit, change))
      else touched.addedByField.set(change.field, [headOf(edit, change)])
    }
  }
  return addedByRecord
}

/** Of some records the fields whose heads are others than before; records without one are left out. */
function changedFields(states: Iterable<RecordState>, before: (record: RecordId) => (field: FieldId) => readonly Head[]): RecordState[] {
  const changed: RecordState[] = []
  for (const state of states) {
    const { record, scope, fields } = state
    const names = Object.keys(fields)
    const headsBefore = before(record)
    const others = names.filter((field) => !sameHeads(headsBefore(field), fields[field]!, true))
    if (others.length === names.length && others.length > 0) changed.push(state)
    else if (others.length > 0) changed.push({ record, scope, fields: Object.fromEntries(others.map((field) => [field, fields[field]!])) })
  }
  return changed
}

function judgeRecords(
  device: ImportTarget,
  shown: ReadonlyMap<RecordId, RecordState>,
  edits: readonly Edit[],
): Map<RecordId, ImportOutcome> {
  const outcomes = new Map<RecordId, ImportOutcome>()
  for (const edit of edits) for (const change of edit.changes) outcomes.set(change.record, 'same')
  for (const [record, { fields }] of shown) {
    const before = device.record(record)
    let outcome: ImportOutcome = before === undefined ? 'new' : 'same'
    for (const field in fields) {
      const heads = fields[field]!
      if (sameHeads(headsOf(before?.fields, field), heads, false)) continue
      if (outcome === 'same') outcome = 'changed'
      if (field !== 'deleted' && distinctHeads(heads).length > 1) outcome = 'conflict'
    }
    outcomes.set(record, outcome)
  }
  return outcomes
}

function sameHeads(a: readonly Head[], b: readonly Head[], withSeq: boolean): boolean {
  return (
    a.length === b.length &&
    a.every((head, index) => {
      const other = b[index]!
      return withSeq
        ? head.edit === other.edit && head.seq === other.seq && head.own === other.own
        : b.some((item) => item.edit === head.edit)
    })
  )
}
