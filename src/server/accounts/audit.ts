import type { Kysely } from 'kysely'
import type { Tables } from '../storage/tables.ts'
import { writeInstant } from './instant.ts'
import type { AccountWorld } from './account-options.ts'

/** The actor of what a command or the server itself does. */
export const commandActor = 'command'

/** An act worth keeping. `detail` never holds a value of a record or a secret. */
export interface Act {
  /** A user's id; null = a command, or the server itself. */
  readonly actor: string | null
  readonly action: string
  readonly target: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** An act as staff read it. */
export interface AuditEntry extends Act {
  readonly id: string
  readonly at: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** Keeps an act, in the transaction that does it where there is one. */
export async function noteAct(db: Kysely<Tables>, { now, newId }: Pick<AccountWorld, 'now' | 'newId'>, act: Act): Promise<void> {
  const { actor, action, target, detail } = act
  await db
    .insertInto('audit')
    .values({ id: newId(), at: writeInstant(now()), actor: actor ?? commandActor, action, target, detail: JSON.stringify(detail ?? {}) })
    .execute()
}

/** Which acts to read: those before the one whose id is `before`, of one actor or kind only. */
export interface AuditQuery {
  readonly before?: string | undefined
  readonly actor?: string | undefined
  readonly action?: string | undefined
  readonly limit: number
}

/** A page of acts, the newest first; `next` is what to ask for as `before`, null = that was all. */
export async function readAudit(db: Kysely<Tables>, query: AuditQuery): Promise<{ entries: AuditEntry[]; next: string | null }> {
  const last =
    query.before === undefined
      ? undefined
      : await db.selectFrom('audit').select(['at', 'id']).where('id', '=', query.before).executeTakeFirst()
  if (query.before !== undefined && last === undefined) return { entries: [], next: null }
  let select = db
    .selectFrom('audit')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
  if (last) select = select.where(({ eb, or, and }) => or([eb('at', '<', last.at), and([eb('at', '=', last.at), eb('id', '<', last.id)])]))
  if (query.actor !== undefined) select = select.where('actor', '=', query.actor)
  if (query.action !== undefined) select = select.where('action', '=', query.action)
  const rows = await select.execute()
  const entries = rows.slice(0, query.limit).map(({ id, at, actor, action, target, detail }) => {
    const known: unknown = JSON.parse(detail)
    return { id, at, actor: actor === commandActor ? null : actor, action, target, detail: known as AuditEntry['detail'] }
  })
  return { entries, next: rows.length > query.limit ? (entries.at(-1)?.id ?? null) : null }
}
