import type { Charter } from '../charter.ts'

/** A day and a time as a clock on the wall shows them. */
export interface ClockTime {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** `HH:MM` */
  readonly time: string
}

const DAY = 24 * 60 * 60 * 1000

const formatByZone = new Map<string | undefined, Intl.DateTimeFormat>()

/** Making a format takes long, asking it is quick: one for each zone. Throws a RangeError for a zone that this engine does not know. */
function formatOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = formatByZone.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formatByZone.set(timeZone, format)
  return format
}

/** Whether this engine knows a time zone by that IANA name. Engines differ in what they know: newer zones come with newer releases. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** The zone by whose clock the task force meets; undefined = that of the device, where the charter names none or one that this engine does not know. */
export function zoneOf(charter: Pick<Charter, 'timeZone'>): string | undefined {
  const { timeZone } = charter
  return timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined
}

/** What the clock of a zone shows at a moment (milliseconds), as if its figures were those of UTC. */
function readClock(time: number, timeZone: string | undefined): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/** How far the clock of a zone is ahead of UTC at a moment, in milliseconds. */
function offsetAt(time: number, timeZone: string | undefined): number {
  const whole = Math.floor(time / 1000) * 1000
  return readClock(whole, timeZone) - whole
}

/**
 * The moment (ISO 8601 UTC, whole seconds) at which the clock of a zone shows a day and a time. Where clocks are put back and show the time twice, the first of
 * the two; where they are put forward and never show it, as much later as they are put forward (2:30 becomes 3:30): what RFC 5545 says
 * of calendars. Throws a RangeError where the day or the time is none, or the zone is unknown to this engine.
 *
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM`
 * @param timeZone IANA name; undefined = the device's
 */
export function toMoment(date: string, time: string, timeZone: string | undefined): string {
  const shown = Date.parse(`${date}T${time}:00Z`)
  const before = offsetAt(shown - DAY, timeZone)
  const after = offsetAt(shown + DAY, timeZone)
  const fitting = [before, after].find((offset) => offsetAt(shown - offset, timeZone) === offset)
  return new Date(shown - (fitting ?? before)).toISOString().replace('.000Z', 'Z')
}

/**
 * The day and the time that the clock of a zone shows at a moment; whole minutes. Throws a RangeError where the text is no moment or the zone is unknown.
 *
 * @param moment ISO 8601 UTC
 * @param timeZone IANA name; undefined = the device's
 */
export function toClock(moment: string, timeZone: string | undefined): ClockTime {
  const shown = new Date(readClock(Date.parse(moment), timeZone)).toISOString()
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) }
}

/** The moment some minutes later, ISO 8601 UTC. */
export function addMinutes(moment: string, minutes: number): string {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString().replace('.000Z', 'Z')
}

/** Whether a text is a time of the day, `HH:MM`. */
export function isTime(value: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)
}
