import type { SyncState } from './loop.ts'

/** The part of `navigator.locks` by which one tab of a browser leads. */
export interface TabLock {
  /** Runs the work while it holds the lock, if it is free: false = it is not. */
  tryHold(work: () => Promise<void>): Promise<boolean>
  /** Waits until the lock is free, or takes it away (`steal`), and runs the work while it holds it. Ends with the signal. */
  hold(work: () => Promise<void>, options: { readonly signal: AbortSignal } | { readonly steal: true }): Promise<void>
}

/** What tabs of one database tell each other about sync. */
export type TabTalk = { readonly state: SyncState } | { readonly ask: 'state' | 'sync-now' }

/** The line between the tabs. */
export interface TabLine {
  tell(talk: TabTalk): void
  hear(listener: (talk: TabTalk) => void): void
  close(): void
}

/** What a tab does as the one that syncs. */
export interface Leading {
  readonly state: SyncState
  syncNow(): void
  stop(): void
}

/** What a tab needs to find out who syncs. */
export interface TabParts {
  readonly lock: TabLock
  readonly line: TabLine
  /** Starts to sync; called when this tab leads, again if it led before. */
  lead(onState: (state: SyncState) => void): Leading
  /** True while somebody looks at this tab. */
  isSeen(): boolean
  after(ms: number, work: () => void): () => void
}

/** A tab that leads answers within this time in ms, unless the browser has put it to sleep. */
const SILENT_AFTER = 5000

/**
 * Lets one tab of a browser sync ([S11]); the others show its state, and ask it to sync. Where a tab that somebody looks at hears nothing
 * of the one that leads, for the browser has put that to sleep, it takes its place: no reply is taken in twice all the same ([S3]).
 */
export function leadTabs(parts: TabParts, waiting: SyncState, onState: (state: SyncState) => void): Leading {
  const { lock, line, after } = parts
  let isEnded = false
  /** Ends waiting in line for the lock. */
  let leaveLine: (() => void) | null = null
  let state = waiting
  let leading: Leading | null = null
  let letGo: (() => void) | null = null
  let stopTimer: (() => void) | null = null

  const show = (next: SyncState) => {
    state = next
    onState(next)
  }
  const lead = () =>
    new Promise<void>((resolve) => {
      if (isEnded || leading) return resolve()
      stopTimer?.()
      letGo = resolve
      const started = parts.lead((next) => {
        show(next)
        line.tell({ state: next })
      })
      leading = started
      show(started.state)
      line.tell({ state: started.state })
    })
  const follow = () => {
    leading?.stop()
    leading = null
    letGo = null
    if (isEnded) return
    show({ ...state, phase: 'other-tab', problem: null })
    const line = new AbortController()
    leaveLine = () => line.abort()
    void lock.hold(lead, { signal: line.signal }).then(follow, () => (line.signal.aborted ? undefined : follow()))
    askWhoLeads()
  }
  const takeOver = () => {
    leaveLine?.()
    void lock.hold(lead, { steal: true }).then(follow, follow)
  }
  const askWhoLeads = () => {
    stopTimer?.()
    stopTimer = after(SILENT_AFTER, () => {
      if (leading || isEnded) return
      if (parts.isSeen()) takeOver()
      else askWhoLeads()
    })
    line.tell({ ask: 'state' })
  }
  line.hear((talk) => {
    if ('state' in talk) {
      stopTimer?.()
      if (!leading) show(talk.state)
    } else if (leading && talk.ask === 'state') line.tell({ state: leading.state })
    else if (leading) leading.syncNow()
  })
  void lock.tryHold(lead).then((held) => (held ? undefined : follow()), follow)
  return {
    get state() {
      return state
    },
    syncNow() {
      if (leading) return leading.syncNow()
      line.tell({ ask: 'sync-now' })
      askWhoLeads()
    },
    stop() {
      isEnded = true
      leaveLine?.()
      stopTimer?.()
      leading?.stop()
      letGo?.()
      line.close()
    },
  }
}
