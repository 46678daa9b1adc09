import pg from 'pg'

/** Milliseconds until a lost connection is made anew: doubled at every failure up to the second. */
const RETRY_FIRST = 100
const RETRY_LAST = 5_000
/** Milliseconds between two looks at the counters: finds what was told to nobody, and connections that only seem to stand. */
const LOOK_EVERY = 5_000

/** What a listener needs. */
export interface ListenerOptions {
  readonly url: string
  readonly channel: string
  readonly onPayload: (payload: string) => void
  /** Looks for what was missed; after every connection, and now and then. */
  readonly look: () => Promise<void>
}

/** A connection of its own that listens, and is made anew whenever it is lost. */
export class PostgresListener {
  readonly #options: ListenerOptions
  #client: pg.Client | null = null
  #timer: NodeJS.Timeout | null = null
  #looking: NodeJS.Timeout | null = null
  #stopped = false
  #retryAfter = RETRY_FIRST
  #connecting: Promise<void> = Promise.resolve()

  constructor(options: ListenerOptions) {
    this.#options = options
  }

  /** Begins to listen; once. */
  start(): void {
    if (this.#looking || this.#stopped) return
    this.#looking = setInterval(() => this.#look(), LOOK_EVERY).unref()
    // What stands in the counters now is no news.
    this.#look()
    this.#connect()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#looking) clearInterval(this.#looking)
    if (this.#timer) clearTimeout(this.#timer)
    await this.#connecting
    await this.#client?.end().catch(() => undefined)
  }

  #look(): void {
    // One that fails is made up for by the next.
    this.#options.look().catch(() => undefined)
  }

  #connect(): void {
    const client = new pg.Client({ connectionString: this.#options.url, keepAlive: true })
    client.on('notification', ({ payload }) => this.#options.onPayload(payload ?? ''))
    client.on('error', () => this.#lose(client))
    client.on('end', () => this.#lose(client))
    this.#client = client
    this.#connecting = client
      .connect()
      .then(() => client.query(`listen ${this.#options.channel}`))
      .then(() => {
        this.#retryAfter = RETRY_FIRST
        this.#look()
      })
      .catch(() => this.#lose(client))
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client || this.#stopped) return
    this.#client = null
    client.end().catch(() => undefined)
    this.#timer = setTimeout(() => this.#connect(), this.#retryAfter).unref()
    this.#retryAfter = Math.min(this.#retryAfter * 2, RETRY_LAST)
  }
}
