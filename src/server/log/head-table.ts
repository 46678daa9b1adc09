import type { FieldId, RecordId } from '../../change/edit.ts'
import type { Head, RecordState } from '../../change/head.ts'
import { sortHeads } from '../../change/merge.ts'
import { toHead, type HeadRow } from '../access/load-records.ts'

interface RecordHeads {
  readonly record: RecordId
  readonly scope: string
  readonly rowsByField: Map<FieldId, HeadRow[]>
  /** Worked out when somebody asks for it, until something changes. */
  state: RecordState | null
}

/** The heads of some records while edits are accepted one after the other. */
export class HeadTable {
  readonly #records = new Map<RecordId, RecordHeads>()

  constructor(rows: Iterable<HeadRow>) {
    for (const row of rows) this.add(row)
  }

  /** The record as it stands; undefined where it has no heads. */
  find(record: RecordId): RecordState | undefined {
    const known = this.#records.get(record)
    return known && (known.state ??= makeState(known))
  }

  add(row: HeadRow): void {
    let known = this.#records.get(row.record)
    if (!known) this.#records.set(row.record, (known = { record: row.record, scope: row.scope, rowsByField: new Map(), state: null }))
    const rows = known.rowsByField.get(row.field)
    if (rows) rows.push(row)
    else known.rowsByField.set(row.field, [row])
    known.state = null
  }

  /** Takes a head away and gives it; undefined where the edit is no head of the field. */
  remove(record: RecordId, field: FieldId, edit: string): HeadRow | undefined {
    const known = this.#records.get(record)
    const rows = known?.rowsByField.get(field)
    const index = rows?.findIndex((row) => row.edit === edit) ?? -1
    if (!known || !rows || index < 0) return undefined
    known.state = null
    return rows.splice(index, 1)[0]
  }
}

function makeState({ record, scope, rowsByField }: RecordHeads): RecordState {
  const fields: Record<FieldId, readonly Head[]> = {}
  for (const [field, rows] of rowsByField) if (rows.length > 0) fields[field] = sortHeads(rows.map(toHead))
  return { record, scope, fields }
}
