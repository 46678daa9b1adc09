import type { RecordState } from '../../change/head.ts'
import { useRecordEdit, type RecordEdit } from '../use-record-edit.ts'

/** How the screens of a meeting write into it. */
export interface MeetingEdit extends RecordEdit {
  /** Why nothing may be written here, in a sentence; null = it may. */
  readonly locked: string | null
}

/** Gives the ways to write into a meeting as it is shown now. Hook. */
export function useMeetingEdit(state: RecordState): MeetingEdit {
  const edit = useRecordEdit(state)
  // The chair's: one of the fields that only the chair and staff write stands for all of them.
  return { ...edit, locked: edit.lockOf('agenda.new.title') }
}
