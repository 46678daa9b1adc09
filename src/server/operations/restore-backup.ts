import { sql, type Transaction } from 'kysely'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import { applyLedger } from './apply-ledger.ts'
import { BackupProblem, type BackupEnd, type BackupHeader, type Cell } from './backup-format.ts'
import { describeTables, fromCell, type TableShape } from './describe-tables.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'
import { readBackup } from './read-backup.ts'
import { listMigrations, passingTables, placeKeys } from './write-backup.ts'

/** How a backup is put back. */
export interface RestoreOrder {
  readonly file: string
  /** Names the new life of the log ([S14]). */
  readonly epoch: string
  /** Id of the entry in the audit log. */
  readonly id: string
  /** Instant, ISO 8601. */
  readonly at: string
  /** Told now and then how far it is. */
  tell(progress: string): void
}

/** What a whole backup says of itself. */
export interface CheckedBackup {
  readonly header: BackupHeader
  readonly end: BackupEnd
}

/** Reads a backup to its end without writing anything. Throws `BackupProblem` where it is damaged, not whole, or none. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  let header: BackupHeader | null = null
  let end: BackupEnd | null = null
  for await (const part of readBackup(file)) {
    if (part.what === 'header') header = part.header
    if (part.what === 'end') end = part.end
  }
  return { header: header!, end: end! }
}

/**
 * Puts a checked backup in the place of everything in the database, in one transaction, under a new epoch. The ledger of this place
 * stays, takes in the backup's, and is done again: nothing redacted or revoked revives ([S13]). No server may run meanwhile.
 */
export async function restoreBackup(storage: Storage, ledger: Ledger, backup: CheckedBackup, order: RestoreOrder): Promise<void> {
  await storage.write(
    async (tx) => {
      const shapes = await describeTables(tx, storage.engine)
      checkTables(backup.header, shapes, await listMigrations(tx), order.file)
      const ofThisPlace = await tx.selectFrom('state').selectAll().where('key', 'in', placeKeys).execute()
      await emptyTables(tx, storage.engine, shapes)
      const fromBackup = await fillTables(tx, storage.engine, shapes, backup.header, order)
      if (ofThisPlace.length > 0) await tx.insertInto('state').values(ofThisPlace).execute()
      await nameEpoch(tx, order.epoch)
      await applyLedger(tx, storage.engine, await mergeLedgers(ledger, fromBackup))
      await noteInAudit(tx, backup.header, order)
    },
    { rights: 'exclusive' },
  )
}

function checkTables(header: BackupHeader, shapes: readonly TableShape[], migrations: readonly string[], file: string): void {
  const foreign = header.migrations.filter((name) => !migrations.includes(name))
  if (foreign.length > 0)
    throw new BackupProblem(
      `"${file}" comes from a newer version of this program (it has ${foreign.join(', ')}). Restore it with that one.`,
    )
  const missing = migrations.filter((name) => !header.migrations.includes(name))
  if (missing.length > 0)
    throw new BackupProblem(
      `"${file}" comes from an older version of this program (it lacks ${missing.join(', ')}). Restore it with that one, then start this one.`,
    )
  for (const shape of shapes) {
    const said = header.tables[shape.name]
    if (!said && passingTables.includes(shape.name)) continue
    const same = said?.length === shape.columns.length && shape.columns.every(({ name }) => said.includes(name))
    if (!same) throw new BackupProblem(`"${file}" does not fit this program: its table "${shape.name}" has other columns.`)
  }
  const unknown = Object.keys(header.tables).find((name) => !shapes.some((shape) => shape.name === name))
  if (unknown !== undefined) throw new BackupProblem(`"${file}" does not fit this program: it has a table "${unknown}".`)
}

async function emptyTables(tx: Transaction<Tables>, engine: Storage['engine'], shapes: readonly TableShape[]): Promise<void> {
  if (engine === 'postgres') await sql`truncate table ${sql.join(shapes.map(({ name }) => sql.table(name)))}`.execute(tx)
  else for (const { name } of shapes.toReversed()) await sql`delete from ${sql.table(name)}`.execute(tx)
}

/** Neither engine takes more values in one statement. */
const mostValues = 16_000
const mostRows = 500
const tellEvery = 20_000

/** Writes all rows; gives back the backup's ledger. */
async function fillTables(
  tx: Transaction<Tables>,
  engine: Storage['engine'],
  shapes: readonly TableShape[],
  header: BackupHeader,
  order: RestoreOrder,
): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  let waiting: (readonly Cell[])[] = []
  let table = ''
  let done = 0
  const flush = async (): Promise<void> => {
    const shape = shapes.find(({ name }) => name === table)
    if (shape && waiting.length > 0) await insertRows(tx, engine, shape, header.tables[table]!, waiting)
    waiting = []
  }
  for await (const part of readBackup(order.file)) {
    if (part.what === 'ledger') entries.push(part.entry)
    if (part.what !== 'row') continue
    if (part.table !== table || waiting.length >= Math.min(mostRows, Math.floor(mostValues / part.cells.length))) await flush()
    table = part.table
    waiting.push(part.cells)
    if (++done % tellEvery === 0) order.tell(`${done} rows …`)
  }
  await flush()
  return entries
}

async function insertRows(
  tx: Transaction<Tables>,
  engine: Storage['engine'],
  shape: TableShape,
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const kinds = names.map((name) => shape.columns.find((column) => column.name === name)!.kind)
  const values = rows.map((cells) => sql`(${sql.join(cells.map((cell, index) => fromCell(cell, kinds[index]!, engine)))})`)
  await sql`insert into ${sql.table(shape.name)} (${sql.join(names.map((name) => sql.ref(name)))}) values ${sql.join(values)}`.execute(tx)
}

/** Both ledgers as one, in the order of their times; the backup's entries that this place does not know are noted here, too. */
async function mergeLedgers(ledger: Ledger, fromBackup: readonly LedgerEntry[]): Promise<LedgerEntry[]> {
  const own = await ledger.entries()
  const known = new Set(own.map((entry) => JSON.stringify(entry)))
  const fresh = fromBackup.filter((entry) => !known.has(JSON.stringify(entry)))
  for (const entry of fresh) await ledger.note(entry)
  return [...fresh, ...own].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

async function nameEpoch(tx: Transaction<Tables>, epoch: string): Promise<void> {
  await tx
    .insertInto('state')
    .values({ key: 'epoch', value: epoch })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: epoch }))
    .execute()
}

async function noteInAudit(tx: Transaction<Tables>, { madeAt, epoch: from }: BackupHeader, order: RestoreOrder): Promise<void> {
  const detail = JSON.stringify({ madeAt, from })
  await tx
    .insertInto('audit')
    .values({ id: order.id, at: order.at, actor: 'admin restore', action: 'restore', target: order.epoch, detail })
    .execute()
}
