import type { Accounts, Caller } from '../accounts/accounts.ts'
import type { Log } from '../log/log.ts'
import type { ScopeGrowth, Storage } from '../storage/storage.ts'

/** Live changes for all clients of this process ([S8]). */
export interface ChangeStreams {
  /** A stream of server-sent events for one caller; null where that session has too many already. `headers` are those of its request. */
  open(caller: Caller, headers: Headers): ReadableStream<Uint8Array> | null
  /** How many are open. */
  count(): number
  /** Ends all of them, and takes no more. */
  close(): void
}

/** What the streams need of the server. */
export interface StreamParts {
  readonly storage: Pick<Storage, 'onNotify'>
  readonly accounts: Pick<Accounts, 'authenticate'>
  readonly log: Pick<Log, 'rightsOf' | 'readableScopes'>
  /** Milliseconds. */
  now(): number
  /** Called with the number of events told. */
  onSent(events: number): void
  /** Called where rights could not be looked up; it is tried again. */
  onFault(error: unknown): void
}

interface Stream {
  readonly caller: Caller
  readonly headers: Headers
  readonly controller: ReadableStreamDefaultController<Uint8Array>
  /** What this client was not told yet, for it was slow or rights could not be looked up. */
  readonly behind: Map<string, number>
}

/** Streams that one session may have open: tabs take turns, so this is many. */
const mostOfSession = 12
/** Shortest pause between two rounds, in milliseconds: typing somewhere must not look up everybody's rights for every letter. */
const pause = 100
/** Between two signs of life, in milliseconds; proxies cut what is silent for a minute. */
const heartbeat = 20_000
/** Lookups of rights at the same time. */
const lookups = 6

const encoder = new TextEncoder()

/**
 * Tells each client which of its scopes have grown. Rights are looked up anew in every round, once for each user and session: who has lost
 * a scope hears nothing more of it, who has got one hears of it, and whose session has ended is cut off (at the latest with the next sign of life).
 */
export function createChangeStreams(parts: StreamParts): ChangeStreams {
  const streams = new Set<Stream>()
  let grown = new Map<string, number>()
  let round: Promise<void> | null = null
  let due = false
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const drop = (stream: Stream): void => {
    if (streams.delete(stream)) stream.controller.close()
  }

  /** Starts a round at once or, where one was just made, after a pause of at least three times what that one took. */
  const arrange = (): void => {
    due = true
    if (round !== null || timer !== undefined || closed) return
    due = false
    const started = parts.now()
    round = play().finally(() => {
      round = null
      timer = setTimeout(
        () => {
          timer = undefined
          if (due) arrange()
        },
        Math.max(pause, 3 * (parts.now() - started)),
      )
      timer.unref()
    })
  }

  const play = async (): Promise<void> => {
    const batch = grown
    grown = new Map()
    for (const stream of streams) addGrowth(stream.behind, batch)
    const streamsByUser = Map.groupBy([...streams], ({ caller }) => caller.user.id)
    const users = [...streamsByUser].values()
    const work = async (): Promise<void> => {
      for (const [user, own] of users) await tell(user, own).catch(retry)
    }
    await Promise.all(Array.from({ length: lookups }, work))
  }

  const retry = (error: unknown): void => {
    parts.onFault(error)
    due = true
  }

  /** Cuts off the streams of a user whose session has ended, and tells the others what they may know. */
  const tell = async (user: string, own: readonly Stream[]): Promise<void> => {
    const streamsBySession = Map.groupBy(own, ({ caller }) => `${caller.via} ${caller.session}`)
    for (const [first, ...others] of streamsBySession.values()) {
      if (first === undefined || (await parts.accounts.authenticate(first.headers))?.user.id === user) continue
      for (const stream of [first, ...others]) drop(stream)
    }
    const waiting = own.filter((stream) => streams.has(stream) && stream.behind.size > 0)
    if (waiting.length === 0) return
    const scopes = new Set(await parts.log.readableScopes(await parts.log.rightsOf(user)))
    for (const stream of waiting) if (streams.has(stream)) send(stream, scopes)
  }

  const send = ({ controller, behind }: Stream, scopes: ReadonlySet<string>): void => {
    // A client that does not read is told later, and then only the newest of each scope.
    if ((controller.desiredSize ?? 0) <= 0) return
    const told = [...behind].filter(([scope]) => scopes.has(scope))
    behind.clear()
    if (told.length === 0) return
    controller.enqueue(encoder.encode(told.map(([scope, seq]) => `data: ${JSON.stringify({ scope, seq })}\n\n`).join('')))
    parts.onSent(told.length)
  }

  const stopListening = parts.storage.onNotify((changes) => {
    if (streams.size === 0) return
    addGrowth(grown, new Map(changes.map(({ scope, seq }: ScopeGrowth) => [scope, seq])))
    arrange()
  })

  const beat = setInterval(() => {
    for (const { controller } of streams) if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(':\n\n'))
    if (streams.size > 0) arrange()
  }, heartbeat)
  beat.unref()

  return {
    open: (caller, headers) => {
      const others = [...streams].filter((other) => other.caller.session === caller.session).length
      if (closed || others >= mostOfSession) return null
      let stream: Stream | undefined
      return new ReadableStream<Uint8Array>(
        {
          start: (controller) => {
            stream = { caller, headers: pickCredentials(headers), controller, behind: new Map() }
            streams.add(stream)
            controller.enqueue(encoder.encode('retry: 3000\n: live changes\n\n'))
          },
          cancel: () => {
            if (stream) streams.delete(stream)
          },
        },
        new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 }),
      )
    },
    count: () => streams.size,
    close: () => {
      closed = true
      stopListening()
      clearInterval(beat)
      clearTimeout(timer)
      for (const stream of streams) drop(stream)
    },
  }
}

/** Of each scope the furthest seq. */
function addGrowth(into: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [scope, seq] of more) into.set(scope, Math.max(into.get(scope) ?? 0, seq))
}

/** Only what says who asks: the rest of a request need not live as long as its stream. */
function pickCredentials(headers: Headers): Headers {
  const kept = new Headers()
  for (const name of ['authorization', 'cookie', 'host']) {
    const value = headers.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept
}
