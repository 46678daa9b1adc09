import {
  checkCount,
  checkTree,
  countBytes,
  failShape,
  isShortText,
  member,
  takeList,
  takeObject,
  takeText,
  type Members,
} from './check-json.ts'
import type { Change, Edit, Json } from './edit.ts'
import { isFieldId, isInstant, isRecordId, isScope, isUuid } from './identify.ts'
import { MAX_CHANGES, MAX_DEPTH, MAX_EDIT_BYTES, MAX_REPLACES, MAX_VALUE_BYTES, MAX_VALUE_DEPTH } from './limits.ts'
import { at, fail, parseSafely, type FormatProblem, type Path } from './problem.ts'

/**
 * Checks one edit against its format and limits ([S7]). Depth, hostile keys and halves of characters of the whole document
 * have been checked before (`checkTree`). Members that the format does not know stay where they are.
 */
export function takeEdit(value: unknown, path: Path): Edit {
  const edit = takeObject(value, path)
  const id = takeText(edit, 'id', path, 'uuid', isUuid)
  takeText(edit, 'scope', path, 'scope', isScope)
  takeText(edit, 'by', path, 'text', isShortText)
  takeText(edit, 'device', path, 'text', isShortText)
  takeText(edit, 'at', path, 'instant', isInstant)
  const place = at(path, 'changes')
  const changes = takeList(member(edit, 'changes'), place)
  checkCount(changes.length, MAX_CHANGES, place, 'changes')
  if (changes.length === 0) fail('wrong-shape', place, 'is empty: an edit changes something.', { expected: 'list', found: 'an empty list' })
  const changed = new Set<string>()
  changes.forEach((item, index) => {
    const { record, field } = takeChange(item, at(place, index), id)
    const key = `${record} ${field}`
    if (changed.has(key))
      fail('wrong-shape', at(place, index), 'changes a field that the same edit has changed already.', {
        expected: 'something-else',
        found: 'the same field twice',
      })
    changed.add(key)
  })
  checkBytes(edit as Json, MAX_EDIT_BYTES, path)
  return value as Edit
}

/** An edit as it came to a server: whole, or with the reason why it alone is to be refused ([S6]). */
export type IncomingEdit =
  | { readonly ok: true; readonly edit: Edit }
  | {
      readonly ok: false
      readonly id: string
      readonly code: 'too-large' | 'invalid'
      /** An English sentence; the change that it is about follows where it is about one. */
      readonly reason: string
      readonly record?: string
      readonly field?: string
    }

/**
 * Reads one edit of a request so that its limits are its own matter: what is too large or too deep ([S7]), and what no value may hold
 * (hostile keys, halves of characters, infinite numbers), refuses this edit and blocks no other ([S2]). A wrong shape stops the parser.
 * The edit must not have gone through `checkTree` before.
 */
export function takeIncomingEdit(value: unknown, path: Path): IncomingEdit {
  const edit = takeObject(value, path)
  const id = takeText(edit, 'id', path, 'uuid', isUuid)
  const content = parseSafely(() => checkTree(edit, MAX_DEPTH - REQUEST_FRAME))
  if (!content.ok) return refuse(edit, id, content.problem.code === 'too-deep' ? 'too-large' : 'invalid', content.problem)
  const parsed = parseSafely(() => takeEdit(edit, null))
  if (parsed.ok) return { ok: true, edit: parsed.value }
  const { code } = parsed.problem
  if (code === 'too-large' || code === 'too-deep') return refuse(edit, id, 'too-large', parsed.problem)
  return { ok: true, edit: takeEdit(edit, path) }
}

/** Lists and objects around an edit in a request: the request and its `edits`. */
const REQUEST_FRAME = 2

