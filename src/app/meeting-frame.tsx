import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { RecordState } from '../change/head.ts'
import { meetingRecord, readMeeting, type Meeting } from '../domain/meeting.ts'
import { PageTitle } from '../ui/page-title.tsx'
import { AppLinkButton } from './link.tsx'
import { useRecord } from './live.ts'

/** The screens of one meeting. */
export type MeetingPart = 'agenda' | 'attendance' | 'minutes'

interface MeetingFrameProps {
  /** Key of the meeting. */
  readonly meeting: string
  readonly part: MeetingPart
  readonly children: (meeting: Meeting, state: RecordState) => ReactNode
}

/** What stands around every screen of a meeting: its name, its time, where it stands, and the ways to its other screens. */
export function MeetingFrame({ meeting: key, children }: MeetingFrameProps) {
  const state = useRecord(meetingRecord(key))
  if (!state) return <UnknownMeeting />
  const meeting = readMeeting(state)
  return (
    <div className="ui-stack">
      <PageTitle title={meeting.title} />
      {children(meeting, state)}
    </div>
  )
}

function UnknownMeeting() {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`This meeting is not on this device`} />
      <p>
        <Trans>The address may be mistyped, or the meeting has not been shared with this device yet.</Trans>
      </p>
      <AppLinkButton to="/groups">
        <Trans>See all work groups</Trans>
      </AppLinkButton>
    </>
  )
}
