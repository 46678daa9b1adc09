import { readMeeting, type Meeting } from '../../domain/meeting.ts'
import { useRecords } from '../live.ts'

/** All meetings of a work group on this device, live. Suspends until they are read. */
export function useGroupMeetings(group: string): readonly Meeting[] {
  return useRecords('meeting')
    .map(readMeeting)
    .filter((one) => one.group === group)
}
