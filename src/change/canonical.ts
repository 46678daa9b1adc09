import { isWholeText } from './check-json.ts'
import type { Json } from './edit.ts'

/**
 * Writes a value as canonical JSON (RFC 8785): no blanks, keys by their UTF-16 code units, numbers and texts as JSON.stringify
 * writes them. Members that are undefined are left out. Throws a RangeError where a text holds half of a character or a number
 * is not finite: such a value has no canonical form.
 */
export function canonicalJson(value: Json): string {
  const order = { exact: true }
  const sorted = sortKeys(value, order)
  return order.exact ? JSON.stringify(sorted) : writeByHand(sorted)
}

/** Digest of a value's canonical JSON: `sha256-<base64>`. Throws as `canonicalJson` does. */
export async function digestOf(value: Json): Promise<string> {
  return digestOfBytes(new TextEncoder().encode(canonicalJson(value)))
}

/** Digest of bytes: `sha256-<base64>`. */
export async function digestOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`
}

type Members = { readonly [key: string]: Json | undefined }

/**
 * The same value with the keys of every object in canonical order; parts that are in order already are not copied. JavaScript
 * keeps keys like "10" and "9" in the order of their numbers whatever one does: `order.exact` turns false where that matters.
 */
function sortKeys(value: Json, order: { exact: boolean }): Json {
  if (typeof value === 'string') return checkText(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`No JSON for the number ${value}`)
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? sortList(value as readonly Json[], order) : sortMembers(value as Members, order)
}

function sortList(list: readonly Json[], order: { exact: boolean }): Json {
  let copy: Json[] | null = null
  for (let index = 0; index < list.length; index++) {
    const item = list[index]!
    const sorted = sortKeys(item, order)
    if (sorted !== item) (copy ??= list.slice())[index] = sorted
  }
  return copy ?? list
}

function sortMembers(object: Members, order: { exact: boolean }): Json {
  let inOrder = true
  let before: string | null = null
  let sortedByKey: Map<string, Json> | null = null
  for (const key in object) {
    const item = object[key]
    if (item === undefined || !Object.hasOwn(object, key)) continue
    checkText(key)
    if (before !== null && key < before) inOrder = false
    before = key
    const sorted = sortKeys(item, order)
    if (sorted !== item) (sortedByKey ??= new Map()).set(key, sorted)
  }
  if (inOrder && !sortedByKey) return object as Json
  const keys = Object.keys(object).filter((key) => object[key] !== undefined)
  if (!inOrder) keys.sort()
  const entries = keys.map((key): [string, Json] => [key, sortedByKey?.get(key) ?? object[key]!])
  const copy = Object.fromEntries(entries)
  if (Object.keys(copy).some((key, index) => key !== entries[index]![0])) order.exact = false
  return copy
}

function checkText(text: string): string {
  if (!isWholeText(text)) throw new RangeError('No UTF-8 for a text that holds half of a character')
  return text
}

function writeByHand(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(writeByHand).join(',')}]`
  const members = value as Members
  const keys = Object.keys(members).filter((key) => members[key] !== undefined)
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${writeByHand(members[key]!)}`)
    .join(',')}}`
}
