import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Meeting } from '../../domain/meeting.ts'
import { listConfirming } from '../../domain/rules/confirm-minutes.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Select } from '../../ui/select.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { useLanguage } from '../i18n.ts'
import { useClock } from '../use-clock.ts'
import { SectionHeading } from '../section-heading.tsx'
import { useConfirm } from './use-confirm.ts'
import { useGroupMeetings } from './use-group-meetings.ts'
import type { MeetingEdit } from './use-meeting-edit.ts'
import { useMeetingName } from './use-meeting-name.ts'

interface ConfirmProps {
  readonly meeting: Meeting
  readonly edit: MeetingEdit
}

/** Whether and where the minutes were confirmed; the chair confirms them at a later meeting, and takes that back. */
export function ConfirmSection({ meeting, edit }: ConfirmProps) {
  if (meeting.status === 'scheduled' || meeting.status === 'cancelled') {
    if (meeting.status === 'cancelled' || meeting.minutes.trim() === '') return null
    return (
      <p className="ui-soft">
        <Trans>Minutes can be confirmed once the meeting is marked as held.</Trans>
      </p>
    )
  }
  return (
    <section className="meeting-section" aria-labelledby="confirmation">
      <SectionHeading id="confirmation">
        <Trans>Confirmation</Trans>
      </SectionHeading>
      {['minutes-confirmed', 'minutes-confirmed-at'].map((field) => (
        <ConflictPanel key={field} target={edit.at(field)} />
      ))}
      {meeting.status === 'confirmed' ? (
        <Confirmed meeting={meeting} edit={edit} />
      ) : edit.locked !== null ? (
        <p>
          <Trans>The minutes are not confirmed yet.</Trans>
        </p>
      ) : meeting.minutes.trim() === '' ? (
        <p>
          <Trans>Write the minutes first; a later meeting confirms them.</Trans>
        </p>
      ) : (
        <ConfirmForm meeting={meeting} edit={edit} />
      )}
    </section>
  )
}

function Confirmed({ meeting, edit }: ConfirmProps) {
  const { language } = useLanguage()
  const nameOf = useMeetingName()
  const { takeBack } = useConfirm(edit.scope)
  const { minutesConfirmed, minutesConfirmedAt } = meeting
  const at = useGroupMeetings(meeting.group).find((one) => one.key === minutesConfirmedAt)
  const day = minutesConfirmed === null ? '' : formatDate(minutesConfirmed, language)
  const name = nameOf(at)
  return (
    <>
      <p>
        {minutesConfirmedAt === null ? (
          <Trans>Confirmed on {day}.</Trans>
        ) : (
          <Trans>
            Confirmed on {day} at{' '}
            <Link to="/meetings/$meeting" params={{ meeting: minutesConfirmedAt }}>
              {name}
            </Link>
            .
          </Trans>
        )}
      </p>
      {edit.locked === null ? (
        <Button variant="secondary" onClick={() => void takeBack(meeting)}>
          <Trans>Take the confirmation back</Trans>
        </Button>
      ) : null}
    </>
  )
}

function ConfirmForm({ meeting, edit }: ConfirmProps) {
  const { t } = useLingui()
  const clock = useClock()
  const nameOf = useMeetingName()
  const { confirm } = useConfirm(edit.scope)
  const dayOf = (moment: string) => clock.toClock(moment).date
  const candidates = listConfirming(meeting, useGroupMeetings(meeting.group), clock.today(), dayOf)
  const [chosen, setChosen] = useState<string | null>(null)
  const key = chosen ?? candidates[0]?.key ?? ''
  const at = candidates.find((one) => one.key === key)
  return (
    <div className="ui-stack">
      <Select
        label={t`Confirmed at`}
        hint={candidates.length === 0 ? t`No later meeting of the group has come yet.` : undefined}
        value={key}
        emptyLabel={t`No meeting (by mail or otherwise)`}
        options={candidates.map((one) => ({ value: one.key, label: nameOf(one) }))}
        onInput={setChosen}
      />
      <Button
        variant={at ? 'primary' : 'outline'}
        onClick={() => void confirm(meeting, { meeting: at?.key ?? null, day: at?.start ? dayOf(at.start) : clock.today() })}
      >
        <Trans>Confirm these minutes</Trans>
      </Button>
    </div>
  )
}
