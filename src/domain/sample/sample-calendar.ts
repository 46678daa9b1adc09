import type { Json } from '../../change/edit.ts'
import type { AttendanceMark } from '../meeting.ts'
import { markField, meetingRecord } from '../meeting.ts'
import { meetingOfSeries, meetingSeriesRecord } from '../meeting-series.ts'
import { toMoment, zoneOf } from '../rules/clock.ts'
import { listSeriesDates } from '../rules/series-dates.ts'
import { workGroupScope } from '../scope.ts'
import type { SampleCast } from './sample-cast.ts'
import type { MeetingProjects } from './sample-group-projects.ts'
import { addDays } from './sample-text.ts'

/** A member of the group as its meetings need it. */
export interface SampleMember {
  /** Key of the organization. */
  readonly organization: string
  /** User id of its official representative. */
  readonly user: string
  /** Key of the official representative. */
  readonly person: string
  /** A letter for each meeting held, the latest first: in Person, Teleconference, Excused, Absent, ? = not recorded. */
  readonly marks: string
  /** Its official representations, the earliest first. */
  readonly representations: readonly { readonly key: string; readonly from: string | null }[]
}

/** What the meetings of a group are written from. */
export interface GroupCalendar {
  readonly group: string
  readonly chair: SampleMember
  readonly members: readonly SampleMember[]
  /** Representation of an alternate. */
  readonly alternate: string
  /** Whose mark at the latest meeting two devices tell differently. */
  readonly differing: SampleMember
  /** Projects that the meetings speak of. */
  readonly projects: MeetingProjects
}

interface Day {
  readonly date: string
  readonly record: string
  /** How many meetings were held after it; -1 = it is still to come. */
  readonly age: number
}

const markByLetter: ReadonlyMap<string, AttendanceMark> = new Map([
  ['P', 'in-person'],
  ['T', 'teleconference'],
  ['E', 'excused'],
  ['A', 'absent'],
])
const TITLE = 'Sample monthly meeting'
const TIME = '14:00'
const MINUTES = 90
/** Which of the past meetings was cancelled, counted from the latest. */
const CANCELLED = 3

/**
 * Writes a year and more of a work group's monthly meetings around today: held ones with marks, minutes of all but the latest confirmed at
 * the next, one cancelled, one mark that two devices tell differently, the next meeting with its agenda.
 */
export function writeGroupMeetings(cast: SampleCast, calendar: GroupCalendar): void {
  const { writer, today, monthsAgo } = cast
  const rule = { weekday: 2, week: 2, months: 1 }
  const [from, until] = [monthsAgo(14), monthsAgo(-6)]
  const series = writer.newId()
  const facts = {
    ...rule,
    'title': TITLE,
    'time': TIME,
    'minutes': MINUTES,
    'place': 'Sample Room, Sample City',
    from,
    until,
    'call-in': '555-0100',
  }
  writer.write(calendar.chair.user, workGroupScope(calendar.group), meetingSeriesRecord(series), facts)
  const dates = listSeriesDates(rule, from, until)
  const past = dates.filter((date) => date < today)
  const held = past.filter((_, index) => index !== past.length - 1 - CANCELLED)
  const days = dates.map((date): Day => {
    const at = held.indexOf(date)
    return { date, record: meetingRecord(meetingOfSeries(series, date)), age: at < 0 ? -1 : held.length - 1 - at }
  })
  for (const day of days) writePlan(cast, calendar, day, series)
  for (const [index, day] of days.entries()) {
    const next = days.slice(index + 1).find(({ age }) => age >= 0)
    if (day.age >= 0) writeHeld(cast, calendar, day, next)
    else if (day.date < today)
      writeOne(cast, calendar, day, { status: 'cancelled', reason: 'Sample: the building was closed.', sequence: 1 })
  }
  const latest = days.find(({ age }) => age === 0)
  const next = days.find(({ date }) => date >= today)
  if (latest) writeLatest(cast, calendar, latest)
  if (next) writeNext(cast, calendar, next, latest)
}

function writeOne(
  { writer }: SampleCast,
  { group, chair }: GroupCalendar,
  { record }: Day,
  fields: { readonly [field: string]: Json },
): void {
  writer.write(chair.user, workGroupScope(group), record, fields)
}

function writePlan(cast: SampleCast, calendar: GroupCalendar, day: Day, series: string): void {
  const start = toMoment(day.date, TIME, zoneOf(cast.charter))
  const end = toMoment(day.date, '15:30', zoneOf(cast.charter))
  const place = { 'place': 'Sample Room, Sample City', 'call-in': '555-0100' }
  writeOne(cast, calendar, day, { title: TITLE, start, end, ...place, series: meetingSeriesRecord(series) })
}

