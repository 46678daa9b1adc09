import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/button.tsx'
import { Heading, type HeadingLevel } from '../../../ui/heading.tsx'
import { useLanguage } from '../../i18n.ts'
import { textOf } from './draft-place.ts'
import type { ListDraft } from './use-list-draft.ts'

interface RetiredListProps {
  readonly list: ListDraft
  /** Member by which entries are named. */
  readonly member: 'label' | 'name'
  readonly headingLevel: HeadingLevel
}

/** What the draft takes out of a list, with the way back. Answers given to it before stay in the records. */
export function RetiredList({ list, member, headingLevel }: RetiredListProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  if (list.retired.length === 0) return null
  return (
    <section aria-label={t`Retired`}>
      <Heading level={headingLevel}>
        <Trans>Retired by this draft</Trans>
      </Heading>
      <ul className="admin-roles">
        {list.retired.map((entry) => {
          const name = textOf(entry, member, language)
          return (
            <li key={entry.id}>
              <span>{name}</span>
              <Button variant="unstyled" aria-label={t`Bring back: ${name}`} onClick={() => list.bringBack(entry.id)}>
                <Trans>Bring back</Trans>
              </Button>
            </li>
          )
        })}
      </ul>
      <p className="ui-soft">
        <Trans>It is asked no more. Answers that were given to it stay in the records and their history.</Trans>
      </p>
    </section>
  )
}
