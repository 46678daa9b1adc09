import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { histories } from './model/histories.ts'
import { play, type History } from './model/world.ts'

const runs = Number(process.env['MODEL_RUNS'] ?? 10_000)

/** Histories in which a promise was broken once. */
const kept: readonly (readonly [name: string, history: History])[] = [
  [
    '[B1] a file is taken in again whose pending edit the server has meanwhile, and something in its place',
    {
      skews: [0, 0],
      server: true,
      steps: [
        ['save-two', 0, 0, 0],
        ['export-part', 0, 0, 0],
        ['export', 0, 0, 0],
        ['import', 1, 0, 0],
        ['save', 1, 0, 0],
        ['sync', 1, 1, 0],
        ['import', 1, 0, 0],
        ['sync', 0, 0, 0],
        ['export', 0, 0, 0],
        ['export', 1, 0, 0],
        ['export', 0, 0, 0],
        ['export', 0, 0, 0],
        ['import', 0, 3, 0],
      ],
    },
  ],
  [
    '[B1] a file tells of an edit that the device knows on the server, and of what has replaced a part of it there',
    {
      skews: [0, 0, 0],
      server: true,
      steps: [
        ['save-two', 0, 6, 0],
        ['save', 0, 0, 0],
        ['send', 0, 0, 0],
        ['export-part', 0, 0, 0],
        ['sync', 2, 13, 0],
        ['import', 2, 0, 0],
        ['export', 2, 0, 0],
        ['sync', 1, 0, 0],
        ['import', 1, 7, 0],
      ],
    },
  ],
  [
    '[B2] [S2] a file leads past an edit that the server has accepted and somebody has replaced there',
    {
      skews: [0, 0],
      server: true,
      steps: [
        ['save', 0, 0, 0],
        ['export', 0, 0, 0],
        ['sync', 0, 0, 0],
        ['export-part', 0, 0, 0],
        ['save', 0, 0, 0],
        ['export-part', 0, 0, 0],
        ['restore', 0, 0, 0],
        ['sync', 0, 0, 0],
        ['sync', 3, 0, 0],
        ['export', 0, 0, 0],
        ['save', 1, 0, 0],
        ['send', 0, 0, 0],
        ['sync', 3, 1, 0],
        ['export', 0, 0, 0],
        ['export-part', 0, 0, 0],
        ['export-part', 0, 0, 0],
        ['export', 3, 0, 0],
        ['export', 0, 0, 0],
        ['sync', 0, 0, 0],
        ['export', 0, 0, 0],
        ['import', 0, 15, 2],
      ],
    },
  ],
  [
    '[M6] an edit is refused that had replaced a head which the deletion never named',
    {
      skews: [0, 0],
      server: true,
      steps: [
        ['save', 0, 0, 0],
        ['deny', 3, 0, 0],
        ['export-part', 0, 0, 0],
        ['import', 3, 0, 0],
        ['save-two', 3, 0, 0],
        ['delete', 3, 0, 0],
      ],
    },
  ],
  [
    '[M6] a part of an edit came by file, and the deletion never saw what else its forerunner had set',
    {
      skews: [0, 0],
      server: false,
      steps: [
        ['save-two', 0, 0, 0],
        ['save-two', 0, 0, 15],
        ['export-part', 0, 1, 0],
        ['import', 3, 0, 0],
        ['delete', 1, 0, 0],
      ],
    },
  ],
]

describe('many devices, a server and files, in any order', () => {
  it(`[M3] [M5] [M6] [M7] [M8] [B1] [S1] [S14] every promise is kept in ${runs} histories`, { timeout: 24 * 3600_000 }, () => {
    const result = fc.check(fc.property(histories, play), { numRuns: runs })
    const fault = result.failed ? `${String(result.errorInstance)}\n${fc.defaultReportMessage(result)}` : 'none'
    expect(fault).toBe('none')
  })

  it.each(kept)('%s', (_, history) => {
    expect(() => play(history)).not.toThrow()
  })
})
