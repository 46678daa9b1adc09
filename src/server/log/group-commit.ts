import { setImmediate as nextRound } from 'node:timers/promises'

/** What is asked of a group. */
export interface GroupWork<Item, Result> {
  /** Does all of it in one go, or none of it. */
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>
  /** Whether the whole may just be tried again: nothing was wrong with any of it. */
  readonly isPassing: (error: unknown) => boolean
  /** How much an item counts for, and how much one go may be. One item is always taken. */
  readonly sizeOf: (item: Item) => number
  readonly maxSize: number
}

/** Times that a go is tried which met something passing. */
const TRIES = 5

interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/** One durable commit costs as much as a hundred small edits: whoever waits while one runs goes into the next one together. */
export class GroupCommit<Item, Result> {
  readonly #work: GroupWork<Item, Result>
  #waiting: Waiting<Item, Result>[] = []
  #running = false

  constructor(work: GroupWork<Item, Result>) {
    this.#work = work
  }

  /** Resolves when the item's go is done. Where a go fails, each of its items is tried alone, and only those fail that fail alone. */
  submit(item: Item): Promise<Result> {
    const result = new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
    })
    if (!this.#running) void this.#runAll()
    return result
  }

  async #runAll(): Promise<void> {
    this.#running = true
    // Others whose requests have arrived already come along.
    for (await nextRound(); this.#waiting.length > 0; await nextRound()) await this.#runSome(this.#takeSome())
    this.#running = false
  }

  #takeSome(): Waiting<Item, Result>[] {
    const { sizeOf, maxSize } = this.#work
    let size = 0
    let count = 0
    while (count < this.#waiting.length && (count === 0 || size + sizeOf(this.#waiting[count]!.item) <= maxSize)) {
      size += sizeOf(this.#waiting[count]!.item)
      count++
    }
    return this.#waiting.splice(0, count)
  }

  async #runSome(some: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#tryToRun(some.map(({ item }) => item))
      some.forEach(({ resolve }, index) => resolve(results[index]!))
    } catch (error) {
      if (some.length === 1) some[0]!.reject(error)
      else for (const one of some) await this.#runSome([one])
    }
  }

  async #tryToRun(items: readonly Item[]): Promise<readonly Result[]> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#work.run(items)
      } catch (error) {
        if (tries >= TRIES || !this.#work.isPassing(error)) throw error
      }
    }
  }
}
