import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { LedgerEntry, OpenLedger } from './ledger.ts'
import { parseLedgerEntry } from './parse-ledger-entry.ts'

/** The ledger's file beside the SQLite database. */
export const ledgerFileName = 'ledger.jsonl'

/**
 * The ledger as a file of JSON lines in the data folder, made when missing. Several processes may append at once: each entry is one write
 * at the end, forced to the disk. A line that a power loss has torn was never confirmed, and is passed over.
 */
export async function openLedgerFile(dataFolder: string): Promise<OpenLedger> {
  await mkdir(dataFolder, { recursive: true })
  const path = join(dataFolder, ledgerFileName)
  await syncFolder(dataFolder, await open(path, 'a'))
  let last: Promise<void> = Promise.resolve()
  return {
    note: (entry) => {
      const written = last.then(() => append(path, entry))
      last = written.catch(() => undefined)
      return written
    },
    entries: async () => parseLines(await readFile(path, 'utf8')),
    close: () => last,
  }
}

/** Makes the file's name durable, too. */
async function syncFolder(folder: string, file: FileHandle): Promise<void> {
  await file.close()
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function append(path: string, entry: LedgerEntry): Promise<void> {
  const file = await open(path, 'a+')
  try {
    const line = Buffer.from(`${(await isLineOpen(file)) ? '\n' : ''}${JSON.stringify(entry)}\n`)
    const { bytesWritten } = await file.write(line)
    if (bytesWritten !== line.length) throw new Error(`The ledger "${path}" took only a part of an entry; is the disk full?`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Whether the file ends in a torn line, which the next entry must not continue. */
async function isLineOpen(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString('latin1') !== '\n'
}

function parseLines(text: string): LedgerEntry[] {
  return text
    .split('\n')
    .map(parseLedgerEntry)
    .filter((entry) => entry !== null)
}
