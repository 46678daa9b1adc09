import type { FieldId } from '../change/edit.ts'
import { headsOf, type Head } from '../change/head.ts'
import { equalJson } from '../change/merge.ts'
import { replay } from '../change/replay.ts'
import { confirmedHeads, sameHeads, setField, type OpenRecord } from './apply.ts'

/**
 * Works out anew what a field shows: what is confirmed, with the pending changes on top ([M3]). Returns false where nothing changed.
 *
 * @param pending also those that another pending change has replaced
 */
export function showField(open: OpenRecord, field: FieldId, confirmed: readonly Head[], pending: readonly Head[]): boolean {
  const shown = replay(confirmed, pending)
  const [shownBefore, confirmedBefore] = [headsOf(open.fields, field), confirmedHeads(open, field)]
  if (isSame(shown, shownBefore) && isSame(confirmed, confirmedBefore)) return false
  setField(open, field, { shown, confirmed })
  return true
}

function isSame(a: readonly Head[], b: readonly Head[]): boolean {
  return sameHeads(a, b) && a.every((head, index) => head.value === b[index]!.value || equalJson(head.value, b[index]!.value))
}
