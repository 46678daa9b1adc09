import { Trans, useLingui } from '@lingui/react/macro'
import type { RecordState } from '../change/head.ts'
import type { Meeting } from '../domain/meeting.ts'
import { PageTitle } from '../ui/page-title.tsx'
import { DeletedRecord } from './deleted-record.tsx'
import { AppLinkButton } from './link.tsx'

/** Stands where the device does not have the meeting. */
export function UnknownMeeting() {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`This meeting is not on this device`} />
      <p>
        <Trans>
          The address may be mistyped, or the meeting has not been shared with this device yet. Meetings of a closed work group are seen by
          its members, its chair and staff only.
        </Trans>
      </p>
      <AppLinkButton to="/groups">
        <Trans>See all work groups</Trans>
      </AppLinkButton>
    </>
  )
}

/** What stands in the place of a deleted meeting. */
export function DeletedMeeting({ state, meeting }: { readonly state: RecordState; readonly meeting: Meeting }) {
  const { t } = useLingui()
  return (
    <DeletedRecord
      state={state}
      title={meeting.title.trim() || t`Meeting`}
      say={(who) => t`This meeting was deleted by ${who}.`}
      elsewhere={
        <AppLinkButton to="/groups/$group" params={{ group: meeting.group }} variant="outline">
          <Trans>To the work group</Trans>
        </AppLinkButton>
      }
    />
  )
}
