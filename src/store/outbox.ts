import type { Edit, EditId, FieldId, RecordId } from '../change/edit.ts'
import type { Head } from '../change/head.ts'
import { headOf } from '../change/merge.ts'
import { cursorOf, type Cursors } from '../change/page.ts'
import { joinEdits } from '../change/states.ts'
import type { Database, LogRow, MetaByKey, PackRow } from './database.ts'

/** Everything that waits for the server, as it lies in packs and in the log's tail; open for changes within one transaction. */
export interface Outbox {
  /** All rows, oldest first. */
  rows(): readonly LogRow[]
  /** The edits, oldest first; one that came in parts is whole again. */
  edits(): ReadonlyMap<EditId, Edit>
  /** Local counters of the rows that make up an edit; none where it is not here. */
  rowsOf(edit: EditId): readonly number[]
  /** Pending changes of a field as heads, of the rows that lie in packs: what chunks show on top of what is confirmed. */
  packedHeads(record: RecordId, field: FieldId): readonly Head[]
  /** Takes rows out. */
  drop(counters: Iterable<number>): void
  /** Puts other edits into some rows. */
  change(work: (row: LogRow) => LogRow): void
  /** The rows that were taken out. */
  dropped(): readonly LogRow[]
  /** Writes what has changed. */
  save(): Promise<void>
}

interface OpenPack {
  readonly row: PackRow
  rows: readonly LogRow[]
}

/** Reads packs and tail. Runs in the caller's transaction. */
export async function openOutbox(database: Database): Promise<Outbox> {
  const packs: OpenPack[] = (await database.packs.orderBy('from').toArray()).map((row) => ({ row, rows: JSON.parse(row.text) as LogRow[] }))
  let tail: readonly LogRow[] = await database.log.orderBy('n').toArray()
  const gone: LogRow[] = []
  const goneFromTail = new Set<number>()
  const touchedPacks = new Set<OpenPack>()
  const changedTail = new Map<number, LogRow>()
  let index: OutboxIndex | null = null
  const all = () => [...packs.flatMap((pack) => pack.rows), ...tail]
  const look = (): OutboxIndex =>
    (index ??= indexRows(
      packs.flatMap((pack) => pack.rows),
      tail,
    ))
  const keepRow = (row: LogRow, counters: ReadonlySet<number>): boolean => {
    if (!counters.has(row.n)) return true
    gone.push(row)
    return false
  }
  return {
    rows: all,
    edits: () => look().editById,
    rowsOf: (edit) => look().countersById.get(edit) ?? [],
    packedHeads: (record, field) => look().headsByField().get(`${record} ${field}`) ?? [],
    drop(counters) {
      const set = new Set(counters)
      if (set.size === 0) return
      index = null
      for (const pack of packs) {
        const left = pack.rows.filter((row) => keepRow(row, set))
        if (left.length < pack.rows.length) touchedPacks.add(pack)
        pack.rows = left
      }
      for (const row of tail) if (set.has(row.n)) goneFromTail.add(row.n)
      tail = tail.filter((row) => keepRow(row, set))
    },
    change(work) {
      index = null
      for (const pack of packs) {
        const next = pack.rows.map(work)
        if (next.some((row, at) => row !== pack.rows[at])) touchedPacks.add(pack)
        pack.rows = next
      }
      tail = tail.map((row) => {
        const next = work(row)
        if (next !== row) changedTail.set(next.n, next)
        return next
      })
    },
    dropped: () => gone,
    async save() {
      const emptied = [...touchedPacks].filter((pack) => pack.rows.length === 0)
      const rewritten = [...touchedPacks].filter((pack) => pack.rows.length > 0).map(({ row, rows }) => packOf(row.from, rows))
      if (emptied.length > 0) await database.packs.bulkDelete(emptied.map((pack) => pack.row.from))
      if (rewritten.length > 0) await database.packs.bulkPut(rewritten)
      if (goneFromTail.size > 0) await database.log.bulkDelete([...goneFromTail])
      const changed = [...changedTail.values()].filter((row) => !goneFromTail.has(row.n))
      if (changed.length > 0) await database.log.bulkPut(changed)
    },
  }
}

/** Some rows as a pack. */
function packOf(from: number, rows: readonly LogRow[]): PackRow {
  return { from, to: rows.at(-1)!.n, count: rows.length, text: JSON.stringify(rows) }
}

interface OutboxIndex {
  readonly editById: ReadonlyMap<EditId, Edit>
  readonly countersById: ReadonlyMap<EditId, readonly number[]>
  headsByField(): ReadonlyMap<string, readonly Head[]>
}

function indexRows(packed: readonly LogRow[], tail: readonly LogRow[]): OutboxIndex {
  const countersById = new Map<EditId, number[]>()
  const editById = new Map<EditId, Edit>()
  for (const { n, edit } of [...packed, ...tail]) {
    const counters = countersById.get(edit.id)
    if (counters) counters.push(n)
    else countersById.set(edit.id, [n])
    const known = editById.get(edit.id)
    editById.set(edit.id, known ? joinEdits(known, edit) : edit)
  }
  let headsByField: Map<string, Head[]> | null = null
  const groupHeads = () => {
    const heads = new Map<string, Head[]>()
    for (const row of packed) {
      for (const { key, head } of headsOfRow(row)) {
        const list = heads.get(key)
        if (list) list.push(head)
        else heads.set(key, [head])
      }
    }
    return heads
  }
  return { editById, countersById, headsByField: () => (headsByField ??= groupHeads()) }
}

function headsOfRow({ edit, n, own }: LogRow): { readonly key: string; readonly head: Head }[] {
  return edit.changes.map((change) => ({
    key: `${change.record} ${change.field}`,
    head: headOf(edit, change, null, own ? n : undefined),
  }))
}

/** Marks of edits that the server has accepted beyond the cursor. */
export type AcceptedMarks = MetaByKey['accepted']

/** Of some marks those that still hold: an edit to which an import has added changes meanwhile is offered again ([S2]). */
export function validMarks(marks: AcceptedMarks, outbox: Outbox): AcceptedMarks {
  return Object.fromEntries(Object.entries(marks).filter(([edit, mark]) => isSameList(mark.rows, outbox.rowsOf(edit))))
}

/** Ids of marked edits that the cursors have reached: they need not wait any longer ([S2]). */
export function reachedEdits(marks: AcceptedMarks, outbox: Outbox, cursors: Cursors): EditId[] {
  return Object.keys(marks).filter((edit) => marks[edit]!.seq <= cursorOf(cursors, outbox.edits().get(edit)!.scope))
}

/** True where two lists of counters are the same. */
export function isSameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((n, index) => n === b[index])
}
