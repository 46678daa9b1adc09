import type { FieldId } from '../../change/edit.ts'
import { headsOf, type RecordState } from '../../change/head.ts'
import { distinctHeads } from '../../change/merge.ts'
import { markField, type AttendanceMark, type Guest } from '../../domain/meeting.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Person } from '../../domain/person.ts'
import type { Representation } from '../../domain/representation.ts'
import type { Attendee } from '../../domain/rules/group-members.ts'
import { foldTerms, foldText } from '../fold-text.ts'

/** One person on the sheet. */
export interface SheetRow {
  /** Key of the representation, or id of the guest. */
  readonly id: string
  /** Where the mark is written. */
  readonly field: FieldId
  readonly name: string
  readonly organization: string
  readonly alternate: boolean
  /** `unlisted`: marked, and not among the group's people on that day as far as this device knows; `unknown`: not even the name is here. */
  readonly sort: 'listed' | 'unlisted' | 'unknown' | 'guest'
}

/** Who is expected, as rows. */
export function rowsOfAttendees(attendees: readonly Attendee[]): readonly SheetRow[] {
  return attendees.map(({ representation, name, organizationName, alternate }) => ({
    id: representation,
    field: markField(representation),
    name,
    organization: organizationName,
    alternate,
    sort: 'listed',
  }))
}

/** What a device knows of people that are marked and not expected. */
export interface KnownPeople {
  readonly representations: ReadonlyMap<string, Representation>
  readonly organizations: ReadonlyMap<string, Organization>
  readonly people: ReadonlyMap<string, Person>
}

/** Marks of people who are not (or not any more, or not yet) on the list: they are shown all the same. Those that were taken back are not. */
export function rowsOfUnlisted(state: RecordState, listed: readonly SheetRow[], known: KnownPeople): readonly SheetRow[] {
  const fields = new Set(listed.map(({ field }) => field))
  return Object.keys(state.fields)
    .filter((field) => field.startsWith('attendance.') && !fields.has(field))
    .filter((field) => headsOf(state.fields, field).some(({ value }) => value !== null))
    .map((field) => rowOfUnlisted(field, known))
    .sort((a, b) => (`${a.organization} ${a.name}` < `${b.organization} ${b.name}` ? -1 : 1))
}

function rowOfUnlisted(field: FieldId, { representations, organizations, people }: KnownPeople): SheetRow {
  const id = field.slice('attendance.'.length)
  const representation = representations.get(id)
  const name = people.get(representation?.person ?? '')?.name.trim() ?? ''
  const organization = organizations.get(representation?.organization ?? '')?.name.trim() ?? ''
  const sort = name === '' && organization === '' ? 'unknown' : 'unlisted'
  return { id, field, name, organization, alternate: representation?.alternate ?? false, sort }
}

/** Guests, as rows. */
export function rowsOfGuests(guests: readonly Guest[]): readonly SheetRow[] {
  return guests.map(({ id, name, organization }) => ({
    id,
    field: `guests.${id}.mark`,
    name,
    organization,
    alternate: false,
    sort: 'guest',
  }))
}

/** Rows in whose name or organization every word of a question begins a word. */
export function findRows(rows: readonly SheetRow[], question: string): readonly SheetRow[] {
  const terms = foldTerms(question)
  if (terms.length === 0) return rows
  return rows.filter(({ name, organization }) => {
    const words = foldText(`${name} ${organization}`).split(/[^\p{L}\p{N}]+/u)
    return terms.every((term) => words.some((word) => word.startsWith(term)))
  })
}

/** How many are marked how. */
export interface Counts extends Readonly<Record<AttendanceMark, number>> {
  /** Official representatives without a mark; alternates are expected only where somebody marks them. */
  readonly notRecorded: number
  /** People about whom recorders differ. */
  readonly differing: number
}

/** Counts marks as they stand; somebody about whom two recorders differ counts as that, until it is decided. */
export function countMarks(state: RecordState, rows: readonly SheetRow[]): Counts {
  const counts = { 'in-person': 0, 'teleconference': 0, 'excused': 0, 'absent': 0, 'notRecorded': 0, 'differing': 0 }
  for (const { field, alternate } of rows) {
    const values = distinctHeads(headsOf(state.fields, field)).map(({ value }) => value)
    const mark = asMark(values[0])
    if (values.length > 1) counts.differing += 1
    else if (mark !== null) counts[mark] += 1
    else if (!alternate) counts.notRecorded += 1
  }
  return counts
}

/** Fields of official representatives that "everyone present" fills: those without any mark. */
export function listUnmarked(state: RecordState, rows: readonly SheetRow[]): readonly FieldId[] {
  return rows
    .filter(({ alternate, field }) => !alternate && headsOf(state.fields, field).every(({ value }) => value === null))
    .map(({ field }) => field)
}

const MARKS: readonly AttendanceMark[] = ['in-person', 'teleconference', 'excused', 'absent']

/** The mark that a value is; null for anything else. */
export function asMark(value: unknown): AttendanceMark | null {
  return MARKS.find((mark) => mark === value) ?? null
}
