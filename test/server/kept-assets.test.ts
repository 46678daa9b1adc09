import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepAssets, keptDays } from '../../src/server/kept-assets.ts'

const day = 86_400_000

describe('files of older builds', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-kept-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function startWith(file: string, now: number): Promise<string[]> {
    const assets = join(folder, 'dist/assets')
    await rm(assets, { recursive: true, force: true })
    await mkdir(assets, { recursive: true })
    await writeFile(join(assets, file), file)
    const kept = await keepAssets(join(folder, 'dist'), join(folder, 'data'), now)
    return (await readdir(kept)).filter((name) => name.endsWith('.js')).toSorted()
  }

  it('are kept for 30 days from the day they were replaced, however long they had been served', async () => {
    expect(keptDays).toBe(30)
    expect(await startWith('a.js', 0)).toEqual(['a.js'])
    expect(await startWith('b.js', 100 * day)).toEqual(['a.js', 'b.js'])
    expect(await startWith('b.js', 130 * day)).toEqual(['a.js', 'b.js'])
    expect(await startWith('b.js', 130 * day + 1)).toEqual(['b.js'])
  })

  it('start their 30 days anew when a build brings them back', async () => {
    await startWith('a.js', 0)
    await startWith('b.js', day)
    await startWith('a.js', 20 * day)
    expect(await startWith('b.js', 21 * day)).toEqual(['a.js', 'b.js'])
    expect(await startWith('b.js', 51 * day)).toEqual(['a.js', 'b.js'])
  })

  it('are kept when the ledger is damaged', async () => {
    await startWith('a.js', 0)
    await writeFile(join(folder, 'data/retired-assets.json'), '{"a.js":')
    expect(await startWith('b.js', 500 * day)).toEqual(['a.js', 'b.js'])
  })
})
