import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { Spinner } from '../../ui/waiting.tsx'
import { foldTerms } from '../fold-text.ts'
import { useLoaded } from '../live.ts'
import { useStore } from '../session.ts'
import { findEntries, type Hit } from './find-entries.ts'
import { placeOfHit } from './record-entry.ts'
import { SearchResults } from './search-results.tsx'
import './search.css'
import { useFixedEntries } from './use-fixed-entries.ts'
import { useSearchIndex } from './use-search-index.ts'

/** Search across everything on the device: records of all kinds, guides and their help, screens and actions. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog open wide title={t`Search`} onClose={onClose}>
      <Suspense fallback={<Spinner />}>
        <SearchBox onClose={onClose} />
      </Suspense>
    </Dialog>
  )
}

function SearchBox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  // Results are named by these; what is typed must not wait for them later.
  useLoaded(['profile', 'organization', 'person'])
  const store = useStore()
  const navigate = useNavigate()
  const base = useId()
  const [question, setQuestion] = useState('')
  const [active, setActive] = useState(0)
  const index = useSearchIndex()
  const fixed = useFixedEntries()
  const asked = useDeferredValue(question)
  const groups = findEntries([...fixed, ...index.entries], asked)
  const hits = groups.flatMap((group) => group.hits)
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  const current = Math.min(active, hits.length - 1)
  const idOf = (place: number) => `${base}-${place}`
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // A dialog that opens gives focus to what says so in the page, which React does not write; one that is open already is not asked.
    input.current?.setAttribute('autofocus', '')
    input.current?.focus()
  }, [])

  const open = (hit: Hit | undefined) => {
    if (!hit) return
    onClose()
    void navigate(placeOfHit(hit.entry, hit.text?.field, (id) => store.record(id)) as Parameters<typeof navigate>[0])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = hits.length - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: current >= last ? 0 : current + 1,
      ArrowUp: current <= 0 ? last : current - 1,
    }
    const next = moves[event.key]
    if (event.key === 'Enter') open(hits[current])
    if (event.key !== 'Enter' && next === undefined) return
    event.preventDefault()
    if (next !== undefined && last >= 0) {
      setActive(next)
      document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' })
    }
  }
  return (
    <div className="search">
      <input
        ref={input}
        className="usa-input search-input"
        type="text"
        role="combobox"
        aria-label={t`What are you looking for?`}
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={`${base}-results`}
        aria-activedescendant={hits.length > 0 ? idOf(current) : undefined}
        placeholder={t`Name, word, guide or screen`}
        autoComplete="off"
        spellCheck={false}
        value={question}
        onChange={(event) => {
          setQuestion(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <output className="search-count">
        {foldTerms(asked).length === 0 ? (
          <Trans>Looks through everything on this device. Accents and capitals do not matter.</Trans>
        ) : (
          <>
            {count === 0 ? index.isWhole ? <Trans>Nothing found</Trans> : null : <Plural value={count} one="# result" other="# results" />}{' '}
            {index.isWhole ? null : <Trans>Still reading…</Trans>}
          </>
        )}
      </output>
      <SearchResults listId={`${base}-results`} groups={groups} terms={foldTerms(asked)} current={current} idOf={idOf} onOpen={open} />
    </div>
  )
}
