import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { MeetingSeries } from '../domain/meeting-series.ts'
import { findLocale } from '../ui/format-date.ts'
import { useLanguage } from './i18n.ts'

/** The words in which the rule of a series is said. */
export interface SeriesWords {
  /** Names of the weekdays, 1 = Monday. */
  readonly weekdays: readonly string[]
  /** By week of the rule: "the second of the month". */
  readonly weeks: ReadonlyMap<number, string>
  /** "every month", "every 3 months" */
  rhythm(months: number): string
  /** "Tuesday, the second of the month, every month" */
  sentence(series: Pick<MeetingSeries, 'weekday' | 'week' | 'months'>): string
}

/** Gives the words for the rule of a series. Hook. */
export function useSeriesWords(): SeriesWords {
  const { t } = useLingui()
  const { language } = useLanguage()
  const format = new Intl.DateTimeFormat(findLocale(language), { weekday: 'long', timeZone: 'UTC' })
  // The first of January 2024 was a Monday.
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => format.format(Date.UTC(2024, 0, day)))
  const weeks = new Map([
    [1, t`the first of the month`],
    [2, t`the second of the month`],
    [3, t`the third of the month`],
    [4, t`the fourth of the month`],
    [-1, t`the last of the month`],
  ])
  const rhythm = (months: number) => t`${plural(months, { one: 'every month', other: 'every # months' })}`
  return {
    weekdays,
    weeks,
    rhythm,
    sentence: ({ weekday, week, months }) => [weekdays[weekday - 1] ?? '', weeks.get(week) ?? '', rhythm(months)].join(', '),
  }
}
