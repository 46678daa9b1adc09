import { useLingui } from '@lingui/react/macro'
import type { Missing } from '../../wizard/missing.ts'
import { textIn, useLanguage } from '../i18n.ts'

/** Gives the words for something that a guide lacks: "Row: column". Hook. */
export function useMissingWords(): (missing: Missing) => string {
  const { t } = useLingui()
  const { language } = useLanguage()
  return ({ row, column, cell, why, reason }) => {
    const rowName = textIn(row.label, language) || t`New row`
    const columnName = textIn(column.label, language)
    if (why === 'any' && reason) return textIn(reason, language)
    if (cell.type === 'pick-row') return columnName
    return why === 'invalid' ? t`${rowName}: ${columnName} cannot be right` : `${rowName}: ${columnName}`
  }
}
