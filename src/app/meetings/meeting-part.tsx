import type { ReactNode } from 'react'
import type { RecordState } from '../../change/head.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { Alert } from '../../ui/alert.tsx'
import { MeetingFrame, type MeetingPart as PartName } from '../meeting-frame.tsx'
import '../entry-list.css'
import './meetings.css'
import { useMeetingEdit, type MeetingEdit } from './use-meeting-edit.ts'

interface MeetingPartProps {
  /** Key of the meeting. */
  readonly meeting: string
  readonly part: PartName
  readonly children: (meeting: Meeting, edit: MeetingEdit) => ReactNode
}

/** A part of a meeting's record in its frame, and why it cannot be changed where that is so. */
export function MeetingPart({ meeting: key, part, children }: MeetingPartProps) {
  return (
    <MeetingFrame meeting={key} part={part}>
      {(meeting, state) => <Editable state={state}>{(edit) => children(meeting, edit)}</Editable>}
    </MeetingFrame>
  )
}

function Editable({ state, children }: { readonly state: RecordState; readonly children: (edit: MeetingEdit) => ReactNode }) {
  const edit = useMeetingEdit(state)
  return (
    <>
      {edit.locked === null ? null : (
        <Alert tone="info" slim>
          <p>{edit.locked}</p>
        </Alert>
      )}
      {children(edit)}
    </>
  )
}
