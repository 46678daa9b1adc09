import { MeetingFrame } from '../meeting-frame.tsx'
import { useLoaded } from '../live.ts'
import { AttendanceSheet } from './attendance-sheet.tsx'

const KINDS = ['organization', 'selection', 'person', 'representation', 'work-group', 'profile', 'meeting'] as const

/** Takes attendance at a meeting: everybody who is expected on one screen. */
export function AttendanceScreen({ meeting }: { readonly meeting: string }) {
  useLoaded(KINDS)
  return (
    <MeetingFrame meeting={meeting} part="attendance">
      {(_, state) => <AttendanceSheet state={state} />}
    </MeetingFrame>
  )
}
