import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { scopeOfNew } from '../domain/registry.ts'

/** A record of a known kind that nobody has written yet. */
export function emptyOf(record: RecordId): RecordState {
  return { record, scope: scopeOfNew(record) ?? '', fields: {} }
}
