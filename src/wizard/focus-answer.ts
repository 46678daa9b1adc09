import { focusField } from '../ui/error-summary.tsx'
import { fieldElementId } from './field-ids.ts'

/** Moves the focus to the input of a field on the page, for a chosen row to its radio button; false where there is none. */
export function focusAnswer(guide: string, field: string): boolean {
  const id = fieldElementId(guide, field)
  if (focusField(id)) return true
  const picks = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${id}"]:not([disabled])`)]
  const pick = picks.find((radio) => radio.checked) ?? picks[0]
  return pick !== undefined && focusField(pick.id)
}
