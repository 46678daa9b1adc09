import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useMeasureWords } from '../measure-words.ts'
import type { DrawingWords } from './draw-chain.ts'

/** Gives the words of a drawing. Hook. */
export function useDrawingWords(): DrawingWords {
  const { t } = useLingui()
  const { language } = useLanguage()
  const measures = useMeasureWords()
  const day = (date: string | null | undefined) => (date === null || date === undefined ? '' : formatDate(date, language))
  return {
    language,
    measures,
    untitled: t`Untitled`,
    day: ({ task }) => {
      const [done, due] = [day(task?.done), day(task?.due)]
      if (done !== '') return t`done ${done}`
      return due === '' ? '' : t`due ${due}`
    },
    amount: ({ outcomes, outputs, tasks }) =>
      [
        outcomes === 0 ? '' : t`${plural(outcomes, { one: '# outcome', other: '# outcomes' })}`,
        outputs === 0 ? '' : t`${plural(outputs, { one: '# output', other: '# outputs' })}`,
        tasks === 0 ? '' : t`${plural(tasks, { one: '# activity', other: '# activities' })}`,
      ]
        .filter(Boolean)
        .join(', '),
    broken: (count) => t`${plural(count, { one: '# broken link', other: '# broken links' })}`,
    projects: (count) => t`${plural(count, { one: '# project', other: '# projects' })}`,
  }
}
