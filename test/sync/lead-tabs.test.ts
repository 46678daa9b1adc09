import { describe, expect, it } from 'vitest'
import { leadTabs, type Leading, type TabLine, type TabLock, type TabTalk } from '../../src/sync/lead-tabs.ts'
import type { SyncState } from '../../src/sync/loop.ts'

const idle: SyncState = { phase: 'idle', lastSync: null, problem: null, more: false }

/** A browser with tabs: one lock, one line, and a clock that is moved by hand. */
class Browser {
  #holder: { readonly lose: () => void } | null = null
  #queue: { readonly start: () => void }[] = []
  #listeners = new Set<(talk: TabTalk) => void>()
  #timers: { readonly at: number; readonly work: () => void }[] = []
  #time = 0

  lock(): TabLock {
    const run = (work: () => Promise<void>) =>
      new Promise<void>((resolve, reject) => {
        const holder = { lose: () => reject(new Error('stolen')) }
        this.#holder = holder
        void work().then(() => {
          if (this.#holder === holder) this.#free()
          resolve()
        })
      })
    return {
      tryHold: async (work) => {
        if (this.#holder) return false
        await run(work)
        return true
      },
      hold: (work, options) => {
        if ('steal' in options) {
          this.#holder?.lose()
          return run(work)
        }
        return new Promise((resolve, reject) => {
          const start = () => void run(work).then(resolve, reject)
          if (!this.#holder) return start()
          const waiting = { start }
          this.#queue.push(waiting)
          options.signal.addEventListener('abort', () => {
            this.#queue = this.#queue.filter((one) => one !== waiting)
            reject(new Error('aborted'))
          })
        })
      },
    }
  }

  #free(): void {
    this.#holder = null
    this.#queue.shift()?.start()
  }

  line(asleep: () => boolean): TabLine {
    let own: ((talk: TabTalk) => void) | null = null
    return {
      tell: (talk) => {
        if (!asleep()) for (const listener of this.#listeners) if (listener !== own) listener(talk)
      },
      hear: (listener) => {
        own = (talk) => (asleep() ? undefined : listener(talk))
        this.#listeners.add(own)
      },
      close: () => void (own && this.#listeners.delete(own)),
    }
  }

  after = (ms: number, work: () => void) => {
    const timer = { at: this.#time + ms, work }
    this.#timers.push(timer)
    return () => void (this.#timers = this.#timers.filter((one) => one !== timer))
  }

  async pass(ms: number): Promise<void> {
    this.#time += ms
    const due = this.#timers.filter((timer) => timer.at <= this.#time)
    this.#timers = this.#timers.filter((timer) => timer.at > this.#time)
    for (const timer of due) timer.work()
    await settle()
  }
}

/** Lets promises that wait for nothing but each other come to an end. */
async function settle(): Promise<void> {
  for (let count = 0; count < 20; count++) await Promise.resolve()
}

class Tab {
  isAsleep = false
  isSeen = true
  leads = 0
  stops = 0
  syncs = 0
  show: (state: SyncState) => void = () => undefined
  readonly shown: SyncState[] = []
  readonly tabs: Leading

  constructor(browser: Browser) {
    this.tabs = leadTabs(
      {
        lock: browser.lock(),
        line: browser.line(() => this.isAsleep),
        after: browser.after,
        isSeen: () => this.isSeen,
        lead: (onState) => {
          this.leads++
          this.show = onState
          return { state: idle, syncNow: () => void this.syncs++, stop: () => void this.stops++ }
        },
      },
      idle,
      (state) => this.shown.push(state),
    )
  }
  get leading() {
    return this.leads - this.stops === 1
  }
}

async function openTabs(browser: Browser, count: number): Promise<Tab[]> {
  const tabs: Tab[] = []
  for (let index = 0; index < count; index++) {
    tabs.push(new Tab(browser))
    await settle()
  }
  return tabs
}

describe('[S11] the tabs of a browser', () => {
  it('let one of them sync; the others show its state from the first moment on', async () => {
    const [first, second] = (await openTabs(new Browser(), 2)) as [Tab, Tab]
    expect([first.leading, second.leading]).toEqual([true, false])
    expect(second.shown.map((state) => state.phase)).toEqual(['other-tab', 'idle'])
    first.show({ ...idle, phase: 'waiting', problem: { code: 'server', status: 500 } })
    expect(second.tabs.state).toEqual({ ...idle, phase: 'waiting', problem: { code: 'server', status: 500 } })
  })

  it('ask the one that syncs to do so now', async () => {
    const [first, second] = (await openTabs(new Browser(), 2)) as [Tab, Tab]
    second.tabs.syncNow()
    expect([first.syncs, second.syncs]).toEqual([1, 0])
    first.tabs.syncNow()
    expect(first.syncs).toBe(2)
  })

  it('go on in another one when that one is closed', async () => {
    const [first, second, third] = (await openTabs(new Browser(), 3)) as [Tab, Tab, Tab]
    first.tabs.stop()
    await settle()
    expect([first.leading, second.leading, third.leading]).toEqual([false, true, false])
    second.tabs.stop()
    await settle()
    expect(third.leading).toBe(true)
  })

  it('take the place of one that the browser has put to sleep, where somebody looks at them, and never twice at once', async () => {
    const browser = new Browser()
    const [first, second, hidden] = (await openTabs(browser, 3)) as [Tab, Tab, Tab]
    first.isAsleep = true
    hidden.isSeen = false
    second.tabs.syncNow()
    hidden.tabs.syncNow()
    await browser.pass(5000)
    expect([first.leading, second.leading, hidden.leading]).toEqual([false, true, false])
    expect(first.stops).toBe(1)
    first.isAsleep = false
    second.tabs.stop()
    await settle()
    expect([first.leading, hidden.leading].filter(Boolean)).toHaveLength(1)
  })

  it('leave one alone that answers', async () => {
    const browser = new Browser()
    const [first, second] = (await openTabs(browser, 2)) as [Tab, Tab]
    second.tabs.syncNow()
    await browser.pass(60_000)
    expect([first.leading, second.leading]).toEqual([true, false])
  })
})
