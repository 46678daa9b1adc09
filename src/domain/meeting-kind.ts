import type { FieldSpec } from './field-type.ts'
import type { GuideOption } from './guide.ts'
import type { Kind } from './kind.ts'
import { LINE, PAGE, PARAGRAPH } from './kind.ts'
import type { AttendanceMark } from './meeting.ts'
import { readInstant, readText } from './read-field.ts'
import { text } from './text.ts'

/** The standings of a meeting. */
export const meetingStatuses: readonly GuideOption[] = [
  { id: 'scheduled', label: text('Scheduled', 'Programada') },
  { id: 'held', label: text('Held', 'Celebrada') },
  { id: 'confirmed', label: text('Minutes confirmed', 'Acta confirmada') },
  { id: 'cancelled', label: text('Cancelled', 'Cancelada') },
]

/** The marks of attendance; none of them = not recorded. */
export const attendanceMarks: readonly (GuideOption & { readonly id: AttendanceMark })[] = [
  { id: 'in-person', label: text('In person', 'En persona') },
  { id: 'teleconference', label: text('Teleconference', 'Teleconferencia') },
  { id: 'excused', label: text('Excused', 'Justificada') },
  { id: 'absent', label: text('Absent', 'Ausente') },
]

/** The states of an item of the agenda. */
export const agendaStates: readonly GuideOption[] = [
  { id: 'open', label: text('Open', 'Pendiente') },
  { id: 'done', label: text('Done', 'Tratado') },
  { id: 'carried', label: text('Carried over', 'Pasa a la próxima reunión') },
]

/** Votes are counted up to here. */
const MOST_VOTES = 10_000
/** A timebox in minutes is no longer than a day. */
const MOST_MINUTES = 1440

const agendaFields: readonly FieldSpec[] = [
  { field: 'agenda.*.title', label: text('Agenda item', 'Punto de la agenda'), type: { type: 'text', maxLength: LINE } },
  { field: 'agenda.*.minutes', label: text('Minutes', 'Minutos'), type: { type: 'number', min: 0, max: MOST_MINUTES } },
  { field: 'agenda.*.project', label: text('Project', 'Proyecto'), type: { type: 'reference', kind: 'project' } },
  { field: 'agenda.*.reason', label: text('Why now', 'Por qué ahora'), type: { type: 'text', maxLength: PARAGRAPH } },
  { field: 'agenda.*.state', label: text('State', 'Estado'), type: { type: 'choice', options: agendaStates } },
  { field: 'agenda.*.note', label: text('Notes', 'Notas'), type: { type: 'text', maxLength: PAGE } },
  { field: 'agenda.*.carried-from', label: text('Carried over from', 'Viene de'), type: { type: 'reference', kind: 'meeting' } },
  { field: 'agenda.*.order', label: text('Order', 'Orden'), type: { type: 'number', min: -1e9, max: 1e9 } },
]

const decisionFields: readonly FieldSpec[] = [
  { field: 'decisions.*.text', label: text('Decision', 'Decisión'), type: { type: 'text', maxLength: PARAGRAPH } },
  { field: 'decisions.*.made-by', label: text('Who decided', 'Quién decidió'), type: { type: 'text', maxLength: LINE } },
  { field: 'decisions.*.in-favor', label: text('In favor', 'A favor'), type: { type: 'number', min: 0, max: MOST_VOTES } },
  { field: 'decisions.*.against', label: text('Against', 'En contra'), type: { type: 'number', min: 0, max: MOST_VOTES } },
  { field: 'decisions.*.abstained', label: text('Abstained', 'Abstenciones'), type: { type: 'number', min: 0, max: MOST_VOTES } },
]

const actionFields: readonly FieldSpec[] = [
  { field: 'actions.*.title', label: text('Action item', 'Tarea acordada'), type: { type: 'text', maxLength: LINE } },
  { field: 'actions.*.owner', label: text('Who', 'Quién'), type: { type: 'reference', kind: 'person' } },
  { field: 'actions.*.due', label: text('Due on', 'Para el'), type: { type: 'date' } },
  { field: 'actions.*.done', label: text('Done on', 'Hecha el'), type: { type: 'date' } },
  { field: 'actions.*.project', label: text('Project', 'Proyecto'), type: { type: 'reference', kind: 'project' } },
  { field: 'actions.*.task', label: text('Project task', 'Tarea del proyecto'), type: { type: 'id' } },
]

/** The kind `meeting`. */
export const meetingKind: Kind = {
  kind: 'meeting',
  singular: text('Meeting', 'Reunión'),
  plural: text('Meetings', 'Reuniones'),
  scopeOf: () => null,
  fields: [
    { field: 'title', label: text('Title', 'Título'), type: { type: 'text', maxLength: LINE } },
    { field: 'start', label: text('Begins', 'Comienza'), type: { type: 'instant' } },
    { field: 'end', label: text('Ends', 'Termina'), type: { type: 'instant' } },
    { field: 'place', label: text('Place', 'Lugar'), type: { type: 'text', maxLength: LINE } },
    { field: 'call-in', label: text('Call-in', 'Conexión por teléfono o enlace'), type: { type: 'text', maxLength: LINE } },
    { field: 'status', label: text('Status', 'Estado'), type: { type: 'choice', options: meetingStatuses } },
    { field: 'reason', label: text('Reason', 'Motivo'), type: { type: 'text', maxLength: PARAGRAPH } },
    { field: 'series', label: text('Series', 'Serie'), type: { type: 'reference', kind: 'meeting-series' } },
    { field: 'sequence', label: text('Calendar revision', 'Revisión del calendario'), type: { type: 'number', min: 0, max: 1e9 } },
    ...agendaFields,
    { field: 'attendance.*', label: text('Attendance', 'Asistencia'), type: { type: 'choice', options: attendanceMarks } },
    { field: 'arrived.*', label: text('Arrived at', 'Llegó a las'), type: { type: 'text', maxLength: 5 } },
    { field: 'guests.*.name', label: text('Guest', 'Persona invitada'), type: { type: 'text', maxLength: LINE } },
    { field: 'guests.*.organization', label: text('Organization', 'Organización'), type: { type: 'text', maxLength: LINE } },
    { field: 'guests.*.mark', label: text('Attendance', 'Asistencia'), type: { type: 'choice', options: attendanceMarks } },
    ...decisionFields,
    ...actionFields,
    { field: 'minutes', label: text('Minutes', 'Acta'), type: { type: 'text', maxLength: 4 * PAGE } },
    { field: 'minutes-confirmed', label: text('Minutes confirmed on', 'Acta confirmada el'), type: { type: 'date' } },
    {
      field: 'minutes-confirmed-at',
      label: text('Minutes confirmed at', 'Acta confirmada en'),
      type: { type: 'reference', kind: 'meeting' },
    },
  ],
  titleOf: (state, { language }) => {
    const [title, start] = [readText(state, 'title'), readInstant(state, 'start')]
    const name = title.trim() || meetingKind.singular[language]
    return start === null ? name : `${name}, ${start.slice(0, 10)}`
  },
}
