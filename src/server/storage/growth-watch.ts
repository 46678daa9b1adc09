import type { Kysely } from 'kysely'
import type { ScopeGrowth } from './storage.ts'
import type { Tables } from './tables.ts'

type Listener = (changes: readonly ScopeGrowth[]) => void

/** Passes on that scopes have grown, and finds out what nobody told. */
export class GrowthWatch {
  readonly #db: Kysely<Tables>
  readonly #listeners = new Set<Listener>()
  readonly #seqByScope = new Map<string, number>()
  #known = false

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  add(listener: Listener): () => void {
    const own: Listener = (changes) => listener(changes)
    this.#listeners.add(own)
    return () => {
      this.#listeners.delete(own)
    }
  }

  /** Tells all listeners. One that throws keeps the others from nothing. */
  tell(changes: readonly ScopeGrowth[]): void {
    for (const { scope, seq } of changes) if (seq > (this.#seqByScope.get(scope) ?? 0)) this.#seqByScope.set(scope, seq)
    for (const listener of this.#listeners) {
      try {
        listener(changes)
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }

  /** Looks at the counters, and tells what has grown since it was last told or seen. The first look tells nothing. */
  async look(): Promise<void> {
    const rows = await this.#db.selectFrom('scopes').select(['scope', 'last_seq']).execute()
    const grown: ScopeGrowth[] = []
    for (const { scope, last_seq: seq } of rows) {
      if (seq <= (this.#seqByScope.get(scope) ?? 0)) continue
      this.#seqByScope.set(scope, seq)
      grown.push({ scope, seq })
    }
    if (this.#known && grown.length > 0) this.tell(grown)
    this.#known = true
  }
}
