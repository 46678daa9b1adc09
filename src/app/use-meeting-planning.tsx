import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { draftRevival, isUnrecorded } from '../domain/meeting-plan.ts'
import type { Meeting } from '../domain/meeting.ts'
import { meetingSeriesRecord, readMeetingSeries } from '../domain/meeting-series.ts'
import { workGroupScope } from '../domain/scope.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { MenuItem } from '../ui/menu.tsx'
import { CancelMeetingDialog } from './cancel-meeting-dialog.tsx'
import { useRecord } from './live.ts'
import { ReplanDialog } from './meeting-dialog.tsx'
import { EditSeriesDialog } from './series-dialog.tsx'
import { useStore } from './session.ts'
import { useAct } from './use-act.ts'
import { usePlanBefore } from './use-plan-write.ts'
import { useExplainWrite } from './write-access.ts'

/** What can be done with the plan of a meeting. */
export interface MeetingPlanning {
  /** `MenuItem`s; null where whoever works here may do none of it. */
  readonly items: ReactNode
  /** What the items open; stands outside of the menu. */
  readonly dialogs: ReactNode
  /** Why whoever works here may not plan this meeting, in a sentence; null = may. */
  readonly locked: string | null
}

type Question = 'replan' | 'cancel' | 'series' | 'recorded'

/** The plan of a meeting in the hands of its chair, on whatever screen it stands: move, cancel, bring back, delete, change its series. Hook. */
export function useMeetingPlanning(meeting: Meeting): MeetingPlanning {
  const [asking, setAsking] = useState<Question | null>(null)
  const acts = usePlanActs(meeting)
  const series = useRecord(meetingSeriesRecord(meeting.series ?? 'none'))
  const locked = useExplainWrite()(workGroupScope(meeting.group), meeting.record, 'start')
  const { status } = meeting
  const close = () => setAsking(null)
  if (locked !== null) return { items: null, dialogs: null, locked }
  const items = (
    <>
      {status === 'scheduled' || status === 'held' ? (
        <MenuItem onSelect={() => setAsking('replan')}>
          <Trans>Time and place</Trans>
        </MenuItem>
      ) : null}
      {status === 'scheduled' ? (
        <MenuItem onSelect={() => setAsking('cancel')}>
          <Trans>Cancel the meeting</Trans>
        </MenuItem>
      ) : null}
      {status === 'cancelled' ? (
        <MenuItem onSelect={() => void acts.bringBack()}>
          <Trans>Bring it back</Trans>
        </MenuItem>
      ) : null}
      {meeting.series === null || !series ? null : (
        <MenuItem onSelect={() => setAsking('series')}>
          <Trans>Change its series</Trans>
        </MenuItem>
      )}
      <MenuItem onSelect={() => (isUnrecorded(meeting) ? void acts.remove() : setAsking('recorded'))}>
        <Trans>Delete</Trans>
      </MenuItem>
    </>
  )
  const dialogs = (
    <>
      {asking === 'replan' ? <ReplanDialog meeting={meeting} onClose={close} /> : null}
      {asking === 'cancel' ? <CancelMeetingDialog meeting={meeting} onClose={close} /> : null}
      {asking === 'series' && series ? <EditSeriesDialog group={meeting.group} series={readMeetingSeries(series)} onClose={close} /> : null}
      {asking === 'recorded' ? <RecordedDialog meeting={meeting} onCancel={() => setAsking('cancel')} onClose={close} /> : null}
    </>
  )
  return { items, dialogs, locked }
}

/** What needs no question: each has its way back. */
function usePlanActs(meeting: Meeting) {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  const planBefore = usePlanBefore()
  const { record, group } = meeting
  return {
    bringBack: () =>
      act(() => store.write(workGroupScope(group), draftRevival(meeting)), {
        done: t`The meeting stands again.`,
        undo: () => planBefore(group, [meeting]),
      }),
    remove: () => act(() => store.remove(record), { done: t`Deleted.`, undo: () => store.restore(record) }),
  }
}

interface RecordedProps {
  readonly meeting: Meeting
  readonly onCancel: () => void
  readonly onClose: () => void
}

/** Says why a meeting of which something was recorded is not deleted, and what to do instead. */
function RecordedDialog({ meeting, onCancel, onClose }: RecordedProps) {
  const { t } = useLingui()
  return (
    <Dialog
      open
      title={t`This meeting cannot be deleted`}
      onClose={onClose}
      actions={
        <>
          {meeting.status === 'scheduled' ? (
            <Button variant="danger" onClick={onCancel}>
              <Trans>Cancel the meeting</Trans>
            </Button>
          ) : null}
          <Button variant="outline" onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Something is recorded in it: an agenda, attendance, decisions, actions or minutes. Records of the group are not thrown away.
        </Trans>
      </p>
      {meeting.status === 'scheduled' ? (
        <p>
          <Trans>If it does not take place, cancel it. It then counts in nobody's attendance.</Trans>
        </p>
      ) : null}
    </Dialog>
  )
}
