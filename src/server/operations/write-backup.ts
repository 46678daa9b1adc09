import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import { BackupProblem, backupFormat, backupVersion, type BackupEnd, type BackupHeader } from './backup-format.ts'
import { describeTables, toCell, type TableShape } from './describe-tables.ts'
import type { Ledger } from './ledger.ts'

/** Things on their way (challenges, counters against guessing): worth nothing later, so a backup has none of their rows. */
export const passingTables: readonly string[] = ['verification', 'rateLimit']

/** Rows of `state` that belong to the place, not to the data: the key that signs cookies is in no backup, and outlives a restore. */
export const placeKeys: readonly string[] = ['secret']

/** How a backup is written. */
export interface BackupOrder {
  readonly file: string
  /** Instant, ISO 8601. */
  readonly madeAt: string
  /** Whether a file of that name may be replaced. */
  readonly force: boolean
  /** Told now and then how far it is. */
  tell(progress: string): void
}

/** Rows that are read at once. */
const pageRows = 200
const tellEvery = 20_000

/**
 * Writes a consistent backup while servers go on: from one snapshot, page by page, to `FILE.partial`, which gets its name when it lies
 * whole on the disk. Resolves with the counts; throws `BackupProblem` where there is such a file, or it cannot be written.
 */
export async function writeBackup(storage: Storage, ledger: Ledger, order: BackupOrder): Promise<BackupEnd> {
  if (!order.force && (await exists(order.file)))
    throw new BackupProblem(`There is a file "${order.file}" already. Choose another name, or say --force to replace it.`)
  const draft = `${order.file}.partial`
  const progress: { end: BackupEnd | null } = { end: null }
  try {
    await storage.read(async (tx) => {
      const lines = listLines(tx, storage.engine, ledger, order, (end) => (progress.end = end))
      // Password hashes and all records: for the owner's eyes only.
      await pipeline(Readable.from(lines), createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }))
    })
    await rename(draft, order.file)
    await syncFolder(dirname(order.file))
  } catch (error) {
    await rm(draft, { force: true })
    throw explain(error, order.file)
  }
  return progress.end!
}

async function* listLines(
  tx: Transaction<Tables>,
  engine: Storage['engine'],
  ledger: Ledger,
  order: BackupOrder,
  ended: (end: BackupEnd) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const hashed = (text: string): string => (hash.update(text), text)
  const shapes = (await describeTables(tx, engine)).filter(({ name }) => !passingTables.includes(name))
  yield hashed(`${JSON.stringify(await makeHeader(tx, engine, shapes, order.madeAt))}\n`)
  const rows: Record<string, number> = {}
  for (const shape of shapes) {
    rows[shape.name] = 0
    for await (const page of listPages(tx, shape)) {
      rows[shape.name]! += page.length
      yield hashed(page.map((cells) => `${JSON.stringify([shape.name, cells])}\n`).join(''))
      if (rows[shape.name]! % tellEvery === 0) order.tell(`${shape.name}: ${rows[shape.name]} rows …`)
    }
  }
  // After the tables: whatever the snapshot knows as revoked is in the ledger by now.
  const entries = await ledger.entries()
  for (const entry of entries) yield hashed(`${JSON.stringify({ ledger: entry })}\n`)
  const end = { rows, ledger: entries.length, sha256: hash.digest('hex') }
  yield `${JSON.stringify({ end })}\n`
  ended(end)
}

async function makeHeader(
  tx: Transaction<Tables>,
  engine: Storage['engine'],
  shapes: readonly TableShape[],
  madeAt: string,
): Promise<BackupHeader> {
  const state = await tx.selectFrom('state').select(['key', 'value']).where('key', 'in', ['taskForce', 'epoch']).execute()
  const valueOf = (key: string): string => state.find((row) => row.key === key)?.value ?? ''
  const tables = Object.fromEntries(shapes.map(({ name, columns }) => [name, columns.map((column) => column.name)]))
  const made = { format: backupFormat, version: backupVersion, madeAt, engine } as const
  return { ...made, taskForce: valueOf('taskForce'), epoch: valueOf('epoch'), migrations: await listMigrations(tx), tables }
}

/** Names of the migrations that have made the tables, oldest first. */
export async function listMigrations(tx: Transaction<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(tx)
  return rows.map(({ name }) => name)
}

type Row = Readonly<Record<string, unknown>>

/** All rows of a table by its primary key, some at a time. */
async function* listPages(tx: Transaction<Tables>, { name, columns, key }: TableShape) {
  const table = sql.table(name)
  const keyColumns = sql.join(key.map((column) => sql.ref(column)))
  const all = sql.join(columns.map((column) => sql.ref(column.name)))
  let after: readonly unknown[] | null = null
  do {
    const start: RawBuilder<unknown> = after ? sql`where (${keyColumns}) > (${sql.join(after)})` : sql``
    const query = sql<Row>`select ${all} from ${table} ${start} order by ${keyColumns} limit ${sql.lit(pageRows)}`
    const rows: Row[] = (await query.execute(tx)).rows
    const kept = name === 'state' ? rows.filter((row) => !placeKeys.includes(String(row['key']))) : rows
    if (kept.length > 0) yield kept.map((row) => columns.map((column) => toCell(row[column.name], column.kind)))
    after = rows.length === pageRows ? key.map((column) => rows.at(-1)![column]) : null
  } while (after)
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function explain(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error
  return new BackupProblem(`The backup "${file}" cannot be written: ${error.message}.`)
}
