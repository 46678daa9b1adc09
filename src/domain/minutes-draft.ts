import type { AttendanceLine } from './meeting-attendance.ts'
import { type ActionItem, type AgendaItem, type AttendanceMark, type Decision, type Meeting } from './meeting.ts'
import { attendanceMarks } from './meeting-kind.ts'
import { text, type Language, type Text } from './text.ts'

/** What the minutes of a meeting are drafted from, with the names and times already in words. */
export interface MinutesFacts {
  readonly meeting: Meeting
  readonly taskForce: string
  /** "WG 6: …" */
  readonly group: string
  /** Day, time and place in one line; '' = not said. */
  readonly when: string
  readonly attendance: readonly AttendanceLine[]
  /** Day, time and place of the group's next meeting; null = none is planned. */
  readonly next: string | null
  /** Titles with their days of meetings whose minutes were confirmed at this one. */
  readonly confirmed: readonly string[]
  readonly namePerson: (person: string) => string
  /** What a meeting is called, with its day. */
  readonly nameMeeting: (key: string) => string
  readonly nameProject: (key: string) => string
  /** Where an item of this meeting was carried over to; null = not known. */
  readonly carriedTo: (item: AgendaItem) => string | null
  readonly formatDate: (date: string) => string
  /** `HH:MM` as it is said. */
  readonly formatClock: (time: string) => string
}

/**
 * Drafts the minutes of a meeting in a language from what was recorded: who took part, what was on the agenda, decided and taken on, and
 * when the group meets next. Plain text, for people to edit; a part of which nothing was recorded is left out or says so.
 */
export function draftMinutes(facts: MinutesFacts, language: Language): string {
  const say = (words: Text) => words[language]
  const { meeting } = facts
  const parts = [
    [say(words.minutes), facts.taskForce, facts.group, [meeting.title.trim(), facts.when].filter(Boolean).join(', ')],
    [say(words.attendance), ...attendanceLines(facts, say)],
    facts.confirmed.length === 0 ? [] : [say(words.earlier), ...facts.confirmed.map((name) => `- ${name}`)],
    [
      say(words.agenda),
      ...orNone(
        meeting.agenda.map((item, index) => itemLine(item, index, facts, say)),
        say,
      ),
    ],
    [
      say(words.decisions),
      ...orNone(
        meeting.decisions.map((one, index) => decisionLine(one, index, say)),
        say,
      ),
    ],
    [
      say(words.actions),
      ...orNone(
        meeting.actions.map((one) => actionLine(one, facts, say)),
        say,
      ),
    ],
    [say(words.next), facts.next ?? say(words.notPlanned)],
  ]
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.filter((line) => line !== '').join('\n'))
    .join('\n\n')
}

type Say = (words: Text) => string

const words = {
  minutes: text('MINUTES', 'ACTA'),
  attendance: text('ATTENDANCE', 'ASISTENCIA'),
  earlier: text('MINUTES CONFIRMED', 'ACTAS CONFIRMADAS'),
  agenda: text('AGENDA', 'AGENDA'),
  decisions: text('DECISIONS', 'DECISIONES'),
  actions: text('ACTION ITEMS', 'TAREAS ACORDADAS'),
  next: text('NEXT MEETING', 'PRÓXIMA REUNIÓN'),
  none: text('None.', 'Ninguna.'),
  notPlanned: text('Not planned yet.', 'Aún no está programada.'),
  notRecorded: text('Not recorded', 'Sin registrar'),
  guests: text('Guests', 'Personas invitadas'),
  nobody: text('No attendance was recorded.', 'No se registró la asistencia.'),
  alternate: text('alternate', 'suplente'),
  done: text('done', 'tratado'),
  open: text('open', 'pendiente'),
  inFavor: text('in favor', 'a favor'),
  against: text('against', 'en contra'),
  abstained: text('abstained', 'abstenciones'),
}

const arrivedAt = (time: string) => text(`arrived ${time}`, `llegó a las ${time}`)
const from = (meeting: string) => text(`carried over from ${meeting}`, `viene de ${meeting}`)
const carriedTo = (meeting: string | null) =>
  meeting === null ? text('carried over', 'pasa a otra reunión') : text(`carried over to ${meeting}`, `pasa a ${meeting}`)
