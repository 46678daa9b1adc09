import type { Storage } from './storage.ts'

/** Opens the embedded database. */
export function openSqlite(_dataFolder: string): Promise<Storage> {
  throw new Error('not yet')
}
