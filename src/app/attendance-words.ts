import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { MembershipStanding } from '../domain/rules/attendance/judge-membership.ts'

/** Attendance in words, for screens, paper and tables alike. */
export interface AttendanceWords {
  /** "Attended 7 of 9 meetings held; needs 9 of 12 this year; may miss 1 more." */
  sentence(standing: MembershipStanding): string
  /** What the figures leave open: marks not recorded, marks in conflict, meetings of which nobody has said whether they were held. */
  notes(standing: MembershipStanding): readonly string[]
}

/** Gives the words for where an organization stands. Hook. */
export function useAttendanceWords(): AttendanceWords {
  const { t } = useLingui()
  const begin = ({ attended, held, left, requiredInYear }: MembershipStanding): readonly string[] => {
    const whole = held + left
    const sofar =
      held === 0 ? t`No meetings yet` : t`Attended ${attended} of ${plural(held, { one: '# meeting held', other: '# meetings held' })}`
    if (whole === 0) return [sofar]
    return [sofar, left === 0 ? t`needs ${requiredInYear}` : t`needs ${requiredInYear} of ${whole} this year`]
  }
  const end = ({ ratio, left, mayMiss }: MembershipStanding): readonly string[] => {
    if (left === 0) return ratio.kind === 'no-meetings' ? [] : [ratio.meets ? t`meets the minimum` : t`is below the minimum`]
    if (mayMiss === null) return [t`cannot reach the minimum any more`]
    if (mayMiss === 0) return [t`may miss no more`]
    return [mayMiss === left ? t`has reached the minimum` : t`may miss ${mayMiss} more`]
  }
  return {
    sentence: (standing) => `${[...begin(standing), ...end(standing)].join('; ')}.`,
    notes: ({ notRecorded, inConflict, unsettled }) => [
      ...(notRecorded === 0
        ? []
        : [
            t`${plural(notRecorded, { one: '# meeting without a mark: not recorded.', other: '# meetings without a mark: not recorded.' })}`,
          ]),
      ...(inConflict === 0
        ? []
        : [
            t`${plural(inConflict, {
              one: '# mark differs between devices: the one shown counts until the chair decides.',
              other: '# marks differ between devices: those shown count until the chair decides.',
            })}`,
          ]),
      ...(unsettled === 0
        ? []
        : [
            t`${plural(unsettled, {
              one: '# past meeting counts nowhere yet: nobody has said whether it was held.',
              other: '# past meetings count nowhere yet: nobody has said whether they were held.',
            })}`,
          ]),
    ],
  }
}
