import { Trans } from '@lingui/react/macro'
import type { Json } from '../../../change/edit.ts'
import type { Charter } from '../../../domain/charter.ts'
import { languages } from '../../i18n.ts'
import { listCharterChanges, type CharterChange } from './charter-changes.ts'
import { usePlaceWords, useValueWords } from './place-words.ts'

interface ChangeListProps {
  readonly before: Charter
  readonly after: Charter
}

/** Everything by which one version differs from another, in words. */
export function ChangeList({ before, after }: ChangeListProps) {
  const changes = listCharterChanges(before, after)
  if (changes.length === 0) {
    return (
      <p>
        <Trans>Nothing differs.</Trans>
      </p>
    )
  }
  return (
    <ul className="charter-changes">
      {changes.map((change) => (
        <li key={`${change.what} ${change.place.join('.')}`}>
          <ChangeInWords change={change} before={before as unknown as Json} after={after as unknown as Json} />
        </li>
      ))}
    </ul>
  )
}

interface ChangeInWordsProps {
  readonly change: CharterChange
  readonly before: Json
  readonly after: Json
}

function ChangeInWords({ change, before, after }: ChangeInWordsProps) {
  const wordsOf = usePlaceWords()
  const valueOf = useValueWords()
  const name = <strong>{wordsOf(change.what === 'retired' ? before : after, change.place)}</strong>
  switch (change.what) {
    case 'added':
      return (
        <>
          {name} <Trans>is new.</Trans>
        </>
      )
    case 'retired':
      return (
        <>
          {name} <Trans>is retired.</Trans>
        </>
      )
    case 'order':
      return (
        <>
          {name} <Trans>stand in another order.</Trans>
        </>
      )
    case 'value': {
      const language = languages.find(({ id }) => id === change.place.at(-1))?.id
      return (
        <>
          {name}
          <div lang={language}>
            {change.before === null ? null : <del>{valueOf(change.place, change.before)}</del>}{' '}
            {change.after === null ? null : <ins>{valueOf(change.place, change.after)}</ins>}
          </div>
        </>
      )
    }
  }
}
