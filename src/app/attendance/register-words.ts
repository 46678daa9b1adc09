import { useLingui } from '@lingui/react/macro'
import { type AttendanceMark } from '../../domain/meeting.ts'
import { attendanceMarks } from '../../domain/meeting-kind.ts'
import type { MeetingOutcome } from '../../domain/rules/attendance/find-outcome.ts'
import type { Register, RegisterColumn, RegisterRow } from '../../domain/rules/attendance/list-register.ts'
import { DIFFERS, letterByMark, NOT_RECORDED } from '../../domain/rules/attendance/mark-letters.ts'
import { useAttendanceWords } from '../attendance-words.ts'
import { textIn, useLanguage } from '../i18n.ts'
import type { CsvCell } from '../write-csv.ts'

/** Stands where an organization was no member yet. */
export const NOT_YET = '–'

/** Gives the words and letters of the register, for paper and for export. Hook. */
export function useRegisterWords() {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { sentence } = useAttendanceWords()
  const letterOf = (mark: AttendanceMark) => textIn(letterByMark[mark], language)
  const wordOf = (mark: AttendanceMark) => textIn(attendanceMarks.find((one) => one.id === mark)!.label, language)
  /** Where a member stands; one that joined after all that the register holds has no standing. */
  const standingOf = ({ standing }: RegisterRow, { columns }: Pick<Register, 'columns'>) =>
    standing.held + standing.left + standing.unsettled === 0 && columns.length > 0 ? t`Not a member yet` : sentence(standing)
  const nameOf = ({ member }: RegisterRow) => member.organization.name.trim() || t`Unnamed organization`
  /** Alternates who took part, in small letters. */
  const alternatesOf = ({ listed }: MeetingOutcome) =>
    listed.filter(({ why, mark }) => why === 'alternate' && (mark === 'in-person' || mark === 'teleconference')).map(({ mark }) => mark)

  const cell = (row: RegisterRow, column: RegisterColumn): string => {
    if (!column.isHeld) return ''
    const outcome = row.outcomeByMeeting.get(column.meeting.key)
    if (!outcome) return NOT_YET
    const letter = outcome.mark === null ? NOT_RECORDED : letterOf(outcome.mark)
    const alternates = alternatesOf(outcome).map((mark) => ` (${letterOf(mark).toLocaleLowerCase(language)})`)
    return `${letter}${outcome.inConflict ? DIFFERS : ''}${alternates.join('')}`
  }
  const exported = (row: RegisterRow, column: RegisterColumn): string => {
    if (!column.isHeld) return ''
    const outcome = row.outcomeByMeeting.get(column.meeting.key)
    if (!outcome) return t`Not a member yet`
    const word = outcome.mark === null ? t`Not recorded` : wordOf(outcome.mark)
    const alternates = alternatesOf(outcome).map((mark) => t`alternate: ${wordOf(mark)}`)
    return [word, ...(outcome.inConflict ? [t`differs between devices`] : []), ...alternates].join('; ')
  }
  const table = (register: Register): readonly (readonly CsvCell[])[] => [
    [
      t`Organization`,
      ...register.columns.map(({ date, isHeld }) => (isHeld ? date : t`${date} (not held yet)`)),
      t`Attended`,
      t`Held`,
      t`Needed of those held`,
      t`Left`,
      t`May still be missed`,
      t`In words`,
    ],
    ...register.rows.map((row) => {
      const { attended, held, required, left, mayMiss } = row.standing
      const marks = register.columns.map((column) => exported(row, column))
      return [nameOf(row), ...marks, attended, held, required, left, mayMiss, standingOf(row, register)]
    }),
  ]
  return { cell, letterOf, nameOf, standingOf, table, wordOf }
}
