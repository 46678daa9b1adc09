import type { Edit, FieldId, RecordId, Scope } from './edit.ts'
import { headsOf, type Head, type RecordState } from './head.ts'
import { mergeHeads } from './merge.ts'
import { cursorOf, type Cursors, type LogEntry, type Page, type WireHead, type WireState } from './page.ts'

/** Reads the wire form of head sets: every state as a record with the heads of its fields, in the order given. */
export function statesToHeads(log: readonly LogEntry[], states: readonly WireState[]): RecordState[] {
  return states.map(({ scope, record, fields }) => {
    const heads: Record<FieldId, readonly Head[]> = {}
    for (const field in fields) heads[field] = fields[field]!.map((head) => readHead(head, log[head.edit]!))
    return { record, scope, fields: heads }
  })
}

function readHead({ value, replaces }: WireHead, { id, seq, by, at, carriedBy }: LogEntry): Head {
  const head = { edit: id, value, replaces, seq, by, at }
  return carriedBy === undefined ? head : { ...head, carriedBy }
}

/**
 * Writes head sets in wire form: the heads with a seq, and a log of their edits by scope and seq. Keys are in canonical order.
 * Records and fields of which nothing has a seq are left out. `statesToHeads` gives back exactly what went in.
 */
export function headsToStates(records: Iterable<RecordState>): { log: LogEntry[]; states: WireState[] } {
  const kept: { state: RecordState; fields: [FieldId, Head[]][] }[] = []
  const headBySeqByScope = new Map<Scope, Map<number, Head>>()
  for (const state of records) {
    const fields: [FieldId, Head[]][] = []
    for (const field of Object.keys(state.fields).sort()) {
      const heads = state.fields[field]!.filter((head) => head.seq !== null)
      if (heads.length > 0) fields.push([field, heads])
    }
    if (fields.length === 0) continue
    kept.push({ state, fields })
    let headBySeq = headBySeqByScope.get(state.scope)
    if (!headBySeq) headBySeqByScope.set(state.scope, (headBySeq = new Map()))
    for (const [, heads] of fields) for (const head of heads) headBySeq.set(head.seq!, head)
  }
  const { log, indexBySeqByScope } = writeLog(headBySeqByScope)
  const states = kept.map(({ state: { record, scope }, fields }): WireState => {
    const index = indexBySeqByScope.get(scope)!
    const write = ({ seq, value, replaces }: Head): WireHead => ({ edit: index.get(seq!)!, replaces, value })
    return { fields: Object.fromEntries(fields.map(([field, heads]) => [field, heads.map(write)])), record, scope }
  })
  return { log, states }
}

function writeLog(headBySeqByScope: ReadonlyMap<Scope, ReadonlyMap<number, Head>>) {
  const log: LogEntry[] = []
  const indexBySeqByScope = new Map<Scope, Map<number, number>>()
  for (const scope of [...headBySeqByScope.keys()].sort()) {
    const index = new Map<number, number>()
    indexBySeqByScope.set(scope, index)
    for (const [seq, head] of [...headBySeqByScope.get(scope)!].sort(([a], [b]) => a - b)) {
      const { by, at, carriedBy } = head
      index.set(seq, log.length)
      log.push(carriedBy === undefined ? { at, by, id: head.edit, scope, seq } : { at, by, carriedBy, id: head.edit, scope, seq })
    }
  }
  return { log, indexBySeqByScope }
}

/**
 * Merges the accepted heads that a reply or a bundle of the same epoch brings into those that a device has ([M3]).
 *
 * @param base the device's heads with a seq, without the effects of pending edits
 * @param ours the device's cursors
 * @returns the records that the page names, with the merged heads of the fields it names and of no other
 */
export function mergePage(base: (record: RecordId, field: FieldId) => readonly Head[], ours: Cursors, page: Page): RecordState[] {
  return statesToHeads(page.log, page.states).map(({ record, scope, fields }) => {
    const a = cursorOf(ours, scope)
    const b = cursorOf(page.cursors, scope)
    const merged: Record<FieldId, readonly Head[]> = {}
    for (const field in fields) {
      merged[field] = mergeHeads({ heads: base(record, field), cursor: a }, { heads: fields[field]!, cursor: b })
    }
    return { record, scope, fields: merged }
  })
}

/** The cursors after a merge within one epoch: of each scope the one that goes further. */
export function joinCursors(a: Cursors, b: Cursors): Cursors {
  const joined: Record<Scope, number> = { ...a }
  for (const scope in b) joined[scope] = Math.max(cursorOf(a, scope), cursorOf(b, scope))
  return joined
}

/**
 * Turns heads into pending edits under their old ids and authors ([B1], [S14]): what a restored server may have lost, or what a
 * bundle of another epoch brings, is offered to a server again and carried by later exports. One edit for each id and scope,
 * holding those of its changes that are still heads, in the order of the log.
 *
 * @param device stands in the edits as their device: the one that held the heads
 */
export function headsToPending(records: Iterable<RecordState>, device: string): Edit[] {
  const editById = new Map<string, { edit: Edit; seq: number; changes: Edit['changes'][number][] }>()
  for (const { record, scope, fields } of records) {
    for (const field of Object.keys(fields).sort()) {
      for (const { edit: id, by, at, seq, value, replaces } of headsOf(fields, field)) {
        const key = `${scope} ${id}`
        let known = editById.get(key)
        if (!known) {
          const changes: Edit['changes'][number][] = []
          editById.set(key, (known = { edit: { id, scope, by, device, at, changes }, seq: seq ?? Infinity, changes }))
        }
        known.changes.push({ record, field, value, replaces })
      }
    }
  }
  return [...editById.values()].sort((a, b) => (a.seq === b.seq ? 0 : a.seq - b.seq)).map(({ edit }) => edit)
}

/** Two copies of one edit as one: the changes of both, each once. The same object where `more` brings nothing new. */
export function joinEdits(known: Edit, more: Edit): Edit {
  const has = (list: Edit['changes'], item: Edit['changes'][number]) =>
    list.some((other) => other.record === item.record && other.field === item.field)
  const added = more.changes.filter((item) => !has(known.changes, item))
  return added.length === 0 ? known : { ...known, changes: [...known.changes, ...added] }
}
