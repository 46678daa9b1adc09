import type { Json } from '../../../change/edit.ts'
import { charterLists, type CharterListName } from '../../../domain/charter-version/charter-shape.ts'
import { isList, isObject } from '../../../domain/charter-version/take-shape.ts'

/** Where something stands in a charter, as its draft names it: `['workGroups', '5', 'name', 'es']`, `['sections', 'benefits', 'a', 'label', 'en']`. */
export type DraftPlace = readonly string[]

/** What stands at a place of a charter; undefined where nothing does. */
export function valueAt(charter: Json, place: DraftPlace): Json | undefined {
  const [first = '', second = '', third = ''] = place
  if (first === 'sections') return walk(findEntry(memberOf(memberOf(charter, second), 'sections'), third), place.slice(3))
  if (first === 'workGroups') return walk(findEntry(memberOf(charter, first), second), place.slice(2))
  if (isListName(first)) return walk(findEntry(memberOf(memberOf(charter, first), 'items'), second), place.slice(2))
  return walk(charter, place)
}

/** The entries of a list of a charter, whole or not. */
export function listEntries(charter: Json, list: CharterListName | 'workGroups', of: 'items' | 'sections' = 'items'): readonly Entry[] {
  const entries = list === 'workGroups' ? memberOf(charter, list) : memberOf(memberOf(charter, list), of)
  return (isList(entries ?? null) ? (entries as readonly Json[]) : []).filter((entry): entry is Entry => idOf(entry) !== '')
}

/** An entry of a list: it has an id, all else may be missing while it is being written. */
export type Entry = { readonly [name: string]: Json } & { readonly id: string }

/** The text of a member of an entry in a language; '' where it has none. */
export function textOf(entry: Json | undefined, member: string, language: string): string {
  const said = memberOf(memberOf(entry, member), language)
  return typeof said === 'string' ? said : ''
}

/** Id of the input at a place of a charter: links to problems lead to it. */
export function inputIdOf(place: DraftPlace): string {
  return `charter-${place.join('-')}`
}

/** The place that a fault speaks of: `benefits.sections.a.label.es` and `benefits.items.prestige.label.es` are places of the draft. */
export function placeOfFault(path: string): DraftPlace {
  const [first = '', second = '', ...rest] = path.split('.')
  if (!isListName(first)) return path.split('.')
  if (second === 'sections') return ['sections', first, ...rest]
  return second === 'items' ? [first, ...rest] : [first]
}

/** Whether a name is that of a list of a charter. */
export function isListName(name: string): name is CharterListName {
  return (charterLists as readonly string[]).includes(name)
}

function walk(value: Json | undefined, names: readonly string[]): Json | undefined {
  let at = value
  for (const name of names) at = memberOf(at, name)
  return at
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

function findEntry(entries: Json | undefined, id: string): Json | undefined {
  return isList(entries) ? entries.find((entry) => idOf(entry) === id) : undefined
}

function idOf(entry: Json): string {
  const id = memberOf(entry, 'id')
  return typeof id === 'string' ? id : ''
}
