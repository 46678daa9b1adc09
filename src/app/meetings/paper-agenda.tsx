import { Trans, useLingui } from '@lingui/react/macro'
import { isParked, type AgendaItem, type Meeting } from '../../domain/meeting.ts'
import type { MinutesFacts } from '../../domain/minutes-draft.ts'
import { timeItems } from '../../domain/rules/agenda.ts'
import { listUnconfirmed } from '../../domain/rules/confirm-minutes.ts'
import { useClock } from '../use-clock.ts'
import { useGroupMeetings } from './use-group-meetings.ts'
import { useMeetingName } from './use-meeting-name.ts'

interface AgendaTableProps {
  readonly meeting: Meeting
  readonly facts: MinutesFacts
}

/** The agenda on paper, with the clock time at which each item begins. */
export function AgendaTable({ meeting, facts }: AgendaTableProps) {
  const clock = useClock()
  const nameOf = useMeetingName()
  const meetings = useGroupMeetings(meeting.group)
  const times = timeItems(meeting)
  // Minutes still to be confirmed stand first; once confirmed here, they stay there.
  const waiting =
    meeting.status === 'scheduled' || meeting.status === 'held' ? listUnconfirmed(meeting, meetings).slice(0, 1).map(nameOf) : []
  const first = [...facts.confirmed, ...waiting]
  if (meeting.agenda.length + first.length === 0) {
    return (
      <p>
        <Trans>Nothing is on the agenda yet.</Trans>
      </p>
    )
  }
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" className="meeting-sheet__time">
            <Trans>Time</Trans>
          </th>
          <th scope="col">
            <Trans>Item</Trans>
          </th>
          <th scope="col" className="meeting-sheet__minutes-column">
            <Trans>Minutes</Trans>
          </th>
          <th scope="col" className="meeting-sheet__state">
            <Trans>State</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {first.map((name) => (
          <tr key={name}>
            <td>{meeting.start === null ? null : clock.formatTime(meeting.start)}</td>
            <td>
              <Trans>Confirm the minutes of {name}</Trans>
            </td>
            <td>–</td>
            <td>{facts.confirmed.includes(name) ? <Trans>Confirmed</Trans> : null}</td>
          </tr>
        ))}
        {meeting.agenda.map((item, index) => (
          <tr key={item.id}>
            <td>{times.has(item.id) ? clock.formatTime(times.get(item.id)!) : null}</td>
            <td>
              <ItemText item={item} number={index + 1} facts={facts} />
            </td>
            <td className="plain-sheet__number">{item.minutes}</td>
            <td>
              <ItemState item={item} facts={facts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ItemText({ item, number, facts }: { readonly item: AgendaItem; readonly number: number; readonly facts: MinutesFacts }) {
  const { t } = useLingui()
  const reason = item.reason.trim()
  const project = item.project === null ? '' : facts.nameProject(item.project)
  const from = item.carriedFrom === null ? '' : facts.nameMeeting(item.carriedFrom)
  return (
    <>
      {number}. {item.title.trim() || t`Untitled item`}
      {project === '' ? null : (
        <small>
          <Trans>Project: {project}</Trans>
        </small>
      )}
      {isParked(item) ? (
        <small>
          <Trans>Off the plan</Trans>
        </small>
      ) : null}
      {item.project === null && reason !== '' ? (
        <small>
          <Trans>Taken ahead of the projects: {reason}</Trans>
        </small>
      ) : null}
      {from === '' ? null : (
        <small>
          <Trans>Carried over from {from}</Trans>
        </small>
      )}
      {item.note.trim() === '' ? null : <small className="plain-sheet__text">{item.note.trim()}</small>}
    </>
  )
}

function ItemState({ item, facts }: { readonly item: AgendaItem; readonly facts: MinutesFacts }) {
  if (item.state === 'open') return null
  if (item.state === 'done') return <Trans>Done</Trans>
  const to = facts.carriedTo(item)
  return to === null ? <Trans>Carried over</Trans> : <Trans>Carried over to {to}</Trans>
}
