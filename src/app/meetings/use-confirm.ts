import { useLingui } from '@lingui/react/macro'
import type { Scope } from '../../change/edit.ts'
import { readMeeting, type Meeting } from '../../domain/meeting.ts'
import { draftConfirmation, draftUnconfirmed } from '../../domain/rules/confirm-minutes.ts'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'

/** Where and when minutes are confirmed. */
type ConfirmedAt = Parameters<typeof draftConfirmation>[1]

/** Gives the ways to confirm the minutes of a meeting and to take that back, each one edit with its undo. Hook. */
export function useConfirm(scope: Scope): {
  readonly confirm: (meeting: Meeting, at: ConfirmedAt) => Promise<boolean>
  readonly takeBack: (meeting: Meeting) => Promise<boolean>
} {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  /** The meeting as it is when the way back is taken: its revision has gone on. */
  const now = (meeting: Meeting) => {
    const state = store.record(meeting.record)
    return state ? readMeeting(state) : meeting
  }
  return {
    confirm: (meeting, at) =>
      act(() => store.write(scope, draftConfirmation(meeting, at)), {
        done: t`The minutes are confirmed.`,
        undo: () => store.write(scope, draftUnconfirmed(now(meeting))),
      }),
    takeBack: (meeting) => {
      const at = { meeting: meeting.minutesConfirmedAt, day: meeting.minutesConfirmed }
      return act(() => store.write(scope, draftUnconfirmed(meeting)), {
        done: t`The confirmation is taken back.`,
        undo: () => store.write(scope, draftConfirmation(now(meeting), at)),
      })
    },
  }
}
