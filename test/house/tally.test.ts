import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { printTally } from '../../scripts/tally.ts'

describe('the count of tests at the end of a run', () => {
  let folder: string
  let said: string[]

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-tally-'))
    said = []
    vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text))
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true })
  })

  async function writeReport(name: string, success: boolean, fileStatus: string, ...statuses: string[]): Promise<string> {
    const path = join(folder, name)
    const assertionResults = statuses.map((status) => ({ status }))
    await writeFile(path, JSON.stringify({ success, testResults: [{ status: fileStatus, assertionResults }] }))
    return path
  }

  it('adds up all reports', async () => {
    const reports = [await writeReport('a', true, 'passed', 'passed', 'passed'), await writeReport('b', true, 'passed', 'passed')]
    expect(printTally(reports)).toBe(true)
    expect(said).toEqual(['3 passed, 0 failed'])
  })

  it('fails with a failed test', async () => {
    expect(printTally([await writeReport('a', false, 'failed', 'passed', 'failed')])).toBe(false)
    expect(said).toEqual(['1 passed, 1 failed'])
  })

  it('counts a file that could not run as failed', async () => {
    expect(printTally([await writeReport('a', false, 'failed')])).toBe(false)
    expect(said).toEqual(['0 passed, 1 failed'])
  })

  it('fails with a skipped test, and says so', async () => {
    expect(printTally([await writeReport('a', true, 'passed', 'passed', 'skipped')])).toBe(false)
    expect(said).toEqual(['1 passed, 0 failed, 1 skipped'])
  })

  it('fails when a report is missing, and when nothing ran', async () => {
    expect(printTally([await writeReport('a', true, 'passed', 'passed'), join(folder, 'b')])).toBe(false)
    expect(said.at(0)).toContain('did not run')
    expect(printTally([await writeReport('c', true, 'passed')])).toBe(false)
  })
})
