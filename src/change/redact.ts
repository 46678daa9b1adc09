import type { Edit, EditId, FieldId, RecordId } from './edit.ts'
import type { Head } from './head.ts'
import type { Page, WireState } from './page.ts'

/** Name of a change: its edit, record and field. */
export interface ChangeName {
  readonly edit: EditId
  readonly record: RecordId
  readonly field: FieldId
}

/** Changes whose values staff have emptied ([S13]). */
export interface Redactions {
  readonly isEmpty: boolean
  has(edit: EditId, record: RecordId, field: FieldId): boolean
}

/** Collects redactions for looking up. */
export function collectRedactions(changes: Iterable<ChangeName>): Redactions {
  const keys = new Set<string>()
  for (const { edit, record, field } of changes) keys.add(`${edit} ${record} ${field}`)
  return { isEmpty: keys.size === 0, has: (edit, record, field) => keys.has(`${edit} ${record} ${field}`) }
}

/** An edit with its redacted changes taken for null; the same object where there is none. */
export function redactEdit(edit: Edit, redactions: Redactions): Edit {
  const isRedacted = ({ record, field, value }: Edit['changes'][number]) => value !== null && redactions.has(edit.id, record, field)
  if (redactions.isEmpty || !edit.changes.some(isRedacted)) return edit
  return { ...edit, changes: edit.changes.map((change) => (isRedacted(change) ? { ...change, value: null } : change)) }
}

/** Heads of a field with the redacted ones taken for null; the same list where there is none. */
export function redactHeads(heads: readonly Head[], record: RecordId, field: FieldId, redactions: Redactions): readonly Head[] {
  const isRedacted = ({ edit, value }: Head) => value !== null && redactions.has(edit, record, field)
  return heads.some(isRedacted) ? heads.map((head) => (isRedacted(head) ? { ...head, value: null } : head)) : heads
}

/** A page with the redacted values in it taken for null; the same one where there is nothing to do. */
export function redactPage<T extends Page>(page: T, redactions: Redactions): T {
  if (redactions.isEmpty) return page
  return { ...page, states: page.states.map((state) => redactState(state, page.log, redactions)) }
}

function redactState(state: WireState, log: Page['log'], redactions: Redactions): WireState {
  const { record } = state
  const entries = Object.entries(state.fields).map(([field, heads]) => {
    const nulled = heads.map((head) => (redactions.has(log[head.edit]!.id, record, field) ? { ...head, value: null } : head))
    return [field, nulled] as const
  })
  return { ...state, fields: Object.fromEntries(entries) }
}
