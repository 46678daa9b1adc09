import type { AttendancePolicy } from '../../charter.ts'
import type { AttendanceMark, Meeting } from '../../meeting.ts'
import type { Representation } from '../../representation.ts'
import type { GroupMember } from '../group-members.ts'
import { findSpeakers } from '../representation.ts'
import type { DatedMeeting } from './survey-year.ts'

/** A mark that is listed and does not count: of an alternate, or of somebody who was not in office on that day. */
export interface ListedMark {
  readonly representation: Representation
  readonly mark: AttendanceMark
  readonly why: 'alternate' | 'not-in-office'
}

/** How an organization took part in one held meeting. */
export interface MeetingOutcome extends DatedMeeting {
  /** Whether the meeting counts as attended. */
  readonly attended: boolean
  /** The mark that decides; null = not recorded, which is never "absent". */
  readonly mark: AttendanceMark | null
  /** Whose mark that is; without a mark the official representative of the day; null = nobody was in office. */
  readonly representation: Representation | null
  /** Two devices said different things of the mark that decides; the one shown counts until the chair decides. */
  readonly inConflict: boolean
  readonly listed: readonly ListedMark[]
}

/** Whether a mark counts as attended: in person always, by teleconference where the charter says so, excused and absent never. */
export function countsAsAttended(mark: AttendanceMark | null, policy: AttendancePolicy): boolean {
  return mark === 'in-person' || (mark === 'teleconference' && policy.teleconferenceCounts)
}

/**
 * Tells how an organization took part in a held meeting. The official representative's mark decides; where times in office overlap, any
 * of the officials' (it still counts once). An alternate's decides where the charter lets it count and no official attended.
 */
export function findOutcome(one: DatedMeeting, member: GroupMember, policy: AttendancePolicy): MeetingOutcome {
  const { meeting, date } = one
  const { representative, overlaps, alternates } = findSpeakers(member.representations, member.organization.key, date)
  const officials = representative === null ? [] : [representative, ...overlaps]
  const deciding = policy.alternatesCount ? [...officials, ...alternates] : officials
  const decides =
    deciding.find((each) => countsAsAttended(markOf(meeting, each), policy)) ??
    officials.find((each) => markOf(meeting, each) !== null) ??
    representative
  const mark = decides === null ? null : markOf(meeting, decides)
  return {
    ...one,
    attended: countsAsAttended(mark, policy),
    mark,
    representation: decides,
    inConflict: deciding.some((each) => meeting.differingMarks.has(each.key)),
    listed: member.representations.flatMap((each): readonly ListedMark[] => {
      const own = markOf(meeting, each)
      if (own === null || officials.includes(each) || each === decides) return []
      return [{ representation: each, mark: own, why: alternates.includes(each) ? 'alternate' : 'not-in-office' }]
    }),
  }
}

/** The mark of a representation at a meeting; null = not recorded. */
export function markOf(meeting: Meeting, { key }: Pick<Representation, 'key'>): AttendanceMark | null {
  return meeting.markByRepresentation.get(key) ?? null
}
