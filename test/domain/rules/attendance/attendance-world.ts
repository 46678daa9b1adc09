import type { Json } from '../../../../src/change/edit.ts'
import type { RecordState } from '../../../../src/change/head.ts'
import type { AttendancePolicy } from '../../../../src/domain/charter.ts'
import { georgia2014 } from '../../../../src/domain/charter/georgia-2014.ts'
import { readMeeting, type Meeting } from '../../../../src/domain/meeting.ts'
import { readOrganization } from '../../../../src/domain/organization.ts'
import { readRepresentation, type Representation } from '../../../../src/domain/representation.ts'
import { judgeMembership, type MembershipStanding } from '../../../../src/domain/rules/attendance/judge-membership.ts'
import { surveyYear } from '../../../../src/domain/rules/attendance/survey-year.ts'
import type { GroupMember } from '../../../../src/domain/rules/group-members.ts'
import { periodOfYear } from '../../../../src/domain/rules/review-due.ts'
import { makeState } from '../../make-state.ts'

export const policy = georgia2014.attendance
export const ATLANTA = 'America/New_York'

/** A meeting of work group 3; a day alone means noon in Atlanta's winter. */
export function meetingOf(start: string, fields: { readonly [field: string]: Json } = {}, group = '3'): Meeting {
  const moment = start.length === 10 ? `${start}T17:00:00Z` : start
  return readMeeting(makeState(`meeting:${start}${group}`, { start: moment, status: 'held', ...fields }, `work-group/${group}`))
}

/** Meetings on the first day of the months given. */
export function monthly(months: readonly number[], fieldsOf: (month: number) => { readonly [field: string]: Json }): readonly Meeting[] {
  return months.map((month) => meetingOf(`2026-${String(month).padStart(2, '0')}-01`, fieldsOf(month)))
}

export function represents(key: string, fields: { readonly [field: string]: Json } = {}): Representation {
  return readRepresentation(makeState(`representation:${key}`, { person: `person-of-${key}`, organization: 'o1', ...fields }))
}

export function memberWith(representations: readonly Representation[], joined: string | null = null): GroupMember {
  return { organization: readOrganization(makeState('organization:o1', { name: 'Sample Org A' })), joined, representations }
}

interface JudgeOptions {
  readonly member?: GroupMember
  readonly policy?: AttendancePolicy
  readonly now?: string
  readonly year?: string
  readonly timeZone?: string
}

/** Where Sample Org A, represented by r1 all the time unless said otherwise, stands in work group 3. */
export function judge(meetings: readonly Meeting[], options: JudgeOptions = {}): MembershipStanding {
  const { member = memberWith([represents('r1')]), now = '2026-12-31T12:00:00Z', year = '2026', timeZone = ATLANTA } = options
  const period = periodOfYear(year, georgia2014)
  return judgeMembership({
    year: surveyYear({ meetings, group: '3', period, timeZone, now }),
    member,
    policy: options.policy ?? policy,
  })
}

/** The state of a meeting in which two devices have marked a representation without knowing of each other; the first mark is shown. */
export function stateWithDifferingMarks(start: string, field: string, [shown, other]: readonly [Json, Json]): RecordState {
  const state = makeState(`meeting:${start}`, { start: `${start}T17:00:00Z`, status: 'held', [field]: shown }, 'work-group/3')
  const [head] = state.fields[field] ?? []
  if (!head) throw new Error('The field was just written.')
  return { ...state, fields: { ...state.fields, [field]: [head, { ...head, edit: 'edit-of-another-device', value: other }] } }
}
