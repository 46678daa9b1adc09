/** A text as it is compared when people look for something: without accents, in small letters, spaces in one. */
export function foldText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** The words that somebody looks for, folded; none for an empty question. */
export function foldTerms(question: string): readonly string[] {
  return foldText(question).split(' ').filter(Boolean)
}

/** A stretch of a text: `from` inclusive, `to` exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where folded terms stand in a text as it is written, in order and without overlaps: to mark them. */
export function findStretches(text: string, terms: readonly string[]): readonly Stretch[] {
  let folded = ''
  const originAt: number[] = []
  let origin = 0
  for (const letter of text) {
    const plain = letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
    for (let index = 0; index < plain.length; index++) originAt.push(origin)
    folded += plain
    origin += letter.length
  }
  originAt.push(origin)
  const found: Stretch[] = []
  for (const term of terms) {
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
      found.push({ from: originAt[at]!, to: originAt[at + term.length]! })
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  return found.filter((one, index) => found.slice(0, index).every((before) => before.to <= one.from))
}
