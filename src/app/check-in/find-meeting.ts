import type { RecordState } from '../../change/head.ts'
import { readMeeting, type Meeting } from '../../domain/meeting.ts'
import type { CheckInSearch } from '../check-in-address.ts'
import { codeOfMeeting, readCode, type CodeProblem } from '../../domain/rules/meeting-code.ts'

/** Codes are for meetings of these days around now. */
const DAYS_AROUND = 2
const DAY = 86_400_000

/** Meetings that are about now, the nearest first. `now`: ISO 8601 UTC. */
export function listNearMeetings(states: readonly RecordState[], now: string): readonly Meeting[] {
  const distance = (meeting: Meeting) => Math.abs(Date.parse(meeting.start ?? '') - Date.parse(now))
  return states
    .map(readMeeting)
    .filter((meeting) => meeting.start !== null && meeting.status !== 'cancelled' && distance(meeting) <= DAYS_AROUND * DAY)
    .sort((a, b) => distance(a) - distance(b))
}

const noMeeting = 'no-meeting'

/** What a typed code comes to. `no-meeting`: a sound code of no meeting that is about now on this device. */
export type FoundByCode = { readonly meeting: Meeting } | { readonly problem: CodeProblem | typeof noMeeting }

/** The meeting of a typed code among those that are about now. */
export function findByCode(typed: string, near: readonly Meeting[]): FoundByCode {
  const read = readCode(typed)
  if ('problem' in read) return read
  const meeting = near.find(({ key }) => codeOfMeeting(key) === read.code)
  return meeting ? { meeting } : { problem: noMeeting }
}

/** What an address says of a meeting that this device knows. */
export function nameMeeting({ group, key, title, start }: Meeting): CheckInSearch {
  return { group, meeting: key, ...(title.trim() === '' ? {} : { title: title.trim() }), ...(start === null ? {} : { start }) }
}
