import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { readMeeting, type Meeting } from '../../domain/meeting.ts'
import { draftCarryOver, draftTakeBack, listLaterMeetings, listUnfinished } from '../../domain/rules/carry-over.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { AppLinkButton } from '../link.tsx'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'
import { useClock } from '../use-clock.ts'
import { useGroupMeetings } from './use-group-meetings.ts'
import type { MeetingEdit } from './use-meeting-edit.ts'
import { useMeetingName } from './use-meeting-name.ts'

interface CarryOverProps {
  readonly meeting: Meeting
  readonly edit: MeetingEdit
}

/** Carries the unfinished items over to the next meeting of the group, once the day has come: at a press, and one of several is asked for. */
export function CarryOver({ meeting, edit }: CarryOverProps) {
  const clock = useClock()
  const [asking, setAsking] = useState(false)
  const carry = useCarry(meeting, edit)
  const later = listLaterMeetings(meeting, useGroupMeetings(meeting.group))
  const count = listUnfinished(meeting).length
  const isOver = meeting.status !== 'scheduled' || (meeting.start !== null && clock.toClock(meeting.start).date <= clock.today())
  if (edit.locked !== null || count === 0 || !isOver) return null
  const begin = () => (later.length === 1 ? void carry(later[0]!) : setAsking(true))
  return (
    <div className="ui-row ui-no-print">
      <Button variant="outline" onClick={begin}>
        <Plural value={count} one="Carry # unfinished item over" other="Carry # unfinished items over" />
      </Button>
      {asking ? <CarryDialog meeting={meeting} later={later} onClose={() => setAsking(false)} onCarry={carry} /> : null}
    </div>
  )
}

interface CarryDialogProps {
  readonly meeting: Meeting
  readonly later: readonly Meeting[]
  readonly onClose: () => void
  readonly onCarry: (to: Meeting) => Promise<boolean>
}

function CarryDialog({ meeting, later, onClose, onCarry }: CarryDialogProps) {
  const { t } = useLingui()
  const nameOf = useMeetingName()
  const [chosen, setChosen] = useState(later[0]?.key ?? null)
  const to = later.find((one) => one.key === chosen)
  const cancel = (
    <Button variant="outline" onClick={onClose}>
      <Trans>Cancel</Trans>
    </Button>
  )
  if (later.length === 0) {
    const plan = (
      <>
        <AppLinkButton to="/groups/$group" params={{ group: meeting.group }}>
          <Trans>Plan a meeting of the group</Trans>
        </AppLinkButton>
        {cancel}
      </>
    )
    return (
      <Dialog open title={t`Carry over to which meeting?`} onClose={onClose} actions={plan}>
        <p>
          <Trans>No later meeting of the group is planned. Plan one, then come back and carry the items over.</Trans>
        </p>
      </Dialog>
    )
  }
  const actions = (
    <>
      <Button onClick={() => to && void onCarry(to).then((done) => done && onClose())}>
        <Trans>Carry over</Trans>
      </Button>
      {cancel}
    </>
  )
  return (
    <Dialog open title={t`Carry over to which meeting?`} onClose={onClose} actions={actions}>
      <RadioGroup
        label={t`Later meetings of the group`}
        value={chosen}
        options={later.slice(0, 6).map((one) => ({ value: one.key, label: nameOf(one) }))}
        onInput={setChosen}
      />
    </Dialog>
  )
}

/** Gives a function that carries over to a meeting, both sides in one edit, with the way back. Hook. */
function useCarry(meeting: Meeting, { scope }: MeetingEdit): (to: Meeting) => Promise<boolean> {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  const nameOf = useMeetingName()
  return (to) => {
    const items = listUnfinished(meeting)
    const name = nameOf(to)
    const undo = () => {
      const next = store.record(to.record)
      return store.write(scope, draftTakeBack(meeting, next && readMeeting(next), items))
    }
    return act(() => store.write(scope, draftCarryOver(meeting, to, items)), { done: t`Carried over to ${name}.`, undo })
  }
}
