import type { Change, Json } from '../change/edit.ts'
import { meetingRecord, type Meeting } from './meeting.ts'
import { meetingSeriesRecord } from './meeting-series.ts'

/** One new value of a plan, ready to be written in the scope of its work group. */
export type PlanDraft = Pick<Change, 'record' | 'field' | 'value'>

/** When and where a meeting is to be. */
export interface MeetingPlan {
  readonly title: string
  /** ISO 8601 UTC. */
  readonly start: string
  readonly end: string
  readonly place: string
  readonly callIn: string
}

/** What calendars know of a meeting. A change of any of it counts its `sequence` up, by which calendars tell the newer from the older. */
type Planned = Pick<Meeting, 'title' | 'start' | 'end' | 'place' | 'callIn' | 'status' | 'reason'>

const fields = [
  ['title', 'title'],
  ['start', 'start'],
  ['end', 'end'],
  ['place', 'place'],
  ['callIn', 'call-in'],
  ['status', 'status'],
  ['reason', 'reason'],
] as const satisfies readonly (readonly [keyof Planned, string])[]

/** A new meeting with that key, of a series where it belongs to one. */
export function draftMeeting(key: string, plan: MeetingPlan, series: string | null = null): readonly PlanDraft[] {
  const record = meetingRecord(key)
  const drafts = fields.flatMap(([name, field]): PlanDraft[] => {
    const value = name === 'status' || name === 'reason' ? '' : plan[name]
    return value.trim() === '' ? [] : [{ record, field, value: value.trim() }]
  })
  return series === null ? drafts : [...drafts, { record, field: 'series', value: meetingSeriesRecord(series) }]
}

/**
 * A meeting planned anew; only what differs is written. Where it begins or ends at another time the reason tells why; the reason of an earlier move goes.
 * Empty where nothing differs.
 */
export function draftReplan(meeting: Meeting, plan: MeetingPlan, reason = ''): readonly PlanDraft[] {
  const isMoved = plan.start !== meeting.start || plan.end !== meeting.end
  return draftPlanned(meeting, { ...meeting, ...plan, reason: isMoved ? reason : meeting.reason })
}

/** Cancels a meeting and says why. */
export function draftCancellation(meeting: Meeting, reason: string): readonly PlanDraft[] {
  return draftPlanned(meeting, { ...meeting, status: 'cancelled', reason })
}

/** Brings a cancelled meeting back at its time. */
export function draftRevival(meeting: Meeting): readonly PlanDraft[] {
  return draftPlanned(meeting, { ...meeting, status: 'scheduled', reason: '' })
}

/** Plans a meeting as it was planned before. Its sequence goes on: a calendar may have taken what is now taken back. */
export function draftPlanBefore(now: Meeting, before: Meeting): readonly PlanDraft[] {
  return draftPlanned(now, before)
}

function draftPlanned(meeting: Meeting, next: Planned): readonly PlanDraft[] {
  const { record } = meeting
  const drafts = fields
    .filter(([name]) => (next[name] ?? '').trim() !== (meeting[name] ?? '').trim())
    .map(([name, field]): PlanDraft => ({ record, field, value: valueOf(next[name]) }))
  return drafts.length === 0 ? [] : [...drafts, { record, field: 'sequence', value: meeting.sequence + 1 }]
}

function valueOf(value: string | null): Json {
  return value?.trim() || null
}

/**
 * Whether nothing was recorded of a meeting, so that it may be deleted: it was not held, nobody's attendance is marked, and neither an
 * agenda nor anything that was said of it is written down. Any other is cancelled, so that what was recorded stays.
 */
export function isUnrecorded(meeting: Meeting): boolean {
  return isUnattended(meeting) && meeting.agenda.length === 0
}

/** Whether nothing was recorded in the room: an agenda that waits is no matter. */
export function isUnattended({
  status,
  markByRepresentation,
  arrivalByRepresentation,
  guests,
  decisions,
  actions,
  minutes,
}: Meeting): boolean {
  const isHeld = status === 'held' || status === 'confirmed'
  const marks = markByRepresentation.size + arrivalByRepresentation.size + guests.length
  return !isHeld && marks + decisions.length + actions.length === 0 && minutes.trim() === ''
}
