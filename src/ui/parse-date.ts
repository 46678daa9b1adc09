/** First and last year that a date of the product may have; beyond is a slip of the finger. */
const years = { first: 1900, last: 2199 } as const

function makeDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= years.first && year <= years.last ? date.toISOString().slice(0, 10) : null
}

/**
 * Reads a date as `YYYY-MM-DD`, or as three numbers in the order of the language: month first in English, day first in Spanish.
 * Returns the ISO date, or null where there is no such day or its year is not between 1900 and 2199.
 */
export function parseDate(text: string, dayFirst: boolean): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  if (iso) return makeDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const local = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text.trim())
  if (!local) return null
  const first = Number(local[1])
  const second = Number(local[2])
  return dayFirst ? makeDate(Number(local[3]), second, first) : makeDate(Number(local[3]), first, second)
}
