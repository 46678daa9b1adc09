import { describe, expect, it } from 'vitest'
import type { Representation } from '../../../src/domain/representation.ts'
import { findSpeakers, listExecutives, listOverlaps } from '../../../src/domain/rules/representation.ts'

const base: Representation = { key: 'r1', person: 'p1', organization: 'o1', from: '2025-01-01', to: '2025-12-31', alternate: false }
const later: Representation = { ...base, key: 'r2', person: 'p2', from: '2026-01-01', to: null }

describe('who represents an organization on a day', () => {
  it.each([
    ['2024-12-31', null],
    ['2025-01-01', 'p1'],
    ['2025-12-31', 'p1'],
    ['2026-01-01', 'p2'],
    ['2050-01-01', 'p2'],
  ])('on %s it is %s', (date, person) => {
    expect(findSpeakers([base, later], 'o1', date).representative?.person ?? null).toBe(person)
  })

  it('of two at a time the one who began last speaks, and the other is shown as an overlap, in whatever order they come', () => {
    const overlapping = { ...later, from: '2025-07-01' }
    for (const list of [
      [base, overlapping],
      [overlapping, base],
    ]) {
      const { representative, overlaps } = findSpeakers(list, 'o1', '2025-08-01')
      expect([representative?.key, overlaps.map((one) => one.key)]).toEqual(['r2', ['r1']])
      expect(listOverlaps(list, 'o1')).toHaveLength(1)
    }
    expect(listOverlaps([base, later], 'o1')).toEqual([])
  })

  it('an alternate is listed and never counts as the official representative', () => {
    const { representative, alternates } = findSpeakers([{ ...base, alternate: true }], 'o1', '2025-06-01')
    expect([representative, alternates.length]).toEqual([null, 1])
    expect(listOverlaps([base, { ...base, key: 'r3', alternate: true }], 'o1')).toEqual([])
  })

  it('other organizations’ and unnamed ones do not count', () => {
    expect(
      findSpeakers(
        [
          { ...base, organization: 'o2' },
          { ...base, person: null },
        ],
        'o1',
        '2025-06-01',
      ).representative,
    ).toBeNull()
  })

  it('chief executives are found by the day as well', () => {
    expect(listExecutives([base, later], 'o1', '2026-02-01').map((one) => one.person)).toEqual(['p2'])
  })
})
