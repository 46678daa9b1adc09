import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { writeCalendarFile, type CalendarFrame } from '../../src/domain/calendar-file.ts'
import { readMeeting, type Meeting } from '../../src/domain/meeting.ts'
import { makeState } from './make-state.ts'

const frame: CalendarFrame = { name: 'WG 3: Sample Group', isClosed: false, now: '2026-01-02T03:04:05.678Z', language: 'en' }

const meeting: Meeting = readMeeting(
  makeState(
    'meeting:sample-series.2026-01-13',
    {
      'title': 'Monthly meeting',
      'start': '2026-01-13T19:00:00Z',
      'end': '2026-01-13T20:30:00Z',
      'place': 'Sample Hall; room 2, upstairs',
      'call-in': '404-555-0100, then 1234#',
      'sequence': 3,
      'agenda.a.title': 'Sample item',
      'agenda.a.order': 1,
      'agenda.a.note': 'A sample note',
      'agenda.b.title': 'Another item',
      'agenda.b.order': 2,
      'agenda.a.reason': 'A sample reason',
      'minutes': 'Sample minutes',
      'attendance.r1': 'in-person',
      'decisions.d.text': 'A sample decision',
    },
    'work-group/wg-3',
  ),
)

const write = (one: Partial<Meeting> = {}, around: Partial<CalendarFrame> = {}) =>
  writeCalendarFile([{ meeting: { ...meeting, ...one }, changed: '2026-01-01T10:00:00.000Z' }], { ...frame, ...around })

/** Reads a file as calendars do, strictly. */
function read(file: string) {
  ICAL.design.strict = true
  // The parser knows RFC 5545; a calendar's name is a text of RFC 7986.
  Object.assign(ICAL.design.icalendar.property, { name: { defaultType: 'text' } })
  const calendar = new ICAL.Component(ICAL.parse(file) as [string, never[], never[]])
  const events = calendar.getAllSubcomponents('vevent')
  const values = (component: InstanceType<typeof ICAL.Component>) =>
    Object.fromEntries(component.getAllProperties().map((property) => [property.name, String(property.getFirstValue())]))
  return { calendar: values(calendar), events: events.map(values), event: values(events[0]!), component: events[0]! }
}

describe('the calendar file of a meeting', () => {
  it('holds its time, place, call-in and agenda, as an iCalendar parser reads them', () => {
    const { calendar, event } = read(write())
    expect(calendar).toMatchObject({ version: '2.0', calscale: 'GREGORIAN', method: 'PUBLISH', name: 'WG 3: Sample Group' })
    expect(event).toEqual({
      'uid': 'sample-series.2026-01-13@partners-guide',
      'dtstamp': '2026-01-02T03:04:05Z',
      'last-modified': '2026-01-01T10:00:00Z',
      'sequence': '3',
      'dtstart': '2026-01-13T19:00:00Z',
      'dtend': '2026-01-13T20:30:00Z',
      'summary': 'Monthly meeting (WG 3: Sample Group)',
      'location': 'Sample Hall; room 2, upstairs',
      'description': 'Call-in: 404-555-0100, then 1234#\nAgenda:\n- Sample item\n- Another item',
      'status': 'CONFIRMED',
    })
  })

  it('reminds the day before and an hour before, on the device', () => {
    const alarms = read(write()).component.getAllSubcomponents('valarm')
    expect(alarms.map((alarm) => [alarm.getFirstPropertyValue('action'), String(alarm.getFirstPropertyValue('trigger'))])).toEqual([
      ['DISPLAY', '-P1D'],
      ['DISPLAY', '-PT1H'],
    ])
  })

  it('says nothing of what was noted, decided or marked', () => {
    expect(write({ status: 'held' })).not.toMatch(/note|reason|decision|minutes|in-person/)
  })

  it('strikes a cancelled one under the same UID, tells why, and reminds of nothing', () => {
    const { event, component } = read(write({ status: 'cancelled', reason: 'Storm warning', sequence: 4 }))
    expect(event).toMatchObject({
      uid: 'sample-series.2026-01-13@partners-guide',
      sequence: '4',
      status: 'CANCELLED',
      transp: 'TRANSPARENT',
      summary: 'Cancelled: Monthly meeting (WG 3: Sample Group)',
    })
    expect(event['description']).toMatch(/^Cancelled: Storm warning\n/)
    expect(component.getAllSubcomponents('valarm')).toEqual([])
  })

  it('tells why one was moved, but not once it was held', () => {
    expect(read(write({ reason: 'The hall is taken' })).event['description']).toMatch(/^Moved: The hall is taken\n/)
    expect(read(write({ reason: 'The hall is taken', status: 'held' })).event['description']).toMatch(/^Call-in/)
  })

  it('keeps the agenda of a closed group out of calendars', () => {
    const { event } = read(write({}, { isClosed: true }))
    expect(event).toMatchObject({ class: 'PRIVATE', description: 'Call-in: 404-555-0100, then 1234#' })
  })

  it('leaves out meetings without a time, ends that are none, and what is empty', () => {
    const plain = { ...meeting, end: null, place: ' ', callIn: '', agenda: [] }
    const file = writeCalendarFile(
      [
        { meeting: { ...meeting, start: null }, changed: null },
        { meeting: plain, changed: null },
      ],
      frame,
    )
    const { events } = read(file)
    expect(events.map((event) => Object.keys(event))).toEqual([['uid', 'dtstamp', 'sequence', 'dtstart', 'summary', 'status']])
    expect(read(write({ end: meeting.start })).event['dtend']).toBeUndefined()
  })

  it('speaks Spanish', () => {
    const { event } = read(write({ title: '', status: 'cancelled' }, { language: 'es' }))
    expect(event['summary']).toBe('Cancelada: Reunión (WG 3: Sample Group)')
  })
})

describe('the format', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(',', ';', '\\', '\n', '\r', '"', ':', ' ', '\t', 'n', 'ñ', '語', '👩‍👩‍👧', '\u0000', '\uD800'),
      maxLength: 200,
    }),
  )
  /** What a calendar can hold of a text: no control characters, no halves of characters, one kind of line break. */
  const holdable = (text: string) =>
    text
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/\p{Surrogate}/gu, '')
      // oxlint-disable-next-line no-control-regex -- these are what calendars cannot hold
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '')

  it('gives back every text as it was, however odd', () => {
    fc.assert(
      fc.property(odd, odd, odd, (title, place, name) => {
        const { event, calendar } = read(write({ title: `A${title}Z`, place: `A${place}Z` }, { name: `A${name}Z` }))
        expect(event['summary']).toBe(`${holdable(`A${title}Z`)} (${holdable(`A${name}Z`)})`)
        expect(event['location']).toBe(holdable(`A${place}Z`))
        expect(calendar['name']).toBe(holdable(`A${name}Z`))
      }),
    )
  })

  it('ends every line with CR LF, and no line is longer than 75 octets', () => {
    fc.assert(
      fc.property(odd, (title) => {
        const file = write({ title: title.repeat(3) })
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      }),
    )
  })

  it('holds a whole calendar, one event for each meeting', () => {
    const entries = Array.from({ length: 120 }, (_, index) => ({ meeting: { ...meeting, key: `sample-${index}` }, changed: null }))
    const uids = read(writeCalendarFile(entries, frame)).events.map((event) => event['uid'])
    expect(new Set(uids).size).toBe(120)
  })
})
