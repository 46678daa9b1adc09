import type { FieldId, Json, RecordId } from '../change/edit.ts'
import { keyOf } from '../change/edit.ts'
import { headsOf, type RecordState } from '../change/head.ts'
import { distinctHeads, shownValue } from '../change/merge.ts'
import { compareOrder, readElements, type Element, type ListNames } from './read-elements.ts'
import { readDate, readId, readInstant, readNumber, readReference, readText, readWord } from './read-field.ts'
import { groupOfScope } from './scope.ts'

const STATUSES = ['scheduled', 'held', 'confirmed', 'cancelled'] as const
const MARKS = ['in-person', 'teleconference', 'excused', 'absent'] as const
const ITEM_STATES = ['open', 'done', 'carried'] as const

/** Where a meeting stands; `confirmed`: held, and its minutes were confirmed. */
export type MeetingStatus = (typeof STATUSES)[number]

/** How somebody took part. No mark means "not recorded", which is never "absent". */
export type AttendanceMark = (typeof MARKS)[number]

/** One item of the agenda, in the order in which it is called. */
export interface AgendaItem {
  readonly id: string
  readonly title: string
  /** Its timebox; null = none. */
  readonly minutes: number | null
  /** Key of the project that it serves; null = off the plan. */
  readonly project: string | null
  /** Why the chair takes an item off the plan before the projects show a result. */
  readonly reason: string
  readonly state: (typeof ITEM_STATES)[number]
  readonly note: string
  /** Key of the meeting from which it was carried over. */
  readonly carriedFrom: string | null
  readonly order: number
}

/** Somebody who takes part and represents no member: named in one line. */
export interface Guest {
  readonly id: string
  readonly name: string
  readonly organization: string
  readonly mark: AttendanceMark | null
}

/** What was decided, by whom, and how the votes fell where they were counted. */
export interface Decision {
  readonly id: string
  readonly text: string
  readonly madeBy: string
  readonly inFavor: number | null
  readonly against: number | null
  readonly abstained: number | null
}

/** What somebody took on. */
export interface ActionItem {
  readonly id: string
  readonly title: string
  /** Key of the person. */
  readonly owner: string | null
  readonly due: string | null
  /** Day on which it was done; null = open. */
  readonly done: string | null
  readonly project: string | null
  readonly task: string | null
}

/** A meeting of a work group. */
export interface Meeting {
  readonly key: string
  readonly record: RecordId
  /** Id of the work group, from the scope in which the meeting lies. */
  readonly group: string
  readonly title: string
  /** ISO 8601 UTC; null = not yet said. */
  readonly start: string | null
  readonly end: string | null
  readonly place: string
  readonly callIn: string
  readonly status: MeetingStatus
  /** Why it was cancelled or moved. */
  readonly reason: string
  /** Key of the series to which it belongs. */
  readonly series: string | null
  /** How often its time, place or standing changed, for calendars (RFC 5545 SEQUENCE). */
  readonly sequence: number
  readonly agenda: readonly AgendaItem[]
  /** Marks by key of the representation. */
  readonly markByRepresentation: ReadonlyMap<string, AttendanceMark>
  /** Keys of the representations whose marks differ and wait for the chair ([M5]); the mark shown is among `markByRepresentation`. */
  readonly differingMarks: ReadonlySet<string>
  /** `HH:MM`, by key of the representation, of those who came late. */
  readonly arrivalByRepresentation: ReadonlyMap<string, string>
  readonly guests: readonly Guest[]
  readonly decisions: readonly Decision[]
  readonly actions: readonly ActionItem[]
  readonly minutes: string
  readonly minutesConfirmed: string | null
  /** Key of the meeting that confirmed the minutes. */
  readonly minutesConfirmedAt: string | null
}

const readByState = new WeakMap<RecordState, Meeting>()

/** Reads a meeting; wrong types read as empty. The same state gives the same object: lists of hundreds are read once. */
export function readMeeting(state: RecordState): Meeting {
  const known = readByState.get(state)
  if (known) return known
  const meeting = readAnew(state)
  readByState.set(state, meeting)
  return meeting
}

