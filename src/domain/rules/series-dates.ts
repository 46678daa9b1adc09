import { addMonths, countDays, formatDate } from './date.ts'

/** "Every n months, the k-th (or the last) of a weekday." */
export interface WeekdayRule {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number
  /** 1–4, or -1 = the last of the month. */
  readonly week: number
  /** Every so many months, counted from the month of the first day. */
  readonly months: number
}

const WEEK = 7

/**
 * The dates (`YYYY-MM-DD`, in order) that a rule sets between two days, both of which may be one. Months are counted from that of `from`, also where
 * its own date lies before `from`: the rhythm does not depend on the day of the month on which a series begins. A 5th of a
 * weekday is never asked for, so every month of the rhythm has exactly one date.
 *
 * @param most how many dates at most; those after are left out
 */
export function listSeriesDates(rule: WeekdayRule, from: string, until: string, most = Infinity): readonly string[] {
  const dates: string[] = []
  const step = Math.max(1, Math.trunc(rule.months))
  for (let month = `${from.slice(0, 7)}-01`; month <= until && dates.length < most; month = addMonths(month, step)) {
    const date = findWeekday(month, rule)
    if (date >= from && date <= until) dates.push(date)
  }
  return dates
}

/** The day of a month on which a rule falls; `month` is its first day. */
function findWeekday(month: string, { weekday, week }: Pick<WeekdayRule, 'weekday' | 'week'>): string {
  const [year = 0, index = 1] = month.split('-').map(Number)
  const first = 1 + ((weekday - weekdayOf(month) + WEEK) % WEEK)
  const last = first + WEEK * Math.floor((countDays(year, index) - first) / WEEK)
  return formatDate(year, index, week === -1 ? last : first + WEEK * (week - 1))
}

/** The weekday of a date: 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || WEEK
}

/** Which of its weekday a date is in its month, as a rule would say it: 1–4, and -1 for a 5th, which is the last. */
export function weekOf(date: string): number {
  const week = Math.ceil(Number(date.slice(8)) / WEEK)
  return week > 4 ? -1 : week
}

/** Whether a date is the one that a rule sets in its month; in which months the rhythm falls is no matter. */
export function isSeriesDate(rule: Pick<WeekdayRule, 'weekday' | 'week'>, date: string): boolean {
  return findWeekday(`${date.slice(0, 7)}-01`, rule) === date
}
