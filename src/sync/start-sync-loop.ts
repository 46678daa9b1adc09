import type { Store } from '../store/store.ts'
import type { AccountClient } from './account-client.ts'
import { runSyncLoop, type Surroundings } from './create-sync-loop.ts'
import { leadTabs, type TabLine, type TabLock, type TabTalk } from './lead-tabs.ts'
import { followChanges, type EventLine } from './live-changes.ts'
import type { SyncLoop, SyncState } from './loop.ts'
import { createReporter } from './report-device.ts'
import { createWorkerExchange, type SyncWorker } from './worker-exchange.ts'

/** What syncing needs of the app. */
export interface SyncOptions {
  readonly store: Store
  account(): Promise<AccountClient>
  /** Now, ISO 8601 UTC. */
  now(): string
  /** A fresh UUIDv7; its end is random. */
  newId(): string
  /** What this device is called in the list of devices. */
  deviceLabel?(): string
}

/** Syncs the open database, or follows the tab that does ([S11]). The code that talks to the server is read with the first exchange. */
export function startSyncLoop(options: SyncOptions): SyncLoop {
  const { store, account } = options
  const listeners = new Set<() => void>()
  const surroundings = browserSurroundings(options)
  const channel = new BroadcastChannel(`partners-guide:${store.name}`)
  const worker = createWorkerExchange(store.name, startSyncWorker)
  const exchange = async (now: string) => {
    const outcome = await worker.run(now)
    if (outcome.kind === 'failed' || !outcome.changed) return outcome
    channel.postMessage('changed')
    await store.catchUp().catch(() => undefined)
    return outcome
  }
  const reporter = createReporter(
    () => store.identity?.device ?? null,
    () => options.deviceLabel?.() ?? '',
    async (report) => (await account()).reportDevice(report),
  )
  const parts = {
    store,
    exchange,
    readSession: async () => (await account()).readSession(),
    onSessionChange: (listener: () => void) => followSession(account, listener),
    listen: (on: Parameters<typeof followChanges>[2]) => followChanges(openEvents, surroundings.after, on),
    reporter,
    surroundings,
  }
  const waiting: SyncState = { phase: 'idle', lastSync: store.facts.syncedAt, problem: null, more: false }
  const tabs = leadTabs(
    {
      lock: browserLock(`partners-guide-sync:${store.name}`),
      line: openLine(`partners-guide-sync:${store.name}`),
      lead: (onState) => runSyncLoop(parts, onState),
      isSeen: () => document.visibilityState === 'visible',
      after: surroundings.after,
    },
    waiting,
    () => {
      for (const listener of listeners) listener()
    },
  )
  return {
    get state() {
      return tabs.state
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    syncNow: tabs.syncNow,
    stop() {
      tabs.stop()
      worker.stop()
      channel.close()
    },
  }
}

function startSyncWorker(): SyncWorker {
  return new Worker(new URL('./sync-worker.ts', import.meta.url), { type: 'module' })
}

function openEvents(): EventLine {
  return new EventSource('/api/changes')
}

/** The client is read late; whoever stops before that never follows. */
function followSession(account: () => Promise<AccountClient>, listener: () => void): () => void {
  let stop: (() => void) | null = null
  let isStopped = false
  void account().then((client) => {
    if (!isStopped) stop = client.onSessionChange(listener)
  })
  return () => {
    isStopped = true
    stop?.()
  }
}

function browserSurroundings({ now, newId }: SyncOptions): Surroundings {
  return {
    isOnline: () => navigator.onLine,
    onChange(listener) {
      const wake = () => listener('wake')
      const offline = () => listener('offline')
      const look = () => document.visibilityState === 'visible' && wake()
      window.addEventListener('online', wake)
      window.addEventListener('offline', offline)
      document.addEventListener('visibilitychange', look)
      return () => {
        window.removeEventListener('online', wake)
        window.removeEventListener('offline', offline)
        document.removeEventListener('visibilitychange', look)
      }
    },
    after(ms, work) {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    now,
    random: () => Number.parseInt(newId().slice(-8), 16) / 2 ** 32,
  }
}

function openLine(name: string): TabLine {
  const channel = new BroadcastChannel(name)
  let isClosed = false
  return {
    tell: (talk) => (isClosed ? undefined : channel.postMessage(talk)),
    hear: (listener) => (channel.onmessage = ({ data }: MessageEvent<TabTalk>) => listener(data)),
    close() {
      isClosed = true
      channel.close()
    },
  }
}

function browserLock(name: string): TabLock {
  return {
    tryHold: (work) =>
      navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock) await work()
        return lock !== null
      }),
    hold: (work, options) => navigator.locks.request(name, options, work),
  }
}
