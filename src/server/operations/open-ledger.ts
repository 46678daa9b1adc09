import { openLedgerFile } from './ledger-file.ts'
import { openLedgerTable } from './ledger-table.ts'
import type { OpenLedger } from './ledger.ts'
import type { DataPlace } from './serving-lock.ts'

/** The ledger of a database: a file in the data folder for the embedded engine, a schema of its own in PostgreSQL. */
export function openLedger({ databaseUrl, dataFolder }: DataPlace): Promise<OpenLedger> {
  return databaseUrl === null ? openLedgerFile(dataFolder) : openLedgerTable(databaseUrl)
}
