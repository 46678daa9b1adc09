import { Trans } from '@lingui/react/macro'
import type { Meeting } from '../../domain/meeting.ts'
import { ActionRow } from './action-row.tsx'
import { AddAction } from './add-action.tsx'
import { SectionHeading } from '../section-heading.tsx'
import { useGroupProjects } from './use-group-projects.ts'
import type { MeetingEdit } from './use-meeting-edit.ts'
import { useOwnerOptions } from '../use-owner-options.ts'

interface ActionsProps {
  readonly meeting: Meeting
  readonly edit: MeetingEdit
}

/** What somebody took on at a meeting: what, who, by when. */
export function ActionsSection({ meeting, edit }: ActionsProps) {
  const owners = useOwnerOptions(meeting.group)
  const projects = useGroupProjects(meeting.group)
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
            <ActionRow key={action.id} action={action} projects={projects} edit={edit} owners={owners} />
          ))}
        </ul>
      )}
      {edit.locked === null ? <AddAction projects={projects} edit={edit} owners={owners} /> : null}
    </section>
  )
}
