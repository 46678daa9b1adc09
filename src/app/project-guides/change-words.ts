import { useLingui } from '@lingui/react/macro'
import type { ProjectChange } from '../../domain/rules/update-changes.ts'
import { formatDate } from '../../ui/format-date.ts'
import { formatNumber } from '../../ui/format-number.ts'
import { formatPeriod } from '../format-period.ts'
import { useLanguage } from '../i18n.ts'

/** Says what changed in a project, a sentence each. Hook. */
export function useChangeWords(): (change: ProjectChange) => string {
  const { t } = useLingui()
  const { language } = useLanguage()
  return (change) => {
    if (change.type === 'value') {
      const { indicator, period, value } = change
      const name = indicator.definition.trim()
      const figure = [formatNumber(value, language), indicator.unit].filter((part) => part.trim() !== '').join(' ')
      const month = formatPeriod(period, language)
      const target = indicator.target === null ? '' : formatNumber(indicator.target, language)
      return target === '' ? t`${name}: ${figure} in ${month}.` : t`${name}: ${figure} in ${month}, target ${target}.`
    }
    const title = change.task.title.trim()
    if (change.type === 'task-late') {
      const due = formatDate(change.due, language)
      return t`Late: ${title}, due ${due}.`
    }
    const day = formatDate(change.done, language)
    return change.type === 'task-done' ? t`Done: ${title}, ${day}.` : t`Milestone reached: ${title}, ${day}.`
  }
}
