import { keyOf, kindOf } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import { readReference, readText } from '../read-field.ts'

/** Keys of the organizations that chose a work group as theirs. */
export function listMembers(records: readonly RecordState[], group: string): ReadonlySet<string> {
  const chosen = records.filter((state) => kindOf(state.record) === 'selection' && readText(state, 'primary') === group)
  return new Set(chosen.map((state) => keyOf(state.record)))
}

/** Organizations by key with their selections and those who represent them; the people of these, their names follow ([B3]). */
export function chooseMembers(records: readonly RecordState[], organizations: ReadonlySet<string>): readonly RecordState[] {
  const isMember = (key: string | null) => key !== null && organizations.has(key)
  return records.filter((state) => {
    const kind = kindOf(state.record)
    if (kind === 'representation') return isMember(readReference(state, 'organization', 'organization'))
    return (kind === 'organization' || kind === 'selection') && isMember(keyOf(state.record))
  })
}
