import type { Scope } from '../change/edit.ts'
import { cursorOf, type Cursors } from '../change/page.ts'
import type { Store } from '../store/store.ts'
import type { ServerSession } from './account-shapes.ts'
import { isFinal, waitingTime } from './backoff.ts'
import type { ExchangeOutcome } from './exchange.ts'
import type { SyncPhase, SyncProblem, SyncState } from './loop.ts'
import { meetServer } from './meet-server.ts'
import type { Reporter } from './report-device.ts'
import { createTimers } from './timers.ts'

/** A growth of a scope, as the server tells it live ([S8]). */
export interface Growth {
  readonly scope: string
  readonly seq: number
}

/** What the browser tells. */
export interface Surroundings {
  isOnline(): boolean
  /** Calls back when the network or the screen comes back (`wake`), or the network goes (`offline`). */
  onChange(listener: (what: 'wake' | 'offline') => void): () => void
  /** Calls back after so many ms, once; gives what takes it back. */
  after(ms: number, work: () => void): () => void
  /** Now, ISO 8601 UTC. */
  now(): string
  /** From 0 up to 1. */
  random(): number
}

/** What a loop works with. */
export interface LoopParts {
  readonly store: Store
  /** One exchange with the server; the tab has caught up with it when it resolves. */
  exchange(now: string): Promise<ExchangeOutcome>
  /** Who is signed in in this browser; null = nobody. */
  readSession(): Promise<ServerSession | null>
  onSessionChange(listener: () => void): () => void
  /** Listens for growth of scopes; calls `onOpen` whenever the line is (again) open: something may have been missed. */
  listen(on: { onGrowth(growth: Growth): void; onOpen(): void }): () => void
  readonly reporter: Reporter
  readonly surroundings: Surroundings
}

/** The loop as the tab that syncs runs it. */
export interface RunningLoop {
  readonly state: SyncState
  syncNow(): void
  stop(): void
}

/** After the last edit this long, in ms, and after the first of several at most so long. */
const SETTLE = 1000
const SETTLE_AT_MOST = 5000
/** A poke waits for those that follow it. */
const POKED = 50
/** At least this often the device asks anyway ([S8]). */
const EVERY = 60_000
/** After so many quiet minutes the account is asked about anew. */
const MEET_EVERY = 10

/**
 * Syncs a database for as long as it is not stopped: soon after edits, when the server says that something is new, when the network or
 * the screen comes back, and every minute. A failed try is repeated with growing pauses; 401 stops it until somebody signs in ([S10]).
 */
