import { isHostileKey } from './identify.ts'
import { MAX_TEXT } from './limits.ts'
import { at, fail, type Path } from './problem.ts'

/** A JSON object whose members are not known yet. */
export type Members = { readonly [key: string]: unknown }

/** What a parser expected; screens have words for each. */
export type Expected =
  | 'object'
  | 'list'
  | 'text'
  | 'yes-or-no'
  | 'count'
  | 'position'
  | 'uuid'
  | 'scope'
  | 'record'
  | 'field'
  | 'instant'
  | 'digest'
  | 'value'
  | 'something-else'

const WORDS: { readonly [K in Expected]: string } = {
  'object': 'an object',
  'list': 'a list',
  'text': 'a text of at most 1,000 letters',
  'yes-or-no': 'true or false',
  'count': 'a whole number from 0',
  'position': 'a whole number from 1',
  'uuid': 'a UUID',
  'scope': 'a scope (task-force, work-group/… or organization/…)',
  'record': 'a record id (kind:key)',
  'field': 'a field id (1 to 6 names joined by dots)',
  'instant': 'an instant in UTC (2026-01-31T09:30:00Z)',
  'digest': 'a digest (sha256-…)',
  'value': 'a JSON value',
  'something-else': 'something else',
}

/** Stops the parser: something else was expected here. */
export function failShape(path: Path, expected: Expected, found: unknown): never {
  return fail('wrong-shape', path, `must be ${WORDS[expected]}, but is ${nameOf(found)}.`, { expected, found: nameOf(found) })
}

/** Short name of what was found, without quoting what may be private or huge. */
function nameOf(found: unknown): string {
  if (found === undefined) return 'missing'
  if (found === null) return 'null'
  if (Array.isArray(found)) return 'a list'
  if (typeof found === 'object') return 'an object'
  if (typeof found === 'string') return found === '' ? 'an empty text' : 'another text'
  return typeof found === 'number' ? 'another number' : 'true or false'
}

/** Reads an object. */
export function takeObject(value: unknown, path: Path): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : failShape(path, 'object', value)
}

/** Reads a list. */
export function takeList(value: unknown, path: Path): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : failShape(path, 'list', value)
}

/** Reads a member that an object has itself; undefined where it has none of that name. */
export function member(object: Members, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** Reads a member that is a text of some syntax. */
export function takeText(object: Members, key: string, path: Path, expected: Expected, test: (text: string) => boolean): string {
  const value = object[key]
  return typeof value === 'string' && test(value) ? value : failShape(at(path, key), expected, value)
}

/** Reads a member that is a whole number from `least`. */
export function takeWhole(object: Members, key: string, path: Path, least: 0 | 1): number {
  const value = object[key]
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value
  return failShape(at(path, key), least === 0 ? 'count' : 'position', value)
}

/** Reads a member that may be null (`null` where it is). */
export function takeNullable<T>(object: Members, key: string, take: () => T): T | null {
  return object[key] === null ? null : take()
}

/** True for a text of 1 to 1,000 letters: names of users, devices, titles. */
export function isShortText(text: string): boolean {
  return text !== '' && text.length <= MAX_TEXT
}

/** Refuses more than `limit` of something. */
export function checkCount(count: number, limit: number, path: Path, what: string): void {
  if (count > limit) fail('too-large', path, `has ${count} ${what}; ${limit} are allowed.`, { limit, count })
}

/** What the walk through a document has found. */
export interface Tree {
  /** True while every object met had its keys in the canonical order. */
  sorted: boolean
}

/**
 * Walks a JSON value once: refuses what lies deeper than `limit`, keys that reach prototypes, halves of characters, which
 * have no UTF-8 (RFC 8785, 3.2.2.2), and numbers that only text can hold (`1e999` reads as infinity). Bounded by `limit`, so it cannot run out of stack.
 */
export function checkTree(value: unknown, limit: number): Tree {
  const walk: Walk = { sorted: true, limit, steps: [] }
  checkNode(value, walk)
  return walk
}

interface Walk extends Tree {
  readonly limit: number
  /** Keys and indexes down to the present place. */
  readonly steps: (string | number)[]
}

function checkNode(value: unknown, walk: Walk): void {
  if (typeof value === 'string') {
    if (!isWholeText(value)) failHalf(walk, 'holds half of a character (a lone surrogate).')
    return
  }
  if (typeof value === 'number' && !Number.isFinite(value)) failShape(pathOf(walk), 'value', value)
  if (typeof value !== 'object' || value === null) return
  if (walk.steps.length === walk.limit) {
    fail('too-deep', pathOf(walk), `lies too deep: lists and objects may be nested ${walk.limit} deep.`, { limit: walk.limit })
  }
  if (!Array.isArray(value)) return checkMembers(value as Members, walk)
  const depth = walk.steps.push(0) - 1
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index]
    if (typeof item === 'number' && Number.isFinite(item)) continue
    walk.steps[depth] = index
    checkNode(item, walk)
  }
  walk.steps.pop()
}

function checkMembers(object: Members, walk: Walk): void {
  const depth = walk.steps.push('') - 1
  let before: string | null = null
  for (const key in object) {
    walk.steps[depth] = key
    if (!SAFE_KEY.test(key)) checkOddKey(key, walk)
    if (before !== null && key < before) walk.sorted = false
    before = key
    checkNode(object[key], walk)
  }
  walk.steps.pop()
}

/** Keys that need no closer look. */
const SAFE_KEY = /^[a-bd-oq-z][ -~]*$/

function checkOddKey(key: string, walk: Walk): void {
  if (isHostileKey(key)) fail('hostile-key', pathOf(walk), `is a key that is not allowed: ${key}.`, { key })
  if (!isWholeText(key)) failHalf(walk, 'is a key with half of a character (a lone surrogate).')
}

function failHalf(walk: Walk, sentence: string): never {
  return fail('wrong-shape', pathOf(walk), sentence, { expected: 'text', found: 'half a character' })
}

function pathOf(walk: Walk): Path {
  return walk.steps.reduce<Path>(at, null)
}

const LONE_SURROGATE = /[\uD800-\uDFFF]/u

/** True for a text without halves of characters. */
export function isWholeText(text: string): boolean {
  return !LONE_SURROGATE.test(text)
}

const encoder = new TextEncoder()

/** Bytes of UTF-8 that a text takes. */
export function countBytes(text: string): number {
  return encoder.encode(text).length
}
