import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../../../src/domain/rules/date.ts'
import { listSeriesDates, weekdayOf, weekOf } from '../../../src/domain/rules/series-dates.ts'

const secondTuesday = { weekday: 2, week: 2, months: 1 }

describe('the dates of a series', () => {
  it('lists every second Tuesday of a year', () => {
    expect(listSeriesDates(secondTuesday, '2026-01-01', '2026-12-31')).toEqual([
      '2026-01-13',
      '2026-02-10',
      '2026-03-10',
      '2026-04-14',
      '2026-05-12',
      '2026-06-09',
      '2026-07-14',
      '2026-08-11',
      '2026-09-08',
      '2026-10-13',
      '2026-11-10',
      '2026-12-08',
    ])
  })

  it.each([
    ['the first of a month that begins with it', { weekday: 4, week: 1, months: 1 }, '2026-01-01', '2026-01-31', ['2026-01-01']],
    ['the fourth in the shortest month', { weekday: 7, week: 4, months: 1 }, '2026-02-01', '2026-02-28', ['2026-02-22']],
    ['the last where there are four', { weekday: 1, week: -1, months: 1 }, '2026-02-01', '2026-02-28', ['2026-02-23']],
    ['the last where there are five', { weekday: 1, week: -1, months: 1 }, '2026-03-01', '2026-03-31', ['2026-03-30']],
    ['the last of a leap February', { weekday: 2, week: -1, months: 1 }, '2028-02-01', '2028-02-29', ['2028-02-29']],
    ['every third month', { weekday: 3, week: 3, months: 3 }, '2026-01-01', '2026-08-31', ['2026-01-21', '2026-04-15', '2026-07-15']],
    ['over the end of a year', { weekday: 5, week: 1, months: 2 }, '2026-11-01', '2027-03-31', ['2026-11-06', '2027-01-01', '2027-03-05']],
    ['both days of the span belong to it', secondTuesday, '2026-01-13', '2026-02-10', ['2026-01-13', '2026-02-10']],
    ['a date before the span is left out, its month counts', { ...secondTuesday, months: 2 }, '2026-01-20', '2026-04-01', ['2026-03-10']],
    ['a span that ends before it begins', secondTuesday, '2026-03-01', '2026-02-01', []],
  ])('%s', (_what, rule, from, until, dates) => {
    expect(listSeriesDates(rule, from, until)).toEqual(dates)
  })

  it('stops at as many as are wanted', () => {
    expect(listSeriesDates(secondTuesday, '2026-01-01', '2099-12-31', 36)).toHaveLength(36)
  })

  it('falls in every month of the rhythm exactly once, on the right weekday, in the right week', () => {
    const rule = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      week: fc.constantFrom(1, 2, 3, 4, -1),
      months: fc.integer({ min: 1, max: 12 }),
    })
    const month = fc.record({ year: fc.integer({ min: 1950, max: 2090 }), month: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(rule, month, fc.integer({ min: 0, max: 60 }), (one, start, span) => {
        const from = `${start.year}-${String(start.month).padStart(2, '0')}-01`
        const until = addMonths(from, span + 1)
        const dates = listSeriesDates(one, from, until).filter((date) => date < until)
        const wanted = Array.from({ length: Math.floor(span / one.months) + 1 }, (_, index) => addMonths(from, index * one.months))
        expect(dates.map((date) => date.slice(0, 7))).toEqual(wanted.map((date) => date.slice(0, 7)))
        for (const date of dates) {
          expect(weekdayOf(date)).toBe(one.weekday)
          const week = Math.ceil(Number(date.slice(8)) / 7)
          if (one.week > 0) expect(week).toBe(one.week)
          // The last one: a week later is the next month.
          else expect(new Date(Date.parse(date) + 7 * 86_400_000).toISOString().slice(0, 7)).not.toBe(date.slice(0, 7))
        }
      }),
    )
  })
})

it('says a date as a rule would: its weekday and which of the month', () => {
  expect([weekdayOf('2026-01-12'), weekdayOf('2026-01-18')]).toEqual([1, 7])
  expect(['2026-01-07', '2026-01-08', '2026-01-28', '2026-01-29'].map(weekOf)).toEqual([1, 2, 4, -1])
})
