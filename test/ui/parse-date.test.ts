import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/ui/parse-date.ts'

describe('reading a date from text', () => {
  it.each([
    ['2026-03-14', false, '2026-03-14'],
    ['3/4/2026', false, '2026-03-04'],
    ['3/4/2026', true, '2026-04-03'],
    ['31.12.2026', true, '2026-12-31'],
    ['2024-02-29', false, '2024-02-29'],
  ])('%s (day first: %s) is %s', (text, dayFirst, date) => {
    expect(parseDate(text, dayFirst)).toBe(date)
  })

  it.each(['', '2026-02-30', '2025-02-29', '13/1/2026', '1/1/26', '0206-01-01', '20266-01-01', 'soon'])('%s is no date', (text) => {
    expect(parseDate(text, false)).toBeNull()
  })
})
