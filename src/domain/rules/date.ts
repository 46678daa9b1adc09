import type { Text } from '../text.ts'
import { text } from '../text.ts'

/** What is wrong with a date that somebody entered, ready to show. */
export interface DateProblem {
  readonly code: 'not-a-date' | 'no-such-day' | 'year-out-of-range'
  readonly message: Text
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2100
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Tells what is wrong with a value that should be a date `YYYY-MM-DD` of the years 1900 to 2100; null where it is one. */
export function findDateProblem(value: unknown): DateProblem | null {
  const parts = typeof value === 'string' ? PATTERN.exec(value) : null
  if (!parts) {
    const message = text(
      'This is not a date. Write year, month and day, for example 2026-03-31.',
      'Esto no es una fecha. Escriba año, mes y día, por ejemplo 2026-03-31.',
    )
    return { code: 'not-a-date', message }
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (month < 1 || month > 12 || day < 1 || day > countDays(year, month)) {
    const message = text(
      `There is no day ${parts[0]} in the calendar. Check the day and the month.`,
      `El día ${parts[0]} no existe en el calendario. Revise el día y el mes.`,
    )
    return { code: 'no-such-day', message }
  }
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return null
  const message = text(
    `The year ${year} cannot be right. Use a year from ${FIRST_YEAR} to ${LAST_YEAR}.`,
    `El año ${year} no puede ser correcto. Use un año entre ${FIRST_YEAR} y ${LAST_YEAR}.`,
  )
  return { code: 'year-out-of-range', message }
}

/** Whether a value is a date of the calendar, `YYYY-MM-DD`, of the years 1900 to 2100. */
export function isDate(value: unknown): value is string {
  return findDateProblem(value) === null
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/

/** Whether a value is a moment in ISO 8601 UTC (`2026-01-14T19:00:00Z`) of the years 1900 to 2100. */
export function isInstant(value: unknown): value is string {
  const day = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined
  return day !== undefined && isDate(day)
}

/** Days of a month (1–12) of the Gregorian calendar. */
export function countDays(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The date some months later (or earlier); the last day of the month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const newYear = Math.floor(index / 12)
  const newMonth = (index % 12) + 1
  return formatDate(newYear, newMonth, Math.min(day, countDays(newYear, newMonth)))
}

const DAY_MS = 86_400_000

/** The date some days later (or earlier). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Days from one date to another; negative where the other is earlier. */
export function countDaysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}

/** Writes a date as `YYYY-MM-DD`. */
export function formatDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Whether a day lies within a span; a missing end is open (`from` null = ever since, `to` null = still). Both ends belong to it. */
export function isWithin(date: string, span: { readonly from: string | null; readonly to: string | null }): boolean {
  return (span.from === null || span.from <= date) && (span.to === null || date <= span.to)
}
