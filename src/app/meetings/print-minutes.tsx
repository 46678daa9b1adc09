import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lifeOf } from '../../change/merge.ts'
import { meetingRecord, readMeeting, type Meeting } from '../../domain/meeting.ts'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { UnknownMeeting } from '../absent-meeting.tsx'
import { useFacts, useRecord } from '../live.ts'
import { MinutesPaper } from './minutes-paper.tsx'
import './paper.css'
import { useMeetingName } from './use-meeting-name.ts'

/** Agenda, attendance, decisions, action items and minutes on paper. */
export function PrintMinutes({ meeting: key }: { readonly meeting: string }) {
  const state = useRecord(meetingRecord(key))
  const { epoch } = useFacts()
  if (!state || lifeOf(state, epoch) === 'deleted') {
    return (
      <main id="main" className="meeting-print">
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
    <main id="main" className="meeting-print">
      <p className="meeting-print__ways ui-no-print">
        <Button onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        <Link to="/meetings/$meeting" params={{ meeting: meeting.key }}>
          <Trans>Back to the meeting</Trans>
        </Link>
        <Link to="/meetings/$meeting/minutes" params={{ meeting: meeting.key }}>
          <Trans>To the minutes</Trans>
        </Link>
      </p>
      <div className="ui-no-print">
        <PageTitle title={t`Paper: ${name}`} documentTitle={name} />
      </div>
      <MinutesPaper meeting={meeting} />
    </main>
  )
}
