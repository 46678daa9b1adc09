/**
 * A backup is gzip'd lines of JSON, the same for both engines: a header, the rows of every table, the ledger, an end.
 *
 *     {"format":"partners-guide-backup","version":1,"madeAt":…,"engine":…,"taskForce":…,"epoch":…,"migrations":[…],"tables":{name:[column…]}}
 *     ["table",[value, …]]                  a row, its values in the header's order
 *     {"ledger":{…}}                        what has been redacted and revoked ([S13])
 *     {"end":{"rows":{name:n},"ledger":n,"sha256":hex}}   of all bytes before this line
 *
 * Values stand as the embedded engine keeps them: whole numbers, texts, 0 and 1 for no and yes, instants as ISO 8601.
 */
export const backupFormat = 'partners-guide-backup'
/** The version that this program writes, and the newest that it reads. */
export const backupVersion = 1

/** First line of a backup. */
export interface BackupHeader {
  readonly format: typeof backupFormat
  readonly version: number
  readonly madeAt: string
  readonly engine: string
  readonly taskForce: string
  readonly epoch: string
  readonly migrations: readonly string[]
  readonly tables: Readonly<Record<string, readonly string[]>>
}

/** A value of a row. */
export type Cell = string | number | null

/** Last line of a backup. */
export interface BackupEnd {
  readonly rows: Readonly<Record<string, number>>
  readonly ledger: number
  readonly sha256: string
}

/** A file that is no whole backup, or not one for this program; its message is a sentence that says what and where. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'
}
