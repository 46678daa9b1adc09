import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import type { RecordState } from '../change/head.ts'
import { draftStatus, readMeeting, type Meeting, type MeetingStatus } from '../domain/meeting.ts'
import { Button } from '../ui/button.tsx'
import { MenuItem } from '../ui/menu.tsx'
import { useStore } from './session.ts'
import { SyncSign } from './sync-sign.tsx'
import { useAct } from './use-act.ts'
import { useClock } from './use-clock.ts'
import { useExplainWrite } from './write-access.ts'

const MeetingOptions = lazy(async () => ({ default: (await import('./meeting-options.tsx')).MeetingOptions }))

interface MeetingActionsProps {
  readonly meeting: Meeting
  readonly state: RecordState
}

/** What can be done with a meeting as a whole: say that it was held, and behind a menu the rest. */
export function MeetingActions({ meeting, state }: MeetingActionsProps) {
  const clock = useClock()
  const setStatus = useSetStatus(meeting, state)
  const mayWrite = useExplainWrite()(state.scope, state.record, 'status') === null
  const isDue = meeting.start === null || clock.toClock(meeting.start).date <= clock.today()
  const canHold = mayWrite && meeting.status === 'scheduled'
  return (
    <div className="ui-row record-actions ui-no-print">
      {canHold && isDue ? (
        <Button variant="outline" onClick={() => void setStatus('held')}>
          <Trans>Mark as held</Trans>
        </Button>
      ) : null}
      <Suspense fallback={<OptionsToCome />}>
        <MeetingOptions meeting={meeting} state={state}>
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
        </MeetingOptions>
      </Suspense>
      <SyncSign record={state.record} />
    </div>
  )
}

/** Takes the room of the menu while it is read. */
function OptionsToCome() {
  return (
    <Button variant="secondary" disabled>
      <Trans>Options</Trans>
    </Button>
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
