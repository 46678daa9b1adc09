import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { RecordState } from '../change/head.ts'
import { writeCalendarFile } from '../domain/calendar-file.ts'
import { findWorkGroup, workGroupLabel } from '../domain/charter.ts'
import { readMeeting } from '../domain/meeting.ts'
import { Button, type ButtonVariant } from '../ui/button.tsx'
import { useCharter } from './charter.ts'
import { useLanguage } from './i18n.ts'
import { plainName, saveFile } from './save-file.ts'
import { useSession } from './session.ts'

interface CalendarFileButtonProps {
  /** Id of the work group. */
  readonly group: string
  /** The meetings that go into the file: one, or all of the group. */
  readonly meetings: readonly RecordState[]
  readonly variant?: ButtonVariant
  readonly children?: ReactNode
}

/** Gives meetings as a file for any calendar; a newer file moves and strikes what an older one put there. */
export function CalendarFileButton({ group, meetings, variant = 'outline', children }: CalendarFileButtonProps) {
  const save = useCalendarFile(group)
  return (
    <Button variant={variant} onClick={() => save(meetings)}>
      {children ?? <Trans>Calendar file (.ics)</Trans>}
    </Button>
  )
}

/** Gives a function that saves meetings of a work group as a calendar file. Hook. */
export function useCalendarFile(id: string): (meetings: readonly RecordState[]) => void {
  const charter = useCharter()
  const { language } = useLanguage()
  const { now } = useSession()
  const group = findWorkGroup(charter, id)
  const name = group ? workGroupLabel(charter, group)[language] : id
  return (meetings) => {
    const entries = meetings.map((state) => ({ meeting: readMeeting(state), changed: changedAt(state) }))
    const file = writeCalendarFile(entries, { name, isClosed: group?.reading === 'closed', now: now(), language })
    const [only] = entries
    const title = entries.length === 1 && only ? `${name} ${only.meeting.start?.slice(0, 10) ?? ''}` : name
    saveFile(new Blob([file], { type: 'text/calendar;charset=utf-8' }), `${plainName(title) || 'meetings'}.ics`)
  }
}

/** When a record last changed, by the clocks of those who changed it; null = never. */
function changedAt({ fields }: RecordState): string | null {
  const times = Object.values(fields).flatMap((heads) => heads.map(({ at }) => at))
  return times.toSorted().at(-1) ?? null
}
