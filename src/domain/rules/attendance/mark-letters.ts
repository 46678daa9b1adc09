import type { AttendanceMark } from '../../meeting.ts'
import type { Text } from '../../text.ts'
import { text } from '../../text.ts'

/** The letter that stands for a mark where there is no room for the word: on paper, in a row of small cells. */
export const letterByMark: Readonly<Record<AttendanceMark, Text>> = {
  'in-person': text('P', 'P'),
  'teleconference': text('T', 'T'),
  'excused': text('E', 'J'),
  'absent': text('A', 'A'),
}

/** Stands where nothing was recorded; a mark that differs between devices bears the second sign behind its letter. */
export const NOT_RECORDED = '?'
export const DIFFERS = '*'
