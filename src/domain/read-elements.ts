import type { RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'

/** The lists that a record holds in fields `<list>.<id>.<name>`, by the name without which an element counts as taken out; null = none is needed. */
export type ListNames = Readonly<Record<string, string | null>>

/** One element of a list of a record. */
export interface Element {
  readonly id: string
  /** The field of that name of the element. */
  field(name: string): string
  /** Names of its fields that hold something. */
  readonly names: readonly string[]
}

/** The ids below a name of an element, as `t2` of `after.t2`. */
export function idsBelow({ names }: Pick<Element, 'names'>, name: string): readonly string[] {
  const start = `${name}.`
  return names.flatMap((one) => (one.startsWith(start) && !one.includes('.', start.length) ? [one.slice(start.length)] : []))
}

/**
 * Finds the elements of the lists of a record in one walk over its fields; other fields, of which there may be many more, are passed by.
 * Elements come in the order of their ids. One whose text was emptied is still there: somebody is typing; one whose text was taken out is not.
 */
export function readElements(state: RecordState, lists: ListNames): (list: string) => readonly Element[] {
  const namesByIdByList = new Map(Object.keys(lists).map((list) => [list, new Map<string, string[]>()]))
  for (const field of Object.keys(state.fields)) {
    const first = field.indexOf('.')
    const namesById = first < 0 ? undefined : namesByIdByList.get(field.slice(0, first))
    if (!namesById) continue
    const value = shownValue(state, field)
    if (value === null || value === undefined) continue
    const second = field.indexOf('.', first + 1)
    const id = second < 0 ? field.slice(first + 1) : field.slice(first + 1, second)
    const name = second < 0 ? '' : field.slice(second + 1)
    const names = namesById.get(id)
    if (names) names.push(name)
    else namesById.set(id, [name])
  }
  return (list) => {
    const main = lists[list] ?? null
    return [...(namesByIdByList.get(list) ?? [])]
      .filter(([id]) => main === null || typeof shownValue(state, `${list}.${id}.${main}`) === 'string')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, names]) => ({ id, names: names.sort(), field: (name) => `${list}.${id}.${name}` }))
  }
}

/** Orders elements by their number, equal ones by id. */
export function compareOrder(
  a: { readonly order: number; readonly id: string },
  b: { readonly order: number; readonly id: string },
): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1)
}
