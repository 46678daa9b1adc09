import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { BackupProblem, backupFormat, backupVersion } from './backup-format.ts'
import type { BackupEnd, BackupHeader, Cell } from './backup-format.ts'
import type { LedgerEntry } from './ledger.ts'
import { parseLedgerEntry } from './parse-ledger-entry.ts'

/** A line of a backup, understood. */
export type BackupPart =
  | { readonly what: 'header'; readonly header: BackupHeader }
  | { readonly what: 'row'; readonly table: string; readonly cells: readonly Cell[] }
  | { readonly what: 'ledger'; readonly entry: LedgerEntry }
  | { readonly what: 'end'; readonly end: BackupEnd }

/** No row is longer: a value has 64 KiB, a list of ids 256 of them, and JSON may write a letter as six. */
const maxLineBytes = 16 * 1024 * 1024

/** Reads a backup line by line, never the whole of it. Throws `BackupProblem` at the first thing that does not belong there. */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256')
  const rows = new Map<string, number>()
  let header: BackupHeader | null = null
  let ledger = 0
  let ended = false
  let number = 0
  for await (const line of readLines(file)) {
    number++
    if (ended) throw new BackupProblem(`Line ${number} of "${file}" stands behind the end of the backup.`)
    const part = parseLine(line, header, `Line ${number} of "${file}"`)
    if (part.what === 'header') header = part.header
    if (part.what === 'row') rows.set(part.table, (rows.get(part.table) ?? 0) + 1)
    if (part.what === 'ledger') ledger++
    if (part.what === 'end') {
      checkEnd(part.end, { rows: Object.fromEntries(rows), ledger, sha256: hash.digest('hex') }, file)
      ended = true
    } else hash.update(line).update('\n')
    yield part
  }
  if (!ended) throw new BackupProblem(`"${file}" is not whole: it breaks off after line ${number}.`)
}

/** The lines of a gzip'd file as bytes, without their line feeds. A rest without a line feed is a line, too. */
async function* readLines(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file)
  const text = createGunzip()
  source.once('error', (error) => text.destroy(error))
  source.pipe(text)
  let rest: Buffer[] = []
  let restBytes = 0
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      let from = 0
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        yield rest.length > 0 ? Buffer.concat([...rest, chunk.subarray(from, end)]) : chunk.subarray(from, end)
        rest = []
        restBytes = 0
        from = end + 1
      }
      rest.push(chunk.subarray(from))
      restBytes += chunk.length - from
      if (restBytes > maxLineBytes) throw new BackupProblem(`"${file}" is no backup of this program: a line of it has no end.`)
    }
  } catch (error) {
    throw explain(error, file)
  } finally {
    source.destroy()
    text.destroy()
  }
  if (restBytes > 0) yield Buffer.concat(rest)
}

function explain(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'ENOENT') return new BackupProblem(`There is no file "${file}".`)
  if (error.code === 'Z_BUF_ERROR') return new BackupProblem(`"${file}" is not whole: it breaks off.`)
  if (String(error.code).startsWith('Z_')) return new BackupProblem(`"${file}" is damaged, or no backup: ${error.message}.`)
  return error
}

function parseLine(line: Buffer, header: BackupHeader | null, where: string): BackupPart {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line))
  } catch {
    throw new BackupProblem(`${where} cannot be read.`)
  }
  if (header === null) return { what: 'header', header: parseHeader(value, where) }
  if (Array.isArray(value)) return parseRow(value, header, where)
  if (isObject(value) && isEnd(value['end'])) return { what: 'end', end: value['end'] }
  const entry = isObject(value) ? parseLedgerEntry(JSON.stringify(value['ledger'] ?? null)) : null
  if (entry === null) throw new BackupProblem(`${where} is nothing that belongs in a backup.`)
  return { what: 'ledger', entry }
}

function parseHeader(value: unknown, where: string): BackupHeader {
  if (!isObject(value) || value['format'] !== backupFormat) throw new BackupProblem(`${where} does not begin a backup of this program.`)
  const version = value['version']
  if (typeof version !== 'number' || version > backupVersion)
    throw new BackupProblem(
      `${where}: the backup has format version ${String(version)}, and this program reads up to ${backupVersion}. Restore it with a newer one.`,
    )
  const texts = [value['madeAt'], value['engine'], value['taskForce'], value['epoch']]
  const tables = value['tables']
  const whole = texts.every(isText) && isTextList(value['migrations']) && isObject(tables) && Object.values(tables).every(isTextList)
  if (!whole) throw new BackupProblem(`${where} is a damaged header.`)
  return value as unknown as BackupHeader
}

function parseRow(value: readonly unknown[], header: BackupHeader, where: string): BackupPart {
  const [table, cells] = value
  const columns = isText(table) && Object.hasOwn(header.tables, table) ? header.tables[table] : undefined
  const whole = columns !== undefined && Array.isArray(cells) && cells.length === columns.length && cells.every(isCell)
  if (!whole) throw new BackupProblem(`${where} is no row of a table that the header names.`)
  return { what: 'row', table: table as string, cells }
}

function checkEnd(said: BackupEnd, found: BackupEnd, file: string): void {
  if (said.sha256 !== found.sha256) throw new BackupProblem(`"${file}" is damaged: its content does not fit its checksum.`)
  const tables = new Set([...Object.keys(said.rows), ...Object.keys(found.rows)])
  for (const table of tables) {
    if ((said.rows[table] ?? 0) !== (found.rows[table] ?? 0))
      throw new BackupProblem(`"${file}" says that "${table}" has ${said.rows[table] ?? 0} rows, and has ${found.rows[table] ?? 0}.`)
  }
  if (said.ledger !== found.ledger)
    throw new BackupProblem(`"${file}" says that its ledger has ${said.ledger} entries, and has ${found.ledger}.`)
}

const isEnd = (value: unknown): value is BackupEnd =>
  isObject(value) && isText(value['sha256']) && typeof value['ledger'] === 'number' && isObject(value['rows'])
const isText = (value: unknown): value is string => typeof value === 'string'
const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isCell = (value: unknown): value is Cell => value === null || typeof value === 'string' || typeof value === 'number'
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
