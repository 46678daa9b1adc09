import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { BackupProblem } from '../../../src/server/operations/backup-format.ts'
import { readBackup, type BackupPart } from '../../../src/server/operations/read-backup.ts'
import { makeFolder } from './temporary-folder.ts'

const header = {
  format: 'partners-guide-backup',
  version: 1,
  madeAt: '2026-11-25T12:00:00.000Z',
  engine: 'sqlite',
  taskForce: '11111111-1111-4111-8111-111111111111',
  epoch: '22222222-2222-4222-8222-222222222222',
  migrations: ['001'],
  tables: { state: ['key', 'value'], scopes: ['scope', 'last_seq'] },
}
const entry = { what: 'token-revoked', hash: 'abc', at: '2026-11-25T12:00:00.000Z' }
const body: readonly unknown[] = [
  header,
  ['state', ['epoch', 'e']],
  ['state', ['line\u2028separator', 'ä\n']],
  ['scopes', ['task-force', 3]],
  { ledger: entry },
]

function write(lines: readonly unknown[], end: object = {}): string {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const sha256 = createHash('sha256').update(text).digest('hex')
  return `${text}${JSON.stringify({ end: { rows: { state: 2, scopes: 1 }, ledger: 1, sha256, ...end } })}\n`
}

async function read(bytes: string | Uint8Array): Promise<BackupPart[]> {
  const file = join(await makeFolder(), 'sample.backup')
  await writeFile(file, bytes)
  const parts: BackupPart[] = []
  for await (const part of readBackup(file)) parts.push(part)
  return parts
}

const without = (name: string) => ({ ...header, [name]: undefined })
const [, ...rest] = body

describe('reading a backup', () => {
  it('gives header, rows, ledger and end', async () => {
    const parts = await read(gzipSync(write(body)))
    expect(parts.map(({ what }) => what)).toEqual(['header', 'row', 'row', 'row', 'ledger', 'end'])
    expect(parts[2]).toEqual({ what: 'row', table: 'state', cells: ['line\u2028separator', 'ä\n'] })
    expect(parts[4]).toEqual({ what: 'ledger', entry })
  })

  it.each<[string, string | Uint8Array, string]>([
    ['a file that is not compressed', write(body), 'is damaged, or no backup'],
    ['an empty file', '', 'is not whole: it breaks off'],
    ['an empty archive', gzipSync(''), 'is not whole: it breaks off after line 0.'],
    ['a file that breaks off within the archive', gzipSync(write(body)).subarray(0, -30), 'is not whole: it breaks off.'],
    ['a whole archive of a part of a backup', gzipSync(write(body).split('\n').slice(0, 3).join('\n')), 'breaks off after line 3.'],
    ['another program’s archive', gzipSync('{"format":"other"}\n'), 'does not begin a backup of this program.'],
    ['text that is no JSON', gzipSync('hello\n'), 'Line 1 of'],
    ['bytes that are no UTF-8', gzipSync(Buffer.from([0x22, 0xff, 0x22, 0x0a])), 'cannot be read.'],
    ['a newer format', gzipSync(write([{ ...header, version: 2 }, ...rest])), 'format version 2, and this program reads up to 1.'],
    ['a header without tables', gzipSync(write([without('tables'), ...rest])), 'is a damaged header.'],
    ['a header without migrations', gzipSync(write([without('migrations'), ...rest])), 'is a damaged header.'],
    ['a header without its epoch', gzipSync(write([without('epoch'), ...rest])), 'is a damaged header.'],
    ['a row of an unknown table', gzipSync(write([...body, ['other', [1]]])), 'Line 6 of'],
    ['a row of a table named like a member of objects', gzipSync(write([...body, ['toString', []]])), 'no row of a table'],
    ['a row with a value too few', gzipSync(write([...body, ['scopes', ['x']]])), 'no row of a table that the header names.'],
    ['a row with an object in it', gzipSync(write([...body, ['scopes', ['x', {}]]])), 'no row of a table that the header names.'],
    ['an unknown entry of the ledger', gzipSync(write([...body, { ledger: { what: 'x' } }])), 'nothing that belongs in a backup.'],
    ['a changed letter', gzipSync(write(body).replace('task-force', 'task-farce')), 'its content does not fit its checksum.'],
    ['a row that is missing', gzipSync(write(body, { rows: { state: 3, scopes: 1 } })), 'says that "state" has 3 rows, and has 2.'],
    ['a table that is not counted', gzipSync(write(body, { rows: { state: 2 } })), 'says that "scopes" has 0 rows, and has 1.'],
    ['an entry of the ledger that is missing', gzipSync(write(body, { ledger: 2 })), 'says that its ledger has 2 entries, and has 1.'],
    ['something behind the end', gzipSync(`${write(body)}{}\n`), 'stands behind the end of the backup.'],
    ['a line without end', gzipSync('x'.repeat(17 * 1024 * 1024)), 'a line of it has no end.'],
  ])('refuses %s with a sentence', async (_name, bytes, sentence) => {
    const reading = read(bytes)
    await expect(reading).rejects.toBeInstanceOf(BackupProblem)
    await expect(reading).rejects.toThrow(sentence)
  })

  it('refuses a file that is not there', async () => {
    await expect(readBackup('/nowhere/sample.backup').next()).rejects.toThrow('There is no file "/nowhere/sample.backup".')
  })

  it('notices any single damaged byte', async () => {
    const whole = gzipSync(write(body))
    const folder = await makeFolder()
    // The first ten bytes are the archive's own header: its clock and its system mean nothing.
    for (let index = 10; index < whole.length; index++) {
      const file = join(folder, 'sample.backup')
      const damaged = Buffer.from(whole)
      damaged[index]! ^= 0x10
      await writeFile(file, damaged)
      const reading = (async () => {
        for await (const part of readBackup(file)) void part
      })()
      await expect(reading, `byte ${index}`).rejects.toBeInstanceOf(BackupProblem)
    }
    expect((await readFile(join(folder, 'sample.backup'))).length).toBe(whole.length)
  })
})
