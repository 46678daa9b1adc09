/** Lets a number of holders in at a time, the others in the order in which they came. */
export class Turnstile {
  readonly #places: number
  #free: number
  #closed = false
  readonly #waiting: (() => void)[] = []

  constructor(places: number) {
    this.#places = places
    this.#free = places
  }

  /** Resolves when there is a place, which `leave` has to free again. Rejects after `close`. */
  async enter(): Promise<void> {
    if (this.#closed) throw new Error('The database is closed')
    await this.#enter()
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free++
  }

  /** Resolves when all who came before have left; nobody gets in any more. */
  async close(): Promise<void> {
    this.#closed = true
    for (let place = 0; place < this.#places; place++) await this.#enter()
  }

  async #enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free--
      return
    }
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve)
    })
  }
}
