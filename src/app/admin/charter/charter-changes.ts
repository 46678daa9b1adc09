import type { Json } from '../../../change/edit.ts'
import { equalJson } from '../../../change/merge.ts'
import type { Charter, CharterList } from '../../../domain/charter.ts'
import { charterLists, type CharterListName } from '../../../domain/charter-version/charter-shape.ts'
import { isObject } from '../../../domain/charter-version/take-shape.ts'
import type { DraftPlace } from './draft-place.ts'

/** Something by which two charters differ. */
export type CharterChange =
  /** A value: a text in one language, a number, a choice. `before` and `after` are null where there was or is none. */
  | { readonly what: 'value'; readonly place: DraftPlace; readonly before: Json; readonly after: Json }
  | { readonly what: 'added' | 'retired'; readonly place: DraftPlace }
  /** The entries of a list stand in another order. */
  | { readonly what: 'order'; readonly place: DraftPlace }

/** Lists by which `after` differs from `before`, in the order of a charter. Entries are the same where their ids are. */
export function listCharterChanges(before: Charter, after: Charter): readonly CharterChange[] {
  const { workGroups: oldGroups, version: _old, ...oldRest } = before
  const { workGroups: newGroups, version: _new, ...newRest } = after
  const lists = new Set<string>(charterLists)
  const single = (charter: typeof oldRest) => Object.fromEntries(Object.entries(charter).filter(([name]) => !lists.has(name))) as Json
  return [
    ...compareValues(single(oldRest), single(newRest), []),
    ...compareEntries(oldGroups, newGroups, ['workGroups']),
    ...charterLists.flatMap((name) => compareLists(before[name], after[name], name)),
  ]
}

function compareLists(before: CharterList, after: CharterList, name: CharterListName): readonly CharterChange[] {
  return [
    ...compareEntries(before.sections ?? [], after.sections ?? [], ['sections', name]),
    ...compareEntries(before.items, after.items, [name]),
  ]
}

type Identified = { readonly id: string }

function compareEntries(before: readonly Identified[], after: readonly Identified[], place: DraftPlace): readonly CharterChange[] {
  const oldById = new Map(before.map((entry) => [entry.id, entry]))
  const newIds = new Set(after.map(({ id }) => id))
  const kept = after.filter(({ id }) => oldById.has(id))
  const stood = before.filter(({ id }) => newIds.has(id))
  return [
    ...after.flatMap((entry): readonly CharterChange[] => {
      const old = oldById.get(entry.id)
      const at = [...place, entry.id]
      return old ? compareValues(old, entry, at) : [{ what: 'added', place: at }]
    }),
    ...before.filter(({ id }) => !newIds.has(id)).map(({ id }): CharterChange => ({ what: 'retired', place: [...place, id] })),
    ...(equalJson(idsOf(kept), idsOf(stood)) ? [] : [{ what: 'order', place } as const]),
  ]
}

function idsOf(entries: readonly Identified[]): readonly string[] {
  return entries.map(({ id }) => id)
}

/** Compares member by member down to what people read. */
function compareValues(before: Json, after: Json, place: DraftPlace): readonly CharterChange[] {
  if (equalJson(before, after)) return []
  if (!isObject(before) && !isObject(after)) return [{ what: 'value', place, before, after }]
  const [old, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => name !== 'id')
  return names.flatMap((name) => compareValues(old[name] ?? null, now[name] ?? null, [...place, name]))
}
