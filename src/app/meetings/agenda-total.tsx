import { Plural, Trans } from '@lingui/react/macro'
import type { Meeting } from '../../domain/meeting.ts'
import { sumAgenda } from '../../domain/rules/agenda.ts'
import { Tag } from '../../ui/tag.tsx'

/** How the timeboxes stand against the length of the meeting. */
export function AgendaTotal({ meeting }: { readonly meeting: Meeting }) {
  const { total, length, over, untimed } = sumAgenda(meeting)
  if (meeting.agenda.length === 0) return null
  return (
    <p className="meeting-total">
      {length === null ? (
        <Trans>Timeboxes: {total} minutes.</Trans>
      ) : (
        <Trans>
          Timeboxes: {total} of {length} minutes.
        </Trans>
      )}{' '}
      {over > 0 ? (
        <Tag tone="warning">
          <Plural value={over} one="# minute too long" other="# minutes too long" />
        </Tag>
      ) : null}{' '}
      {untimed > 0 ? (
        <span className="ui-soft">
          <Plural value={untimed} one="# item has no timebox." other="# items have no timebox." />
        </span>
      ) : null}
    </p>
  )
}
