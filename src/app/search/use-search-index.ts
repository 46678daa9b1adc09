import { useEffect, useState } from 'react'
import type { RecordState } from '../../change/head.ts'
import type { NamingContext } from '../../domain/kind.ts'
import type { Store } from '../../store/store.ts'
import { useCharter } from '../charter.ts'
import { useLanguage } from '../i18n.ts'
import { useStore } from '../session.ts'
import type { SearchEntry } from './entry.ts'
import { entryOfRecord } from './record-entry.ts'

/** What the search knows so far. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[]
  /** Everything on the device is in it. */
  readonly isWhole: boolean
}

/** Records to take before looking at the clock, and the time after which the browser gets a turn, in ms. */
const STRIDE = 50
const SLICE_MS = 12

/**
 * Everything on the device as something to find, read in slices so that typing is never held up. Texts are folded once for each state of
 * a record: opening the search again is quick.
 */
export function useSearchIndex(): SearchIndex {
  const store = useStore()
  const charter = useCharter()
  const { language } = useLanguage()
  const [index, setIndex] = useState<SearchIndex>({ entries: [], isWhole: false })
  useEffect(() => {
    let left = false
    const context = { charter, language, find: (id: string) => store.record(id) }
    const show = (entries: readonly SearchEntry[], isWhole: boolean) => left || setIndex({ entries, isWhole })
    // What could not be read is not found; what was read before is.
    buildIndex(store, context, show, () => left).catch(() => show([], true))
    return () => {
      left = true
    }
  }, [store, charter, language])
  return index
}

/** Reads every kind, known or not; tells of the entries once names are read, and when all is. */
async function buildIndex(
  store: Store,
  context: NamingContext,
  show: (entries: readonly SearchEntry[], isWhole: boolean) => void,
  isLeft: () => boolean,
): Promise<void> {
  const kinds = await store.kinds()
  // Names are made of these.
  const first = ['organization', 'person'].filter((kind) => kinds.includes(kind))
  await store.load(first)
  const entries: SearchEntry[] = []
  for (const kind of [...first, ...kinds.filter((one) => !first.includes(one))]) {
    await giveTurn()
    await store.load([kind])
    await takeSlices(store.records(kind), isLeft, (state) => {
      const entry = entryOfRecord(state, context)
      if (entry) entries.push(entry)
    })
    if (isLeft()) return
    // Each showing looks through everything once more: names at once, the rest when it is whole.
    if (kind === first.at(-1)) show([...entries], false)
  }
  show(entries, true)
}

async function takeSlices(states: readonly RecordState[], isLeft: () => boolean, take: (state: RecordState) => void): Promise<void> {
  let began = performance.now()
  for (const [index, state] of states.entries()) {
    take(state)
    if (index % STRIDE !== STRIDE - 1 || performance.now() - began < SLICE_MS) continue
    await giveTurn()
    if (isLeft()) return
    began = performance.now()
  }
}

/** Lets the browser draw and take input. */
function giveTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
