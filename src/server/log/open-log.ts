import { isRecordId } from '../../change/identify.ts'
import { CharterInForce } from '../access/charter-in-force.ts'
import { createReadableScopes, createRightsOf } from '../access/rights-of.ts'
import type { Rules } from '../access/rules.ts'
import type { Ledger } from '../operations/ledger.ts'
import type { Storage } from '../storage/storage.ts'
import { createHistory } from './history.ts'
import type { Log } from './log.ts'
import { createPull } from './pull.ts'
import { createPush } from './push.ts'
import { createRedact, createRedactionsFor } from './redaction.ts'

/** What a log is made of. */
export interface LogOptions {
  readonly storage: Storage
  /** Learns of rights that end ([S13]). */
  readonly ledger: Pick<Ledger, 'note'>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A random UUID; makes the ids of task force and epoch at the first start. */
  readonly newId: () => string
  /** Unguessable bytes. */
  readonly random: (bytes: number) => Uint8Array
  readonly rules: Rules
}

/** Opens the log that a storage holds; gives it its task force and epoch at the first start. */
export async function openLog(options: LogOptions): Promise<Log> {
  const { storage, now, newId, rules } = options
  const charter = new CharterInForce()
  return {
    taskForce: await keepState(storage, 'taskForce', newId()),
    epoch: async () => (await readState(storage, 'epoch')) ?? (await keepState(storage, 'epoch', newId())),
    push: createPush(options, charter),
    pull: createPull(storage),
    scopeOf: async (record) => {
      if (!isRecordId(record)) return null
      return (await storage.db.selectFrom('records').select('scope').where('record', '=', record).executeTakeFirst())?.scope ?? null
    },
    history: createHistory(storage),
    redact: createRedact(storage, charter, now),
    redactionsFor: createRedactionsFor(options),
    rightsOf: createRightsOf(storage, charter, now),
    readableScopes: createReadableScopes(storage, charter, rules),
  }
}

async function readState({ db }: Storage, key: string): Promise<string | null> {
  return (await db.selectFrom('state').select('value').where('key', '=', key).executeTakeFirst())?.value ?? null
}

/** Gives a fact of the whole server, after making it where it is missing; several processes may try at once. */
async function keepState(storage: Storage, key: string, value: string): Promise<string> {
  await storage.db
    .insertInto('state')
    .values({ key, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await readState(storage, key)) ?? value
}
