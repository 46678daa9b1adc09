import type { Meeting } from './meeting.ts'
import { text, type Language } from './text.ts'

/** A meeting on its way into a calendar. */
export interface CalendarEntry {
  readonly meeting: Meeting
  /** When anything of it last changed; ISO 8601 UTC, null = not known. */
  readonly changed: string | null
}

/** What a calendar file says around its meetings. */
export interface CalendarFrame {
  /** Name of the calendar: that of the work group. */
  readonly name: string
  /** The group is closed: calendars lie with many providers, so its agenda stays out of them. */
  readonly isClosed: boolean
  /** Now, ISO 8601 UTC. */
  readonly now: string
  readonly language: Language
}

const words = {
  cancelled: text('Cancelled', 'Cancelada'),
  moved: text('Moved', 'Movida'),
  callIn: text('Call-in', 'Conexión'),
  agenda: text('Agenda', 'Orden del día'),
  meeting: text('Meeting', 'Reunión'),
}

/** When calendars remind of a meeting: the day before, and an hour before. On the device itself: no mail is sent. */
const REMINDERS = ['-P1D', '-PT1H']

/**
 * Writes meetings as a calendar file (RFC 5545, METHOD:PUBLISH), one event each; those without a time are left out. A meeting keeps its
 * UID for ever and its SEQUENCE grows with every change of time, place or standing, so a calendar that reads a newer file moves or strikes what it has.
 * A cancelled one is published with STATUS:CANCELLED: METHOD:CANCEL is an organizer's message to those that he or she invited (RFC 5546), and here nobody was.
 * Nothing of attendance, notes, decisions or minutes goes into it.
 */
export function writeCalendarFile(entries: readonly CalendarEntry[], frame: CalendarFrame): string {
  const events = entries.filter(({ meeting }) => meeting.start !== null).flatMap((entry) => writeEvent(entry, frame))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Partners Guide//Meetings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(frame.name)}`,
    `X-WR-CALNAME:${escapeText(frame.name)}`,
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function writeEvent({ meeting, changed }: CalendarEntry, frame: CalendarFrame): readonly string[] {
  const { start, end, status, place } = meeting
  const isCancelled = status === 'cancelled'
  const title = meeting.title.trim() || words.meeting[frame.language]
  // A calendar that does not know the standing shows the word all the same.
  const summary = `${isCancelled ? `${words.cancelled[frame.language]}: ` : ''}${title} (${frame.name})`
  const description = describe(meeting, frame)
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.key}@partners-guide`,
    `DTSTAMP:${writeMoment(frame.now)}`,
    ...(changed === null ? [] : [`LAST-MODIFIED:${writeMoment(changed)}`]),
    `SEQUENCE:${Math.max(0, Math.trunc(meeting.sequence))}`,
    `DTSTART:${writeMoment(start ?? '')}`,
    ...(end === null || end <= (start ?? '') ? [] : [`DTEND:${writeMoment(end)}`]),
    `SUMMARY:${escapeText(summary)}`,
    ...(place.trim() === '' ? [] : [`LOCATION:${escapeText(place.trim())}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(isCancelled ? ['TRANSP:TRANSPARENT'] : []),
    ...(frame.isClosed ? ['CLASS:PRIVATE'] : []),
    ...(status === 'scheduled' ? REMINDERS.flatMap((trigger) => writeReminder(trigger, summary)) : []),
    'END:VEVENT',
  ]
}

function writeReminder(trigger: string, summary: string): readonly string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(summary)}`, `TRIGGER:${trigger}`, 'END:VALARM']
}

function describe({ status, reason, callIn, agenda }: Meeting, { isClosed, language }: CalendarFrame): string {
  const why = reason.trim()
  const cause = status === 'cancelled' ? words.cancelled : words.moved
  const items = isClosed ? [] : agenda.map(({ title }) => `- ${title.trim()}`)
  return [
    ...(why === '' || status === 'held' || status === 'confirmed' ? [] : [`${cause[language]}: ${why}`]),
    ...(callIn.trim() === '' ? [] : [`${words.callIn[language]}: ${callIn.trim()}`]),
    ...(items.length === 0 ? [] : [[`${words.agenda[language]}:`, ...items].join('\n')]),
  ].join('\n')
}

/** `2026-01-14T19:00:00Z` as calendars write it: `20260114T190000Z`. */
function writeMoment(moment: string): string {
  return new Date(moment).toISOString().replaceAll(/[-:]|\.\d+/g, '')
}

/** A text as the value of a property: `\`, `;`, `,` and line breaks escaped; what no calendar may hold (control characters, halves of a character) is left out. */
function escapeText(value: string): string {
  return value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Surrogate}|(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
}

const LINE_OCTETS = 75

/** Folds a line so that no part is longer than 75 octets of UTF-8 with the space that begins it; no character is torn apart. */
function foldLine(line: string): string {
  const parts: string[] = []
  let [part, octets] = ['', 0]
  for (const sign of line) {
    const size = countOctets(sign)
    if (octets + size > LINE_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += sign
    octets += size
  }
  return [...parts, part].join('\r\n')
}

function countOctets(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
