import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Alert } from '../../../ui/alert.tsx'
import { useLanguage } from '../../i18n.ts'
import { placeOfFault } from './draft-place.ts'
import { addressOf, usePlaceWords } from './place-words.ts'
import type { CharterDraftState } from './use-charter-draft.ts'

/** Problems listed at once; the rest follow when these are mended. */
const MOST = 20

/** What keeps the draft from being published, each line with the way to its field. */
export function CharterProblems({ draft }: { readonly draft: CharterDraftState }) {
  const wordsOf = usePlaceWords()
  const { language } = useLanguage()
  const { faults, open } = draft
  if (faults.length === 0) return null
  return (
    <Alert
      tone="error"
      headingLevel={3}
      heading={
        <Plural
          value={faults.length}
          one="# thing has to be mended before it can be published"
          other="# things have to be mended before it can be published"
        />
      }
    >
      <ul>
        {faults.slice(0, MOST).map(({ path, reason }) => {
          const place = placeOfFault(path)
          return (
            <li key={`${path} ${reason.en}`}>
              <Link {...addressOf(place)}>{wordsOf(open, place)}</Link>. {reason[language]}
            </li>
          )
        })}
      </ul>
      {faults.length > MOST ? (
        <p>
          <Trans>And {faults.length - MOST} more.</Trans>
        </p>
      ) : null}
    </Alert>
  )
}
