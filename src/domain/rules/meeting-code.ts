/** What a code is written in: without 0 and O, 1, I and L, which look alike. Their number is prime, as the check needs. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const BASE = ALPHABET.length
/** Characters that stand for the meeting; one more checks them. */
const LENGTH = 7

/** What is wrong with a typed code: its length, a character that no code has, or the check. */
export type CodeProblem = 'length' | 'character' | 'check'

/**
 * The short code of a meeting, to be read out and typed: eight characters, the same on every device that knows the meeting's key. Two meetings
 * of a few days have the same one about once in ten billion.
 */
export function codeOfMeeting(key: string): string {
  let rest = hashKey(key)
  const places: number[] = []
  for (let index = 0; index < LENGTH; index++) {
    places.push(rest % BASE)
    rest = Math.floor(rest / BASE)
  }
  return [...places, checkOf(places)].map((place) => ALPHABET[place]).join('')
}

/** A code as people read it: two groups of four. */
export function writeCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** Reads a typed code, whatever its case, spaces and hyphens; says what is wrong with one that can be no meeting's. */
export function readCode(typed: string): { readonly code: string } | { readonly problem: CodeProblem } {
  const code = typed.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/g, '')
  const places = Array.from(code, (letter) => ALPHABET.indexOf(letter))
  if (places.includes(-1)) return { problem: 'character' }
  if (places.length !== LENGTH + 1) return { problem: 'length' }
  return checkOf(places.slice(0, LENGTH)) === places[LENGTH] ? { code } : { problem: 'check' }
}

/** Weights that differ, by a prime: a wrong character and two swapped ones are always found. */
function checkOf(places: readonly number[]): number {
  return places.reduce((sum, place, index) => sum + place * (index + 2), 0) % BASE
}

/** FNV-1a with two seeds, as one number of 52 bits. */
function hashKey(key: string): number {
  let [low, high] = [0x811c9dc5, 0x1b873593]
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
    high ^= high >>> 13
  }
  return ((high >>> 0) & 0xfffff) * 0x100000000 + (low >>> 0)
}
