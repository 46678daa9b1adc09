import { createFileRoute } from '@tanstack/react-router'
import { PrintAttendance } from '../../attendance/print-attendance.tsx'

export const Route = createFileRoute('/print/attendance/$group/$year')({ component: AttendancePaper })

function AttendancePaper() {
  const { group, year } = Route.useParams()
  return <PrintAttendance group={group} year={year} />
}
