import { Plural, useLingui } from '@lingui/react/macro'
import { findStretches } from '../fold-text.ts'
import { useNaming } from '../naming.ts'
import type { ResultGroup } from './entry.ts'
import type { Hit, HitGroup } from './find-entries.ts'

interface SearchResultsProps {
  readonly listId: string
  readonly groups: readonly HitGroup[]
  readonly terms: readonly string[]
  /** Place of the result that Enter opens, over all groups. */
  readonly current: number
  readonly idOf: (place: number) => string
  readonly onOpen: (hit: Hit) => void
}

/** The results in their groups, as the list of a combo box: focus stays in the input. */
export function SearchResults({ listId, groups, terms, current, idOf, onOpen }: SearchResultsProps) {
  const { t } = useLingui()
  const names: Readonly<Record<ResultGroup, string>> = {
    go: t`Screens and actions`,
    organization: t`Organizations`,
    person: t`People`,
    guide: t`Guides and help`,
    meeting: t`Meetings`,
    record: t`Answers`,
    other: t`Other records`,
  }
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.hits.length, 0))
  return (
    // A native list box can hold neither marks nor a second line.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
    <div id={listId} className="search-results" role="listbox" aria-label={t`Results`}>
      {groups.map(({ group, hits, count }, index) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a group of the list box above
        <div key={group} role="group" aria-labelledby={`${listId}-${group}`}>
          <div id={`${listId}-${group}`} className="search-group">
            {names[group]}
            {count > hits.length ? (
              <span className="ui-soft">
                {' '}
                <Plural value={count} one="(# in all)" other="(# in all)" />
              </span>
            ) : null}
          </div>
          {hits.map((hit, place) => {
            const at = (starts[index] ?? 0) + place
            return (
              <SearchResult
                key={hit.entry.id}
                id={idOf(at)}
                hit={hit}
                terms={terms}
                isCurrent={at === current}
                onOpen={() => onOpen(hit)}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}

interface SearchResultProps {
  readonly id: string
  readonly hit: Hit
  readonly terms: readonly string[]
  readonly isCurrent: boolean
  readonly onOpen: () => void
}

function SearchResult({ id, hit, terms, isCurrent, onOpen }: SearchResultProps) {
  const naming = useNaming()
  const { entry, text } = hit
  const line = text ? cutAround(text.text, terms) : entry.detail
  const label = text && text.field !== '' ? naming.label(entry.id, text.field) : null
  return (
    // The keyboard reaches options through the input: arrows and Enter.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/prefer-tag-over-role -- see above, and the list box
    <div id={id} className="search-result" role="option" aria-selected={isCurrent} tabIndex={-1} onClick={onOpen}>
      <div className="search-title">
        <Marked text={entry.title} terms={terms} />
      </div>
      <div className="search-line">
        {label === null ? null : <>{label}: </>}
        <Marked text={line} terms={terms} />
      </div>
    </div>
  )
}

/** A text with what was looked for marked. */
function Marked({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  const found = findStretches(text, terms)
  const ends = [0, ...found.map(({ to }) => to)]
  return (
    <>
      {found.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(ends[index], from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}

/** The stretch of a long text around the first word found, cut between words. */
function cutAround(text: string, terms: readonly string[]): string {
  const at = findStretches(text, terms)[0]?.from ?? 0
  const from = at < 60 ? 0 : text.lastIndexOf(' ', at - 30) + 1
  const full = from + 160 >= text.length
  const lastGap = text.lastIndexOf(' ', from + 160)
  // A word is cut only where it alone is longer than the stretch.
  const to = full ? text.length : lastGap > from ? lastGap : from + 160
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${full ? '' : ' …'}`
}
