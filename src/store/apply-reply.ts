import type { Edit, EditId, FieldId, RecordId, Scope } from '../change/edit.ts'
import { equalJson } from '../change/merge.ts'
import type { Cursors } from '../change/page.ts'
import { collectRedactions, redactHeads, redactPage, type ChangeName, type Redactions } from '../change/redact.ts'
import { joinCursors, mergePage } from '../change/states.ts'
import type { Refusal, SyncReply } from '../change/wire.ts'
import { confirmedHeads, hasConfirmed } from './apply.ts'
import type { SentRequest } from './build-request.ts'
import { readWritableMeta, writeMeta, type Database, type Meta, type RefusedRow } from './database.ts'
import { heldIds, keepEdits, ownIds } from './kept-edits.ts'
import { isSameList, openOutbox, reachedEdits, validMarks, type AcceptedMarks, type Outbox } from './outbox.ts'
import { findLostScopes, purgeScopes } from './purge-scopes.ts'
import { noteRedactions, readRedactions, redactEdits } from './redact-database.ts'
import { dropLogged } from './refused-edits.ts'
import { openChunks, type OpenChunks } from './rewrite.ts'
import { showField } from './show-field.ts'
import { startEpoch } from './start-epoch.ts'

/** What became of a reply. */
export type ReplyOutcome =
  /** Taken in. `more`: ask again. `rightsChanged`: the account reads other scopes than at the reply before. */
  | { readonly kind: 'applied'; readonly more: boolean; readonly changed: boolean; readonly rightsChanged: boolean }
  /** The server was restored ([S14]): all is offered again; ask again. */
  | { readonly kind: 'new-epoch' }
  /** Dropped whole: it answers no longer what this device is ([S3]). Ask again. */
  | { readonly kind: 'stale' }
  /** Dropped whole: the browser's session is another person's than this database ([S11]). */
  | { readonly kind: 'other-user' }
  /** Dropped whole: another task force's server. */
  | { readonly kind: 'wrong-task-force' }

/**
 * Takes a reply in, in one strict transaction: all of it or nothing ([S3]). What the server sent is merged as a side with its cursors;
 * accepted edits leave once the cursor has reached them ([S2]); refused ones move to the refused list, and what they had replaced comes
 * back ([M3]); lost scopes are purged ([S4]), redactions carried out ([S13]). Throws `WriteProblem`, then nothing has changed.
 *
 * @param now ISO 8601 UTC
 */
export function applyReply(database: Database, sent: SentRequest, reply: SyncReply, now: string): Promise<ReplyOutcome> {
  return database.transaction('rw', database.tables, async (): Promise<ReplyOutcome> => {
    const meta = await readWritableMeta(database)
    if (!answersTheLatest(meta, sent)) return { kind: 'stale' }
    if (reply.user !== meta.identity?.user) return { kind: 'other-user' }
    const { taskForce, epoch } = meta.origin
    if (taskForce !== null && reply.taskForce !== taskForce) return { kind: 'wrong-task-force' }
    if (epoch !== null && reply.epoch !== epoch) {
      await startEpoch(database, meta, reply.epoch)
      return { kind: 'new-epoch' }
    }
    const changed = await takeReply(database, meta, sent, reply, now)
    const { readable } = meta.scopes
    return { kind: 'applied', more: reply.more, changed, rightsChanged: readable !== null && !equalJson(readable, reply.scopes) }
  })
}

/** [S3]: the latest request, and epoch and cursors are still those that it named. */
function answersTheLatest(meta: Meta, { number, request }: SentRequest): boolean {
  return meta.request.n === number && meta.origin.epoch === request.epoch && equalJson(meta.cursors, request.cursors)
}

