import { Trans, useLingui } from '@lingui/react/macro'
import type { FieldId } from '../../change/edit.ts'
import type { Head } from '../../change/head.ts'
import { formatInstant } from '../../ui/format-date.ts'
import { Icon } from '../../ui/icon.tsx'
import { AuthorName } from '../author-name.tsx'
import { useLanguage } from '../i18n.ts'
import { listMarkWords } from './mark-words.ts'
import { useMarking } from './use-marking.ts'

interface DifferingMarksProps {
  readonly field: FieldId
  readonly heads: readonly Head[]
  readonly mayDecide: boolean
}

/** What each recorder has marked, under the row ([M5]): the chair presses the right one, here or among the four marks. */
export function DifferingMarks({ field, heads, mayDecide }: DifferingMarksProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const marking = useMarking()
  const words = listMarkWords(language)
  const wordOf = (head: Head) => words.find(({ mark }) => mark === head.value)?.label ?? t`Not recorded`
  return (
    <div className="att-differs">
      <p>
        <Icon name="warning" />{' '}
        {mayDecide ? <Trans>Two recorders differ. Which is right?</Trans> : <Trans>Two recorders differ. The chair decides.</Trans>}
      </p>
      <ul>
        {heads.map((head) => (
          <li key={head.edit}>
            {mayDecide ? (
              <button type="button" className="usa-button usa-button--outline" onClick={() => void marking.write({ [field]: head.value })}>
                {wordOf(head)}
              </button>
            ) : (
              <strong>{wordOf(head)}</strong>
            )}{' '}
            <span className="ui-soft">
              <AuthorName by={head.by} carriedBy={head.carriedBy} />, {formatInstant(head.at, language)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
