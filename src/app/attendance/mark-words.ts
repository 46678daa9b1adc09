import { type AttendanceMark } from '../../domain/meeting.ts'
import { attendanceMarks } from '../../domain/meeting-kind.ts'
import { text, type Language, type Text } from '../../domain/text.ts'

/** A mark as the sheet shows it: its letter is what the button says and the key that sets it. */
export interface MarkWord {
  readonly mark: AttendanceMark
  readonly letter: string
  readonly label: string
}

/** First letters, as far as they differ: present in the room, by telephone, excused, absent. */
const letterByMark: Readonly<Record<AttendanceMark, Text>> = {
  'in-person': text('P', 'P'),
  'teleconference': text('T', 'T'),
  'excused': text('E', 'J'),
  'absent': text('A', 'A'),
}

/** The four marks with their words, in the order of their columns. */
export function listMarkWords(language: Language): readonly MarkWord[] {
  return attendanceMarks.map(({ id, label }) => ({ mark: id, letter: letterByMark[id][language], label: label[language] }))
}

/** Key that opens what else there is to say of a person: late arrival, history. */
export const detailsKey: Text = text('L', 'R')