export function runSyncLoop(parts: LoopParts, onState: (state: SyncState) => void): RunningLoop {
  const { store, surroundings, reporter } = parts
  let state: SyncState = { phase: 'idle', lastSync: store.facts.syncedAt, problem: null, more: false }
  let isStopped = false
  let isRunning = false
  /** Another try was asked for while one was under way. */
  let isDue = false
  let failures = 0
  /** Whose session this browser has was asked, and it is the database's. */
  let isKnown = false
  /** Nothing but a new session helps. */
  let isHalted = false
  let seenEdit = store.facts.lastEdit
  let quietMinutes = 0
  /** Seqs that this device has reached by itself and has not been told of yet. */
  const echoes = new Map<Scope, number>()
  let stopListening: (() => void) | null = null
  const timers = createTimers(surroundings.after)

  const show = (next: Partial<SyncState>) => {
    state = { ...state, ...next }
    onState(state)
  }
  const fail = (problem: SyncProblem, retryAfter: number | null) => {
    failures++
    const phase = phaseOf(problem, surroundings.isOnline())
    show({ phase, problem, more: false })
    if (problem.code === 'signed-out' || problem.code === 'other-user') void store.setSignedOut(true).catch(() => undefined)
    if (isFinal(problem)) return halt()
    timers.set('next', waitingTime(problem, failures, retryAfter, surroundings.random()), attempt)
  }
  const halt = () => {
    isHalted = true
    isKnown = false
    timers.clear()
    stopListening?.()
    stopListening = null
  }
  const meet = async (): Promise<boolean> => {
    const problem = await meetServer(store, parts.readSession, surroundings.now)
    if (problem) fail(problem, null)
    else isKnown = true
    return isKnown
  }
  const exchangeAll = async (): Promise<void> => {
    while (!isStopped) {
      seenEdit = store.facts.lastEdit
      isDue = false
      const before = store.facts.cursors
      const outcome = await parts.exchange(surroundings.now())
      if (isStopped) return
      noteReached(before)
      if (outcome.kind === 'failed') return fail(outcome.problem, outcome.retryAfter)
      failures = 0
      show({ lastSync: surroundings.now(), problem: null, more: outcome.more })
      if (outcome.rightsChanged) isKnown = false
      if (outcome.stale) await new Promise<void>((resolve) => timers.set('pause', POKED + surroundings.random() * SETTLE, resolve))
      else if (!outcome.more && !isDue) return settle()
    }
  }
  /** The server tells of what this device has just sent or fetched, too. */
  const noteReached = (before: Cursors) => {
    const { cursors } = store.facts
    for (const scope in cursors) if (cursorOf(cursors, scope) > cursorOf(before, scope)) echoes.set(scope, cursorOf(cursors, scope))
  }
  /** True where a scope has grown, or something in it is other than it was though it has not grown: a redaction ([S13]). */
  const isNews = ({ scope, seq }: Growth): boolean => {
    const cursor = cursorOf(store.facts.cursors, scope)
    if (seq !== cursor || echoes.get(scope) !== seq) return seq >= cursor
    echoes.delete(scope)
    return false
  }
  const settle = async () => {
    if (!isKnown && !(await meet())) return
    if (isStopped) return
    show({ phase: 'idle' })
    listen()
    void reporter.report(store.facts)
    timers.set('next', EVERY, askAgain)
    followEdits()
  }
  /** Somebody types: what was written leaves when he or she pauses. */
  const followEdits = () => {
    const { lastEdit } = store.facts
    if (lastEdit <= seenEdit) return
    seenEdit = lastEdit
    timers.set('settle', SETTLE, attempt)
    timers.setOnce('settle-at-most', SETTLE_AT_MOST, attempt)
  }
  /** A minute has passed without anything; from time to time the account's rights are asked for, too. */
  const askAgain = () => {
    quietMinutes++
    if (quietMinutes % MEET_EVERY === 0) isKnown = false
    attempt()
  }
  const listen = () => {
    stopListening ??= parts.listen({
      // What grew while the line was down was told to nobody.
      onOpen: () => timers.set('poke', POKED, attempt),
      onGrowth(growth) {
        if (isNews(growth)) timers.set('poke', POKED, attempt)
      },
    })
  }
  const attempt = () => {
    if (isStopped || isHalted) return
    if (isRunning) {
      isDue = true
      return
    }
    // Opened again, it would be a new and empty database.
    if (store.status === 'wiped') return halt()
    if (store.facts.account === null) return show({ phase: 'off', problem: null, more: false })
    isRunning = true
    timers.clear()
    show({ phase: 'syncing' })
    void (async () => {
      try {
        if (isKnown || (await meet())) await exchangeAll()
      } finally {
        isRunning = false
      }
    })()
  }
  /** Whatever was in the way may be gone. */
  const tryAfresh = () => {
    failures = 0
    isHalted = false
    attempt()
  }
  const stopFollowing = [
    store.subscribe('*', () => {
      if (state.phase === 'off' && store.facts.account !== null) return tryAfresh()
      if (!isRunning && !isHalted && failures === 0) followEdits()
    }),
    surroundings.onChange((what) => {
      if (what === 'wake') {
        isKnown = false
        tryAfresh()
      } else if (!isHalted && !isRunning) show({ phase: 'offline' })
    }),
    parts.onSessionChange(() => {
      isKnown = false
      tryAfresh()
    }),
  ]
  attempt()
  return {
    get state() {
      return state
    },
    syncNow: tryAfresh,
    stop() {
      isStopped = true
      timers.clear()
      stopListening?.()
      for (const stop of stopFollowing) stop()
    },
  }
}

function phaseOf({ code }: SyncProblem, isOnline: boolean): SyncPhase {
  if (code === 'signed-out' || code === 'other-user') return 'signed-out'
  if (code === 'too-old') return 'too-old'
  return code === 'offline' || !isOnline ? 'offline' : 'waiting'
}
