import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { readMeeting } from '../../domain/meeting.ts'
import { listRegister, type Register } from '../../domain/rules/attendance/list-register.ts'
import { mayRead } from '../../domain/rules/access/may-read.ts'
import { surveyYear, type GroupYear } from '../../domain/rules/attendance/survey-year.ts'
import { zoneOf } from '../../domain/rules/clock.ts'
import { periodOfYear } from '../../domain/rules/review-due.ts'
import { workGroupScope } from '../../domain/scope.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { findLocale, formatDate } from '../../ui/format-date.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import '../../wizard/paper.css'
import { useRights } from '../account.ts'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { AppLinkButton } from '../link.tsx'
import { useRecords } from '../live.ts'
import { saveCsv } from '../save-csv.ts'
import { useSession } from '../session.ts'
import { useClock } from '../use-clock.ts'
import { useGroup, type GroupFacts } from '../use-group.ts'
import './print-attendance.css'
import { RegisterLegend } from './register-legend.tsx'
import { RegisterTable } from './register-table.tsx'
import { useRegisterWords } from './register-words.ts'

interface PrintAttendanceProps {
  /** Id of the work group. */
  readonly group: string
  /** The charter's year, `2026`. */
  readonly year: string
}

/** Attendance of a work group in a year, on paper and as a table for a spreadsheet. */
export function PrintAttendance({ group, year }: PrintAttendanceProps) {
  const facts = useGroup(group)
  const rights = useRights()
  const charter = useCharter()
  // The meetings of a closed group do not come to everybody: an empty register would say that there were none.
  const isReadable = rights === null || mayRead(rights, workGroupScope(group), charter)
  return (
    <main id="main" className="register">
      {facts && isReadable && /^(?:19|20)\d{2}$/.test(year) ? <RegisterPage facts={facts} year={year} /> : <NoRegister />}
    </main>
  )
}

function RegisterPage({ facts, year }: { readonly facts: GroupFacts; readonly year: string }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const charter = useCharter()
  const now = useSession().now()
  const meetings = useRecords('meeting').map(readMeeting)
  const period = periodOfYear(year, charter)
  const surveyed = surveyYear({ meetings, group: facts.group.id, period, timeZone: zoneOf(charter), now })
  const { compare } = new Intl.Collator(findLocale(language), { numeric: true })
  const members = facts.members.toSorted((a, b) => compare(a.organization.name, b.organization.name))
  const register = listRegister(surveyed, members, charter.attendance)
  const { table } = useRegisterWords()
  const title = t`Attendance ${year}`
  const save = () => saveCsv(table(register), `attendance-wg${facts.group.number}-${year}`)
  return (
    <>
      <p className="register-ways ui-no-print">
        <Button onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        <Button variant="outline" onClick={save}>
          <Trans>Save as a table (CSV)</Trans>
        </Button>
        <Link to="/groups/$group" params={{ group: facts.group.id }}>
          <Trans>Back to the work group</Trans>
        </Link>
      </p>
      <PageTitle title={title} documentTitle={`${title}, ${facts.label}`} />
      <RegisterSheet facts={facts} year={surveyed} register={register} title={title} />
    </>
  )
}

interface SheetProps {
  readonly facts: GroupFacts
  readonly year: GroupYear
  readonly register: Register
  readonly title: string
}

function RegisterSheet({ facts, year, register, title }: SheetProps) {
  const { language } = useLanguage()
  const charter = useCharter()
  const { today } = useClock()
  const { period } = year
  const date = formatDate(today(), language)
  return (
    // a narrow screen scrolls the sheet sideways, with arrow keys too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus
    <article className="pg-sheet register-sheet" lang={language} aria-label={title} tabIndex={0}>
      <p className="pg-sheet-task-force">{textIn(charter.name, language)}</p>
      <h2 className="pg-sheet-title">{title}</h2>
      <p className="pg-sheet-about">{facts.label}</p>
      {period.first.slice(5) !== '01-01' && (
        <p className="pg-sheet-about">
          {formatDate(period.first, language)} – {formatDate(period.last, language)}
        </p>
      )}
      {register.columns.length === 0 && (
        <p>
          <Trans>No meetings yet.</Trans>
        </p>
      )}
      {register.rows.length === 0 ? (
        <p>
          <Trans>No organization has joined this work group yet.</Trans>
        </p>
      ) : (
        <RegisterTable register={register} />
      )}
      <RegisterLegend year={year} />
      <p className="pg-sheet-small">
        <Trans>As of {date}</Trans>
      </p>
    </article>
  )
}

function NoRegister() {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`Attendance on paper`} />
      <EmptyState
        heading={<Trans>There is no such register</Trans>}
        action={
          <AppLinkButton to="/groups">
            <Trans>See all work groups</Trans>
          </AppLinkButton>
        }
      >
        <Trans>The charter has no such work group, the group is closed to you, or the address is mistyped.</Trans>
      </EmptyState>
    </>
  )
}
