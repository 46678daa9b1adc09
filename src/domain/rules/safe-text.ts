import { keyOf, type FieldId, type Json, type RecordId } from '../../change/edit.ts'
import { isDigest, isUuid } from '../../change/identify.ts'
import { text, type Text } from '../text.ts'
import { unsafePatterns, type UnsafePattern } from './safe-text/patterns.ts'

/** Something in a value that must never be collected, and where it stands. */
export interface UnsafeText {
  /** Name of the pattern. */
  readonly pattern: string
  /** What it looks like, and what to do; never quotes it. */
  readonly reason: Text
  /** Where the text stands inside the value: `name`, `list[2].note`; '' = the value itself. */
  readonly path: string
  /** From and up to which UTF-16 unit of that text. */
  readonly start: number
  readonly end: number
}

/** Said beside fields and wherever a match is shown: what the scan is not. */
export const scanCaution: Text = text(
  'The app looks for numbers and dates that could point to a person. It cannot recognize every name or story: never write anything by which a survivor, client or suspect could be known.',
  'La aplicación busca números y fechas que podrían señalar a una persona. No puede reconocer todos los nombres ni historias: nunca escriba nada por lo que se pueda conocer a una persona sobreviviente, atendida o sospechosa.',
)

/**
 * Finds the first thing in a value that must never be collected (product: "What must never be collected"); null where the scan finds
 * none, which is no proof. Looks into every text inside lists and objects, and at the names of their members.
 */
export function findUnsafeText(value: Json): UnsafeText | null {
  return scanValue(value, '')
}

/**
 * The same for a whole change: also the record's key and the names in the field's id, through which a text could slip. A find there has
 * the path `record` or `field`.
 */
export function findUnsafeChange(change: { readonly record: RecordId; readonly field: FieldId; readonly value: Json }): UnsafeText | null {
  const scanId = (id: string, path: string) => scanText(id.replaceAll('.', ' '), path)
  return findUnsafeText(change.value) ?? scanId(keyOf(change.record), 'record') ?? scanId(change.field, 'field')
}

function scanValue(value: Json, path: string): UnsafeText | null {
  if (typeof value === 'string') return scanText(value, path)
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) return scanList(value as readonly Json[], path)
  for (const [name, member] of Object.entries(value as { readonly [name: string]: Json })) {
    const place = path === '' ? name : `${path}.${name}`
    const found = scanText(name, place) ?? scanValue(member, place)
    if (found) return found
  }
  return null
}

function scanList(list: readonly Json[], path: string): UnsafeText | null {
  for (const [index, item] of list.entries()) {
    const found = scanValue(item, `${path}[${index}]`)
    if (found) return found
  }
  return null
}

/** Every pattern needs a figure: nearly all texts are passed by this look. */
const FIGURE = /\p{Nd}/u

function scanText(said: string, path: string): UnsafeText | null {
  // Ids and digests are not written by people, and chance could put any shape into them.
  if (!FIGURE.test(said) || isUuid(said) || isDigest(said)) return null
  const { plain, places } = plainText(said)
  for (const one of unsafePatterns) {
    for (const shape of one.shapes) {
      const match = shape.exec(plain)
      if (!match) continue
      const [start, end] = [match.index, match.index + match[0].length]
      return { pattern: one.pattern, reason: reasonOf(one), path, start: places?.[start] ?? start, end: places?.[end] ?? end }
    }
  }
  return null
}

function reasonOf({ what, instead }: UnsafePattern): Text {
  const more = instead ? text(` ${instead.en}`, ` ${instead.es}`) : text('', '')
  return text(
    `This looks like ${what.en}. Nothing that points to a person in a case may be kept here: take it out and save again.${more.en}`,
    `Esto parece ${what.es}. Aquí no se puede guardar nada que señale a una persona de un caso: quítelo y guarde de nuevo.${more.es}`,
  )
}

const ODD = /[^\x20-\x7E\n\u00A1-\u00AC\u00AE-\u017F]/u

/**
 * A text with plain dashes, blanks and figures, without letters that are not seen, so that a hyphen of another sort hides nothing; and, where
 * that moved anything, the place of each unit in the original.
 */
function plainText(said: string): { readonly plain: string; readonly places: readonly number[] | null } {
  if (!ODD.test(said)) return { plain: said, places: null }
  let plain = ''
  const places: number[] = []
  for (let index = 0; index < said.length; index++) {
    const unit = plainUnit(said[index]!)
    if (unit === '') continue
    plain += unit
    places.push(index)
  }
  places.push(said.length)
  return { plain, places }
}

function plainUnit(unit: string): string {
  if (/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/.test(unit)) return '-'
  if (/[\u200B-\u200F\u2060\u00AD\uFEFF\u202A-\u202E]/.test(unit)) return ''
  if (/[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/.test(unit)) return ' '
  if (/[\uFF10-\uFF19]/.test(unit)) return String.fromCharCode(unit.charCodeAt(0) - 0xff10 + 48)
  return unit === '’' ? "'" : unit
}
