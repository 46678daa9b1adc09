import { Alert } from '../../ui/alert.tsx'
import type { RecordState } from '../../change/head.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { MeetingFrame } from '../meeting-frame.tsx'
import { ActionsSection } from './actions-section.tsx'
import { AgendaSection } from './agenda-section.tsx'
import { DecisionsSection } from './decisions-section.tsx'
import './meetings.css'
import { useMeetingEdit } from './use-meeting-edit.ts'

/** One meeting: agenda, decisions, action items. */
export function MeetingScreen({ meeting: key }: { readonly meeting: string }) {
  return (
    <MeetingFrame meeting={key} part="agenda">
      {(meeting, state) => <MeetingPage meeting={meeting} state={state} />}
    </MeetingFrame>
  )
}

function MeetingPage({ meeting, state }: { readonly meeting: Meeting; readonly state: RecordState }) {
  const edit = useMeetingEdit(state)
  return (
    <>
      {edit.locked === null ? null : (
        <Alert tone="info" slim>
          <p>{edit.locked}</p>
        </Alert>
      )}
      <AgendaSection meeting={meeting} edit={edit} />
      <DecisionsSection meeting={meeting} edit={edit} />
      <ActionsSection meeting={meeting} edit={edit} />
    </>
  )
}
