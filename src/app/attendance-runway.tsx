import { Trans, useLingui } from '@lingui/react/macro'
import { attendanceMarks } from '../domain/meeting-kind.ts'
import type { MeetingOutcome } from '../domain/rules/attendance/find-outcome.ts'
import type { MembershipStanding } from '../domain/rules/attendance/judge-membership.ts'
import { DIFFERS, letterByMark, NOT_RECORDED } from '../domain/rules/attendance/mark-letters.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Table } from '../ui/table.tsx'
import { textIn, useLanguage } from './i18n.ts'
import { useClock } from './use-clock.ts'
import './attendance.css'

/** The year of an organization as a row of cells, one a meeting: held ones with their mark, then those left. The same as a table below it. */
export function AttendanceRunway({ standing }: { readonly standing: MembershipStanding }) {
  const { language } = useLanguage()
  const { outcomes, left } = standing
  if (outcomes.length + left === 0) return null
  return (
    <>
      <div className="attendance-runway" aria-hidden="true">
        {outcomes.map((outcome) => (
          <span key={outcome.meeting.key} className={outcome.attended ? 'attendance-attended' : 'attendance-missed'}>
            {textIn(outcome.mark === null ? { en: NOT_RECORDED, es: NOT_RECORDED } : letterByMark[outcome.mark], language)}
            {outcome.inConflict && DIFFERS}
          </span>
        ))}
        {Array.from({ length: left }, (_, index) => (
          // those left have no mark yet: one is like the other
          <span key={`left ${index}`} className="attendance-left" />
        ))}
      </div>
      {outcomes.length > 0 && (
        <Disclosure summary={<Trans>Meeting by meeting</Trans>}>
          <OutcomeTable outcomes={outcomes} />
        </Disclosure>
      )}
    </>
  )
}

function OutcomeTable({ outcomes }: { readonly outcomes: readonly MeetingOutcome[] }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { formatDay } = useClock()
  const nameOf = (mark: string | null) => {
    const known = attendanceMarks.find((one) => one.id === mark)
    return known ? textIn(known.label, language) : t`Not recorded`
  }
  return (
    <Table
      caption={t`Meeting by meeting`}
      captionHidden
      compact
      rows={outcomes}
      rowKey={(row) => row.meeting.key}
      columns={[
        { id: 'day', label: t`Day`, rowHeader: true, cell: (row) => formatDay(row.meeting.start ?? '') },
        {
          id: 'mark',
          label: t`Attendance`,
          cell: (row) => (row.inConflict ? t`${nameOf(row.mark)} (differs between devices)` : nameOf(row.mark)),
        },
        { id: 'counts', label: t`Counts`, cell: (row) => (row.attended ? t`Yes` : t`No`) },
      ]}
    />
  )
}