async function takeReply(database: Database, meta: Meta, sent: SentRequest, reply: SyncReply, now: string): Promise<boolean> {
  const outbox = await openOutbox(database)
  const fresh = await noteRedactions(database, reply.redacted)
  await redactEdits(database, outbox, collectRedactions(fresh))
  const marks = markAccepted(validMarks(meta.accepted, outbox), sent, reply, outbox)
  const accepted = Object.keys(marks).map((id) => outbox.edits().get(id)!)
  const lost = findLostScopes(meta, accepted, reply.scopes)
  const cursors = without(joinCursors(meta.cursors, reply.cursors), lost)
  const settled = reachedEdits(marks, outbox, cursors)
  const refused = findRefused(sent, reply.refused, outbox)
  const held = heldIds(outbox)
  const goesWithScope = ({ edit }: Refusal) => held.has(edit) && lost.has(outbox.edits().get(edit)!.scope)
  const settledEdits = settled.map((id) => outbox.edits().get(id)!)
  const own = ownIds(outbox, meta.identity)
  const listed = refused.filter((refusal) => !goesWithScope(refusal))
  await database.refused.bulkPut(listed.map((refusal) => refusedRow(refusal, outbox.edits().get(refusal.edit)!, own, now)))
  await keepEdits(
    database,
    settledEdits.filter((edit) => own.has(edit.id)),
    now,
  )
  outbox.drop([...settled, ...refused.map((refusal) => refusal.edit)].flatMap((id) => outbox.rowsOf(id)))
  await dropLogged(database, reply, settledEdits)

  const page = await knownPage(database, reply, lost)
  const touched = touchedFields(page, outbox, fresh)
  const chunks = await openChunks(database, touched.keys())
  showReply(chunks, outbox, meta.cursors, page, touched, collectRedactions(fresh))
  const n = meta.generation.n + 1
  const rows = chunks.rows(n, reply.epoch)
  await database.chunks.bulkPut(rows)
  const purged = await purgeScopes(database, { meta, lost, outbox, accepted: marks, now, version: n, epoch: reply.epoch })
  await outbox.save()

  const left = validMarks(marks, outbox)
  const changed = rows.length > 0 || outbox.dropped().length > 0 || purged || fresh.length > 0 || refused.length > 0
  await saveFacts(database, meta, { reply, cursors, marks: left, outbox, changed, fresh, now })
  return changed || !equalJson(left, meta.accepted)
}

/** The page, without what is not for this device (any more), redacted values taken for null. */
async function knownPage(database: Database, reply: SyncReply, lost: ReadonlySet<Scope>): Promise<SyncReply> {
  const page = lost.size === 0 ? reply : { ...reply, states: reply.states.filter((state) => !lost.has(state.scope)) }
  return page.states.length === 0 ? page : redactPage(page, await readRedactions(database))
}

/** [S2]: an answer counts only for exactly the edit that was sent. */
function wasSentAs(sent: SentRequest, edit: EditId, outbox: Outbox): boolean {
  const rows = sent.rows.get(edit)
  return rows !== undefined && isSameList(rows, outbox.rowsOf(edit))
}

function markAccepted(marks: AcceptedMarks, sent: SentRequest, reply: SyncReply, outbox: Outbox): AcceptedMarks {
  const next: Record<EditId, AcceptedMarks[string]> = { ...marks }
  for (const { edit, seq } of reply.accepted) if (wasSentAs(sent, edit, outbox)) next[edit] = { seq, rows: outbox.rowsOf(edit) }
  return next
}

function findRefused(sent: SentRequest, refused: readonly Refusal[], outbox: Outbox): Refusal[] {
  const byEdit = new Map(refused.map((refusal) => [refusal.edit, refusal]))
  return [...byEdit.values()].filter((refusal) => wasSentAs(sent, refusal.edit, outbox))
}

function refusedRow({ code, reason, record, field }: Refusal, edit: Edit, own: ReadonlySet<EditId>, at: string): RefusedRow {
  return {
    id: edit.id,
    edit,
    own: own.has(edit.id),
    code,
    reason,
    at,
    ...(record === undefined ? {} : { record }),
    ...(field === undefined ? {} : { field }),
  }
}

type Touched = ReadonlyMap<RecordId, { readonly scope: Scope; readonly fields: ReadonlySet<FieldId> }>

