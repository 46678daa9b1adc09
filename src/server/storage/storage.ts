import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** A scope that has grown, and up to where. */
export interface ScopeGrowth {
  readonly scope: string
  readonly seq: number
}

/** A database that cannot be used; its message is a sentence for the person who runs the server. */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem'
}

/** How a write transaction stands to permission changes. (SQLite has one writer at a time anyway.) */
export interface WriteOptions {
  /** `exclusive`: for whatever changes rights; nothing is judged by them meanwhile. `shared`: for what is judged by them; they stay as they are. */
  readonly rights?: 'exclusive' | 'shared'
}

/** The server's database, on either engine. */
export interface Storage {
  readonly engine: 'sqlite' | 'postgres'
  /** Reads, and small writes outside of the log. Reads never wait for a write. */
  readonly db: Kysely<Tables>
  /** One durable write transaction, rolled back where `work` throws. */
  write<T>(work: (tx: Transaction<Tables>) => Promise<T>, options?: WriteOptions): Promise<T>
  /** A consistent view of the database as it is now; nothing can be written in it. */
  read<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>
  /** Tells every process, this one too, that scopes have grown. To be called after the commit; never rejects. */
  notify(changes: readonly ScopeGrowth[]): Promise<void>
  /** Is told what `notify` tells, wherever it was called, within a second; also of growth that went unnoticed for a while. Returns the way to stop. */
  onNotify(listener: (changes: readonly ScopeGrowth[]) => void): () => void
  /** Lets running work end, then closes all connections. */
  close(): Promise<void>
}
