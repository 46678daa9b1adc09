import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ledgerFileName, openLedgerFile } from '../../../src/server/operations/ledger-file.ts'
import type { LedgerEntry } from '../../../src/server/operations/ledger.ts'
import { makeFolder } from './temporary-folder.ts'

const revoked = (user: string): LedgerEntry => ({
  what: 'user-revoked',
  user,
  email: `${user}@example.org`,
  at: '2026-11-25T12:00:00.000Z',
})

describe('[S13] the ledger beside the embedded database', () => {
  it('gives back what was noted, in order, also to a process that opens it later', async () => {
    const folder = await makeFolder()
    const ledger = await openLedgerFile(folder)
    await Promise.all([ledger.note(revoked('sample-a')), ledger.note(revoked('sample-b'))])
    await ledger.note(revoked('sample-c'))
    const expected = [revoked('sample-a'), revoked('sample-b'), revoked('sample-c')]
    expect(await ledger.entries()).toEqual(expected)
    expect(await (await openLedgerFile(folder)).entries()).toEqual(expected)
  })

  it('passes over a last line that a power loss has torn, and goes on behind it', async () => {
    const folder = await makeFolder()
    const path = join(folder, ledgerFileName)
    const ledger = await openLedgerFile(folder)
    await ledger.note(revoked('sample-a'))
    await ledger.note(revoked('sample-b'))
    await truncate(path, (await readFile(path)).length - 9)
    expect(await ledger.entries()).toEqual([revoked('sample-a')])
    await ledger.note(revoked('sample-c'))
    expect(await ledger.entries()).toEqual([revoked('sample-a'), revoked('sample-c')])
  })

  it('takes the entries of two processes that note at once', async () => {
    const folder = await makeFolder()
    const [one, two] = [await openLedgerFile(folder), await openLedgerFile(folder)]
    const users = Array.from({ length: 50 }, (_, index) => `sample-${index}`)
    await Promise.all(users.map((user, index) => (index % 2 ? one : two).note(revoked(user))))
    const noted = (await one.entries()).map((entry) => (entry.what === 'user-revoked' ? entry.user : ''))
    expect(noted.toSorted()).toEqual(users.toSorted())
  })

  it('passes over lines that are no entries', async () => {
    const folder = await makeFolder()
    const path = join(folder, ledgerFileName)
    await writeFile(path, '{"what":"user-revoked","user":7,"email":"x","at":"x"}\n{"what":"toString","at":"x"}\n[]\nnull\n\n')
    await appendFile(path, `${JSON.stringify(revoked('sample-a'))}\n`)
    expect(await (await openLedgerFile(folder)).entries()).toEqual([revoked('sample-a')])
  })

  it('rejects where an entry cannot be kept', async () => {
    const folder = await makeFolder()
    const ledger = await openLedgerFile(join(folder, 'data'))
    await rm(join(folder, 'data'), { recursive: true })
    await expect(ledger.note(revoked('sample-a'))).rejects.toThrow('ENOENT')
  })
})