function readAnew(state: RecordState): Meeting {
  const elementsOf = readElements(state, lists)
  const list = <T>(name: string, read: (state: RecordState, element: Element) => T) => elementsOf(name).map((one) => read(state, one))
  return {
    key: keyOf(state.record),
    record: state.record,
    group: groupOfScope(state.scope) ?? '',
    title: readText(state, 'title'),
    start: readInstant(state, 'start'),
    end: readInstant(state, 'end'),
    place: readText(state, 'place'),
    callIn: readText(state, 'call-in'),
    status: readWord(state, 'status', STATUSES),
    reason: readText(state, 'reason'),
    series: readReference(state, 'series', 'meeting-series'),
    sequence: readNumber(state, 'sequence') ?? 0,
    agenda: list('agenda', readItem).sort(compareItems),
    ...readMarks(state),
    arrivalByRepresentation: new Map(list('arrived', (_, { id }) => [id, readText(state, `arrived.${id}`)])),
    guests: list('guests', readGuest),
    decisions: list('decisions', readDecision),
    actions: list('actions', readAction),
    minutes: readText(state, 'minutes'),
    minutesConfirmed: readDate(state, 'minutes-confirmed'),
    minutesConfirmedAt: readReference(state, 'minutes-confirmed-at', 'meeting'),
  }
}

/** The lists of a meeting; its marks, of which there are most, are read apart. */
const lists: ListNames = { agenda: 'title', arrived: null, guests: 'name', decisions: 'text', actions: 'title' }

function readItem(state: RecordState, { id, field }: Element): AgendaItem {
  return {
    id,
    title: readText(state, field('title')),
    minutes: readNumber(state, field('minutes')),
    project: readReference(state, field('project'), 'project'),
    reason: readText(state, field('reason')),
    state: readWord(state, field('state'), ITEM_STATES),
    note: readText(state, field('note')),
    carriedFrom: readReference(state, field('carried-from'), 'meeting'),
    order: readNumber(state, field('order')) ?? 0,
  }
}

/** Whether an item waits behind those of the projects: it serves none, and the chair has given no reason to take it earlier. */
export function isParked(item: Pick<AgendaItem, 'project' | 'reason'>): boolean {
  return item.project === null && item.reason.trim() === ''
}

/** Items that serve a project come first, with those that the chair took ahead for a reason; the others are parked behind them, whatever their order. */
function compareItems(a: AgendaItem, b: AgendaItem): number {
  return Number(isParked(a)) - Number(isParked(b)) || compareOrder(a, b)
}

const MARK = 'attendance.'

function readMarks(state: RecordState): Pick<Meeting, 'markByRepresentation' | 'differingMarks'> {
  const markByRepresentation = new Map<string, AttendanceMark>()
  const differingMarks = new Set<string>()
  for (const field of Object.keys(state.fields)) {
    if (!field.startsWith(MARK)) continue
    const heads = headsOf(state.fields, field)
    const key = field.slice(MARK.length)
    const mark = asMark(heads[0]?.value)
    if (mark !== null) markByRepresentation.set(key, mark)
    if (distinctHeads(heads).length > 1) differingMarks.add(key)
  }
  return { markByRepresentation, differingMarks }
}

function asMark(value: unknown): AttendanceMark | null {
  return MARKS.find((mark) => mark === value) ?? null
}

function readGuest(state: RecordState, { id, field }: Element): Guest {
  return {
    id,
    name: readText(state, field('name')),
    organization: readText(state, field('organization')),
    mark: asMark(shownValue(state, field('mark'))),
  }
}

function readDecision(state: RecordState, { id, field }: Element): Decision {
  return {
    id,
    text: readText(state, field('text')),
    madeBy: readText(state, field('made-by')),
    inFavor: readNumber(state, field('in-favor')),
    against: readNumber(state, field('against')),
    abstained: readNumber(state, field('abstained')),
  }
}

function readAction(state: RecordState, { id, field }: Element): ActionItem {
  return {
    id,
    title: readText(state, field('title')),
    owner: readReference(state, field('owner'), 'person'),
    due: readDate(state, field('due')),
    done: readDate(state, field('done')),
    project: readReference(state, field('project'), 'project'),
    task: readId(state, field('task')),
  }
}

/** Id of a meeting's record. */
export function meetingRecord(key: string): RecordId {
  return `meeting:${key}`
}

/** A new value for a field of a record, as the store takes it. */
export interface MeetingDraft {
  readonly record: RecordId
  readonly field: FieldId
  readonly value: Json
}

/** What says in one edit where a meeting stands; calendars hear of it by the sequence (RFC 5545). */
export function draftStatus({ record, sequence }: Pick<Meeting, 'record' | 'sequence'>, status: MeetingStatus): readonly MeetingDraft[] {
  return [
    { record, field: 'status', value: status },
    { record, field: 'sequence', value: sequence + 1 },
  ]
}

/** Field that holds the mark of one representation: two recorders who mark two people never collide. */
export function markField(representation: string): FieldId {
  return MARK + representation
}
