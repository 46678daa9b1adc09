import { keyOf, kindOf } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import type { NamingContext } from '../../domain/kind.ts'
import { findKind, titleOfRecord } from '../../domain/registry.ts'
import { foldText } from '../fold-text.ts'
import { placeOfRecord } from '../record-place.ts'
import { textsOf, type ResultGroup, type SearchEntry } from './entry.ts'

const groupByKind: Readonly<Record<string, ResultGroup>> = {
  organization: 'organization',
  person: 'person',
  meeting: 'meeting',
}

/** Kinds whose records say nothing of their own: they are found by the records that they tie together. */
const passedOver = new Set(['profile', 'meeting-series'])

/** A record as something to find; null for one that is not looked for. Kinds of a newer version are found by their texts ([M9]). */
export function entryOfRecord(state: RecordState, context: NamingContext): SearchEntry | null {
  const name = kindOf(state.record)
  if (passedOver.has(name)) return null
  const kind = findKind(name)
  const { texts, folded } = textsOf(state)
  if (!kind && texts.length === 0) return null
  const title = kind ? titleOfRecord(state, context) : titleOfUnknown(texts)
  return {
    id: state.record,
    group: groupByKind[name] ?? (kind ? 'record' : 'other'),
    title,
    detail: kind?.singular[context.language] ?? name,
    head: foldText(title),
    body: folded,
    texts,
    place: placeOfRecord(state.record, null, context.find),
  }
}

/** What the texts of an unknown record suggest as its name. */
function titleOfUnknown(texts: SearchEntry['texts']): string {
  const named = ['title', 'name', 'label'].map((field) => texts.find((one) => one.field === field)).find(Boolean)
  return (named ?? texts[0])?.text.slice(0, 80) ?? ''
}

/** Where a hit leads: to the field that has it, where the record's screen can go to one. */
export function placeOfHit(entry: SearchEntry, field: string | undefined, find: NamingContext['find']): SearchEntry['place'] {
  const isRecord = entry.id.includes(':') && keyOf(entry.id) !== '' && entry.group !== 'go' && entry.group !== 'guide'
  return isRecord && field !== undefined ? placeOfRecord(entry.id, field, find) : entry.place
}
