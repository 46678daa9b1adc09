import { StorageProblem } from './storage.ts'

/** Keeps in mind what is under way, so that closing can wait for it. */
export class RunningWork {
  readonly #running = new Set<Promise<unknown>>()
  #closed = false

  /** Starts something; rejects after `close`. */
  run<T>(start: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new StorageProblem('The database is closed.'))
    const work = start()
    const forget = (): boolean => this.#running.delete(work)
    this.#running.add(work)
    work.then(forget, forget)
    return work
  }

  /** Lets nothing new start, and resolves when all has ended, well or not. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.allSettled(this.#running)
  }
}
