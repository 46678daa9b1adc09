import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'

/** Texts by id: the English `message`, and in a catalogue the `translation`. */
export interface Messages {
  readonly [id: string]: {
    readonly message?: string | undefined
    readonly translation?: string | undefined
    readonly obsolete?: boolean | undefined
  }
}

/**
 * Compares the texts in the code with a catalogue of translations; `sameInBoth` holds the English texts that may stand untranslated.
 * Gives a sentence for each fault: a text that is missing, empty, left in English, no longer in the code, or not like its English in
 * values `{name}`, tags `<0>` and plural forms.
 */
export function listTranslationFaults(code: Messages, catalog: Messages, sameInBoth: ReadonlySet<string>): string[] {
  const faults = Object.entries(code).map(([id, { message = '' }]) => {
    const entry = catalog[id]
    if (!entry || entry.obsolete) return `"${message}" is missing`
    const fault = findFault(message, entry.translation ?? '', sameInBoth)
    return fault === null ? null : `"${message}" ${fault}`
  })
  const gone = Object.entries(catalog)
    .filter(([id]) => !code[id])
    .map(([id, { message = id }]) => `"${message}" is no longer in the code`)
  return [...faults.filter((fault) => fault !== null), ...gone]
}

function findFault(english: string, translation: string, sameInBoth: ReadonlySet<string>): string | null {
  if (translation.trim() === '') return 'is not translated'
  const wanted = listParts(compileMessageOrThrow(english))
  if (translation === english && wanted.some(hasLetters) && !sameInBoth.has(english)) return 'is left in English'
  try {
    return compareParts(wanted, listParts(compileMessageOrThrow(translation)))
  } catch (error) {
    return `cannot be read in its translation: ${String(error)}`
  }
}

/** A piece of a message: text, or something that its translation must have too. */
type Part = { readonly type: 'text' | 'mark' | 'form'; readonly text: string }

function hasLetters({ type, text }: Part): boolean {
  return type === 'text' && /\p{L}/u.test(text)
}

function compareParts(wanted: readonly Part[], given: readonly Part[]): string | null {
  const differ = (type: Part['type']) => {
    const sets = [wanted, given].map((parts) => new Set(parts.filter((part) => part.type === type).map(({ text }) => text)))
    const [inWanted = new Set<string>(), inGiven = new Set<string>()] = sets
    return { lost: [...inWanted.difference(inGiven)], all: [...inWanted.symmetricDifference(inGiven)] }
  }
  const marks = differ('mark').all
  if (marks.length > 0) return `differs in values or tags: ${marks.join(', ')}`
  const forms = differ('form').lost
  return forms.length > 0 ? `lacks a plural form: ${forms.join(', ')}` : null
}

/** Takes a message apart; the number of a plural counts as a mark of the form that every language has. */
function listParts(message: CompiledMessage, form?: string): Part[] {
  return message.flatMap((token): Part[] => {
    if (typeof token === 'string') return listTextParts(token, form)
    const [name, type, choices] = token
    if (type !== 'plural' && type !== 'select' && type !== 'selectordinal') return [{ type: 'mark', text: `{${name}}` }]
    const forms = Object.entries(choices as Readonly<Record<string, CompiledMessage>>).filter(([, tokens]) => Array.isArray(tokens))
    return [
      { type: 'mark', text: `{${name}, ${type}}` },
      ...forms.flatMap(([key, tokens]): Part[] => [{ type: 'form', text: key }, ...listParts(tokens, key)]),
    ]
  })
}

function listTextParts(text: string, form: string | undefined): Part[] {
  if (form !== undefined && text === '#') return form === 'other' ? [{ type: 'mark', text: '#' }] : []
  const tags = text.match(/<\/?\w+\/?>/g) ?? []
  return [...tags.map((tag): Part => ({ type: 'mark', text: tag })), { type: 'text', text: text.replaceAll(/<\/?\w+\/?>/g, '') }]
}
