import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { histories } from './model/histories.ts'
import { play } from './model/world.ts'

const runs = Number(process.env['MODEL_RUNS'] ?? 10_000)
const seed = process.env['MODEL_SEED']

describe('many devices, a server and files, in any order', () => {
  it(`[M3] [M5] [M6] [M7] [M8] [B1] [S1] [S14] every promise is kept in ${runs} histories`, { timeout: 24 * 3600_000 }, () => {
    const result = fc.check(fc.property(histories, play), { numRuns: runs, ...(seed === undefined ? {} : { seed: Number(seed) }) })
    const fault = result.failed ? `${String(result.errorInstance)}\n${fc.defaultReportMessage(result)}` : 'none'
    expect(fault).toBe('none')
  })
})