/** A meeting held: everybody's mark, and what was confirmed at the next one held. */
function writeHeld(cast: SampleCast, calendar: GroupCalendar, day: Day, next: Day | undefined): void {
  const marks = calendar.members.flatMap(({ marks: letters, representations }) => {
    const mark = markByLetter.get(letters[day.age] ?? '')
    const inOffice = representations.findLast(({ from }) => from === null || from <= day.date)
    return mark === undefined || !inOffice ? [] : [[markField(inOffice.key), mark] as const]
  })
  writeOne(cast, calendar, day, {
    ...Object.fromEntries(marks),
    status: next ? 'confirmed' : 'held',
    sequence: next ? 2 : 1,
    minutes: 'Sample minutes: we heard where the projects stand and agreed on the next steps.',
    ...(next ? { 'minutes-confirmed': next.date, 'minutes-confirmed-at': next.record.slice('meeting:'.length) } : {}),
  })
}

/** The latest meeting: agenda, a guest, a late arrival, a decision, two action items of projects, an alternate, a mark told in two ways. */
function writeLatest(cast: SampleCast, calendar: GroupCalendar, day: Day): void {
  const { writer, today } = cast
  const { chair, members, differing, alternate, group, projects } = calendar
  const [guest, decision, first, second] = [writer.newId(), writer.newId(), writer.newId(), writer.newId()]
  const [own] = members
  writeOne(cast, calendar, day, { [markField(alternate)]: 'teleconference', [`arrived.${chair.representations.at(-1)!.key}`]: '14:20' })
  writeOne(cast, calendar, day, {
    [`guests.${guest}.name`]: 'Sample Guest 1',
    [`guests.${guest}.organization`]: 'Sample Organization 7',
    [`guests.${guest}.mark`]: 'in-person',
  })
  writeItem(cast, calendar, day, { title: 'Sample: minutes of the last meeting', minutes: 5, state: 'done' })
  writeItem(cast, calendar, day, {
    title: 'Sample: training for front desks',
    project: projects.training.key,
    minutes: 30,
    state: 'done',
    note: 'Sample: the first date is set.',
  })
  writeItem(cast, calendar, day, { ...aboutPoster(projects), state: 'carried' })
  writeOne(cast, calendar, day, {
    [`decisions.${decision}.text`]: 'Sample: the training is offered twice, once in the evening.',
    [`decisions.${decision}.made-by`]: 'Sample: all members present',
    [`decisions.${decision}.in-favor`]: 4,
    [`decisions.${decision}.against`]: 0,
    [`decisions.${decision}.abstained`]: 1,
  })
  const action = (id: string, fields: { readonly [name: string]: Json }) =>
    writeOne(cast, calendar, day, Object.fromEntries(Object.entries(fields).map(([name, value]) => [`actions.${id}.${name}`, value])))
  const [room, draft] = ['Sample: ask the schools for a room', 'Sample: send round the draft of the poster']
  action(first, { title: room, owner: own?.person ?? chair.person, due: addDays(today, 9), project: projects.training.key })
  const { key, tasks } = projects.poster
  action(second, { title: draft, owner: chair.person, due: addDays(today, -2), project: key, task: tasks[2] ?? null })
  const field = markField(differing.representations.at(-1)!.key)
  writer.write(differing.user, workGroupScope(group), day.record, { [field]: 'teleconference' }, { unseen: true })
}

function aboutPoster({ poster }: MeetingProjects) {
  return { title: 'Sample: poster in two languages', project: poster.key, minutes: 20 }
}

/** The next meeting: its agenda, one item carried over and one taken ahead of the projects for a reason. */
function writeNext(cast: SampleCast, calendar: GroupCalendar, day: Day, latest: Day | undefined): void {
  const carried: { readonly [field: string]: Json } = latest ? { 'carried-from': latest.record.slice('meeting:'.length) } : {}
  writeItem(cast, calendar, day, { title: 'Sample: minutes of the last meeting', minutes: 5, reason: 'Sample: they have to be confirmed.' })
  writeItem(cast, calendar, day, { ...aboutPoster(calendar.projects), ...carried })
  writeItem(cast, calendar, day, { title: 'Sample: who speaks at the spring fair', minutes: 15 })
}

function writeItem(cast: SampleCast, calendar: GroupCalendar, day: Day, item: { readonly [name: string]: Json }): void {
  const id = cast.writer.newId()
  const order = Object.keys(cast.writer.record(day.record)?.fields ?? {}).filter((field) => /^agenda\..*\.title$/.test(field)).length
  const entries = Object.entries({ ...item, order }).map(([name, value]) => [`agenda.${id}.${name}`, value])
  writeOne(cast, calendar, day, Object.fromEntries(entries))
}
