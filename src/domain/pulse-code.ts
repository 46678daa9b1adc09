import { pulseSteps } from './barrier-pulse.ts'
import type { PouredBox, PulseAnswer } from './pulse-box.ts'

/** Which pulse a code belongs to: a code of another day, group or list of barriers is refused by its check letters. */
export interface CodePlace {
  readonly group: string
  readonly date: string
  /** Ids, in the charter's order. */
  readonly barriers: readonly string[]
}

/** Crockford's base 32: no letter that looks like a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Bits of a letter; of the random part at least; of the two check letters. */
const LETTER_BITS = 5
const NONCE_BITS = 25
const CHECK_LETTERS = 2

/** One more than the steps: skipping is an answer of the code, too. */
const ANSWERS = BigInt(pulseSteps.length + 1)

const ANSWER_PREFIX = 'PULSE:'
const BOX_PREFIX = 'PULSEBOX:'

/** Why a text is no code of this pulse. `other`: it is one of another day, group or charter, or it was mistyped. */
export type CodeProblem = 'no-code' | 'length' | 'other'

/** What a code holds. */
export type ReadCode =
  | { readonly kind: 'answer'; readonly answer: PulseAnswer; readonly nonce: string }
  | { readonly kind: 'box'; readonly box: PouredBox }
  | { readonly kind: 'problem'; readonly problem: CodeProblem }

/**
 * Writes one person's answer as letters to be scanned or typed ([P4]): 15 barriers are 15 letters. The answers are mixed with the random
 * part, so that nobody reads them off by eye, and equal answers look different. That is no encryption: whoever has the code and this
 * program can work it out.
 *
 * @param random hexadecimal digits of chance, at least 7; the last ones are used
 */
export function writeAnswerCode(answer: PulseAnswer, place: CodePlace, random: string): string {
  const { answerBits, nonceBits } = sizesOf(place)
  const nonce = BigInt(`0x${random.slice(-8)}`) & maskOf(nonceBits)
  const value = answer.reduce((sum, step) => sum * ANSWERS + BigInt(step ?? 0), 0n)
  const payload = writeLetters(((value ^ streamOf(nonce, place, answerBits)) << nonceBits) | nonce, lettersOf(place))
  return payload + checkOf(payload, place)
}

/** The text of the QR code of an answer. */
export function writeAnswerText(code: string): string {
  return ANSWER_PREFIX + code
}

/** A code as people read and type it: in groups of three. */
export function groupLetters(code: string): string {
  return code.replaceAll(/.{3}(?=.)/g, '$& ')
}

/** Reads what was scanned or typed. Small letters, blanks, hyphens, and O, I and L for digits make no difference. */
export function readCode(text: string, place: CodePlace): ReadCode {
  const plain = text.trim().toUpperCase()
  if (plain.startsWith(BOX_PREFIX)) return readBoxText(plain, place)
  const isScanned = plain.startsWith(ANSWER_PREFIX)
  if (!isScanned && plain.includes(':')) return { kind: 'problem', problem: 'no-code' }
  const code = (isScanned ? plain.slice(ANSWER_PREFIX.length) : plain)
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]*$/.test(code)) return { kind: 'problem', problem: 'no-code' }
  return code.length === lettersOf(place) + CHECK_LETTERS ? readAnswer(code, place) : { kind: 'problem', problem: 'length' }
}

function readAnswer(code: string, place: CodePlace): ReadCode {
  const { answerBits, nonceBits } = sizesOf(place)
  const payload = code.slice(0, -CHECK_LETTERS)
  const number = readLetters(payload)
  const nonce = number & maskOf(nonceBits)
  let rest = (number >> nonceBits) ^ streamOf(nonce, place, answerBits)
  const isOther = checkOf(payload, place) !== code.slice(-CHECK_LETTERS) || rest >= ANSWERS ** BigInt(place.barriers.length)
  if (isOther) return { kind: 'problem', problem: 'other' }
  const answer: (number | null)[] = []
  for (const _ of place.barriers) {
    answer.unshift(Number(rest % ANSWERS) || null)
    rest /= ANSWERS
  }
  return { kind: 'answer', answer, nonce: nonce.toString(32).toUpperCase() }
}