/** Every field that may show something else now: those of the page, of edits that leave, and of new redactions. */
function touchedFields(page: SyncReply, outbox: Outbox, fresh: readonly ChangeName[]): Touched {
  const touched = new Map<RecordId, { scope: Scope; fields: Set<FieldId> }>()
  const touch = (record: RecordId, scope: Scope, fields: Iterable<FieldId>) => {
    const known = touched.get(record)
    if (known) for (const field of fields) known.fields.add(field)
    else touched.set(record, { scope, fields: new Set(fields) })
  }
  for (const { record, scope, fields } of page.states) touch(record, scope, Object.keys(fields))
  for (const { edit } of outbox.dropped()) for (const { record, field } of edit.changes) touch(record, edit.scope, [field])
  for (const { record, field } of fresh) touch(record, '', [field])
  return touched
}

function showReply(chunks: OpenChunks, outbox: Outbox, cursors: Cursors, page: SyncReply, touched: Touched, fresh: Redactions): void {
  const base = (record: RecordId, field: FieldId) => {
    const open = chunks.get(record)
    return open ? confirmedHeads(open, field) : []
  }
  const merged = new Map(mergePage(base, cursors, page).map((state) => [state.record, state]))
  for (const [record, { scope, fields }] of touched) {
    const state = merged.get(record)
    if (!state && !chunks.get(record)) continue
    const open = chunks.take(record, scope)
    // Only pending edits put it elsewhere: the server knows where it belongs, and will refuse them.
    if (state && state.scope !== open.scope && !hasConfirmed(open)) open.scope = state.scope
    for (const field of fields) {
      const found = state && Object.hasOwn(state.fields, field) ? state.fields[field]! : confirmedHeads(open, field)
      const confirmed = fresh.isEmpty ? found : redactHeads(found, record, field, fresh)
      if (showField(open, field, confirmed, outbox.packedHeads(record, field))) chunks.touch(record)
    }
  }
  // Tabs have these edits on top of their chunk, and read it anew only where it was written.
  for (const { edit } of outbox.dropped()) for (const { record } of edit.changes) chunks.touch(record)
}

interface Taken {
  readonly reply: SyncReply
  readonly cursors: Cursors
  readonly marks: AcceptedMarks
  readonly outbox: Outbox
  readonly changed: boolean
  readonly fresh: readonly ChangeName[]
  readonly now: string
}

async function saveFacts(database: Database, meta: Meta, { reply, cursors, marks, outbox, changed, fresh, now }: Taken): Promise<void> {
  const { generation, healing } = meta
  const isHealed = healing !== null && !reply.more && !outbox.rows().some((row) => row.n <= healing.upTo)
  const moved = changed || isHealed || !equalJson(marks, meta.accepted)
  if (moved) {
    const n = generation.n + 1
    await writeMeta(database, 'generation', { ...generation, n, changed: changed || isHealed ? n : generation.changed })
  }
  const counter = outbox.dropped().reduce((most, row) => Math.max(most, row.n), meta.counter.upTo)
  const scopes = { readable: reply.scopes, held: [...new Set([...reply.scopes, ...Object.keys(cursors)])].sort() }
  const facts = {
    origin: { taskForce: reply.taskForce, epoch: reply.epoch },
    cursors,
    accepted: marks,
    counter: { upTo: counter },
    scopes,
    healing: isHealed ? null : healing,
    redacted: { n: meta.redacted.n + fresh.length },
  }
  for (const key of Object.keys(facts) as (keyof typeof facts)[]) {
    if (!equalJson(facts[key], meta[key])) await writeMeta(database, key, facts[key])
  }
  await writeMeta(database, 'synced', { at: now })
}

function without(cursors: Cursors, scopes: ReadonlySet<Scope>): Cursors {
  return scopes.size === 0 ? cursors : Object.fromEntries(Object.entries(cursors).filter(([scope]) => !scopes.has(scope)))
}
