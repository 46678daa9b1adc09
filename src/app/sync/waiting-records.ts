import type { FieldId, RecordId } from '../../change/edit.ts'
import type { PendingEdit } from '../../store/store.ts'

/** A record of which the server does not have everything. */
export interface WaitingRecord {
  readonly record: RecordId
  /** What waits of it, each field once, in the order in which it was changed. */
  readonly fields: readonly FieldId[]
  /** `sent` where all of it has left the device and only the answer is missing. */
  readonly state: 'here' | 'sent'
}

/** Lists what waits by record, what was changed last first. */
export function listWaiting(edits: readonly PendingEdit[]): readonly WaitingRecord[] {
  const waitingByRecord = new Map<RecordId, { fields: Set<FieldId>; state: 'here' | 'sent' }>()
  for (const { edit, sent } of edits) {
    for (const { record, field } of edit.changes) {
      const waiting = waitingByRecord.get(record) ?? { fields: new Set<FieldId>(), state: 'sent' }
      // Put anew: the record that was changed last stands last.
      waitingByRecord.delete(record)
      waitingByRecord.set(record, { fields: waiting.fields.add(field), state: sent ? waiting.state : 'here' })
    }
  }
  return [...waitingByRecord].map(([record, { fields, state }]) => ({ record, fields: [...fields], state })).toReversed()
}
