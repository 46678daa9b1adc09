import { Trans } from '@lingui/react/macro'
import type { RecordState } from '../../change/head.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { Alert } from '../../ui/alert.tsx'
import { AppLinkButton } from '../link.tsx'
import { MeetingFrame } from '../meeting-frame.tsx'
import { ConfirmSection } from './confirm-section.tsx'
import './meetings.css'
import { MinutesSection } from './minutes-section.tsx'
import { useMeetingEdit } from './use-meeting-edit.ts'

/** The minutes of a meeting: drafted from what was recorded, edited, confirmed at a later meeting. */
export function MinutesScreen({ meeting: key }: { readonly meeting: string }) {
  return (
    <MeetingFrame meeting={key} part="minutes">
      {(meeting, state) => <MinutesPage meeting={meeting} state={state} />}
    </MeetingFrame>
  )
}

function MinutesPage({ meeting, state }: { readonly meeting: Meeting; readonly state: RecordState }) {
  const edit = useMeetingEdit(state)
  return (
    <>
      {edit.locked === null ? null : (
        <Alert tone="info" slim>
          <p>{edit.locked}</p>
        </Alert>
      )}
      <MinutesSection meeting={meeting} edit={edit} />
      <ConfirmSection meeting={meeting} edit={edit} />
      <p className="ui-no-print">
        <AppLinkButton to="/print/minutes/$meeting" params={{ meeting: meeting.key }} variant="secondary">
          <Trans>Print agenda and minutes</Trans>
        </AppLinkButton>
      </p>
    </>
  )
}
