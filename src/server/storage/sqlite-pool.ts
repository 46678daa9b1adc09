import { setTimeout as wait } from 'node:timers/promises'
import { isBusy, SqliteHandle } from './sqlite-handle.ts'
import { Turnstile } from './turnstile.ts'

/** Snapshots that may be open at once; a page of a device takes one for some milliseconds. */
const MAX_SNAPSHOTS = 8
/** Milliseconds between two tries to begin writing while another process writes, and how often (2 minutes: a command may work long). */
const RETRY_EVERY = 10
const RETRIES = 12_000

/**
 * The connections to one SQLite file: one that writes, one for single reads, some for snapshots. SQLite itself would let a second writer
 * wait in the only thread there is, in which the first could then never end: so writers queue here, and wait for other processes without
 * holding up the thread.
 */
export class SqlitePool {
  readonly #path: string
  readonly #writer: SqliteHandle
  readonly #reader: SqliteHandle
  readonly #idle: SqliteHandle[] = []
  readonly #writing = new Turnstile(1)
  readonly #snapshots = new Turnstile(MAX_SNAPSHOTS)

  constructor(path: string) {
    this.#path = path
    this.#writer = new SqliteHandle(path, { readOnly: false })
    this.#reader = new SqliteHandle(path, { readOnly: true })
  }

  /** For single reads outside of transactions. */
  get reader(): SqliteHandle {
    return this.#reader
  }

  /** Changes when another process has written, never by this one. */
  readDataVersion(): number {
    return this.#writer.readDataVersion()
  }

  /** Runs one statement that may write. */
  async runAlone<T>(work: (writer: SqliteHandle) => T): Promise<T> {
    await this.#writing.enter()
    try {
      return await untilFree(() => work(this.#writer))
    } finally {
      this.#writing.leave()
    }
  }

  /** Begins the one write transaction; `endWrite` has to follow. */
  async beginWrite(): Promise<SqliteHandle> {
    await this.#writing.enter()
    try {
      await untilFree(() => this.#writer.exec('BEGIN IMMEDIATE'))
      return this.#writer
    } catch (error) {
      this.#writing.leave()
      throw error
    }
  }

  endWrite(): void {
    this.#writing.leave()
  }

  /** Begins a snapshot; `endSnapshot` has to follow. */
  async beginSnapshot(): Promise<SqliteHandle> {
    await this.#snapshots.enter()
    try {
      const handle = this.#idle.pop() ?? new SqliteHandle(this.#path, { readOnly: true })
      handle.exec('BEGIN')
      return handle
    } catch (error) {
      this.#snapshots.leave()
      throw error
    }
  }

  endSnapshot(handle: SqliteHandle): void {
    this.#idle.push(handle)
    this.#snapshots.leave()
  }

  /** Lets the running write and all snapshots end, then closes everything. */
  async close(): Promise<void> {
    await Promise.all([this.#writing.close(), this.#snapshots.close()])
    for (const handle of [...this.#idle, this.#reader, this.#writer]) handle.close()
  }
}

/** Does something as soon as no other process writes. */
async function untilFree<T>(work: () => T): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || tries >= RETRIES) throw error
    }
    await wait(RETRY_EVERY)
  }
}
