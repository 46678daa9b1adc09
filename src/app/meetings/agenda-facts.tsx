import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { meetingRecord, readMeeting, type AgendaItem, type Meeting } from '../../domain/meeting.ts'
import { projectRecord } from '../../domain/project.ts'
import { draftTakeBack, findCarriedTo } from '../../domain/rules/carry-over.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useRecord } from '../live.ts'
import { useNaming } from '../naming.ts'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'
import { useGroupMeetings } from './use-group-meetings.ts'
import type { MeetingEdit } from './use-meeting-edit.ts'
import { useMeetingName } from './use-meeting-name.ts'

interface AgendaFactsProps {
  readonly item: AgendaItem
  readonly meeting: Meeting
  readonly edit: MeetingEdit
}

/** What is to know about an item beside its title: its project, why it was taken ahead, how far it is, from and to which meeting it went. */
export function AgendaFacts({ item, meeting, edit }: AgendaFactsProps) {
  const naming = useNaming()
  const reason = item.reason.trim()
  return (
    <>
      {item.project === null ? null : (
        <p>
          <Link to="/projects/$project" params={{ project: item.project }}>
            {naming.title(projectRecord(item.project))}
          </Link>
        </p>
      )}
      {item.project === null && reason !== '' ? (
        <p>
          <Tag tone="warning">
            <Trans>Taken ahead</Trans>
          </Tag>{' '}
          {reason}
        </p>
      ) : null}
      {item.state === 'done' ? (
        <p>
          <Tag tone="success">
            <Trans>Done</Trans>
          </Tag>
        </p>
      ) : null}
      {item.carriedFrom === null ? null : <CarriedFrom meeting={item.carriedFrom} />}
      {item.state === 'carried' ? <CarriedTo item={item} meeting={meeting} edit={edit} /> : null}
    </>
  )
}

function CarriedFrom({ meeting: key }: { readonly meeting: string }) {
  const nameOf = useMeetingName()
  const state = useRecord(meetingRecord(key))
  const name = nameOf(state && readMeeting(state))
  return (
    <p>
      <Trans>
        Carried over from{' '}
        <Link to="/meetings/$meeting" params={{ meeting: key }}>
          {name}
        </Link>
      </Trans>
    </p>
  )
}

function CarriedTo({ item, meeting, edit }: AgendaFactsProps) {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  const nameOf = useMeetingName()
  const to = findCarriedTo(item, meeting, useGroupMeetings(meeting.group))
  const name = nameOf(to)
  const title = item.title
  const takeBack = () => act(() => store.write(edit.scope, draftTakeBack(meeting, to, [item])), { done: t`Taken back: ${title}` })
  return (
    <p>
      {to ? (
        <Trans>
          Carried over to{' '}
          <Link to="/meetings/$meeting" params={{ meeting: to.key }}>
            {name}
          </Link>
        </Trans>
      ) : (
        <Trans>Carried over to {name}</Trans>
      )}{' '}
      {edit.locked === null ? (
        <Button variant="unstyled" className="ui-no-print" aria-label={t`Take back: ${title}`} onClick={() => void takeBack()}>
          <Trans>Take back</Trans>
        </Button>
      ) : null}
    </p>
  )
}