function refuse(edit: Members, id: string, code: 'too-large' | 'invalid', problem: FormatProblem): IncomingEdit {
  const refusal = { ok: false, id, code, reason: problem.message.replace(/^The document/, 'The edit') } as const
  const index = /(?:^|\.)changes\[(\d+)\]/.exec(problem.path)?.[1]
  const changes = member(edit, 'changes')
  const change: unknown = index !== undefined && Array.isArray(changes) ? (changes as readonly unknown[])[Number(index)] : undefined
  if (typeof change !== 'object' || change === null) return refusal
  const { record, field } = change as Members
  if (typeof record !== 'string' || !isRecordId(record) || typeof field !== 'string' || !isFieldId(field)) return refusal
  return { ...refusal, record, field }
}

function takeChange(value: unknown, path: Path, edit: string): Change {
  const change = takeObject(value, path)
  takeText(change, 'record', path, 'record', isRecordId)
  takeText(change, 'field', path, 'field', isFieldId)
  takeValue(change, path)
  takeReplaces(change, path, edit)
  return value as Change
}

/** Checks the member `value`: present, and within the size and depth that every format can carry ([S7]). */
export function takeValue(object: Members, path: Path): Json {
  const value = member(object, 'value')
  if (value === undefined) failShape(at(path, 'value'), 'value', value)
  if (typeof value === 'object' || typeof value === 'string') checkValue(value as Json, at(path, 'value'))
  return value as Json
}

/** Refuses a value that is too large or too deep for a request ([S7]); for writers as well as for parsers. */
export function checkValue(value: Json, path: Path): void {
  if (typeof value === 'object' && depthOf(value, MAX_VALUE_DEPTH) > MAX_VALUE_DEPTH) {
    fail('too-deep', path, `lies too deep: lists and objects of a value may be nested ${MAX_VALUE_DEPTH} deep.`, { limit: MAX_VALUE_DEPTH })
  }
  checkBytes(value, MAX_VALUE_BYTES, path)
}

/** Checks the member `replaces`: at most 256 UUIDs, and not the edit itself, which nobody can have been shown before it was made. */
export function takeReplaces(object: Members, path: Path, edit: string): readonly string[] {
  const list = member(object, 'replaces')
  if (!Array.isArray(list)) return failShape(at(path, 'replaces'), 'list', list)
  const place = at(path, 'replaces')
  checkCount(list.length, MAX_REPLACES, place, 'ids')
  for (let index = 0; index < list.length; index++) {
    const id: unknown = list[index]
    if (typeof id !== 'string' || !isUuid(id)) failShape(at(place, index), 'uuid', id)
    if (id === edit) fail('wrong-shape', at(place, index), 'is the edit itself.', { expected: 'something-else', found: 'the edit itself' })
  }
  return list as string[]
}

/** How deep lists and objects lie in a value; stops counting beyond `limit`. */
function depthOf(value: Json, limit: number): number {
  if (typeof value !== 'object' || value === null) return 0
  if (limit === 0) return 1
  let depth = 0
  for (const item of Object.values(value as { [key: string]: Json })) depth = Math.max(depth, depthOf(item, limit - 1))
  return depth + 1
}

/** Refuses JSON whose text takes more than `limit` bytes. Small values, nearly all, are passed by a rough upper bound. */
export function checkBytes(value: Json, limit: number, path: Path): void {
  if (boundBytes(value) <= limit) return
  const bytes = countBytes(JSON.stringify(value))
  if (bytes > limit) fail('too-large', path, `takes ${bytes} bytes; ${limit} are allowed.`, { limit, count: bytes })
}

/** No fewer bytes than the JSON text of a value takes: 6 for a letter (`\u0000`), 25 for a number. */
function boundBytes(value: Json): number {
  if (typeof value === 'string') return value.length * 6 + 2
  if (typeof value !== 'object' || value === null) return 25
  let sum = 2
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) sum += boundBytes(item) + 1
  } else {
    const members = value as { readonly [key: string]: Json }
    for (const key in members) sum += key.length * 6 + 4 + boundBytes(members[key]!)
  }
  return sum
}
