import { findLocale } from '../ui/format-date.ts'

/** Shows a month `YYYY-MM` in the way of the language ("Oct 2026", with `long` "October 2026"); other text is given back as it is. */
export function formatPeriod(period: string, language: string, month: 'short' | 'long' = 'short'): string {
  const parts = /^(\d{4})-(\d{2})$/.exec(period)
  if (!parts) return period
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1))
  return new Intl.DateTimeFormat(findLocale(language), { year: 'numeric', month, timeZone: 'UTC' }).format(date)
}
