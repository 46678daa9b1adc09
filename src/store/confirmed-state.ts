import type { RecordState } from '../change/head.ts'
import { confirmedHeads, isConfirmed } from './apply.ts'
import { isEmpty, type StoredRecord } from './chunk.ts'

/** A record as the server has confirmed it, without the effects of pending edits. */
export function confirmedState({ state, base }: StoredRecord): RecordState {
  if (isEmpty(base) && Object.values(state.fields).every((heads) => heads.every(isConfirmed))) return state
  const parts = { fields: { ...state.fields }, base: { ...base } }
  const fields = Object.fromEntries(Object.keys({ ...state.fields, ...base }).map((field) => [field, confirmedHeads(parts, field)]))
  return { record: state.record, scope: state.scope, fields }
}
