import type { FieldId, Json, RecordId, Scope } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'
import type { FieldTarget } from '../store/field-session.ts'
import { useStoreStatus } from './live.ts'
import { useStore } from './session.ts'
import { useAct } from './use-act.ts'
import { useExplainWrite } from './write-access.ts'
import { useWriteProblemText } from './write-problem-text.ts'

/** How the screens of a record write into it. */
export interface RecordEdit {
  readonly scope: Scope
  readonly record: RecordId
  /** Why a field may not be written here, in a sentence; null = it may, at least some value. */
  readonly lockOf: (field: FieldId) => string | null
  /** A field of the record, as inputs take it. */
  readonly at: (field: FieldId) => FieldTarget
  /** Writes some fields as one edit; with `done` it says so, and offers to write back what they held. True where it went well. */
  readonly set: (values: Readonly<Record<FieldId, Json>>, done?: string) => Promise<boolean>
}

/** Gives the ways to write into a record as it is shown now. Hook. */
export function useRecordEdit(state: RecordState): RecordEdit {
  const store = useStore()
  const act = useAct()
  const explain = useExplainWrite()
  const isReadOnly = useStoreStatus() === 'read-only'
  const problemText = useWriteProblemText()
  const { scope, record } = state
  const write = (values: Readonly<Record<FieldId, Json>>) =>
    store.write(
      scope,
      Object.entries(values).map(([field, value]) => ({ record, field, value })),
    )
  return {
    scope,
    record,
    lockOf: (field) => explain(scope, record, field) ?? (isReadOnly ? problemText('read-only') : null),
    at: (field) => ({ scope, record, field }),
    set: (values, done) => {
      const before = Object.fromEntries(Object.keys(values).map((field) => [field, shownValue(state, field) ?? null]))
      return act(() => write(values), done === undefined ? {} : { done, undo: () => write(before) })
    },
  }
}