const takenAhead = (reason: string) => text(`Taken ahead of the projects: ${reason}`, `Adelantado a los proyectos: ${reason}`)
const decidedBy = (who: string) => text(`Decided by ${who}.`, `Decidió: ${who}.`)
const due = (day: string) => text(`due ${day}`, `para el ${day}`)
const ofProject = (name: string) => text(`Project: ${name}`, `Proyecto: ${name}`)
const doneOn = (day: string) => text(`done ${day}`, `hecha el ${day}`)

function orNone(lines: readonly string[], say: Say): readonly string[] {
  return lines.length === 0 ? [say(words.none)] : lines
}

function attendanceLines({ meeting, attendance, formatClock }: MinutesFacts, say: Say): readonly string[] {
  const listOf = (mark: AttendanceMark | null) =>
    attendance.filter((one) => one.mark === mark).map((one) => attendeeText(one, formatClock, say))
  const marked = attendanceMarks.map(({ id, label }) => lineOf(say(label), listOf(id)))
  const guests = meeting.guests.map(({ name, organization, mark }) => {
    const how = attendanceMarks.find((one) => one.id === mark)
    return withNotes(name, [organization, how ? say(how.label).toLocaleLowerCase() : ''])
  })
  const isRecorded = attendance.some((one) => one.mark !== null)
  const lines = isRecorded ? [...marked, lineOf(say(words.notRecorded), listOf(null))] : [say(words.nobody)]
  return [...lines, lineOf(say(words.guests), guests)].filter((line) => line !== '')
}

/** "In person (3): …; …"; '' where there is nobody. */
function lineOf(label: string, people: readonly string[]): string {
  return people.length === 0 ? '' : `${label} (${people.length}): ${people.join('; ')}`
}

function attendeeText(one: AttendanceLine, formatClock: MinutesFacts['formatClock'], say: Say): string {
  const late = one.arrived === '' ? '' : say(arrivedAt(formatClock(one.arrived)))
  return withNotes(one.name, [one.organization, one.alternate ? say(words.alternate) : '', late])
}

function withNotes(name: string, notes: readonly string[]): string {
  const said = notes.map((note) => note.trim()).filter(Boolean)
  return said.length === 0 ? name.trim() : `${name.trim()} (${said.join(', ')})`
}

function itemLine(item: AgendaItem, index: number, facts: MinutesFacts, say: Say): string {
  const state = item.state === 'done' ? say(words.done) : item.state === 'open' ? say(words.open) : say(carriedTo(facts.carriedTo(item)))
  const source = item.carriedFrom === null ? '' : say(from(facts.nameMeeting(item.carriedFrom)))
  const reason = item.project === null && item.reason.trim() !== '' ? say(takenAhead(item.reason.trim())) : ''
  const project = item.project === null ? '' : say(ofProject(facts.nameProject(item.project)))
  const lines = [`${index + 1}. ${withNotes(item.title, [state, source])}`, project, reason, item.note.trim()]
  return lines.filter((line) => line !== '').join('\n')
}

function decisionLine(decision: Decision, index: number, say: Say): string {
  const { inFavor, against, abstained } = decision
  const who = decision.madeBy.trim() === '' ? '' : ` ${say(decidedBy(decision.madeBy.trim()))}`
  const votes = [
    [inFavor, words.inFavor],
    [against, words.against],
    [abstained, words.abstained],
  ] as const
  const counted = votes.filter(([count]) => count !== null).map(([count, word]) => `${count} ${say(word)}`)
  return `${index + 1}. ${decision.text.trim()}${who}${counted.length === 0 ? '' : ` (${counted.join(', ')})`}`
}

function actionLine(action: ActionItem, { namePerson, nameProject, formatDate }: MinutesFacts, say: Say): string {
  const notes = [
    action.owner === null ? '' : namePerson(action.owner),
    action.project === null ? '' : say(ofProject(nameProject(action.project))),
    action.due === null ? '' : say(due(formatDate(action.due))),
    action.done === null ? '' : say(doneOn(formatDate(action.done))),
  ]
  return `- ${withNotes(action.title, notes)}`
}
