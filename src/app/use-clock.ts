import { useMemo } from 'react'
import { toClock, toMoment, zoneOf, type ClockTime } from '../domain/rules/clock.ts'
import { countDaysBetween } from '../domain/rules/date.ts'
import { findLocale } from '../ui/format-date.ts'
import { useCharter } from './charter.ts'
import { useLanguage } from './i18n.ts'
import { useSession } from './session.ts'

/** Times as the task force's clock shows them, in the language of the screen. Moments are ISO 8601 UTC. */
export interface Clock {
  /** IANA name; undefined = the device's own. */
  readonly timeZone: string | undefined
  /** "Wed, Jan 14, 2026" */
  formatDay(moment: string): string
  /** "2:00 PM"; with the name of the zone where this device's clock shows another time. */
  formatTime(moment: string): string
  /** "Wed, Jan 14, 2026, 2:00 – 3:30 PM"; only the beginning where no end is said. */
  formatSpan(start: string, end: string | null): string
  /** "January 2026" */
  formatMonth(moment: string): string
  /** How far a moment's day is from today: "today", "tomorrow", "in 9 days", "3 days ago". */
  formatAway(moment: string): string
  /** Today by the clock of the task force, `YYYY-MM-DD`. */
  today(): string
  toMoment(date: string, time: string): string
  toClock(moment: string): ClockTime
}

/** Reads and shows moments by the clock of the task force; hook. */
export function useClock(): Clock {
  const timeZone = zoneOf(useCharter())
  const { language } = useLanguage()
  const { now } = useSession()
  return useMemo(() => createClock(timeZone, language, now), [timeZone, language, now])
}

const day = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' } as const
const time = { hour: 'numeric', minute: '2-digit' } as const

function createClock(timeZone: string | undefined, language: string, now: () => string): Clock {
  const locale = findLocale(language)
  const format = (options: Intl.DateTimeFormatOptions) => lazily(() => new Intl.DateTimeFormat(locale, { timeZone, ...options }))
  const [days, months] = [format(day), format({ year: 'numeric', month: 'long' })]
  const [times, foreignTimes] = [format(time), format({ ...time, timeZoneName: 'short' })]
  const [spans, foreignSpans] = [format({ ...day, ...time }), format({ ...day, ...time, timeZoneName: 'short' })]
  const away = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const today = () => toClock(now(), timeZone).date
  return {
    timeZone,
    formatDay: (moment) => days().format(Date.parse(moment)),
    formatMonth: (moment) => months().format(Date.parse(moment)),
    formatTime: (moment) => (isForeign(moment, timeZone) ? foreignTimes : times)().format(Date.parse(moment)),
    formatSpan: (start, end) => {
      const span = (isForeign(start, timeZone) ? foreignSpans : spans)()
      return end === null || end < start ? span.format(Date.parse(start)) : span.formatRange(Date.parse(start), Date.parse(end))
    },
    formatAway: (moment) => away().format(countDaysBetween(today(), toClock(moment, timeZone).date), 'day'),
    today,
    toMoment: (date, clockTime) => toMoment(date, clockTime, timeZone),
    toClock: (moment) => toClock(moment, timeZone),
  }
}

/** Whether the device's own clock shows another time than the task force's, so that the zone has to be named. */
function isForeign(moment: string, timeZone: string | undefined): boolean {
  if (timeZone === undefined) return false
  const [there, here] = [toClock(moment, timeZone), toClock(moment, undefined)]
  return there.time !== here.time || there.date !== here.date
}

/** Makes something when it is first needed: formats take long to make. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
