import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lifeOf } from '../../change/merge.ts'
import { meetingRecord, readMeeting, type Meeting } from '../../domain/meeting.ts'
import { UnknownMeeting } from '../absent-meeting.tsx'
import { useFacts, useRecord } from '../live.ts'
import { MinutesPaper } from './minutes-paper.tsx'
import { PlainSheet } from '../plain-sheet.tsx'
import './paper.css'
import { useMeetingName } from './use-meeting-name.ts'

/** Agenda, attendance, decisions, action items and minutes on paper. */
export function PrintMinutes({ meeting: key }: { readonly meeting: string }) {
  const state = useRecord(meetingRecord(key))
  const { epoch } = useFacts()
  if (!state || lifeOf(state, epoch) === 'deleted') {
    return (
      <main id="main" className="plain-print">
        <UnknownMeeting />
      </main>
    )
  }
  return <PrintPage meeting={readMeeting(state)} />
}

function PrintPage({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useLingui()
  const name = useMeetingName()(meeting)
  return (
    <PlainSheet
      className="meeting-sheet"
      title={t`Paper: ${name}`}
      label={meeting.title.trim() || t`Meeting`}
      documentTitle={name}
      ways={
        <>
          <Link to="/meetings/$meeting" params={{ meeting: meeting.key }}>
            <Trans>Back to the meeting</Trans>
          </Link>
          <Link to="/meetings/$meeting/minutes" params={{ meeting: meeting.key }}>
            <Trans>To the minutes</Trans>
          </Link>
        </>
      }
    >
      <MinutesPaper meeting={meeting} />
    </PlainSheet>
  )
}
