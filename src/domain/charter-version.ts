import { keyOf, type FieldId, type Json, type RecordId } from '../change/edit.ts'
import { headsOf, type RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'
import type { Charter, CharterList } from './charter.ts'
import { charterLists, takeCharter, type TakenCharter } from './charter-version/charter-shape.ts'
import { isList, isObject } from './charter-version/take-shape.ts'
import { isVersion, versionOf } from './charter-version/version-of.ts'
import { text, type Text } from './text.ts'

/** A new value of a field, ready to be written. */
export interface CharterDraft {
  readonly record: RecordId
  readonly field: FieldId
  readonly value: Json
}

/** Record of the draft that staff work on: see `charter-draft.ts`. */
export const CHARTER_DRAFT: RecordId = 'charter:draft'

/** Members of a charter that are a field of their own. */
const SINGLE_FIELDS = [
  'id',
  'version',
  'issued',
  'name',
  'shortName',
  'coordinator',
  'mission',
  'sourceDocument',
  'workGroupTerm',
  'memorandum',
  'attendance',
  'year',
  'rhythm',
  'smallCellThreshold',
  'anonymousMinimum',
] as const

/** Those that a charter may do without: a draft may bring them in and take them out. */
export const optionalMembers = ['timeZone'] as const

/** Id of the record that holds a published version of the charter. */
export function charterRecord(version: number): RecordId {
  return `charter:${version}`
}

/**
 * The charter that is in force: the highest published version that is sound, else the shipped one. What a task force has published goes
 * before what ships with the app, whatever their numbers.
 *
 * @param states records of the kind `charter`, in any order; the draft is passed over
 */
export function currentCharter(states: Iterable<RecordState>, shipped: Charter): Charter {
  const versions = [...states].filter(({ record }) => versionOf(record) !== null)
  versions.sort((a, b) => versionOf(b.record)! - versionOf(a.record)!)
  for (const state of versions) {
    const charter = readCharter(state)
    if (charter) return charter
  }
  return shipped
}

/** The charter that a record publishes; null where it is not whole and sound, where it bears another number than its record, or was deleted. */
export function readCharter(state: RecordState): Charter | null {
  const { charter, faults } = takeFields(keyOf(state.record), (field) => shownValue(state, field))
  const isDeleted = headsOf(state.fields, 'deleted').some((head) => head.value !== null)
  return faults.length === 0 && !isDeleted ? charter : null
}

/**
 * A charter as the fields of its record, to be published by one edit. Each entry of a list is a field of its own, so that none is larger
 * than a value may be ([S7]).
 */
export function writeCharter(charter: Charter): readonly CharterDraft[] {
  const record = charterRecord(charter.version)
  const whole = charter as unknown as { readonly [member: string]: Json }
  const drafts: CharterDraft[] = SINGLE_FIELDS.map((field) => ({ record, field, value: whole[field]! }))
  for (const field of optionalMembers) if (whole[field] !== undefined) drafts.push({ record, field, value: whole[field] })
  const putItems = (list: string, items: readonly { readonly id: string }[]) => {
    drafts.push({ record, field: `${list}.order`, value: items.map((item) => item.id) })
    for (const item of items) drafts.push({ record, field: `${list}.items.${item.id}`, value: item })
  }
  putItems('workGroups', charter.workGroups)
  for (const name of charterLists) {
    const { items, sections, paperOrder }: CharterList = charter[name]
    putItems(name, items)
    if (sections) drafts.push({ record, field: `${name}.sections`, value: sections as unknown as Json })
    if (paperOrder) drafts.push({ record, field: `${name}.paperOrder`, value: paperOrder })
  }
  return drafts
}

/** Why a record of a charter may not be written at all: a published version never changes. Null = it is new, or the draft. */
export function judgePublication(key: string, published: RecordState | undefined): Text | null {
  if (!isVersion(key) || published === undefined || Object.keys(published.fields).length === 0) return null
  return text(
    `Version ${key} of the charter is published, and a published version never changes. Publish your changes as the next version.`,
    `La versión ${key} de la carta está publicada, y una versión publicada no cambia. Publique sus cambios como la versión siguiente.`,
  )
}

/** Why an edit that writes these fields of a charter's record publishes nothing whole and sound; null for a sound one and for the draft. */
export function findCharterFault(key: string, values: { readonly [field: FieldId]: Json }): Text | null {
  if (key === 'draft') return null
  const { faults } = takeFields(key, (field) => (Object.hasOwn(values, field) ? values[field] : undefined))
  const fault = Object.hasOwn(values, 'deleted') ? { path: 'deleted', reason: MISFIT } : faults[0]
  if (fault === undefined) return null
  return text(
    `This version of the charter is not whole and sound, so it cannot be published (${fault.path}). ${fault.reason.en}`,
    `Esta versión de la carta no está completa o tiene faltas, y no puede publicarse (${fault.path}). ${fault.reason.es}`,
  )
}

/** Puts a charter together from the fields of its record. */
function takeFields(key: string, valueOf: (field: FieldId) => Json | undefined): TakenCharter {
  const whole: Record<string, Json> = {}
  for (const field of SINGLE_FIELDS) whole[field] = valueOf(field) ?? null
  for (const field of optionalMembers) whole[field] = valueOf(field) ?? null
  const itemsOf = (list: string): readonly Json[] => {
    const order = valueOf(`${list}.order`)
    return (isList(order) ? order : [null]).map((id) => {
      const item = typeof id === 'string' ? valueOf(`${list}.items.${id}`) : null
      return isObject(item) && item['id'] === id ? item : null
    })
  }
  whole['workGroups'] = itemsOf('workGroups')
  for (const name of charterLists) {
    const optional = { sections: valueOf(`${name}.sections`) ?? null, paperOrder: valueOf(`${name}.paperOrder`) ?? null }
    whole[name] = { items: itemsOf(name), ...optional }
  }
  const taken = takeCharter(whole)
  const isMisnumbered = taken.charter !== null && String(taken.charter.version) !== key
  return isMisnumbered ? { charter: null, faults: [{ path: 'version', reason: MISFIT }] } : taken
}

const MISFIT = text('It does not fit the rest of the record.', 'No concuerda con el resto del registro.')
