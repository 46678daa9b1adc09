import type { RecordId } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import { barrierPulseRecord } from '../barrier-pulse.ts'
import { meetingRecord, readMeeting } from '../meeting.ts'
import { meetingSeriesRecord } from '../meeting-series.ts'
import { addDays } from '../rules/date.ts'
import { workGroupRecord } from '../work-group-facts.ts'
import { chooseMembers, listMembers } from './choose-members.ts'

/** A meeting with its series and the pulse of its day, and everybody who was expected. */
export function chooseMeeting(records: readonly RecordState[], key: string): readonly RecordState[] {
  const state = records.find((one) => one.record === meetingRecord(key))
  if (!state) return []
  const { group, series, start } = readMeeting(state)
  const beside = new Set<RecordId>([state.record, workGroupRecord(group)])
  if (series !== null) beside.add(meetingSeriesRecord(series))
  // The pulse bears the day by the task force's clock: in the evening, west of Greenwich, the one before.
  if (start !== null) for (const days of [0, -1]) beside.add(barrierPulseRecord(group, addDays(start.slice(0, 10), days)))
  return [...records.filter((one) => beside.has(one.record)), ...chooseMembers(records, listMembers(records, group))]
}
