import { Trans } from '@lingui/react/macro'
import { AppLinkButton } from '../link.tsx'
import { ConfirmSection } from './confirm-section.tsx'
import { MeetingPart } from './meeting-part.tsx'
import { MinutesSection } from './minutes-section.tsx'

/** The minutes of a meeting: drafted from what was recorded, edited, confirmed at a later meeting. */
export function MinutesScreen({ meeting: key }: { readonly meeting: string }) {
  return (
    <MeetingPart meeting={key} part="minutes">
      {(meeting, edit) => (
        <>
          <MinutesSection meeting={meeting} edit={edit} />
          <ConfirmSection meeting={meeting} edit={edit} />
          <p className="ui-no-print">
            <AppLinkButton to="/print/minutes/$meeting" params={{ meeting: meeting.key }} variant="secondary">
              <Trans>Print agenda and minutes</Trans>
            </AppLinkButton>
          </p>
        </>
      )}
    </MeetingPart>
  )
}
