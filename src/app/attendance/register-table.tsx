import { Trans } from '@lingui/react/macro'
import { findLocale } from '../../ui/format-date.ts'
import type { Register } from '../../domain/rules/attendance/list-register.ts'
import { useLanguage } from '../i18n.ts'
import { useRegisterWords } from './register-words.ts'

/** The register as a table: organizations down, meetings across, a letter where they meet, and where each stands. */
export function RegisterTable({ register }: { readonly register: Register }) {
  const { language } = useLanguage()
  const { cell, nameOf, standingOf } = useRegisterWords()
  const format = new Intl.DateTimeFormat(findLocale(language), { month: 'short', day: 'numeric', timeZone: 'UTC' })
  return (
    <table className="pg-sheet-table register-table">
      <thead>
        <tr>
          <th scope="col" className="register-name">
            <Trans>Organization</Trans>
          </th>
          {register.columns.map(({ meeting, date, isHeld }) => (
            <th key={meeting.key} scope="col" className={isHeld ? undefined : 'register-open'}>
              <span>{format.format(Date.parse(date))}</span>
            </th>
          ))}
          <th scope="col" className="register-sentence">
            <Trans>Standing</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {register.rows.map((row) => (
          <tr key={row.member.organization.key}>
            <th scope="row">{nameOf(row)}</th>
            {register.columns.map((column) => (
              <td key={column.meeting.key} className={column.isHeld ? 'register-mark' : 'register-mark register-open'}>
                {cell(row, column)}
              </td>
            ))}
            <td>{standingOf(row, register)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
