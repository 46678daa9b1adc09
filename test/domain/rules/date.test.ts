import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, countDaysBetween, findDateProblem, isDate, isWithin } from '../../../src/domain/rules/date.ts'

describe('dates that people enter', () => {
  it.each(['2026-03-31', '2024-02-29', '1900-01-01', '2100-12-31', '2000-02-29'])('%s is a date', (date) => {
    expect(findDateProblem(date)).toBeNull()
  })

  it.each([
    ['', 'not-a-date'],
    ['31/03/2026', 'not-a-date'],
    ['2026-3-1', 'not-a-date'],
    ['2026-03-31T00:00:00Z', 'not-a-date'],
    [20260331, 'not-a-date'],
    [null, 'not-a-date'],
    ['2026-02-29', 'no-such-day'],
    ['1900-02-29', 'no-such-day'],
    ['2026-04-31', 'no-such-day'],
    ['2026-13-01', 'no-such-day'],
    ['2026-00-10', 'no-such-day'],
    ['2026-01-00', 'no-such-day'],
    ['1899-12-31', 'year-out-of-range'],
    ['2101-01-01', 'year-out-of-range'],
  ])('%j is refused as %s, with a sentence in both languages', (value, code) => {
    const problem = findDateProblem(value)
    expect(problem?.code).toBe(code)
    expect(problem?.message.en).toMatch(/\.$/)
    expect(problem?.message.es).toMatch(/\.$/)
  })

  it('every day of the calendar is a date, and no other text of that shape', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (y, m, d) => {
        const date = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
        const real = new Date(Date.UTC(y, m - 1, d))
        expect(isDate(date)).toBe(real.toISOString().slice(0, 10) === date)
      }),
    )
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  it.each([
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-07-15', -1, '2026-07-14'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-08', 0, '2026-03-08'],
    ['2026-10-25', 365, '2027-10-25'],
  ])('%s and %i days is %s, which is as far away', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
    expect(countDaysBetween(date, expected)).toBe(days)
  })

  it('both ends of a span belong to it, and a missing end is open', () => {
    expect(isWithin('2026-01-01', { from: '2026-01-01', to: '2026-01-01' })).toBe(true)
    expect(isWithin('2026-01-02', { from: '2026-01-01', to: '2026-01-01' })).toBe(false)
    expect(isWithin('2025-12-31', { from: '2026-01-01', to: null })).toBe(false)
    expect(isWithin('1950-01-01', { from: null, to: null })).toBe(true)
  })
})
