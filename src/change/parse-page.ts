import { checkCount, failShape, isShortText, member, takeList, takeObject, takeText, takeWhole } from './check-json.ts'
import type { FieldId, RecordId, Scope } from './edit.ts'
import { isFieldId, isInstant, isRecordId, isScope, isUuid } from './identify.ts'
import { MAX_CHANGES } from './limits.ts'
import type { Cursors, LogEntry, Page, WireHead, WireState } from './page.ts'
import { takeReplaces, takeValue } from './parse-edit.ts'
import { at, fail, type Path } from './problem.ts'

/** Checks the members `log`, `states` and `cursors` of a reply or a bundle ([S3], section B). */
export function takePage(document: { readonly [key: string]: unknown }): Page {
  const log = takeLog(member(document, 'log'), at(null, 'log'))
  const states = takeList(member(document, 'states'), at(null, 'states'))
  const uses = new Uint32Array(log.length)
  const records = new Set<RecordId>()
  states.forEach((item, index) => {
    const place = at(at(null, 'states'), index)
    const { record } = takeState(item, place, log, uses)
    if (records.has(record)) failTwice(place, 'the same record twice')
    records.add(record)
  })
  return { log, states: states as readonly WireState[], cursors: takeCursors(member(document, 'cursors'), at(null, 'cursors')) }
}

/** Checks a map from scopes to seqs. */
export function takeCursors(value: unknown, path: Path): Cursors {
  const cursors = takeObject(value, path)
  for (const scope in cursors) {
    if (!isScope(scope)) failShape(at(path, scope), 'scope', scope)
    takeWhole(cursors, scope, path, 0)
  }
  return cursors as Cursors
}

/** Checks a list of scopes. */
export function takeScopes(value: unknown, path: Path): readonly Scope[] {
  const scopes = takeList(value, path)
  scopes.forEach((scope, index) => {
    if (typeof scope !== 'string' || !isScope(scope)) failShape(at(path, index), 'scope', scope)
  })
  return scopes as readonly Scope[]
}

function takeLog(value: unknown, path: Path): readonly LogEntry[] {
  const seqsByScope = new Map<Scope, Set<number>>()
  const log = takeList(value, path)
  log.forEach((item, index) => {
    const place = at(path, index)
    const entry = takeObject(item, place)
    takeText(entry, 'id', place, 'uuid', isUuid)
    const scope = takeText(entry, 'scope', place, 'scope', isScope)
    const seq = takeWhole(entry, 'seq', place, 1)
    takeText(entry, 'by', place, 'text', isShortText)
    takeText(entry, 'at', place, 'instant', isInstant)
    if (member(entry, 'carriedBy') !== undefined) takeText(entry, 'carriedBy', place, 'text', isShortText)
    let seqs = seqsByScope.get(scope)
    if (!seqs) seqsByScope.set(scope, (seqs = new Set()))
    if (seqs.has(seq)) failTwice(at(place, 'seq'), 'the same seq twice')
    seqs.add(seq)
  })
  return log as readonly LogEntry[]
}

function takeState(value: unknown, path: Path, log: readonly LogEntry[], uses: Uint32Array): WireState {
  const state = takeObject(value, path)
  const scope = takeText(state, 'scope', path, 'scope', isScope)
  takeText(state, 'record', path, 'record', isRecordId)
  const place = at(path, 'fields')
  const fields = takeObject(member(state, 'fields'), place)
  for (const field in fields) {
    if (!isFieldId(field)) failShape(at(place, field), 'field', field)
    takeHeads(fields[field], place, field, scope, log, uses)
  }
  return value as WireState
}

function takeHeads(value: unknown, fields: Path, field: FieldId, scope: Scope, log: readonly LogEntry[], uses: Uint32Array): void {
  const path = at(fields, field)
  const heads = takeList(value, path)
  heads.forEach((item, index) => {
    const place = at(path, index)
    const head = takeObject(item, place)
    const edit = takeWhole(head, 'edit', place, 0)
    const entry = log[edit]
    if (!entry)
      return fail('wrong-shape', at(place, 'edit'), 'points beyond the end of the log.', {
        expected: 'something-else',
        found: 'a missing entry',
      })
    if (entry.scope !== scope) failShape(at(place, 'edit'), 'something-else', 'an edit of another scope')
    if (heads.length > 1 && heads.findIndex((other) => log[(other as WireHead).edit]?.id === entry.id) < index)
      failTwice(place, 'the same edit twice')
    uses[edit] = uses[edit]! + 1
    checkCount(uses[edit], MAX_CHANGES, place, 'changes of one edit')
    takeValue(head, place)
    takeReplaces(head, place, entry.id)
  })
}

function failTwice(path: Path, found: string): never {
  return fail('wrong-shape', path, `is wrong: ${found}.`, { expected: 'something-else', found })
}
