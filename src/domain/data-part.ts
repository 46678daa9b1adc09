import { keyOf, kindOf, type RecordId, type Scope } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'
import { barrierPulseRecord } from './barrier-pulse.ts'
import { meetingRecord, readMeeting } from './meeting.ts'
import { meetingSeriesRecord } from './meeting-series.ts'
import { addDays } from './rules/date.ts'
import { organizationScope, workGroupScope } from './scope.ts'
import { workGroupRecord } from './work-group-facts.ts'

/** Which part of the data to hand on: one organization, one work group, or one meeting, by its key or id. */
export interface PartName {
  readonly sort: 'organization' | 'work-group' | 'meeting'
  readonly key: string
}

/** A part of the data that makes sense by itself, for a bundle ([B3]). */
export interface DataPart {
  /** Ids of its records, chosen from all records as they are shown. */
  choose(records: readonly RecordState[]): ReadonlySet<RecordId>
  /** Scopes that it carries whole. */
  readonly wholeScopes: readonly Scope[]
}

/** The part of that name with all that belongs to it, the names of those who wrote it included. */
export function choosePart({ sort, key }: PartName): DataPart {
  switch (sort) {
    case 'organization':
      return { wholeScopes: [organizationScope(key)], choose: (records) => withAuthors(records, chooseOrganization(records, key)) }
    case 'work-group':
      return { wholeScopes: [workGroupScope(key)], choose: (records) => withAuthors(records, chooseGroup(records, key)) }
    case 'meeting':
      return { wholeScopes: [], choose: (records) => withAuthors(records, chooseMeeting(records, key)) }
  }
}

/** An organization with its people, representations, guides and pledges. */
function chooseOrganization(records: readonly RecordState[], organization: string): readonly RecordState[] {
  const scope = organizationScope(organization)
  return records.filter((state) => belongsTo(state, organization, scope))
}

function belongsTo(state: RecordState, organization: string, scope: Scope): boolean {
  if (state.scope === scope) return true
  const key = keyOf(state.record)
  switch (kindOf(state.record)) {
    case 'organization':
    case 'selection':
      return key === organization
    case 'resource-commitment':
      return key.startsWith(`${organization}.`)
    case 'person':
    case 'representation':
    case 'executive':
      return shownValue(state, 'organization') === organization
    default:
      return false
  }
}

/** All that lies in a work group's scope, and its members with those who speak for them. */
function chooseGroup(records: readonly RecordState[], group: string): readonly RecordState[] {
  const scope = workGroupScope(group)
  const own = records.filter((state) => state.scope === scope)
  const members = records
    .filter((state) => kindOf(state.record) === 'selection' && shownValue(state, 'primary') === group)
    .map((state) => keyOf(state.record))
  return [...own, ...chooseMembers(records, new Set(members), markedIn(own))]
}

/** A meeting with its series and the pulse of its day, and everybody who was expected or marked. */
function chooseMeeting(records: readonly RecordState[], key: string): readonly RecordState[] {
  const state = records.find((one) => one.record === meetingRecord(key))
  if (!state) return []
  const { group, series, start } = readMeeting(state)
  const beside = new Set<RecordId>([state.record, workGroupRecord(group)])
  if (series !== null) beside.add(meetingSeriesRecord(series))
  // The pulse bears the day by the task force's clock: in the evening, west of Greenwich, the one before.
  if (start !== null) for (const days of [0, -1]) beside.add(barrierPulseRecord(group, addDays(start.slice(0, 10), days)))
  const members = records
    .filter((one) => kindOf(one.record) === 'selection' && shownValue(one, 'primary') === group)
    .map((one) => keyOf(one.record))
  return [...records.filter((one) => beside.has(one.record)), ...chooseMembers(records, new Set(members), markedIn([state]))]
}

/** Keys of the representations whose attendance some records mark. */
function markedIn(records: readonly RecordState[]): ReadonlySet<string> {
  return new Set(
    records
      .filter((state) => kindOf(state.record) === 'meeting')
      .flatMap((state) => Object.keys(state.fields))
      .filter((field) => field.startsWith('attendance.'))
      .map((field) => field.slice('attendance.'.length)),
  )
}

/** Organizations by key, their selections, those who represent them, and the people of these; other representations that are named, too. */
function chooseMembers(
  records: readonly RecordState[],
  organizations: ReadonlySet<string>,
  named: ReadonlySet<string>,
): readonly RecordState[] {
  const referenced = (state: RecordState, field: string): string => {
    const value = shownValue(state, field)
    return typeof value === 'string' ? value.replace(/^[a-z-]+:/, '') : ''
  }
  const representations = records.filter((state) => {
    const isRepresentation = kindOf(state.record) === 'representation'
    return isRepresentation && (organizations.has(referenced(state, 'organization')) || named.has(keyOf(state.record)))
  })
  const people = new Set(representations.map((state) => referenced(state, 'person')))
  const all = new Set([...organizations, ...representations.map((state) => referenced(state, 'organization'))])
  const others = records.filter((state) => {
    const [kind, key] = [kindOf(state.record), keyOf(state.record)]
    return ((kind === 'organization' || kind === 'selection') && all.has(key)) || (kind === 'person' && people.has(key))
  })
  return [...representations, ...others]
}

/** Adds the names of those who wrote the records. */
function withAuthors(records: readonly RecordState[], chosen: readonly RecordState[]): ReadonlySet<RecordId> {
  const authors = new Set<string>()
  for (const state of chosen) {
    for (const field in state.fields) for (const head of state.fields[field]!) authors.add(head.by)
  }
  const profiles = records.filter(({ record }) => kindOf(record) === 'profile' && authors.has(keyOf(record)))
  return new Set([...chosen, ...profiles].map((state) => state.record))
}
