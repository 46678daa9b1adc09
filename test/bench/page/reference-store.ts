import { Dexie, liveQuery, type Table } from 'dexie'

/** A row of the reference: what people would call a record. */
export interface ReferenceRow {
  readonly id: string
  readonly kind: string
  readonly parent?: string
  readonly scope: string
  readonly values: { readonly [name: string]: unknown }
  readonly updatedBy: string
  readonly updatedAt: string
}

/** An edit that waits for a server. */
interface OutboxRow {
  n: number
  id: string
  values: ReferenceRow['values']
}

/** The reference: plain Dexie, one row a record, an outbox, strict durability like ours; no merging, no history. */
export class ReferenceStore extends Dexie {
  declare readonly rows: Table<ReferenceRow, string>
  declare readonly outbox: Table<OutboxRow, number>

  constructor() {
    super('bench-reference', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ rows: 'id, kind', outbox: '++n' })
  }
}

/** Saves a new value of a row and its place in the outbox in one transaction. */
export async function editRow(store: ReferenceStore, row: ReferenceRow, values: ReferenceRow['values']): Promise<void> {
  await store.transaction('rw', store.rows, store.outbox, async () => {
    await store.rows.put({ ...row, values: { ...row.values, ...values }, updatedAt: new Date().toISOString() })
    await store.outbox.add({ id: row.id, values } as OutboxRow)
  })
}

/** Resolves as soon as a live query of a row shows `value` in `name`; the returned `ready` resolves once it listens. */
export function watchRow(store: ReferenceStore, id: string, name: string) {
  let wanted: { value: unknown; resolve: () => void } | null = null
  const { promise: ready, resolve: begin } = Promise.withResolvers<void>()
  const subscription = liveQuery(() => store.rows.get(id)).subscribe((row) => {
    begin()
    if (wanted && row?.values[name] === wanted.value) wanted.resolve()
  })
  return {
    ready,
    until: (value: unknown) => new Promise<void>((resolve) => (wanted = { value, resolve })),
    stop: () => subscription.unsubscribe(),
  }
}

/** Fills the empty database from gzip'd JSON, durably. */
export async function importRows(store: ReferenceStore, file: Blob): Promise<void> {
  const rows = (await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).json()) as ReferenceRow[]
  await store.transaction('rw', store.rows, () => store.rows.bulkPut(rows))
}

/** Writes everything as gzip'd JSON. */
export async function exportRows(store: ReferenceStore): Promise<Blob> {
  const text = JSON.stringify(await store.rows.toArray())
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob()
}
