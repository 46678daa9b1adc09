import type { FieldId } from '../change/edit.ts'
import { headsOf, type Head, type RecordState } from '../change/head.ts'
import type { Meta } from './database.ts'
import type { TailEntry } from './memory.ts'
import type { RecordSync } from './store.ts'

/** How far the newest values of a record, or of one field of it, have got. */
export function syncStateOf(
  state: RecordState | undefined,
  field: FieldId | undefined,
  tail: readonly TailEntry[],
  { sent, generation }: Meta,
): RecordSync {
  const heads = field === undefined ? Object.values(state?.fields ?? {}).flat() : headsOf(state?.fields, field)
  const waiting = heads.filter((head) => head.seq === null)
  if (waiting.length === 0) return 'confirmed'
  const counterById = new Map(tail.map((entry) => [entry.edit.id, entry.n]))
  // An edit that came by bundle lies in a pack, unless it is in the tail.
  const counterOf = ({ own, edit }: Head) => own ?? counterById.get(edit) ?? generation.foldedUpTo
  return waiting.some((head) => counterOf(head) > sent.upTo) ? 'here' : 'sent'
}
