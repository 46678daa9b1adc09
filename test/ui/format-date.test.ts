import { describe, expect, it } from 'vitest'
import { formatAgo, formatDate } from '../../src/ui/format-date.ts'
import { formatNumber } from '../../src/ui/format-number.ts'

describe('dates and numbers in the language of the reader', () => {
  it('writes the month in letters and never moves the day by a time zone', () => {
    expect(formatDate('2026-03-01', 'en')).toBe('Mar 1, 2026')
    expect(formatDate('2026-03-01', 'es')).toMatch(/1.*mar.*2026/)
  })

  it('gives back text that is no date', () => {
    expect(formatDate('spring', 'en')).toBe('spring')
    expect(formatAgo('spring', 'en', 0)).toBe('spring')
  })

  it('says how long ago in the largest whole unit, and the date from a week on', () => {
    const now = Date.parse('2026-03-10T12:00:00Z')
    expect(formatAgo('2026-03-10T11:57:00Z', 'en', now)).toBe('3 min. ago')
    expect(formatAgo('2026-03-10T11:59:40Z', 'en', now)).toBe('now')
    expect(formatAgo('2026-03-09T11:00:00Z', 'en', now)).toBe('yesterday')
    expect(formatAgo('2026-03-10T10:00:00Z', 'es', now)).toMatch(/hace 2/)
    expect(formatAgo('2026-02-10T12:00:00Z', 'en', now)).toMatch(/Feb 10, 2026/)
  })

  it('groups thousands', () => {
    expect(formatNumber(1200, 'en')).toBe('1,200')
  })
})
