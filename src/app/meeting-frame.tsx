import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RecordState } from '../change/head.ts'
import { lifeOf } from '../change/merge.ts'
import { findWorkGroup, workGroupLabel } from '../domain/charter.ts'
import { meetingRecord, readMeeting, type Meeting } from '../domain/meeting.ts'
import { PageTitle } from '../ui/page-title.tsx'
import { CallIn } from './call-in.tsx'
import { useCharter } from './charter.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import { DeletedMeeting, UnknownMeeting } from './absent-meeting.tsx'
import { useLanguage } from './i18n.ts'
import { useFacts, useLoaded, useRecord } from './live.ts'
import { MeetingActions } from './meeting-actions.tsx'
import { MeetingStatusTag } from './meeting-status-tag.tsx'
import { UndecidedRecord } from './undecided-record.tsx'
import { useClock } from './use-clock.ts'
import './meeting-frame.css'
import './record-frame.css'

/** The screens of one meeting. */
export type MeetingPart = 'agenda' | 'attendance' | 'minutes'

interface MeetingFrameProps {
  /** Key of the meeting. */
  readonly meeting: string
  readonly part: MeetingPart
  readonly children: (meeting: Meeting, state: RecordState) => ReactNode
}

// All that the screens of a meeting name: one that had to wait for a name later would take the focus from whoever types.
const KINDS = ['meeting', 'profile', 'person', 'organization', 'selection', 'representation', 'work-group', 'meeting-series'] as const

/** What the head tells: where devices disagree about it, it is decided there. */
const FACTS = ['title', 'start', 'end', 'place', 'call-in', 'status', 'reason'] as const

/** What stands around every screen of a meeting: its name, its time, where it stands, and the ways to its other screens. */
export function MeetingFrame({ meeting: key, part, children }: MeetingFrameProps) {
  useLoaded(KINDS)
  const state = useRecord(meetingRecord(key))
  const { epoch } = useFacts()
  if (!state) return <UnknownMeeting />
  const meeting = readMeeting(state)
  const life = lifeOf(state, epoch)
  if (life === 'deleted') return <DeletedMeeting state={state} meeting={meeting} />
  return (
    <div className="meeting">
      <MeetingHead meeting={meeting} state={state} part={part} />
      {life === 'decide' ? <UndecidedRecord state={state} /> : null}
      <MeetingTabs meeting={key} />
      {children(meeting, state)}
    </div>
  )
}

function MeetingHead({ meeting, state, part }: { readonly meeting: Meeting; readonly state: RecordState; readonly part: MeetingPart }) {
  const { t } = useLingui()
  const clock = useClock()
  const charter = useCharter()
  const { language } = useLanguage()
  const group = findWorkGroup(charter, meeting.group)
  const name = meeting.title.trim() || t`Meeting`
  const label = usePartLabels()[part]
  const day = meeting.start === null ? null : clock.formatDay(meeting.start)
  return (
    <header className="record-head">
      <p className="record-group">
        <Link to="/groups/$group" params={{ group: meeting.group }}>
          {group ? workGroupLabel(charter, group)[language] : meeting.group}
        </Link>
      </p>
      <PageTitle title={name} documentTitle={[label, name, day].filter(Boolean).join(', ')}>
        <MeetingStatusTag status={meeting.status} />
      </PageTitle>
      <p className="meeting-when">
        {meeting.start === null ? (
          <Trans>No day yet</Trans>
        ) : (
          <time dateTime={meeting.start}>{clock.formatSpan(meeting.start, meeting.end)}</time>
        )}
        {meeting.place.trim() === '' ? null : <span>{meeting.place}</span>}
        {meeting.callIn.trim() === '' ? null : <CallIn callIn={meeting.callIn} />}
      </p>
      <StatusReason meeting={meeting} />
      {group?.reading === 'closed' ? (
        <p className="ui-soft">
          <Trans>This group is closed: only its members, its chair and staff read its meetings.</Trans>
        </p>
      ) : null}
      <MeetingActions meeting={meeting} state={state} />
      {FACTS.map((field) => (
        <div key={field} id={`field-${field}`}>
          <ConflictPanel target={{ scope: state.scope, record: state.record, field }} />
        </div>
      ))}
    </header>
  )
}

function StatusReason({ meeting: { status, reason } }: { readonly meeting: Meeting }) {
  const why = reason.trim()
  if (why === '' || status === 'held' || status === 'confirmed') return null
  return <p className="meeting-reason">{status === 'cancelled' ? <Trans>Cancelled: {why}</Trans> : <Trans>Moved: {why}</Trans>}</p>
}

const pathByPart = {
  agenda: '/meetings/$meeting',
  attendance: '/meetings/$meeting/attendance',
  minutes: '/meetings/$meeting/minutes',
} as const

function usePartLabels(): Readonly<Record<MeetingPart, string>> {
  const { t } = useLingui()
  return { agenda: t`Agenda`, attendance: t`Attendance`, minutes: t`Minutes` }
}

function MeetingTabs({ meeting }: { readonly meeting: string }) {
  const { t } = useLingui()
  const labelByPart = usePartLabels()
  return (
    <nav className="record-tabs ui-no-print" aria-label={t`Parts of the meeting`}>
      <ul>
        {(['agenda', 'attendance', 'minutes'] as const).map((one) => (
          <li key={one}>
            <Link to={pathByPart[one]} params={{ meeting }} activeOptions={{ exact: true }}>
              {labelByPart[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
