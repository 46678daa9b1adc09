import type { Bundle } from '../../src/change/bundle.ts'
import type { FieldId, Json, RecordId } from '../../src/change/edit.ts'
import type { Head } from '../../src/change/head.ts'
import { headOf } from '../../src/change/merge.ts'
import { replay } from '../../src/change/replay.ts'
import { statesToHeads } from '../../src/change/states.ts'

/** Records by id, their fields by id, every head that stands: what a device would show of a bundle. */
export type Records = ReadonlyMap<RecordId, Readonly<Record<FieldId, readonly Head[]>>>

/** What a bundle holds, confirmed and pending, merged by the rules of the contract ([M3]). */
export function readRecords({ log, states, pending }: Bundle): Records {
  const records = new Map<RecordId, Record<FieldId, readonly Head[]>>()
  for (const { record, fields } of statesToHeads(log, states)) records.set(record, { ...fields })
  const headsByField = new Map<string, [RecordId, FieldId, Head[]]>()
  for (const edit of pending) {
    for (const change of edit.changes) {
      const key = `${change.record} ${change.field}`
      if (!headsByField.has(key)) headsByField.set(key, [change.record, change.field, []])
      headsByField.get(key)![2].push(headOf(edit, change, null))
    }
  }
  for (const [record, field, heads] of headsByField.values()) {
    const fields = records.get(record) ?? {}
    records.set(record, fields)
    fields[field] = replay(fields[field] ?? [], heads)
  }
  return records
}

/** The same in a form that two devices can be compared by: no local counters, everything in one order. */
export function normalize(records: Records): Json {
  const sorted = [...records].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return sorted.map(([record, fields]) => [
    record,
    Object.keys(fields)
      .toSorted()
      .map((field) => [field, fields[field]!.map(({ edit, value, by, at }) => [edit, value, by, at] as Json).toSorted(compareFirst)]),
  ])
}

function compareFirst(one: Json, other: Json): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}

/** The one value of a field; throws where there is none or a conflict. */
export function valueOf(records: Records, record: RecordId, field: FieldId): Json {
  const heads = records.get(record)?.[field] ?? []
  if (heads.length !== 1) throw new Error(`${record} ${field} has ${heads.length} values`)
  return heads[0]!.value
}

/** Ids of the records of a kind. */
export function listRecords(records: Records, kind: string): RecordId[] {
  return [...records.keys()].filter((id) => id.startsWith(`${kind}:`))
}
