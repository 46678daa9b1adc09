import { sql, type ExpressionBuilder, type Transaction } from 'kysely'
import { CharterInForce, markCharter } from '../access/charter-in-force.ts'
import { deriveRights } from '../access/derive-rights.ts'
import { insertEnded } from '../access/ended-rights.ts'
import { emptyChange, insertBrought, insertReaders } from '../log/redaction.ts'
import { isIn } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'

type Tx = Transaction<Tables>

/**
 * Does again whatever the ledger says was redacted or revoked ([S13]), so that a database that somebody has put back by hand revives
 * none of it. For every start of the server, before anybody is answered.
 */
export async function replayLedger(storage: Storage, ledger: Ledger): Promise<void> {
  const entries = await ledger.entries()
  if (entries.length > 0) await storage.write((tx) => applyLedger(tx, storage.engine, entries), { rights: 'exclusive' })
}

/**
 * The same in a transaction. Entries in order of time; of those about the same thing the last one holds. Doing it twice changes nothing.
 * Rights that follow from a value that had to be emptied go with it.
 */
export async function applyLedger(tx: Tx, engine: Storage['engine'], entries: readonly LedgerEntry[]): Promise<void> {
  const lastByThing = new Map<string, LedgerEntry>()
  for (const entry of entries.flatMap(spellOut)) lastByThing.set(nameThing(entry), entry)
  let emptied = ''
  for (const entry of lastByThing.values()) {
    if (entry.what !== 'redaction') await applyEntry(tx, entry)
    else if ((await redact(tx, entry)) > 0) emptied = entry.edit
  }
  await tellRedactions(tx, [...lastByThing.values()])
  await endSessions(tx, engine, [...lastByThing.values()])
  const ended = await endRights(tx, engine, [...lastByThing.values()])
  if (emptied !== '') await markCharter(tx, `redacted ${emptied}`)
  if (emptied === '' && ended === 0) return
  await deriveRights(tx, engine, await new CharterInForce().readFresh(tx))
}

/** Whoever is revoked and reinstated has lost the sessions of before all the same. */
function spellOut(entry: LedgerEntry): LedgerEntry[] {
  return entry.what === 'user-revoked' ? [entry, { what: 'sessions-revoked', user: entry.user, at: entry.at }] : [entry]
}

/** What an entry is about: entries of one name open and close the same thing. */
function nameThing(entry: LedgerEntry): string {
  switch (entry.what) {
    case 'grant-given':
    case 'grant-revoked':
      return JSON.stringify(['grant', entry.user, entry.role, entry.target])
    case 'user-revoked':
    case 'user-reinstated':
      return JSON.stringify(['user', entry.user])
    case 'right-ended':
    case 'right-given':
      return JSON.stringify(['right', entry.thing])
    case 'sessions-revoked':
    case 'password-changed':
      return JSON.stringify([entry.what, entry.user])
    default:
      return JSON.stringify({ ...entry, at: null })
  }
}

async function applyEntry(tx: Tx, entry: Exclude<LedgerEntry, Redacted>): Promise<void> {
  switch (entry.what) {
    case 'grant-revoked':
      await tx.deleteFrom('grants').where(sameGrant(entry)).execute()
      return
    case 'user-revoked':
      return revokeUser(tx, entry.user, entry.at)
    case 'sessions-revoked':
      await tx.deleteFrom('session').where('userId', '=', entry.user).where('createdAt', '<', entry.at).execute()
      return
    case 'token-revoked':
      await tx.updateTable('tokens').set({ revoked_at: entry.at }).where('hash', '=', entry.hash).where('revoked_at', 'is', null).execute()
      return
    case 'passkey-removed':
      await tx.deleteFrom('passkey').where('id', '=', entry.passkey).execute()
      return
    case 'password-changed':
      return forgetPassword(tx, entry.user, entry.at)
    case 'invitation-closed':
      return closeInvitation(tx, entry.invitation, entry.at)
    case 'grant-given':
    case 'right-ended':
    case 'right-given':
    case 'user-reinstated':
    case 'could-read':
    case 'brought':
    case 'session-ended':
  }
}

/** At once, for there are many: who is told of which redactions. */
async function tellRedactions(tx: Tx, entries: readonly LedgerEntry[]): Promise<void> {
  await insertReaders(
    tx,
    entries.flatMap((entry) => (entry.what === 'could-read' ? entry.scopes.split(' ').map((scope) => ({ user: entry.user, scope })) : [])),
  )
  await insertBrought(
    tx,
    entries.flatMap((entry) => (entry.what === 'brought' ? entry.edits.split(' ').map((edit) => ({ user: entry.user, edit })) : [])),
  )
}

/** At once: every sign-out has left an entry, and in years there are many. */
async function endSessions(tx: Tx, engine: Storage['engine'], entries: readonly LedgerEntry[]): Promise<void> {
  const ended = entries.flatMap((entry) => (entry.what === 'session-ended' ? [entry.session] : []))
  if (ended.length > 0)
    await tx
      .deleteFrom('session')
      .where(isIn(engine, 'id', ended))
      .execute()
}

/** Rights that followed from records and that this database believes to hold: it was put back, and the edits that ended them are missing. */
function endRights(tx: Tx, engine: Storage['engine'], entries: readonly LedgerEntry[]): Promise<number> {
  const rows = entries.flatMap((entry) => (entry.what === 'right-ended' ? [{ ...pick(entry), restored: 1 }] : []))
  return insertEnded(tx, engine, rows)
}

function pick({ thing, left, at }: { readonly thing: string; readonly left: string; readonly at: string }) {
  return { thing, left, at }
}

type Redacted = LedgerEntry & { readonly what: 'redaction' }

function redact(tx: Tx, { edit, record, field, scope, by, at, reason }: Redacted): Promise<number> {
  return emptyChange(tx, { edit, record, field, scope, by, at, reason })
}

function sameGrant({ user, role, target }: { readonly user: string; readonly role: string; readonly target: string }) {
  return ({ and, eb }: ExpressionBuilder<Tables, 'grants'>) =>
    and([eb('user', '=', user), sql<boolean>`role = ${role}`, eb('target', '=', target)])
}

async function revokeUser(tx: Tx, user: string, at: string): Promise<void> {
  await tx.updateTable('user').set({ revoked_at: at }).where('id', '=', user).where('revoked_at', 'is', null).execute()
  await tx.deleteFrom('session').where('userId', '=', user).execute()
  await tx.updateTable('tokens').set({ revoked_at: at }).where('user', '=', user).where('revoked_at', 'is', null).execute()
}

async function forgetPassword(tx: Tx, user: string, at: string): Promise<void> {
  await tx.deleteFrom('account').where('userId', '=', user).where('providerId', '=', 'credential').where('updatedAt', '<', at).execute()
}

async function closeInvitation(tx: Tx, invitation: string, at: string): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ withdrawn_at: at })
    .where('id', '=', invitation)
    // The link for the first staff account has the same id in every database, also in one that was begun anew beside an old ledger.
    .where('created', '<=', at)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}
