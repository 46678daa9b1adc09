import { kindOf } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import { findField } from '../../domain/registry.ts'
import { foldText } from '../fold-text.ts'
import type { Place } from '../record-place.ts'

/** The groups in which results stand, in this order. */
export const resultGroups = ['go', 'organization', 'person', 'meeting', 'guide', 'record', 'other'] as const

/** A group of results. */
export type ResultGroup = (typeof resultGroups)[number]

/** Something that can be found. */
export interface SearchEntry {
  readonly id: string
  readonly group: ResultGroup
  readonly title: string
  /** What is said under the title where nothing else explains the hit. */
  readonly detail: string
  /** Title, folded. */
  readonly head: string
  /** Everything else that is looked through, folded. */
  readonly body: string
  /** The texts of a record by field, as they are written: for the line that shows the hit. */
  readonly texts: readonly { readonly field: string; readonly text: string }[]
  readonly place: Place
}

/** A text that is an id or figures, not words. */
const ID = /^(?:[a-z-]+:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|^[\d ]+$/

/** Whether a field holds words: chosen marks and moments are none. A field of a newer version may ([M9]). */
function isText(kind: string, field: string): boolean {
  const type = findField(kind, field)?.type.type
  return type === undefined || type === 'text'
}

const textsByState = new WeakMap<RecordState, { readonly texts: SearchEntry['texts']; readonly folded: string }>()

/** The texts of a record, those of both sides of a conflict too, and their folded form; worked out once for each state. */
export function textsOf(state: RecordState): { readonly texts: SearchEntry['texts']; readonly folded: string } {
  const known = textsByState.get(state)
  if (known) return known
  const kind = kindOf(state.record)
  const texts = Object.entries(state.fields).flatMap(([field, heads]) =>
    (isText(kind, field) ? heads : []).flatMap(({ value }) =>
      typeof value === 'string' && value !== '' && !ID.test(value) ? [{ field, text: value }] : [],
    ),
  )
  const made = { texts, folded: foldText(texts.map(({ text }) => text).join('\n')) }
  textsByState.set(state, made)
  return made
}
