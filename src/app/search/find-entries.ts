import { foldTerms, foldText } from '../fold-text.ts'
import { resultGroups, type ResultGroup, type SearchEntry } from './entry.ts'

/** An entry that was found. */
export interface Hit {
  readonly entry: SearchEntry
  /** The text of a field that has a word which the title has not. */
  readonly text?: { readonly field: string; readonly text: string }
}

/** The hits of a group: the best of them, and how many there are. */
export interface HitGroup {
  readonly group: ResultGroup
  readonly hits: readonly Hit[]
  readonly count: number
}

/** So many hits of a group are shown. */
const SHOWN = 6

/**
 * Looks for the entries that have every word of a question, in any place and order, whatever the accents and capitals. The best first: the
 * title begins with it, a word of the title does, the title has it, only the text has it; else as the entries stand. A plain scan: over
 * the reference workload it takes a few milliseconds, less than a keystroke.
 */
export function findEntries(entries: readonly SearchEntry[], question: string): readonly HitGroup[] {
  const terms = foldTerms(question)
  if (terms.length === 0) return []
  const scored = new Map<ResultGroup, { readonly entry: SearchEntry; readonly score: number }[]>()
  for (const entry of entries) {
    const score = scoreOf(entry, terms)
    if (score === 0) continue
    const list = scored.get(entry.group)
    if (list) list.push({ entry, score })
    else scored.set(entry.group, [{ entry, score }])
  }
  return resultGroups.flatMap((group): HitGroup[] => {
    const list = scored.get(group)
    if (!list) return []
    const best = list.sort((a, b) => b.score - a.score || compareTitles(a.entry, b.entry, list.length)).slice(0, SHOWN)
    return [{ group, count: list.length, hits: best.map(({ entry }) => hitOf(entry, terms)) }]
  })
}

/** So many hits are put in the order of their titles; among more, nobody reads on to the one looked for. */
const SORTED = 300

const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function compareTitles(a: SearchEntry, b: SearchEntry, among: number): number {
  // Screens, and the rows of a guide, stand in an order of their own.
  return among > SORTED || a.group === 'go' || a.group === 'guide' ? 0 : compare(a.title, b.title)
}

/** 0 where a word is in neither title nor text. */
function scoreOf({ head, body }: SearchEntry, terms: readonly string[]): number {
  let score = 0
  for (const term of terms) {
    const at = head.indexOf(term)
    if (at === 0) score += 8
    else if (at > 0) score += head.includes(` ${term}`) ? 4 : 2
    else if (body.includes(term)) score += 1
    else return 0
  }
  return score
}

function hitOf(entry: SearchEntry, terms: readonly string[]): Hit {
  const wanted = terms.filter((term) => !entry.head.includes(term))
  if (wanted.length === 0) return { entry }
  const text = entry.texts.find((one) => {
    const folded = foldText(one.text)
    return wanted.some((term) => folded.includes(term))
  })
  return text ? { entry, text } : { entry }
}
