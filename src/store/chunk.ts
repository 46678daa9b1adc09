import { kindOf, type EditId, type FieldId, type Json, type RecordId, type Scope } from '../change/edit.ts'
import type { Head, RecordState } from '../change/head.ts'
import { distinctHeads, lifeOf } from '../change/merge.ts'

/**
 * A chunk holds the records of one kind whose ids fall into one of 64 buckets, as one JSON text. One IndexedDB row a record costs
 * more than a second for the reference workload; 64 rows a kind cost a twentieth of that (README, "How records lie in IndexedDB").
 */
const BUCKETS = 64

/** Id of a chunk: `kind:bucket`. */
export type ChunkId = string

/** A record as chunks hold it: what is shown, and what the server has confirmed where pending edits have replaced it. */
export interface StoredRecord {
  readonly state: RecordState
  readonly base: BaseHeads
}

/** Confirmed heads of those fields in which pending edits have replaced some of them. */
export type BaseHeads = { readonly [field: FieldId]: readonly Head[] }

type PackedEdit = readonly [id: EditId, seq: number | null, by: string, at: string, carriedBy: string | null, own: number | null]
type PackedHead = readonly [edit: number, value: Json, ...replaces: EditId[]]
type PackedFields = { readonly [field: FieldId]: readonly PackedHead[] }
type PackedRecord = readonly [record: RecordId, scope: Scope, fields: PackedFields, base?: PackedFields]
interface PackedChunk {
  readonly edits: readonly PackedEdit[]
  readonly records: readonly PackedRecord[]
}

/** Id of the chunk in which a record lies. */
export function chunkIdOf(record: RecordId): ChunkId {
  let hash = 0x811c9dc5
  for (let index = 0; index < record.length; index++) hash = Math.imul(hash ^ record.charCodeAt(index), 0x01000193)
  return `${kindOf(record)}:${String((hash >>> 0) % BUCKETS).padStart(2, '0')}`
}

/** First and last possible chunk id of a kind. */
export function chunkRangeOf(kind: string): readonly [string, string] {
  return [`${kind}:`, `${kind}:~`]
}

/** Writes records as a chunk's text. */
export function encodeChunk(records: Iterable<StoredRecord>): string {
  const edits: PackedEdit[] = []
  const indexByEdit = new Map<string, number>()
  const packHead = (head: Head): PackedHead => {
    const own = head.own ?? null
    let index = indexByEdit.get(head.edit)
    const known = index === undefined ? undefined : edits[index]
    if (!known || known[1] !== head.seq || known[5] !== own) {
      index = edits.push([head.edit, head.seq, head.by, head.at, head.carriedBy ?? null, own]) - 1
      indexByEdit.set(head.edit, index)
    }
    return head.replaces.length === 0 ? [index!, head.value] : [index!, head.value, ...head.replaces]
  }
  const packFields = (fields: RecordState['fields'] | BaseHeads): PackedFields => {
    const packed: Record<FieldId, PackedHead[]> = {}
    for (const field in fields) packed[field] = fields[field]!.map(packHead)
    return packed
  }
  const packedRecords: PackedRecord[] = []
  for (const { state, base } of records) {
    const fields = packFields(state.fields)
    packedRecords.push(isEmpty(base) ? [state.record, state.scope, fields] : [state.record, state.scope, fields, packFields(base)])
  }
  return JSON.stringify({ edits, records: packedRecords } satisfies PackedChunk)
}

/** Reads a chunk's text. */
export function decodeChunk(text: string): StoredRecord[] {
  const { edits, records } = JSON.parse(text) as PackedChunk
  const unpackHead = (packed: PackedHead): Head => {
    const [edit, seq, by, at, carriedBy, own] = edits[packed[0]]!
    const replaces = packed.length === 2 ? NO_IDS : (packed.slice(2) as EditId[])
    const head: { -readonly [K in keyof Head]: Head[K] } = { edit, value: packed[1], replaces, seq, by, at }
    if (carriedBy !== null) head.carriedBy = carriedBy
    if (own !== null) head.own = own
    return head
  }
  const unpackFields = (packed: PackedFields): Record<FieldId, readonly Head[]> => {
    const fields: Record<FieldId, readonly Head[]> = {}
    for (const field in packed) fields[field] = packed[field]!.map(unpackHead)
    return fields
  }
  return records.map(([record, scope, fields, base]) => ({
    state: { record, scope, fields: unpackFields(fields) },
    base: base ? unpackFields(base) : NO_BASE,
  }))
}

const NO_IDS: readonly EditId[] = []

/** Base of a record in which nothing pending has replaced anything confirmed. */
export const NO_BASE: BaseHeads = {}

/** True where an object has no key of its own. */
export function isEmpty(object: object): boolean {
  for (const key in object) if (Object.hasOwn(object, key)) return false
  return true
}

/** Fields of a record about which somebody has to decide: more than one distinct value ([M5]). */
export function conflictsOf(state: RecordState): FieldId[] {
  const fields: FieldId[] = []
  for (const field in state.fields) {
    const heads = state.fields[field]!
    if (heads.length > 1 && field !== 'deleted' && distinctHeads(heads).length > 1) fields.push(field)
  }
  return fields
}

/** True where somebody has to decide about a record: a conflict, or a deletion beside other changes ([M6]). */
export function needsAttention(state: RecordState, epoch: string | null): boolean {
  const life = lifeOf(state, epoch)
  return life === 'decide' || (life === 'alive' && conflictsOf(state).length > 0)
}

/** Ids of those records that need attention. */
export function attentionOf(records: Iterable<StoredRecord>, epoch: string | null): RecordId[] {
  const ids: RecordId[] = []
  for (const { state } of records) if (needsAttention(state, epoch)) ids.push(state.record)
  return ids
}
