import { useLingui } from '@lingui/react/macro'
import type { CellType, Guide } from '../domain/guide.ts'
import type { Language } from '../domain/text.ts'
import { formatDate } from '../ui/format-date.ts'
import { formatNumber } from '../ui/format-number.ts'
import { useAnswers } from './answers.ts'
import type { AnswerValue } from './answers.ts'
import { isAnswered } from './missing.ts'
import { useLanguage } from './show-text.ts'

/** Shows a cell's value in words, for the review page and the paper; '' where nothing was answered. Hook. */
export function useShowAnswer(guide: Guide): (cell: CellType, value: AnswerValue | undefined) => string {
  const { t } = useLingui()
  const language = useLanguage()
  const { people } = useAnswers()
  const yes = t`Yes`
  return (cell, value) => {
    if (!isAnswered(value)) return ''
    const text = showRaw(value)
    switch (cell.type) {
      case 'check':
        return yes
      case 'number':
        return showNumber(cell, value, language)
      case 'date':
        return formatDate(text, language)
      case 'person':
        return people.find((person) => person.id === text)?.name ?? text
      case 'choice':
        return cell.options.find((option) => option.id === text)?.label[language] ?? text
      case 'pick-row':
        return guide.rows.find((row) => row.id === text)?.label[language] ?? text
      default:
        return text
    }
  }
}

function showNumber(cell: CellType & { readonly type: 'number' }, value: AnswerValue | undefined, language: Language): string {
  if (typeof value !== 'number') return showRaw(value)
  const figure = formatNumber(value, language)
  return cell.unit === undefined ? figure : `${figure} ${cell.unit[language]}`
}

/** A value that its cell does not expect, as it stands. */
function showRaw(value: AnswerValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
