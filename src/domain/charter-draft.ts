import type { FieldId, Json } from '../change/edit.ts'
import { type RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'
import type { Charter } from './charter.ts'
import { CHARTER_DRAFT, optionalMembers, writeCharter, type CharterDraft } from './charter-version.ts'
import { charterLists, takeCharter, type CharterListName, type TakenCharter } from './charter-version/charter-shape.ts'
import { isList } from './charter-version/take-shape.ts'

/*
 * The draft of the next charter is a record of small fields, so that several of the staff may work on it at once:
 *   edits.<member>…                          a text, number or choice at that place: edits.mission.text.en
 *   edits.<list>.<item>.<member>.<lang>      of an entry of a list; one that is not there yet is added at the end
 *   edits.sections.<list>.<section>.<member>.<lang>
 *   removed.<place>                          true: the entry, or the optional member, is left out
 *   order.<list>, order.sections.<list>, paper.<list>   ids in their new order; what they do not name stays behind them
 *   note                                     what is new
 * A place left alone, or cleared, is as in the version in force.
 */

/** Field of the draft that holds a new value for a place in the charter: `draftField('workGroups', '5', 'name', 'es')`. */
export function draftField(...place: readonly string[]): FieldId {
  return ['edits', ...place].join('.')
}

/** Field of the draft that takes an entry or an optional member out of the charter: `removalField('benefits', 'prestige')`. */
export function removalField(...place: readonly string[]): FieldId {
  return ['removed', ...place].join('.')
}

/** Field of the draft that puts the entries of a list, or its sections, in order; or those of the paper form. */
export function orderField(list: CharterListName | 'workGroups', of: 'items' | 'sections' | 'paper' = 'items'): FieldId {
  return { items: `order.${list}`, sections: `order.sections.${list}`, paper: `paper.${list}` }[of]
}

/** A value of JSON that may be changed: the copy on which the draft is played. */
type Open = { [name: string]: Open } | Open[] | string | number | boolean | null

/**
 * The charter as it would be with the draft, under the next version's number, and what is wrong with it. `charter` is null where it cannot
 * even be read; `openCharter` shows such a one too.
 */
export function applyDraft(base: Charter, draft: RecordState | undefined, version: number): TakenCharter {
  return takeCharter(openCharter(base, draft, version))
}

/** The charter with the draft as plain JSON, whole or not: for the editor, which shows what is missing. */
export function openCharter(base: Charter, draft: RecordState | undefined, version: number): Json {
  const whole = JSON.parse(JSON.stringify({ ...base, version })) as { [name: string]: Open }
  if (draft === undefined) return whole
  const values = Object.keys(draft.fields)
    .sort()
    .map((field) => ({ parts: field.split('.'), value: shownValue(draft, field) ?? null }))
    .filter(({ value }) => value !== null)
  for (const { parts, value } of values) if (parts[0] === 'edits') setAt(whole, parts.slice(1), value as Open)
  for (const { parts, value } of values) if (parts[0] === 'removed' && value === true) removeAt(whole, parts.slice(1))
  for (const { parts, value } of values) if (parts[0] === 'order' && isList(value)) orderAt(whole, parts.slice(1), value)
  const paperOf = new Map(values.filter(({ parts }) => parts[0] === 'paper').map(({ parts, value }) => [parts[1]!, value]))
  for (const name of charterLists) fitPaper(whole[name], paperOf.get(name))
  return whole
}

/** What publishes a draft, and what clears it afterwards. */
export interface Publication {
  /** One edit: the new version. */
  readonly publish: readonly CharterDraft[]
  /** To be written once that is done, in edits of at most 500 changes; a draft left standing changes nothing more. */
  readonly clear: readonly CharterDraft[]
}

/**
 * The edits that publish the draft as the next version; null where `applyDraft` finds anything wrong with it.
 *
 * @param version the next number: 1 + that of the highest version there is
 */
export function publishDrafts(base: Charter, draft: RecordState | undefined, version: number): Publication | null {
  const { charter, faults } = applyDraft(base, draft, version)
  if (charter === null || faults.length > 0) return null
  const published = writeCharter(charter)
  const note = draft && shownValue(draft, 'note')
  const said: readonly CharterDraft[] = note ? [{ record: published[0]!.record, field: 'note', value: note }] : []
  const held = Object.keys(draft?.fields ?? {}).filter((field) => (shownValue(draft, field) ?? null) !== null)
  return { publish: [...published, ...said], clear: held.sort().map((field) => ({ record: CHARTER_DRAFT, field, value: null })) }
}

/** Whether a draft says anything. */
export function isDraftEmpty(draft: RecordState | undefined): boolean {
  return draft === undefined || Object.keys(draft.fields).every((field) => (shownValue(draft, field) ?? null) === null)
}

/** The object in which a place lies, entries of lists made where they are missing, and the rest of the place; null for no place of a charter. */
function descend(
  whole: { [name: string]: Open },
  place: readonly string[],
  make: boolean,
): { at: { [name: string]: Open }; rest: readonly string[] } | null {
  const [first = '', second = '', third = ''] = place
  if (first === 'sections') return enter(listAt(whole, second, 'sections', make), third, place.slice(3), make)
  if (first === 'workGroups' || isListName(first)) return enter(listAt(whole, first, 'items', make), second, place.slice(2), make)
  return Object.hasOwn(whole, first) || isOptional(first) ? { at: whole, rest: place } : null
}

function enter(list: Open[] | null, id: string, rest: readonly string[], make: boolean) {
  if (list === null || id === '') return null
  const known = list.find((entry) => idOf(entry) === id)
  if (isOpenObject(known)) return { at: known, rest }
  if (!make) return null
  const added: { [name: string]: Open } = { id }
  list.push(added)
  return { at: added, rest }
}

function listAt(whole: { [name: string]: Open }, name: string, of: 'items' | 'sections', make: boolean): Open[] | null {
  if (name === 'workGroups') return of === 'items' && Array.isArray(whole[name]) ? whole[name] : null
  const list = isListName(name) ? whole[name] : undefined
  if (!isOpenObject(list)) return null
  if (make && list[of] === undefined) list[of] = []
  const entries = list[of]
  return Array.isArray(entries) ? entries : null
}

function setAt(whole: { [name: string]: Open }, place: readonly string[], value: Open): void {
  const found = descend(whole, place, true)
  const last = found?.rest.at(-1)
  if (!found || last === undefined) return
  // An entry's id is what everything else goes by: it is given once, by the field's name. The number is given by publishing.
  if (found.rest[0] === (found.at === whole ? 'version' : 'id')) return
  let at = found.at
  for (const name of found.rest.slice(0, -1)) {
    const next = isOpenObject(at[name]) ? at[name] : {}
    at[name] = next
    at = next
  }
  at[last] = value
}

function removeAt(whole: { [name: string]: Open }, place: readonly string[]): void {
  const found = descend(whole, place, false)
  if (!found) return
  const [member] = found.rest
  if (member !== undefined) {
    if (found.at !== whole || isOptional(member)) delete found.at[member]
    return
  }
  const list = place[0] === 'sections' ? listAt(whole, place[1]!, 'sections', false) : listAt(whole, place[0]!, 'items', false)
  list?.splice(list.indexOf(found.at), 1)
}

function orderAt(whole: { [name: string]: Open }, place: readonly string[], order: readonly Json[]): void {
  const list = place[0] === 'sections' ? listAt(whole, place[1] ?? '', 'sections', false) : listAt(whole, place[0] ?? '', 'items', false)
  const rank = (entry: Open) => {
    const index = order.indexOf(idOf(entry))
    return index < 0 ? order.length : index
  }
  list?.sort((a, b) => rank(a) - rank(b))
}

/** Keeps the paper form whole: what is gone is printed no more, what is new is printed last. */
function fitPaper(list: Open | undefined, wanted: Json | undefined): void {
  if (!isOpenObject(list) || !Array.isArray(list['items'])) return
  const before = list['paperOrder']
  const printed = isList(wanted) ? wanted : Array.isArray(before) ? before : null
  if (printed === null) return
  const known = list['items'].map(idOf)
  const kept = printed.filter((id) => typeof id === 'string' && known.includes(id))
  list['paperOrder'] = [...kept, ...known.filter((id) => !kept.includes(id))] as Open[]
}

function idOf(entry: Open): string {
  const id = isOpenObject(entry) ? entry['id'] : undefined
  return typeof id === 'string' ? id : ''
}

function isOptional(name: string): boolean {
  return (optionalMembers as readonly string[]).includes(name)
}

function isListName(name: string): name is CharterListName {
  return (charterLists as readonly string[]).includes(name)
}

function isOpenObject(value: Open | undefined): value is { [name: string]: Open } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