/** The text of the QR code by which a box hands its counts to another one. It is too long to type. Ids are in capitals. */
export function writeBoxText(box: PouredBox, place: CodePlace): string {
  const counts = place.barriers.map((barrier) => box.counts.get(barrier)?.join('.') ?? '').join('/')
  const content = [box.id, box.answers, counts, box.seen.join('.')].join(':')
  return `${BOX_PREFIX}${checkOf(content, place)}:${content}`
}

function readBoxText(text: string, place: CodePlace): ReadCode {
  const [check, ...parts] = text.slice(BOX_PREFIX.length).split(':')
  const [id = '', answers = '', counts = '', seen = ''] = parts
  const rows = counts.split('/')
  const isBox = /^[\w-]{1,64}$/.test(id) && /^\d{1,5}$/.test(answers) && rows.every((row) => /^(?:\d{1,5}(?:\.\d{1,5}){4})?$/.test(row))
  if (!isBox || parts.length !== 4) return { kind: 'problem', problem: 'no-code' }
  if (check !== checkOf(parts.join(':'), place) || rows.length !== place.barriers.length) return { kind: 'problem', problem: 'other' }
  const filled = place.barriers.flatMap((barrier, index) => (rows[index] ? [[barrier, rows[index].split('.').map(Number)] as const] : []))
  const box = { id, answers: Number(answers), counts: new Map(filled), seen: seen.split('.').filter(Boolean) }
  return { kind: 'box', box }
}

/** How many bits the answers and the random part take: as many as fill whole letters. */
function sizesOf({ barriers }: CodePlace): { readonly answerBits: bigint; readonly nonceBits: bigint } {
  const answerBits = (ANSWERS ** BigInt(barriers.length) - 1n).toString(2).length
  const letters = Math.ceil((answerBits + NONCE_BITS) / LETTER_BITS)
  return { answerBits: BigInt(answerBits), nonceBits: BigInt(letters * LETTER_BITS - answerBits) }
}

function lettersOf(place: CodePlace): number {
  const { answerBits, nonceBits } = sizesOf(place)
  return Number(answerBits + nonceBits) / LETTER_BITS
}

function writeLetters(number: bigint, length: number): string {
  return Array.from({ length }, (_, index) => LETTERS[Number((number >> BigInt((length - 1 - index) * LETTER_BITS)) & 31n)]).join('')
}

function readLetters(text: string): bigint {
  return Array.from(text).reduce((sum, letter) => (sum << 5n) | BigInt(LETTERS.indexOf(letter)), 0n)
}

function maskOf(bits: bigint): bigint {
  return (1n << bits) - 1n
}

/** Bits that look like chance and follow from the random part. */
function streamOf(nonce: bigint, place: CodePlace, bits: bigint): bigint {
  let stream = 0n
  for (let block = 0; BigInt(block * 32) < bits; block += 1) stream = (stream << 32n) | BigInt(hash(`${block} ${nonce} ${nameOf(place)}`))
  return stream & maskOf(bits)
}

/**
 * Two letters: a CRC of ten bits (polynomial 0x233), so that one wrong letter, or two neighbours exchanged, are always found. It begins with
 * a hash of the pulse.
 */
function checkOf(text: string, place: CodePlace): string {
  let crc = hash(nameOf(place)) & 0x3ff
  for (const letter of text) {
    const known = LETTERS.indexOf(letter)
    const value = known < 0 ? letter.codePointAt(0)! : known
    for (let bit = known < 0 ? 7 : 4; bit >= 0; bit -= 1) {
      const top = ((crc >> 9) ^ (value >> bit)) & 1
      crc = ((crc << 1) & 0x3ff) ^ (top === 1 ? 0x233 : 0)
    }
  }
  return writeLetters(BigInt(crc), CHECK_LETTERS)
}

function nameOf({ group, date, barriers }: CodePlace): string {
  return [group, date, ...barriers].join(' ')
}

/** FNV-1a with a last stir (MurmurHash3), 32 bits: spreads, and keeps no secret. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
