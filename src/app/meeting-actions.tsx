import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { RecordState } from '../change/head.ts'
import { draftStatus, readMeeting, type Meeting, type MeetingStatus } from '../domain/meeting.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { useCalendarFile } from './calendar-file-button.tsx'
import { useMeetingPlanning } from './use-meeting-planning.tsx'
import { useStore } from './session.ts'
import { SyncSign } from './sync-sign.tsx'
import { useAct } from './use-act.ts'
import { useClock } from './use-clock.ts'
import { useExplainWrite } from './write-access.ts'

interface MeetingActionsProps {
  readonly meeting: Meeting
  readonly state: RecordState
}

/** What can be done with a meeting as a whole: say that it was held, and behind a menu the rest. */
export function MeetingActions({ meeting, state }: MeetingActionsProps) {
  const { t } = useLingui()
  const clock = useClock()
  const navigate = useNavigate()
  const setStatus = useSetStatus(meeting, state)
  const planning = useMeetingPlanning(meeting)
  const saveCalendarFile = useCalendarFile(meeting.group)
  const mayWrite = useExplainWrite()(state.scope, state.record, 'status') === null
  const isDue = meeting.start === null || clock.toClock(meeting.start).date <= clock.today()
  const canHold = mayWrite && meeting.status === 'scheduled'
  return (
    <div className="ui-row meeting-actions ui-no-print">
      {canHold && isDue ? (
        <Button variant="outline" onClick={() => void setStatus('held')}>
          <Trans>Mark as held</Trans>
        </Button>
      ) : null}
      <Menu label={t`Options`}>
        {canHold && !isDue ? (
          <MenuItem onSelect={() => void setStatus('held')}>
            <Trans>Mark as held</Trans>
          </MenuItem>
        ) : null}
        {mayWrite && meeting.status === 'held' ? (
          <MenuItem onSelect={() => void setStatus('scheduled')}>
            <Trans>It was not held yet</Trans>
          </MenuItem>
        ) : null}
        {planning.items}
        <MenuItem onSelect={() => saveCalendarFile([state])}>
          <Trans>Calendar file (.ics)</Trans>
        </MenuItem>
        <MenuItem onSelect={() => void navigate({ to: '/print/minutes/$meeting', params: { meeting: meeting.key } })}>
          <Trans>Print agenda and minutes</Trans>
        </MenuItem>
      </Menu>
      <SyncSign record={state.record} />
      {planning.dialogs}
    </div>
  )
}

/** Gives a function that says where the meeting stands, with the way back. Hook. */
function useSetStatus(meeting: Meeting, state: RecordState): (status: MeetingStatus) => Promise<boolean> {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  return (status) => {
    const before = meeting.status
    const undo = () => store.write(state.scope, draftStatus(readMeeting(store.record(state.record) ?? state), before))
    const done = status === 'held' ? t`Marked as held. Its attendance counts from now on.` : t`Set back to scheduled.`
    return act(() => store.write(state.scope, draftStatus(meeting, status)), { done, undo })
  }
}
