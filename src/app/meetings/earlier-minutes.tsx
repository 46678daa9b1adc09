import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Meeting } from '../../domain/meeting.ts'
import { listConfirmedAt, listUnconfirmed } from '../../domain/rules/confirm-minutes.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useClock } from '../use-clock.ts'
import { useConfirm } from './use-confirm.ts'
import { useGroupMeetings } from './use-group-meetings.ts'
import type { MeetingEdit } from './use-meeting-edit.ts'
import { useMeetingName } from './use-meeting-name.ts'

interface EarlierMinutesProps {
  readonly meeting: Meeting
  readonly edit: MeetingEdit
}

/** The first item of a meeting, which nobody has to put on: the minutes of the one before are confirmed. It takes no timebox. */
export function EarlierMinutes({ meeting, edit }: EarlierMinutesProps) {
  const { t } = useLingui()
  const clock = useClock()
  const nameOf = useMeetingName()
  const { confirm } = useConfirm(edit.scope)
  const meetings = useGroupMeetings(meeting.group)
  const day = meeting.start === null ? null : clock.toClock(meeting.start).date
  const confirmed = listConfirmedAt(meeting, meetings)
  const waiting = meeting.status === 'scheduled' || meeting.status === 'held' ? listUnconfirmed(meeting, meetings).slice(0, 2) : []
  if (confirmed.length + waiting.length === 0) return null
  return (
    <ul className="entry-list entry-list--first" aria-label={t`Minutes of earlier meetings`}>
      {confirmed.map((one) => (
        <li key={one.key} className="agenda-row">
          <p className="entry-what">
            <Link to="/meetings/$meeting/minutes" params={{ meeting: one.key }}>
              <Trans>Minutes of {nameOf(one)}</Trans>
            </Link>{' '}
            <Tag tone="success">
              <Trans>Confirmed</Trans>
            </Tag>
          </p>
        </li>
      ))}
      {waiting.map((one) => (
        <li key={one.key} className="agenda-row">
          <p className="entry-what">
            <Link to="/meetings/$meeting/minutes" params={{ meeting: one.key }}>
              <Trans>Confirm the minutes of {nameOf(one)}</Trans>
            </Link>{' '}
            {one.minutes.trim() === '' ? (
              <Tag tone="warning">
                <Trans>Not written yet</Trans>
              </Tag>
            ) : null}
          </p>
          {edit.locked === null && one.minutes.trim() !== '' && day !== null && day <= clock.today() ? (
            <div className="entry-acts ui-no-print">
              <Button
                variant="unstyled"
                aria-label={t`Confirm the minutes of ${nameOf(one)}`}
                onClick={() => void confirm(one, { meeting: meeting.key, day })}
              >
                <Trans>Confirm</Trans>
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
