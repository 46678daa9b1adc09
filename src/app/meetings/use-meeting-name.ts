import { useLingui } from '@lingui/react/macro'
import type { Meeting } from '../../domain/meeting.ts'
import { useClock } from '../use-clock.ts'

/** Gives what a meeting is called in a sentence: its title and its day by the clock of the task force. Hook. */
export function useMeetingName(): (meeting: Meeting | undefined) => string {
  const { t } = useLingui()
  const clock = useClock()
  return (meeting) => {
    if (!meeting) return t`a meeting that is not on this device`
    const title = meeting.title.trim() || t`Meeting`
    return meeting.start === null ? title : `${title}, ${clock.formatDay(meeting.start)}`
  }
}
