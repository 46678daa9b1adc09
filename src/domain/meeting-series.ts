import type { RecordId } from '../change/edit.ts'
import { keyOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { Kind } from './kind.ts'
import { LINE } from './kind.ts'
import { readDate, readNumber, readText } from './read-field.ts'
import { text } from './text.ts'

/** Meetings that come back by a rule: "every second Tuesday of the month at 14:00". Each meeting is a record of its own. */
export interface MeetingSeries {
  readonly key: string
  readonly title: string
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number
  /** Which one of the month: 1–4, or -1 = the last. */
  readonly week: number
  /** Every so many months. */
  readonly months: number
  /** Beginning by the clock of the task force, `HH:MM`. */
  readonly time: string
  /** Length in minutes. */
  readonly minutes: number
  readonly place: string
  readonly callIn: string
  /** First day on which a meeting may be; null = not said. */
  readonly from: string | null
  /** Last day. */
  readonly until: string | null
}

/** Reads a series; wrong types read as empty, a missing rule as the first Monday of every month. */
export function readMeetingSeries(state: RecordState): MeetingSeries {
  return {
    key: keyOf(state.record),
    title: readText(state, 'title'),
    weekday: readNumber(state, 'weekday') ?? 1,
    week: readNumber(state, 'week') ?? 1,
    months: readNumber(state, 'months') ?? 1,
    time: readText(state, 'time'),
    minutes: readNumber(state, 'minutes') ?? 60,
    place: readText(state, 'place'),
    callIn: readText(state, 'call-in'),
    from: readDate(state, 'from'),
    until: readDate(state, 'until'),
  }
}

/** Id of a series' record. */
export function meetingSeriesRecord(key: string): RecordId {
  return `meeting-series:${key}`
}

/** Key of the meeting of a series that the rule sets on a day: one record wherever it was made, also when it is moved later. */
export function meetingOfSeries(series: string, date: string): string {
  return `${series}.${date}`
}

/** The kind `meeting-series`. */
export const meetingSeriesKind: Kind = {
  kind: 'meeting-series',
  singular: text('Series of meetings', 'Serie de reuniones'),
  plural: text('Series of meetings', 'Series de reuniones'),
  scopeOf: () => null,
  fields: [
    { field: 'title', label: text('Title', 'Título'), type: { type: 'text', maxLength: LINE } },
    { field: 'weekday', label: text('Weekday', 'Día de la semana'), type: { type: 'number', min: 1, max: 7 } },
    { field: 'week', label: text('Week of the month', 'Semana del mes'), type: { type: 'number', min: -1, max: 4 } },
    { field: 'months', label: text('Every … months', 'Cada … meses'), type: { type: 'number', min: 1, max: 12 } },
    { field: 'time', label: text('Begins at', 'Comienza a las'), type: { type: 'text', maxLength: 5 } },
    { field: 'minutes', label: text('Length in minutes', 'Duración en minutos'), type: { type: 'number', min: 1, max: 1440 } },
    { field: 'place', label: text('Place', 'Lugar'), type: { type: 'text', maxLength: LINE } },
    { field: 'call-in', label: text('Call-in', 'Conexión por teléfono o enlace'), type: { type: 'text', maxLength: LINE } },
    { field: 'from', label: text('From', 'Desde'), type: { type: 'date' } },
    { field: 'until', label: text('Until', 'Hasta'), type: { type: 'date' } },
  ],
  titleOf: (state, { language }) => readText(state, 'title').trim() || meetingSeriesKind.singular[language],
}
