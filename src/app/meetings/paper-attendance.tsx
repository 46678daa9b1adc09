import { Trans } from '@lingui/react/macro'
import { type AttendanceMark, type Meeting } from '../../domain/meeting.ts'
import { attendanceMarks } from '../../domain/meeting-kind.ts'
import type { MinutesFacts } from '../../domain/minutes-draft.ts'
import { useLanguage } from '../i18n.ts'

interface AttendanceTableProps {
  readonly meeting: Meeting
  readonly facts: MinutesFacts
}

/** Who took part and how, on paper; guests below. A mark that nobody made stays blank while the meeting is to come, to be filled in by hand. */
export function AttendanceTable({ meeting, facts }: AttendanceTableProps) {
  if (facts.attendance.length + meeting.guests.length === 0) {
    return (
      <p>
        <Trans>The group has no members with representatives yet.</Trans>
      </p>
    )
  }
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Person</Trans>
          </th>
          <th scope="col">
            <Trans>Organization</Trans>
          </th>
          <th scope="col">
            <Trans>Attendance</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {facts.attendance.map((one) => (
          <tr key={one.representation}>
            <td>
              {one.name}
              {one.alternate ? (
                <small>
                  <Trans>Alternate</Trans>
                </small>
              ) : null}
            </td>
            <td>{one.organization}</td>
            <td>
              <Mark mark={one.mark} meeting={meeting} />
              {one.arrived === '' ? null : <Arrived time={facts.formatClock(one.arrived)} />}
            </td>
          </tr>
        ))}
        {meeting.guests.map((guest) => (
          <tr key={guest.id}>
            <td>
              {guest.name}
              <small>
                <Trans>Guest</Trans>
              </small>
            </td>
            <td>{guest.organization}</td>
            <td>
              <Mark mark={guest.mark} meeting={meeting} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Mark({ mark, meeting }: { readonly mark: AttendanceMark | null; readonly meeting: Meeting }) {
  const { language } = useLanguage()
  if (mark === null) return meeting.status === 'scheduled' ? null : <Trans>Not recorded</Trans>
  return attendanceMarks.find((one) => one.id === mark)?.label[language]
}

function Arrived({ time }: { readonly time: string }) {
  return (
    <small>
      <Trans>Arrived {time}</Trans>
    </small>
  )
}
