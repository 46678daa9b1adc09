import { countBytes } from '../change/check-json.ts'
import type { Edit, EditId } from '../change/edit.ts'
import { MAX_REQUEST_BYTES, MAX_REQUEST_EDITS } from '../change/limits.ts'
import { PROTOCOL, type SyncRequest } from '../change/wire.ts'
import { readWritableMeta, writeMeta, type Database } from './database.ts'
import { openOutbox, validMarks } from './outbox.ts'
import { WriteProblem } from './write-problem.ts'

/** A request and what has to be known of it when its reply comes. */
export interface SentRequest {
  readonly request: SyncRequest
  /** Number of the request on this device: only the latest one's reply counts ([S3]). */
  readonly number: number
  /** The rows that were sent as each edit: an answer counts for exactly those ([S2]). */
  readonly rows: ReadonlyMap<EditId, readonly number[]>
  /** Edits that wait for the next request. */
  readonly rest: number
}

/** How much one request may hold. */
export interface RequestSize {
  /** Most edits; 1,000 at most. */
  readonly edits?: number
  /** Log entries of each scope that the reply should cover; left out = as the server likes. */
  readonly limit?: number
}

/** Room for all of a request but its edits: device, epoch, cursors of thousands of scopes. */
const FRAME_BYTES = 1024 * 1024

/**
 * Makes the next request: the waiting edits, oldest first, as many as fit ([S7]). In the same strict transaction it notes that they
 * leave the device, so that no later edit takes the place of one that the server may have ([M8]). Throws `WriteProblem`.
 */
export function buildRequest(database: Database, size: RequestSize = {}): Promise<SentRequest> {
  return database.transaction('rw', [database.meta, database.packs, database.log], async () => {
    const meta = await readWritableMeta(database)
    if (!meta.identity) throw new WriteProblem('invalid', 'nobody works here')
    const outbox = await openOutbox(database)
    const answered = validMarks(meta.accepted, outbox)
    const waiting = [...outbox.edits().values()].filter((edit) => !Object.hasOwn(answered, edit.id))
    const edits = takeFitting(waiting, Math.min(size.edits ?? MAX_REQUEST_EDITS, MAX_REQUEST_EDITS))
    const rows = new Map(edits.map((edit) => [edit.id, outbox.rowsOf(edit.id)]))
    const number = meta.request.n + 1
    await writeMeta(database, 'request', { n: number })
    const last = [...rows.values()].reduce((most, list) => Math.max(most, list.at(-1)!), 0)
    if (last > meta.left.upTo) await writeMeta(database, 'left', { upTo: last })
    if (last > meta.sent.upTo) await writeMeta(database, 'sent', { upTo: last })
    const request: SyncRequest = {
      protocol: PROTOCOL,
      device: meta.identity.device,
      epoch: meta.origin.epoch,
      cursors: meta.cursors,
      edits,
      ...(size.limit === undefined ? {} : { limit: size.limit }),
    }
    return { request, number, rows, rest: waiting.length - edits.length }
  })
}

/** The first edits that fit; one always does. */
function takeFitting(waiting: readonly Edit[], most: number): Edit[] {
  const edits: Edit[] = []
  let room = MAX_REQUEST_BYTES - FRAME_BYTES
  for (const edit of waiting) {
    room -= countBytes(JSON.stringify(edit)) + 1
    if (edits.length >= most || (room < 0 && edits.length > 0)) break
    edits.push(edit)
  }
  return edits
}
