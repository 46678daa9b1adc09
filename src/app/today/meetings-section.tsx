import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { readMeeting } from '../../domain/meeting.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { Tag } from '../../ui/tag.tsx'
import { TaskList, TaskRow } from '../../ui/task-list.tsx'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useLoaded, useRecords } from '../live.ts'
import { useMe } from '../me.ts'
import { titleWithGroup } from '../meeting-title.ts'
import { useSession } from '../session.ts'
import { useAct } from '../use-act.ts'
import { useClock } from '../use-clock.ts'
import { useMyGroups } from '../use-my-groups.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { useExplainWrite } from '../write-access.ts'
import { listMeetingsAhead, listOpenActions, type MeetingAhead, type OpenAction } from './meetings-ahead.ts'
import { OverdueTag } from '../overdue-tag.tsx'

/** So many action items are listed one by one. */
const LISTED = 8
const KINDS = ['meeting', 'work-group'] as const

/** The meetings of my groups, and what my organization's people took on in meetings. Nothing where there is neither. Suspends until meetings are read. */
export function MeetingsSection({ facts }: { readonly facts: OrganizationFacts | null }) {
  useLoaded(KINDS)
  const { name } = useMe()
  const { now, today } = useSession()
  const meetings = useRecords('meeting').map(readMeeting)
  const ahead = listMeetingsAhead(meetings, useMyGroups(facts).all, now())
  const actions = listOpenActions(meetings, facts?.people ?? [], name, today())
  return (
    <>
      <Meetings ahead={ahead} />
      <Actions actions={actions} />
    </>
  )
}

function Meetings({ ahead }: { readonly ahead: readonly MeetingAhead[] }) {
  const explain = useExplainWrite()
  // What is to be said of a past meeting is for whoever may say it.
  const shown = ahead.filter(
    ({ meeting, state }) => state !== 'past' || explain(workGroupScope(meeting.group), meeting.record, 'status') === null,
  )
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">
        <Trans>Meetings</Trans>
      </h2>
      <TaskList>
        {shown.map((one) => (
          <MeetingRow key={one.meeting.key} {...one} />
        ))}
      </TaskList>
    </section>
  )
}

function MeetingRow({ meeting, state }: MeetingAhead) {
  const clock = useClock()
  const { language } = useLanguage()
  const title = titleWithGroup(meeting, useCharter(), language)
  const { start, end, place } = meeting
  const part = state === 'next' ? '/meetings/$meeting' : '/meetings/$meeting/attendance'
  return (
    <TaskRow
      title={
        <Link to={part} params={{ meeting: meeting.key }}>
          {title}
        </Link>
      }
      text={
        <>
          {start === null ? null : clock.formatSpan(start, end)}
          {place.trim() === '' ? null : <> · {place}</>}
          {state === 'past' ? (
            <>
              <br />
              <Trans>Its time has passed: say who came, or that it was cancelled.</Trans>
            </>
          ) : null}
        </>
      }
      side={
        state === 'now' ? (
          <Tag tone="success">
            <Trans>Now</Trans>
          </Tag>
        ) : start === null ? null : (
          <Tag tone={state === 'past' ? 'warning' : 'info'}>{clock.formatAway(start)}</Tag>
        )
      }
    />
  )
}

function Actions({ actions }: { readonly actions: readonly OpenAction[] }) {
  if (actions.length === 0) return null
  const more = actions.length - LISTED
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">
        <Plural value={actions.length} one="# thing promised in a meeting" other="# things promised in meetings" />
      </h2>
      <TaskList>
        {actions.slice(0, LISTED).map((one) => (
          <ActionRow key={`${one.meeting.key} ${one.action.id}`} {...one} />
        ))}
      </TaskList>
      {more > 0 ? (
        <p className="ui-soft">
          <Plural value={more} one="# more stands in the meetings." other="# more stand in the meetings." />
        </p>
      ) : null}
    </section>
  )
}

function ActionRow({ meeting, action, owner, overdue }: OpenAction) {
  const { t } = useLingui()
  const { store, today } = useSession()
  const { language } = useLanguage()
  const act = useAct()
  const title = titleWithGroup(meeting, useCharter(), language)
  const scope = workGroupScope(meeting.group)
  const field = `actions.${action.id}.done`
  const mayFinish = useExplainWrite()(scope, meeting.record, field) === null
  const write = (value: string | null) => store.write(scope, [{ record: meeting.record, field, value }])
  const finish = () => act(() => write(today()), { done: t`Done: ${action.title}`, undo: () => write(null) })
  return (
    <TaskRow
      title={
        <Link to="/meetings/$meeting" params={{ meeting: meeting.key }} hash={`field-${field}`}>
          {action.title}
        </Link>
      }
      text={
        <>
          {owner.name} · {title}
          {action.due === null ? null : (
            <>
              {' · '}
              <Trans>due on {formatDate(action.due, language)}</Trans>
            </>
          )}
        </>
      }
      side={
        <span className="ui-row">
          {overdue ? <OverdueTag /> : null}
          {mayFinish ? (
            <Button variant="outline" aria-label={t`Done: ${action.title}`} onClick={() => void finish()}>
              <Trans>Done</Trans>
            </Button>
          ) : null}
        </span>
      }
    />
  )
}
