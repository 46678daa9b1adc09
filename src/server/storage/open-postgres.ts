import type { Storage } from './storage.ts'

/** Opens PostgreSQL. */
export function openPostgres(_url: string): Promise<Storage> {
  throw new Error('not yet')
}
