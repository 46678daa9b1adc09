import type { Charter } from '../charter.ts'
import type { Review } from '../review.ts'
import { addMonths, countDays, formatDate } from './date.ts'

/** A span of time in which one review is made; `id` is part of the review's key. */
export interface ReviewPeriod {
  readonly id: string
  readonly first: string
  readonly last: string
}

/** Whether a review is due. `done`: the period's review is signed; `overdue`: the day by which it was due has passed. */
export interface ReviewStanding {
  readonly state: 'done' | 'due' | 'overdue'
  readonly period: ReviewPeriod
  /** Last day on which it is in time. */
  readonly dueBy: string
  /** Day of the last signed review, of any period; null = never. */
  readonly lastSigned: string | null
}

/** The year of performance reviews in which a day lies: the calendar's, or the fiscal year, named by the year in which it ends. */
export function performancePeriod(date: string, charter: Charter): ReviewPeriod {
  const startMonth = charter.year.reviewsBy === 'fiscal' ? charter.year.fiscalStartMonth : 1
  const [year = 0, month = 1] = date.split('-').map(Number)
  const startYear = month >= startMonth ? year : year - 1
  return periodFrom(startYear, startMonth, 12, String(startMonth === 1 ? startYear : startYear + 1))
}

/** The year of performance reviews of that name: `2026`. Only years of four digits are asked for. */
export function periodOfYear(year: string, charter: Charter): ReviewPeriod {
  return performancePeriod(`${year}-01-01`, charter)
}

/** The period of benefits reviews in which a day lies: the year (`2026`), or a part of it (`2026-1`) where the charter wants several a year. */
export function benefitsPeriod(date: string, charter: Charter): ReviewPeriod {
  const year = performancePeriod(date, charter)
  const parts = charter.rhythm.benefitsReviewsPerYear
  if (parts === 1) return year
  const [firstYear = 0, firstMonth = 1] = year.first.split('-').map(Number)
  const [dateYear = 0, dateMonth = 1] = date.split('-').map(Number)
  const length = 12 / parts
  const index = Math.floor(((dateYear - firstYear) * 12 + dateMonth - firstMonth) / length)
  const start = firstMonth - 1 + index * length
  return periodFrom(firstYear + Math.floor(start / 12), (start % 12) + 1, length, `${year.id}-${index + 1}`)
}

/**
 * Tells whether an organization's performance review is due (Performance Review Guide: at least annually): by the end of the year, and
 * no later than the charter's number of months after the last one. Counted from the day it joined where there was none yet.
 */
export function judgePerformanceDue(reviews: readonly Review[], joined: string | null, today: string, charter: Charter): ReviewStanding {
  const period = performancePeriod(today, charter)
  const lastSigned = lastSignature(reviews, today)
  const since = lastSigned ?? joined
  const latest = since === null ? period.last : addMonths(since, charter.rhythm.performanceReviewMonths)
  const first = lastSigned === null && latest > period.last
  return judge(reviews, period, first ? latest : earlier(period.last, latest), today, lastSigned)
}

/** Tells whether an organization's benefits review is due (Benefits Review Guide: periodically): by the end of the charter's period. */
export function judgeBenefitsDue(reviews: readonly Review[], today: string, charter: Charter): ReviewStanding {
  const period = benefitsPeriod(today, charter)
  return judge(reviews, period, period.last, today, lastSignature(reviews, today))
}

function judge(reviews: readonly Review[], period: ReviewPeriod, dueBy: string, today: string, lastSigned: string | null): ReviewStanding {
  const done = reviews.some((review) => review.period === period.id && review.signatures.size > 0)
  return { state: done ? 'done' : today > dueBy ? 'overdue' : 'due', period, dueBy, lastSigned }
}

function lastSignature(reviews: readonly Review[], today: string): string | null {
  const dates = reviews
    .flatMap((review) => [...review.signatures.values()].map((signature) => signature.date))
    .filter((date) => date <= today)
  return dates.sort().at(-1) ?? null
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}

function periodFrom(year: number, month: number, months: number, id: string): ReviewPeriod {
  const end = month - 1 + months - 1
  const [lastYear, lastMonth] = [year + Math.floor(end / 12), (end % 12) + 1]
  return { id, first: formatDate(year, month, 1), last: formatDate(lastYear, lastMonth, countDays(lastYear, lastMonth)) }
}
