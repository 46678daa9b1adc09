import { link, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Storage } from '../storage/storage.ts'
import { SettingsProblem } from '../settings.ts'
import { writeSecret } from './one-time-secret.ts'

/** The key's file in the data folder of an embedded server. */
export const secretFileName = 'secret'

const stateKey = 'secret'

/** What finding the key needs. */
export interface SecretPlace {
  readonly storage: Storage
  readonly settings: { readonly secret: string | null; readonly dataFolder: string }
  random(bytes: number): Uint8Array
}

/**
 * The key that signs cookies: the one that is set, else the one that was made at the first start. With SQLite it lies in a file that only
 * the server's user can read; on PostgreSQL in the database, so that all nodes have the same.
 */
export async function loadSecret({ storage, settings, random }: SecretPlace): Promise<string> {
  if (settings.secret !== null) return settings.secret
  const fresh = writeSecret(random)
  return storage.engine === 'sqlite' ? keepInFile(join(settings.dataFolder, secretFileName), fresh) : keepInDatabase(storage, fresh)
}

/** Written whole under another name first: neither a crash nor a second process leaves half a key. */
async function keepInFile(path: string, fresh: string): Promise<string> {
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (kept !== null) return checkKept(kept.trim(), path)
  const draft = `${path}.${fresh.slice(0, 8)}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(fresh)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
  return checkKept((await readFile(path, 'utf8')).trim(), path)
}

function checkKept(kept: string, path: string): string {
  if (kept.length >= 32) return kept
  throw new SettingsProblem(`The key in "${path}" is damaged. Remove the file: a new one is made, and everybody signs in again.`)
}

async function keepInDatabase(storage: Storage, fresh: string): Promise<string> {
  return storage.write(async (tx) => {
    await tx
      .insertInto('state')
      .values({ key: stateKey, value: fresh })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
    return (await tx.selectFrom('state').select('value').where('key', '=', stateKey).executeTakeFirstOrThrow()).value
  })
}
