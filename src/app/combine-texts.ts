import { diffWordsWithSpace } from 'diff'
import type { DiffPart } from '../ui/diff-text.tsx'

/** Compares two texts by words: what the second has more is added, what it lacks is removed. */
export function compareTexts(one: string, other: string): DiffPart[] {
  return diffWordsWithSpace(one, other).map(({ value, added, removed }) => ({
    text: value,
    ...(added ? { change: 'added' as const } : removed ? { change: 'removed' as const } : {}),
  }))
}

/** A text to begin combining with: everything that stands in either, in order, with nothing lost. */
export function joinTexts(one: string, other: string): string {
  return diffWordsWithSpace(one, other)
    .map(({ value, removed, added }) => (removed || added ? withSpace(value) : value))
    .join('')
    .replace(/[ \t]{2,}/g, ' ')
    .trim()
}

/** Words that stood apart must not grow together when both are kept. */
function withSpace(text: string): string {
  return /\s$/.test(text) ? text : `${text} `
}
