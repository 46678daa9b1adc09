import type { Kysely, Transaction } from 'kysely'
import { kindOf, type EditId, type Scope } from '../../change/edit.ts'
import { isFieldId, isRecordId, isUuid } from '../../change/identify.ts'
import type { Redaction } from '../../change/wire.ts'
import { kindsOfRights } from '../../domain/rules/grants.ts'
import { markCharter, type CharterInForce } from '../access/charter-in-force.ts'
import { deriveRights } from '../access/derive-rights.ts'
import { isIn } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { RedactionsTable, Tables } from '../storage/tables.ts'
import type { Log } from './log.ts'
import type { LogOptions } from './open-log.ts'

/**
 * Empties a change's value in the log, and with it in heads and history ([S13]); its digest stays, and without the salt tells nothing. Also
 * remembered where the log has no such change (after a restore), for it is taken for null if it turns up. Gives the number of emptied
 * changes: 0 or 1. What rights follow from has to be derived anew afterwards.
 */
export async function emptyChange(tx: Transaction<Tables>, redaction: RedactionsTable): Promise<number> {
  const { edit, record, field } = redaction
  await tx
    .insertInto('redactions')
    .values(redaction)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { numUpdatedRows } = await tx
    .updateTable('changes')
    .set({ value: null, salt: null, redacted: 1 })
    .where('edit', '=', edit)
    .where('record', '=', record)
    .where('field', '=', field)
    .where('redacted', '=', 0)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Makes the redaction of a log. */
export function createRedact(storage: Storage, charter: CharterInForce, now: () => number): Log['redact'] {
  return async (actor, { edit, record, field, reason }) => {
    // Anything else names no change, and PostgreSQL takes no U+0000.
    if (!isUuid(edit) || !isRecordId(record) || !isFieldId(field)) return 'unknown'
    const at = new Date(now()).toISOString()
    const outcome = await storage.write(
      async (tx) => {
        const known = await tx
          .selectFrom('changes')
          .select(['scope', 'redacted'])
          .where('edit', '=', edit)
          .where('record', '=', record)
          .where('field', '=', field)
          .executeTakeFirst()
        if (!known) return { result: 'unknown' as const, scope: null }
        await emptyChange(tx, { edit, record, field, scope: known.scope, by: actor, at, reason: reason.replaceAll('\0', '') })
        if (kindOf(record) === 'charter') await markCharter(tx, `${at} ${edit}`)
        if (kindsOfRights.includes(kindOf(record))) await deriveRights(tx, storage.engine, await charter.readFresh(tx))
        return { result: known.redacted === 1 ? ('already' as const) : ('redacted' as const), scope: known.scope }
      },
      { rights: 'exclusive' },
    )
    if (outcome.result === 'redacted') await tellScope(storage, outcome.scope)
    return outcome.result
  }
}

/** Nothing has grown, but devices have something to hear. */
async function tellScope(storage: Storage, scope: Scope): Promise<void> {
  const counter = await storage.db.selectFrom('scopes').select('last_seq').where('scope', '=', scope).executeTakeFirst()
  if (counter) await storage.notify([{ scope, seq: counter.last_seq }])
}

/** Most edits that are remembered of one user: nobody fills the database by bringing what is refused. */
const MOST_BROUGHT = 10_000

/**
 * Makes the list of redactions for a user. Remembers, once, what somebody could read; and which edits somebody brought that lie elsewhere:
 * they stand in that device's refused list, where no page will ever touch them.
 */
export function createRedactionsFor({ storage, ledger, now }: Pick<LogOptions, 'storage' | 'ledger' | 'now'>): Log['redactionsFor'] {
  // Only spares writing what is there: another node may have noted more.
  const seenByUser = new Map<string, Set<Scope>>()
  return async (user, scopes, brought = []) => {
    let seen = seenByUser.get(user)
    if (!seen) seenByUser.set(user, (seen = await loadSeen(storage, user)))
    const fresh = scopes.filter((scope) => !seen.has(scope))
    const at = new Date(now()).toISOString()
    if (fresh.length > 0) {
      await ledger.note({ what: 'could-read', user, scopes: fresh.join(' '), at })
      await insertReaders(
        storage.db,
        fresh.map((scope) => ({ user, scope })),
      )
      for (const scope of fresh) seen.add(scope)
    }
    const edits = brought.length === 0 ? [] : await listFresh(storage, user, brought)
    if (edits.length > 0) {
      await ledger.note({ what: 'brought', user, edits: edits.join(' '), at })
      await insertBrought(
        storage.db,
        edits.map((edit) => ({ user, edit })),
      )
    }
    return selectRedactions(storage, user)
  }
}

async function loadSeen({ db }: Storage, user: string): Promise<Set<Scope>> {
  const rows = await db.selectFrom('readers').select('scope').where('user', '=', user).execute()
  return new Set(rows.map(({ scope }) => scope))
}

/** Of some edits those that are not remembered yet, as many as there is room for. */
async function listFresh({ db, engine }: Storage, user: string, edits: readonly EditId[]): Promise<EditId[]> {
  const known = await db
    .selectFrom('carriers')
    .select('edit')
    .where('user', '=', user)
    .where(isIn(engine, 'edit', edits))
    .execute()
  const has = new Set(known.map(({ edit }) => edit))
  const fresh = edits.filter((edit) => !has.has(edit))
  if (fresh.length === 0) return []
  const { count } = await db
    .selectFrom('carriers')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('user', '=', user)
    .executeTakeFirstOrThrow()
  return fresh.slice(0, Math.max(0, MOST_BROUGHT - Number(count)))
}

/** Neither engine takes endless values in one statement. */
const ROWS_AT_ONCE = 1000

/** Remembers who could read what. */
export async function insertReaders(db: Kysely<Tables>, rows: readonly Tables['readers'][]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await db
      .insertInto('readers')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Remembers who brought what in vain. */
export async function insertBrought(db: Kysely<Tables>, rows: readonly Tables['carriers'][]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await db
      .insertInto('carriers')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

async function selectRedactions({ db }: Storage, user: string): Promise<Redaction[]> {
  // Nearly always there is none, and then nothing else needs to be asked.
  const any = await db.selectFrom('redactions').select('scope').limit(1).executeTakeFirst()
  if (!any) return []
  return db
    .selectFrom('redactions')
    .select(['edit', 'record', 'field'])
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('scope', 'in', selectFrom('readers').select('readers.scope').where('readers.user', '=', user)),
        eb('edit', 'in', selectFrom('carriers').select('carriers.edit').where('carriers.user', '=', user)),
      ]),
    )
    .orderBy('at')
    .orderBy('edit')
    .orderBy('record')
    .orderBy('field')
    .execute()
}
