import type { AttendancePolicy } from '../../../src/domain/charter.ts'
import { readMeeting, type Meeting } from '../../../src/domain/meeting.ts'
import { readOrganization } from '../../../src/domain/organization.ts'
import { readRepresentation } from '../../../src/domain/representation.ts'
import { judgeMembership } from '../../../src/domain/rules/attendance/judge-membership.ts'
import { surveyYear } from '../../../src/domain/rules/attendance/survey-year.ts'
import type { GroupMember } from '../../../src/domain/rules/group-members.ts'
import type { ReviewPeriod } from '../../../src/domain/rules/review-due.ts'
import { openOurs, closeOurs } from './our-store.ts'

/** What is asked of the rule of attendance. */
export interface AttendanceQuestion {
  readonly group: string
  readonly period: ReviewPeriod
  readonly timeZone: string
  readonly now: string
  readonly policy: AttendancePolicy
}

/** Times in ms, on a page that has just opened the database. */
export interface AttendanceFigures {
  readonly meetings: number
  readonly members: number
  /** The kind `meeting` from disk into memory. */
  readonly load: number
  /** Every meeting read from its fields. */
  readonly read: number
  /** All members of a group judged for a year: for the first time, when days are asked of the calendar. */
  readonly judgeFirst: number
  /** … and each time that a screen is drawn anew. */
  readonly judgeAgain: number
  /** After one mark more: that meeting is read anew, and all members are judged. */
  readonly afterMark: number
}

/** Opens the database and judges all members of a group in a year. */
export async function measureAttendance(question: AttendanceQuestion): Promise<AttendanceFigures> {
  const ours = await openOurs()
  const { store } = ours
  await store.load(['organization', 'representation'])
  const [load] = await timed(() => store.load(['meeting']))
  const [read, meetings] = await timed(() => store.records('meeting').map(readMeeting))
  const members = listMarked(meetings, question.group)
  const judge = () => {
    const year = surveyYear({ meetings: store.records('meeting').map(readMeeting), ...question })
    return members.map((member) => judgeMembership({ year, member, policy: question.policy }))
  }
  const [judgeFirst, standings] = await timed(judge)
  if (standings.every(({ held }) => held === 0)) throw new Error('Nobody was judged.')
  const [judgeAgain] = await timed(judge)
  const meeting = meetings.find(({ group }) => group === question.group)!
  const field = `attendance.${members[0]!.representations[0]!.key}`
  await store.write(`work-group/${question.group}`, [{ record: meeting.record, field, value: 'teleconference' }])
  const [afterMark] = await timed(judge)
  closeOurs(ours)
  return { meetings: meetings.length, members: members.length, load, read, judgeFirst, judgeAgain, afterMark }

  /** Whoever was marked in the group, as members since ever. */
  function listMarked(all: readonly Meeting[], group: string): readonly GroupMember[] {
    const marked = new Set(all.filter((one) => one.group === group).flatMap((one) => [...one.markByRepresentation.keys()]))
    return store
      .records('representation')
      .map(readRepresentation)
      .filter(({ key }) => marked.has(key))
      .map((one) => ({
        organization: readOrganization({ record: `organization:${one.organization}`, scope: 'task-force', fields: {} }),
        joined: null,
        representations: [one],
      }))
  }
}

async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}
