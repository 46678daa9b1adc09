import type { Meeting, MeetingDraft } from '../meeting.ts'
import { draftStatus } from '../meeting.ts'

/** Meetings of the group before this one that were held and whose minutes nobody has confirmed, the latest first. */
export function listUnconfirmed(meeting: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter((one) => one.group === meeting.group && one.key !== meeting.key && one.status === 'held')
    .filter((one) => one.start !== null && meeting.start !== null && one.start < meeting.start)
    .sort((a, b) => (a.start! < b.start! ? 1 : -1))
}

/** Meetings whose minutes were confirmed at this one. */
export function listConfirmedAt(meeting: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings.filter((one) => one.status === 'confirmed' && one.minutesConfirmedAt === meeting.key)
}

/**
 * Meetings at which the minutes of this one can be confirmed, the next first: later ones of the group that were held, or whose day has come.
 *
 * @param dayOf day of a moment by the clock of the task force
 */
export function listConfirming(
  meeting: Meeting,
  meetings: readonly Meeting[],
  today: string,
  dayOf: (moment: string) => string,
): readonly Meeting[] {
  return meetings
    .filter((one) => one.group === meeting.group && one.key !== meeting.key && one.start !== null && one.status !== 'cancelled')
    .filter((one) => meeting.start === null || one.start! > meeting.start)
    .filter((one) => one.status !== 'scheduled' || dayOf(one.start!) <= today)
    .sort((a, b) => (a.start! < b.start! ? -1 : 1))
}

/** Confirms the minutes in one edit: on which day, at which meeting (null = at none), and where the meeting stands since. */
export function draftConfirmation(
  meeting: Meeting,
  at: { readonly meeting: string | null; readonly day: string | null },
): readonly MeetingDraft[] {
  const { record } = meeting
  return [
    { record, field: 'minutes-confirmed', value: at.day },
    { record, field: 'minutes-confirmed-at', value: at.meeting },
    ...draftStatus(meeting, 'confirmed'),
  ]
}

/** Takes a confirmation back: the meeting is held, its minutes open. */
export function draftUnconfirmed(meeting: Meeting): readonly MeetingDraft[] {
  const { record } = meeting
  return [
    { record, field: 'minutes-confirmed', value: null },
    { record, field: 'minutes-confirmed-at', value: null },
    ...draftStatus(meeting, 'held'),
  ]
}
