import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RecordState } from '../change/head.ts'
import type { Meeting } from '../domain/meeting.ts'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { useCalendarFile } from './calendar-file-button.tsx'
import { useMeetingPlanning } from './use-meeting-planning.tsx'

interface MeetingOptionsProps {
  readonly meeting: Meeting
  readonly state: RecordState
  /** More `MenuItem`s, which come first. */
  readonly children: ReactNode
}

/** The menu of a meeting: its plan, its calendar file, its paper. Read after the screen, since it brings every dialog of planning. */
export function MeetingOptions({ meeting, state, children }: MeetingOptionsProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const planning = useMeetingPlanning(meeting)
  const saveCalendarFile = useCalendarFile(meeting.group)
  return (
    <>
      <Menu label={t`Options`}>
        {children}
        {planning.items}
        <MenuItem onSelect={() => saveCalendarFile([state])}>
          <Trans>Calendar file (.ics)</Trans>
        </MenuItem>
        <MenuItem onSelect={() => void navigate({ to: '/print/minutes/$meeting', params: { meeting: meeting.key } })}>
          <Trans>Print agenda and minutes</Trans>
        </MenuItem>
      </Menu>
      {planning.dialogs}
    </>
  )
}
