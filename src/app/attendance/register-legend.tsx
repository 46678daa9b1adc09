import { Trans } from '@lingui/react/macro'
import { attendanceMarks } from '../../domain/meeting-kind.ts'
import type { DatedMeeting, GroupYear } from '../../domain/rules/attendance/survey-year.ts'
import { DIFFERS, NOT_RECORDED } from '../../domain/rules/attendance/mark-letters.ts'
import { formatDate } from '../../ui/format-date.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { NOT_YET, useRegisterWords } from './register-words.ts'

/** What the letters of the register mean, what the policy asks for, and which meetings were cancelled. */
export function RegisterLegend({ year }: { readonly year: GroupYear }) {
  const { language } = useLanguage()
  const { letterOf, wordOf } = useRegisterWords()
  const { attendance } = useCharter()
  const { numerator, denominator } = attendance.minimum
  const letters = attendanceMarks.map(({ id }) => `${letterOf(id)} ${wordOf(id)}`).join(' · ')
  const alternate = letterOf('in-person').toLocaleLowerCase(language)
  return (
    <div className="register-legend">
      <p>
        {letters} · {NOT_RECORDED} <Trans>Not recorded</Trans> · {NOT_YET} <Trans>Not a member yet</Trans> · {DIFFERS}{' '}
        <Trans>Differs between devices: the one shown counts until the chair decides</Trans> · ({alternate}){' '}
        <Trans>An alternate took part</Trans>
      </p>
      <p>
        <Trans>
          Asked for: {numerator} of every {denominator} meetings held since an organization joined.
        </Trans>{' '}
        {attendance.teleconferenceCounts ? <Trans>Teleconference counts.</Trans> : <Trans>Teleconference does not count.</Trans>}{' '}
        {attendance.alternatesCount ? (
          <Trans>An alternate counts where the official representative did not attend.</Trans>
        ) : (
          <Trans>Alternates are listed, not counted.</Trans>
        )}
      </p>
      {year.cancelled.map((one) => (
        <CancelledNote key={one.meeting.key} cancelled={one} />
      ))}
    </div>
  )
}

function CancelledNote({ cancelled: { meeting, date: day } }: { readonly cancelled: DatedMeeting }) {
  const date = formatDate(day, useLanguage().language)
  const reason = meeting.reason.trim()
  return (
    <p>
      {reason === '' ? (
        <Trans>Cancelled: {date}</Trans>
      ) : (
        <Trans>
          Cancelled: {date} ({reason})
        </Trans>
      )}
    </p>
  )
}
