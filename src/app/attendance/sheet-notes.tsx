import { Trans, useLingui } from '@lingui/react/macro'
import type { RecordState } from '../../change/head.ts'
import { draftStatus, readMeeting, type Meeting } from '../../domain/meeting.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'
import { useClock } from '../use-clock.ts'
import { useExplainWrite } from '../write-access.ts'
import type { Sheet } from './use-sheet.ts'

interface SheetNotesProps {
  readonly meeting: Meeting
  readonly state: RecordState
  readonly sheet: Sheet
}

/** What has to be known before anybody is marked: who may, whether it counts, and that nobody is on the list yet. */
export function SheetNotes({ meeting, state, sheet }: SheetNotesProps) {
  return (
    <>
      {sheet.locked === null ? null : (
        <Alert tone="info" slim>
          {sheet.locked}
        </Alert>
      )}
      {meeting.status === 'cancelled' ? (
        <Alert tone="info" slim>
          <Trans>This meeting is cancelled: whatever is marked here does not count.</Trans>
        </Alert>
      ) : null}
      {meeting.status === 'scheduled' && meeting.markByRepresentation.size > 0 ? <NotHeldYet meeting={meeting} state={state} /> : null}
      {sheet.listed.length === 0 ? (
        <Alert tone="info" slim>
          <Trans>
            Nobody is expected yet: a work group’s people are the representatives of the organizations that have selected it. Until they are
            here, everybody can be added below as a guest.
          </Trans>
        </Alert>
      ) : null}
    </>
  )
}

/** Marks count once a meeting was held. That is said by a person, not by the first tap: some are excused weeks before. */
function NotHeldYet({ meeting, state }: Pick<SheetNotesProps, 'meeting' | 'state'>) {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  const clock = useClock()
  const mayWrite = useExplainWrite()(state.scope, state.record, 'status') === null
  const isDue = meeting.start === null || clock.toClock(meeting.start).date <= clock.today()
  const hold = () =>
    act(() => store.write(state.scope, draftStatus(meeting, 'held')), {
      done: t`Marked as held. Its attendance counts from now on.`,
      undo: () => store.write(state.scope, draftStatus(readMeeting(store.record(state.record) ?? state), 'scheduled')),
    })
  return (
    <div className="att-held">
      <p>
        <Trans>This attendance counts once the meeting is marked as held.</Trans>
      </p>
      {mayWrite && isDue ? (
        <Button variant="outline" onClick={() => void hold()}>
          <Trans>Mark as held now</Trans>
        </Button>
      ) : null}
    </div>
  )
}
