import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ActionItem, Decision, Meeting } from '../../domain/meeting.ts'
import type { MinutesFacts } from '../../domain/minutes-draft.ts'
import { AgendaTable } from './paper-agenda.tsx'
import { AttendanceTable } from './paper-attendance.tsx'
import { useMinutesFacts } from './use-minutes-facts.ts'

/** What stands on the paper of a meeting; nothing is torn apart. */
export function MinutesPaper({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useLingui()
  const facts = useMinutesFacts(meeting)
  const title = meeting.title.trim() || t`Meeting`
  return (
    <>
      <header>
        <p>{facts.taskForce}</p>
        <p>{facts.group}</p>
        <h2>{title}</h2>
        <p>{facts.when === '' ? <Trans>No day yet</Trans> : facts.when}</p>
        {meeting.callIn.trim() === '' ? null : <p>{meeting.callIn}</p>}
        <PaperStatus meeting={meeting} facts={facts} />
      </header>
      <Part heading={<Trans>Agenda</Trans>}>
        <AgendaTable meeting={meeting} facts={facts} />
      </Part>
      <Part heading={<Trans>Attendance</Trans>}>
        <AttendanceTable meeting={meeting} facts={facts} />
      </Part>
      <Part heading={<Trans>Decisions</Trans>}>
        <Decisions decisions={meeting.decisions} />
      </Part>
      <Part heading={<Trans>Action items</Trans>}>
        <Actions actions={meeting.actions} facts={facts} />
      </Part>
      {meeting.minutes.trim() === '' ? null : (
        <Part heading={<Trans>Minutes</Trans>}>
          <div className="plain-sheet__text">{meeting.minutes.trim()}</div>
        </Part>
      )}
      <div className="plain-sheet__sign">
        <p>
          <Trans>Chair</Trans>: <span />
        </p>
        <p>
          <Trans>Date</Trans>: <span />
        </p>
      </div>
    </>
  )
}

function Part({ heading, children }: { readonly heading: ReactNode; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{heading}</h3>
      {children}
    </section>
  )
}

function PaperStatus({ meeting, facts }: { readonly meeting: Meeting; readonly facts: MinutesFacts }) {
  const reason = meeting.reason.trim()
  const day = meeting.minutesConfirmed === null ? '' : facts.formatDate(meeting.minutesConfirmed)
  const at = meeting.minutesConfirmedAt === null ? '' : facts.nameMeeting(meeting.minutesConfirmedAt)
  if (meeting.status === 'cancelled') {
    return (
      <p>
        <strong>{reason === '' ? <Trans>Cancelled</Trans> : <Trans>Cancelled: {reason}</Trans>}</strong>
      </p>
    )
  }
  if (meeting.status !== 'confirmed') return null
  return (
    <p>
      {at === '' ? (
        <Trans>Minutes confirmed on {day}.</Trans>
      ) : (
        <Trans>
          Minutes confirmed on {day} at {at}.
        </Trans>
      )}
    </p>
  )
}

function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { t } = useLingui()
  if (decisions.length === 0) return <Nothing />
  return (
    <ol>
      {decisions.map(({ id, text, madeBy, inFavor, against, abstained }) => {
        const facts = [
          madeBy.trim(),
          inFavor === null ? '' : t`${inFavor} in favor`,
          against === null ? '' : t`${against} against`,
          abstained === null ? '' : t`${abstained} abstained`,
        ].filter(Boolean)
        return (
          <li key={id}>
            {text}
            {facts.length === 0 ? null : ` (${facts.join(', ')})`}
          </li>
        )
      })}
    </ol>
  )
}

function Actions({ actions, facts }: { readonly actions: readonly ActionItem[]; readonly facts: MinutesFacts }) {
  if (actions.length === 0) return <Nothing />
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <Trans>What</Trans>
          </th>
          <th scope="col">
            <Trans>Who</Trans>
          </th>
          <th scope="col">
            <Trans>Due on</Trans>
          </th>
          <th scope="col">
            <Trans>Done on</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <ActionLine key={action.id} action={action} facts={facts} />
        ))}
      </tbody>
    </table>
  )
}

function ActionLine({ action, facts }: { readonly action: ActionItem; readonly facts: MinutesFacts }) {
  const { title, owner, due, done } = action
  const project = action.project === null ? '' : facts.nameProject(action.project)
  return (
    <tr>
      <td>
        {title}
        {project === '' ? null : (
          <small>
            <Trans>Project: {project}</Trans>
          </small>
        )}
      </td>
      <td>{owner === null ? null : facts.namePerson(owner)}</td>
      <td>{due === null ? null : facts.formatDate(due)}</td>
      <td>{done === null ? null : facts.formatDate(done)}</td>
    </tr>
  )
}

/** Stands for an empty part. */
function Nothing() {
  return (
    <p>
      <Trans>None recorded.</Trans>
    </p>
  )
}
