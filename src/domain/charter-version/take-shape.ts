import type { Json } from '../../change/edit.ts'
import { text, type Text } from '../text.ts'

/** What a part of a charter has to look like. */
export type Shape =
  /** A text in every language, none of them empty. */
  | { readonly sort: 'text' }
  | { readonly sort: 'word'; readonly pattern: RegExp }
  | { readonly sort: 'whole'; readonly min: number; readonly max: number }
  | { readonly sort: 'flag' }
  | { readonly sort: 'choice'; readonly of: readonly Json[] }
  | { readonly sort: 'list'; readonly of: Shape }
  | { readonly sort: 'object'; readonly members: Members; readonly optional?: Members }

type Members = { readonly [name: string]: Shape }

/** Something that a charter lacks or has wrong, and where: names and ids joined by dots (`workGroups.5.name.es`). */
export interface CharterFault {
  readonly path: string
  readonly reason: Text
}

/** Letters of a text in one language: the largest entry of a list, in two-byte letters, still fits one field ([S7]). */
const MAX_LETTERS = 1500

/**
 * Takes from a value what its shape knows, as a fresh copy; optional texts that are empty in every language are left out. Only to be used
 * where no fault was added.
 */
export function takeShape(value: Json | undefined, shape: Shape, path: string, faults: CharterFault[]): Json {
  switch (shape.sort) {
    case 'text':
      return takeText(value, path, faults)
    case 'word':
      return typeof value === 'string' && shape.pattern.test(value) ? value : fault(path, faults, WRONG)
    case 'whole':
      return takeWhole(value, shape.min, shape.max, path, faults)
    case 'flag':
      return typeof value === 'boolean' ? value : fault(path, faults, WRONG)
    case 'choice':
      return value !== undefined && shape.of.includes(value) ? value : fault(path, faults, WRONG)
    case 'list':
      if (!isList(value)) return fault(path, faults, WRONG)
      return value.map((item, index) => takeShape(item, shape.of, join(path, nameItem(item, index)), faults))
    case 'object':
      return takeObject(value, shape.members, shape.optional ?? {}, path, faults)
  }
}

const WRONG = text('This is missing or cannot stand here.', 'Falta este dato o no puede ir aquí.')

function fault(path: string, faults: CharterFault[], reason: Text): null {
  faults.push({ path, reason })
  return null
}

function takeObject(value: Json | undefined, members: Members, optional: Members, path: string, faults: CharterFault[]): Json {
  if (!isObject(value)) return fault(path, faults, WRONG)
  const taken: Record<string, Json> = {}
  for (const name in members) taken[name] = takeShape(memberOf(value, name), members[name]!, join(path, name), faults)
  for (const name in optional) {
    const member = memberOf(value, name)
    const shape = optional[name]!
    if (member === undefined || member === null || (shape.sort === 'text' && isBlank(member))) continue
    taken[name] = takeShape(member, shape, join(path, name), faults)
  }
  return taken
}

function takeText(value: Json | undefined, path: string, faults: CharterFault[]): Json {
  const members = isObject(value) ? value : {}
  const taken: Record<string, Json> = {}
  for (const language of ['en', 'es']) {
    const said = memberOf(members, language)
    const place = join(path, language)
    if (typeof said !== 'string' || said.trim() === '') fault(place, faults, EMPTY)
    else if (said.length > MAX_LETTERS) fault(place, faults, TOO_LONG)
    else taken[language] = said
  }
  return taken
}

const EMPTY = text('Write this text in both languages.', 'Escriba este texto en los dos idiomas.')
const TOO_LONG = text(`Shorten this text: ${MAX_LETTERS} characters fit.`, `Acorte este texto: caben ${MAX_LETTERS} caracteres.`)

function takeWhole(value: Json | undefined, min: number, max: number, path: string, faults: CharterFault[]): Json {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value
  return fault(path, faults, text(`Use a whole number from ${min} to ${max}.`, `Use un número entero entre ${min} y ${max}.`))
}

function isBlank(value: Json): boolean {
  return isObject(value) && Object.values(value).every((said) => typeof said === 'string' && said.trim() === '')
}

function nameItem(item: Json, index: number): string {
  const id = isObject(item) ? memberOf(item, 'id') : undefined
  return typeof id === 'string' && id !== '' ? id : String(index)
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function memberOf(object: { readonly [name: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** Whether a value is an object with members. */
export function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
