import { Trans } from '@lingui/react/macro'
import type { Meeting } from '../../domain/meeting.ts'
import { ActionRow } from './action-row.tsx'
import { AddAction } from './add-action.tsx'
import { SectionHeading } from '../section-heading.tsx'
import type { MeetingEdit } from './use-meeting-edit.ts'
import { useOwnerOptions } from '../use-owner-options.ts'

interface ActionsProps {
  readonly meeting: Meeting
  readonly edit: MeetingEdit
}

/** What somebody took on at a meeting: what, who, by when. */
export function ActionsSection({ meeting, edit }: ActionsProps) {
  const owners = useOwnerOptions(meeting.group)
  return (
    <section className="meeting-section" aria-labelledby="actions">
      <SectionHeading id="actions">
        <Trans>Action items</Trans>
      </SectionHeading>
      {meeting.actions.length === 0 ? (
        <p className="ui-soft">
          <Trans>Nobody has taken anything on yet.</Trans>
        </p>
      ) : (
        <ul className="entry-list">
          {meeting.actions.map((action) => (
            <ActionRow key={action.id} action={action} edit={edit} owners={owners} />
          ))}
        </ul>
      )}
      {edit.locked === null ? <AddAction edit={edit} owners={owners} /> : null}
    </section>
  )
}
