import {
  checkCount,
  checkTree,
  failShape,
  isShortText,
  member,
  takeList,
  takeNullable,
  takeObject,
  takeText,
  takeWhole,
  type Members,
} from './check-json.ts'
import type { Edit, EditId, FieldId, Json, RecordId, Scope } from './edit.ts'
import { isFieldId, isRecordId, isUuid } from './identify.ts'
import { MAX_DEPTH, MAX_REQUEST_BYTES, MAX_REQUEST_EDITS } from './limits.ts'
import type { Cursors, Page } from './page.ts'
import { checkBytes, takeEdit, takeIncomingEdit, type IncomingEdit } from './parse-edit.ts'
import { takeCursors, takePage, takeScopes } from './parse-page.ts'
import { at, fail, parseSafely, type Parsed, type Path } from './problem.ts'

/** Version of the wire that this program speaks ([S12]). */
export const PROTOCOL = 1

/** The oldest version of the wire that a server of this version still serves ([S12]). */
export const OLDEST_PROTOCOL = 1

/** Body of `POST /api/sync`. */
export interface SyncRequest {
  readonly protocol: 1
  readonly device: string
  /** Life of the log that the cursors count in; null = never synced, or read as 0 ([S14]). */
  readonly epoch: string | null
  readonly cursors: Cursors
  readonly edits: readonly Edit[]
  /** Most log entries that the reply should cover. */
  readonly limit?: number
}

/** A `SyncRequest` as a server reads it: an edit beyond a limit is refused by itself. */
export interface IncomingRequest extends Omit<SyncRequest, 'edits'> {
  readonly edits: readonly IncomingEdit[]
}

/** An edit that the log holds, and where. */
export interface Accepted {
  readonly edit: EditId
  readonly seq: number
}

/** Why an edit was refused ([S6]); codes of a later server are kept as they are. */
export interface Refusal {
  readonly edit: EditId
  readonly code: string
  readonly reason: string
  readonly record?: RecordId
  readonly field?: FieldId
}

/** A change whose value staff have emptied ([S13]). */
export interface Redaction {
  readonly edit: EditId
  readonly record: RecordId
  readonly field: FieldId
}

/** Answer to a `SyncRequest`. */
export interface SyncReply extends Page {
  readonly protocol: 1
  readonly taskForce: string
  readonly epoch: string
  readonly user: string
  readonly scopes: readonly Scope[]
  readonly accepted: readonly Accepted[]
  readonly refused: readonly Refusal[]
  readonly redacted: readonly Redaction[]
  readonly more: boolean
}

/**
 * Checks the JSON of a request against section S and [S7]. The bytes of the body as it came are the transport's to limit; here
 * the same limit holds for its JSON without blanks.
 */
export function parseSyncRequest(json: unknown): Parsed<SyncRequest> {
  return parseSafely(() => {
    const request = takeDocument(json)
    takeText(request, 'device', null, 'uuid', isUuid)
    takeNullable(request, 'epoch', () => takeText(request, 'epoch', null, 'uuid', isUuid))
    takeCursors(member(request, 'cursors'), at(null, 'cursors'))
    const edits = takeList(member(request, 'edits'), at(null, 'edits'))
    checkCount(edits.length, MAX_REQUEST_EDITS, at(null, 'edits'), 'edits')
    edits.forEach((edit, index) => takeEdit(edit, at(at(null, 'edits'), index)))
    if (member(request, 'limit') !== undefined) takeWhole(request, 'limit', null, 1)
    checkBytes(json as Json, MAX_REQUEST_BYTES, null)
    return json as SyncRequest
  })
}

/**
 * The same for a server, which judges limits and content edit by edit ([S2], `takeIncomingEdit`). That the body as a whole fits is the
 * transport's matter. More edits than 1,000 are the problem `too-large`.
 */
export function parseIncomingRequest(json: unknown): Parsed<IncomingRequest> {
  return parseSafely(() => {
    const { edits: list, ...frame } = takeObject(json, null)
    const request = takeDocument(frame)
    const device = takeText(request, 'device', null, 'uuid', isUuid)
    const epoch = takeNullable(request, 'epoch', () => takeText(request, 'epoch', null, 'uuid', isUuid))
    const cursors = takeCursors(member(request, 'cursors'), at(null, 'cursors'))
    const limit = member(request, 'limit') === undefined ? undefined : takeWhole(request, 'limit', null, 1)
    const place = at(null, 'edits')
    const incoming = takeList(list, place)
    checkCount(incoming.length, MAX_REQUEST_EDITS, place, 'edits')
    const edits = incoming.map((edit, index) => takeIncomingEdit(edit, at(place, index)))
    return { protocol: PROTOCOL, device, epoch, cursors, edits, ...(limit !== undefined && { limit }) }
  })
}

/** The protocol that a request is written in, before anything else of it is looked at; null where it names none. */
export function readProtocol(json: unknown): number | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null
  const protocol = member(json as Members, 'protocol')
  return typeof protocol === 'number' && Number.isSafeInteger(protocol) ? protocol : null
}

/** Checks the JSON of a reply against section S. */
export function parseSyncReply(json: unknown): Parsed<SyncReply> {
  return parseSafely(() => {
    const reply = takeDocument(json)
    takeText(reply, 'taskForce', null, 'uuid', isUuid)
    takeText(reply, 'epoch', null, 'uuid', isUuid)
    takeText(reply, 'user', null, 'text', isShortText)
    takeScopes(member(reply, 'scopes'), at(null, 'scopes'))
    takeEach(reply, 'accepted', (accepted, path) => takeWhole(accepted, 'seq', path, 1))
    takeEach(reply, 'refused', takeRefusal)
    takeEach(reply, 'redacted', takeChangeName)
    takePage(reply)
    if (typeof member(reply, 'more') !== 'boolean') failShape(at(null, 'more'), 'yes-or-no', reply['more'])
    return json as SyncReply
  })
}

function takeDocument(json: unknown): Members {
  checkTree(json, MAX_DEPTH)
  const document = takeObject(json, null)
  const protocol = takeWhole(document, 'protocol', null, 1)
  if (protocol > PROTOCOL)
    fail('too-new', at(null, 'protocol'), `is ${protocol}; this program speaks ${PROTOCOL}.`, { version: protocol, known: PROTOCOL })
  return document
}

/** Checks a list of objects that each name an edit. */
function takeEach(document: Members, key: string, take: (item: Members, path: Path) => void): void {
  const list = at(null, key)
  takeList(member(document, key), list).forEach((value, index) => {
    const path = at(list, index)
    const item = takeObject(value, path)
    takeText(item, 'edit', path, 'uuid', isUuid)
    take(item, path)
  })
}

function takeRefusal(refusal: Members, path: Path): void {
  takeText(refusal, 'code', path, 'text', isShortText)
  takeText(refusal, 'reason', path, 'text', (text) => text.length <= 10_000)
  if (member(refusal, 'record') !== undefined) takeText(refusal, 'record', path, 'record', isRecordId)
  if (member(refusal, 'field') !== undefined) takeText(refusal, 'field', path, 'field', isFieldId)
}

function takeChangeName(redaction: Members, path: Path): void {
  takeText(redaction, 'record', path, 'record', isRecordId)
  takeText(redaction, 'field', path, 'field', isFieldId)
}
