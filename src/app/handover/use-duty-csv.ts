import { useLingui } from '@lingui/react/macro'
import type { Duty } from '../../domain/rules/handover.ts'
import { saveCsv, tableName } from '../save-csv.ts'
import { useSession } from '../session.ts'
import { useDutyName } from './use-duty-name.ts'

/** Gives a function that saves what somebody has in hand as a table for a spreadsheet: one line each, in their order. Hook. */
export function useDutyCsv(duties: readonly Duty[], personName: string): () => void {
  const { t } = useLingui()
  const { today } = useSession()
  const nameOf = useDutyName()
  const head = [t`Task`, t`Belongs to`, t`Due on`, t`Overdue`]
  return () => {
    const day = today()
    const rows = duties.map((duty) => [
      duty.title.trim() || t`Untitled task`,
      nameOf(duty),
      duty.due ?? '',
      duty.due !== null && duty.due < day ? t`Yes` : '',
    ])
    saveCsv([head, ...rows], tableName('handover', personName, day))
  }
}
