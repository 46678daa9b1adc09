import type { Json } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'
import { isDate, isInstant } from './rules/date.ts'

/** The shown text of a field; '' where it is unset or holds something else. */
export function readText(state: RecordState, field: string): string {
  return asText(shownValue(state, field))
}

/** The shown text of a field without spaces around it; null where that leaves nothing. */
export function readId(state: RecordState, field: string): string | null {
  return readText(state, field).trim() || null
}

/** Whether a field says yes; false where it is unset or holds something else. */
export function readFlag(state: RecordState, field: string): boolean {
  return shownValue(state, field) === true
}

/** The shown date of a field; null where it is unset or no date of the calendar. */
export function readDate(state: RecordState, field: string): string | null {
  const value = shownValue(state, field)
  return isDate(value) ? value : null
}

/** The shown moment of a field, ISO 8601 UTC; null where it is unset or none. */
export function readInstant(state: RecordState, field: string): string | null {
  const value = shownValue(state, field)
  return isInstant(value) ? value : null
}

/** The shown number of a field; null where it is unset, not finite or something else. */
export function readNumber(state: RecordState, field: string): number | null {
  const value = shownValue(state, field)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** The key of the record that a field names, written with its kind (`person:…`) or without; null where there is none. */
export function readReference(state: RecordState, field: string, kind: string): string | null {
  const value = readId(state, field)
  return value?.startsWith(`${kind}:`) ? value.slice(kind.length + 1) || null : value
}

/** The shown value of a field if it is one of some words, else the first of them. */
export function readWord<const T extends readonly [string, ...string[]]>(state: RecordState, field: string, words: T): T[number] {
  const value = shownValue(state, field)
  return words.find((word) => word === value) ?? words[0]
}

/** The second segments of the fields `<prefix>.<id>…` that hold something, in the order of their ids. */
export function listIds(state: RecordState, prefix: string): readonly string[] {
  const start = `${prefix}.`
  const ids = new Set<string>()
  for (const field of Object.keys(state.fields)) {
    // Most fields of a large record are not of this list: they are passed by before anything is looked up.
    if (!field.startsWith(start)) continue
    const value = shownValue(state, field)
    const end = field.indexOf('.', start.length)
    if (value !== null && value !== undefined) ids.add(field.slice(start.length, end < 0 ? undefined : end))
  }
  return [...ids].sort()
}

/** A value as text; '' for anything that is none. */
export function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
