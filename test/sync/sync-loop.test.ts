import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Cursors } from '../../src/change/page.ts'
import type { ServerSession } from '../../src/sync/account-shapes.ts'
import { CallProblem } from '../../src/sync/call-server.ts'
import { runSyncLoop, type Growth, type RunningLoop } from '../../src/sync/create-sync-loop.ts'
import type { ExchangeOutcome } from '../../src/sync/exchange.ts'
import type { SyncProblemCode, SyncState } from '../../src/sync/loop.ts'
import { createReporter } from '../../src/sync/report-device.ts'
import type { Store } from '../../src/store/store.ts'
import { closeTabs, nextId, openTab } from '../store/device-harness.ts'

const loops: RunningLoop[] = []
afterEach(() => {
  for (const loop of loops.splice(0)) loop.stop()
  closeTabs()
  vi.restoreAllMocks()
})

const rights = { user: 'ann', staff: false, observer: false, chairs: [], groups: [], represents: [], executiveOf: [] }
const user = { id: 'ann', name: 'Sample Ann', email: 'ann@example.org' }
const session: ServerSession = {
  user,
  rights,
  scopes: ['task-force'],
  taskForce: '00000000-0000-4000-8000-00000000000f',
  epoch: '00000000-0000-4000-8000-0000000000e1',
  via: 'session',
  methods: { passkeys: 0, password: true },
  device: null,
}
const done: ExchangeOutcome = { kind: 'done', more: false, changed: false, rightsChanged: false, stale: false }
const failed = (code: SyncProblemCode, retryAfter: number | null = null): ExchangeOutcome => ({
  kind: 'failed',
  problem: { code },
  retryAfter,
})

/** A loop whose time, network and server a test plays by hand. */
class Stage {
  readonly store: Store
  readonly states: SyncState[] = []
  readonly reports: unknown[] = []
  loop!: RunningLoop
  isOnline = true
  exchanges = 0
  sessions = 0
  /** What the next exchanges give; `done` where there is none. */
  readonly outcomes: ExchangeOutcome[] = []
  session: ServerSession | null | CallProblem = session
  #reached: Cursors | null = null
  #timers = new Map<number, { readonly at: number; readonly work: () => void }>()
  #count = 0
  #time = 0
  #onChange: (what: 'wake' | 'offline') => void = () => undefined
  #onSession: () => void = () => undefined
  line: { onGrowth(growth: Growth): void; onOpen(): void } | null = null

  constructor(store: Store) {
    this.store = store
  }

  async start(): Promise<void> {
    const parts = {
      store: this.store,
      exchange: () => {
        this.exchanges++
        if (this.#reached) this.#play(this.#reached)
        return Promise.resolve(this.outcomes.shift() ?? done)
      },
      readSession: () => {
        this.sessions++
        return this.session instanceof CallProblem ? Promise.reject(this.session) : Promise.resolve(this.session)
      },
      onSessionChange: (listener: () => void) => ((this.#onSession = listener), () => undefined),
      listen: (on: NonNullable<Stage['line']>) => {
        this.line = on
        return () => (this.line = null)
      },
      reporter: createReporter(
        () => this.store.identity!.device,
        () => 'Sample Browser',
        (report) => (this.reports.push(report), Promise.resolve()),
      ),
      surroundings: {
        isOnline: () => this.isOnline,
        onChange: (listener: (what: 'wake' | 'offline') => void) => ((this.#onChange = listener), () => undefined),
        after: (ms: number, work: () => void) => {
          const id = ++this.#count
          this.#timers.set(id, { at: this.#time + ms, work })
          return () => void this.#timers.delete(id)
        },
        now: () => '2026-03-01T10:00:00.000Z',
        random: () => 1,
      },
    }
    this.loop = runSyncLoop(parts, (state) => this.states.push(state))
    loops.push(this.loop)
    await this.rest()
  }

  /** The next exchange leads so far. */
  reach(cursors: Cursors): void {
    this.#reached = cursors
  }

  #play(cursors: Cursors): void {
    const facts = { ...this.store.facts, cursors }
    vi.spyOn(this.store, 'facts', 'get').mockReturnValue(facts)
  }

  /** Lets so many ms pass: what is due by then happens. */
  async pass(ms: number): Promise<void> {
    const end = this.#time + ms
    for (;;) {
      const due = [...this.#timers].filter(([, timer]) => timer.at <= end).sort(([, a], [, b]) => a.at - b.at)[0]
      if (!due) break
      this.#timers.delete(due[0])
      this.#time = due[1].at
      due[1].work()
      await this.rest()
    }
    this.#time = end
  }

  async change(what: 'wake' | 'offline'): Promise<void> {
    this.#onChange(what)
    await this.rest()
  }

  async signIn(): Promise<void> {
    this.#onSession()
    await this.rest()
  }

  /** Waits until the loop does nothing by itself any more. */
  async rest(): Promise<void> {
    for (let count = 0; count < 3; count++) {
      await vi.waitFor(() => expect(this.loop.state.phase).not.toBe('syncing'))
      await this.store.catchUp()
    }
  }

  write(value: string) {
    return this.store.write('task-force', [{ record: 'organization:a', field: 'name', value }])
  }
}

async function openStage(connected = true): Promise<Stage> {
  const store = await openTab(nextId(), 'ann')
  if (connected) await store.setAccount({ user, rights, scopes: [], checkedAt: '2026-02-01T10:00:00.000Z', signedOut: false })
  return new Stage(store)
}

describe('sync', () => {
  it('begins at the start, asks who is signed in, keeps what the server says of the account, and reports the device once', async () => {
    const stage = await openStage()
    await stage.start()
    expect(stage.loop.state).toEqual({ phase: 'idle', lastSync: '2026-03-01T10:00:00.000Z', problem: null, more: false })
    expect([stage.sessions, stage.exchanges]).toEqual([1, 1])
    expect(stage.store.facts.account).toMatchObject({ scopes: ['task-force'], checkedAt: '2026-03-01T10:00:00.000Z' })
    await stage.pass(120_000)
    expect(stage.reports).toEqual([{ device: stage.store.identity!.device, label: 'Sample Browser', unsent: 0, refused: 0 }])
  })

  it('is off on a device that works alone, and begins when it is connected', async () => {
    const stage = await openStage(false)
    await stage.start()
    await stage.write('alone')
    await stage.pass(120_000)
    expect(stage.loop.state.phase).toBe('off')
    expect([stage.sessions, stage.exchanges]).toEqual([0, 0])
    await stage.store.setAccount({ user, rights, scopes: [], checkedAt: '2026-02-01T10:00:00.000Z', signedOut: false })
    await stage.rest()
    expect(stage.exchanges).toBe(1)
  })

  it('[S8] asks every minute, when the network or the screen comes back, and when the server says that something is new', async () => {
    const stage = await openStage()
    await stage.start()
    await stage.pass(59_000)
    expect(stage.exchanges).toBe(1)
    await stage.pass(1000)
    expect(stage.exchanges).toBe(2)
    await stage.change('wake')
    expect(stage.exchanges).toBe(3)
    stage.line!.onGrowth({ scope: 'task-force', seq: 7 })
    stage.line!.onGrowth({ scope: 'task-force', seq: 8 })
    await stage.pass(100)
    expect(stage.exchanges).toBe(4)
    stage.line!.onOpen()
    await stage.pass(100)
    expect(stage.exchanges, 'what grew while the line was down was told to nobody').toBe(5)
  })

  it('takes what it has sent itself for no news; a scope that is told of again without having grown holds a redaction [S13]', async () => {
    const stage = await openStage()
    stage.reach({ 'task-force': 3 })
    await stage.start()
    stage.line!.onGrowth({ scope: 'task-force', seq: 2 })
    await stage.pass(100)
    expect(stage.exchanges, 'behind what it has').toBe(1)
    stage.line!.onGrowth({ scope: 'task-force', seq: 3 })
    await stage.pass(100)
    expect(stage.exchanges, 'its own echo').toBe(1)
    stage.line!.onGrowth({ scope: 'task-force', seq: 3 })
    await stage.pass(100)
    expect(stage.exchanges, 'the same once more').toBe(2)
    stage.line!.onGrowth({ scope: 'task-force', seq: 9 })
    await stage.pass(100)
    expect(stage.exchanges, 'something new').toBe(3)
  })

  it('sends what is written a second after the last letter, and at most five after the first', async () => {
    const stage = await openStage()
    await stage.start()
    await stage.write('S')
    await stage.pass(900)
    expect(stage.exchanges).toBe(1)
    await stage.pass(100)
    expect(stage.exchanges).toBe(2)
    for (let letter = 0; letter < 6; letter++) {
      await stage.write(`Sample ${letter}`)
      await stage.pass(900)
    }
    expect(stage.exchanges).toBe(3)
  })

  it('goes on at once while there is more, and waits a little where a reply came too late', async () => {
    const stage = await openStage()
    stage.outcomes.push({ ...done, more: true }, { ...done, more: true })
    await stage.start()
    expect(stage.exchanges).toBe(3)
    expect(stage.states.some((state) => state.more)).toBe(true)
    expect(stage.loop.state.more).toBe(false)
  })

  it('asks what the account may do when it reads other scopes than before, and from time to time', async () => {
    const stage = await openStage()
    stage.outcomes.push({ ...done, rightsChanged: true })
    await stage.start()
    expect(stage.sessions).toBe(2)
    await stage.pass(10 * 60_000)
    expect(stage.sessions).toBe(3)
  })
})

describe('[S10] a try that fails', () => {
  it('is repeated after 1, 2, 4 … seconds, at most 5 minutes, and each success begins anew', async () => {
    const stage = await openStage()
    for (let count = 0; count < 12; count++) stage.outcomes.push(failed('server'))
    await stage.start()
    expect(stage.loop.state).toMatchObject({ phase: 'waiting', problem: { code: 'server' } })
    for (const [index, seconds] of [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300].entries()) {
      await stage.pass(seconds * 1000 - 1)
      expect(stage.exchanges).toBe(index + 1)
      await stage.pass(1)
      expect(stage.exchanges).toBe(index + 2)
    }
    await stage.pass(300_000)
    expect(stage.loop.state).toMatchObject({ phase: 'idle', problem: null })
  })

  it('waits as long as the server asks', async () => {
    const stage = await openStage()
    stage.outcomes.push(failed('busy', 40))
    await stage.start()
    await stage.pass(40_000)
    expect(stage.exchanges).toBe(1)
    await stage.pass(1000)
    expect(stage.exchanges).toBe(2)
  })

  it('for want of a network is shown as such, and made again at once when the network is back', async () => {
    const stage = await openStage()
    stage.outcomes.push(failed('offline'), failed('offline'))
    await stage.start()
    expect(stage.loop.state.phase).toBe('offline')
    await stage.pass(1000)
    await stage.change('wake')
    expect(stage.loop.state.phase).toBe('idle')
    await stage.change('offline')
    expect(stage.loop.state.phase).toBe('offline')
  })

  it('is not hurried by typing', async () => {
    const stage = await openStage()
    stage.outcomes.push(failed('busy', 100))
    await stage.start()
    await stage.write('typed')
    await stage.pass(10_000)
    expect(stage.exchanges).toBe(1)
  })

  it('is made at once where somebody asks for it', async () => {
    const stage = await openStage()
    stage.outcomes.push(failed('server'))
    await stage.start()
    stage.loop.syncNow()
    await stage.rest()
    expect(stage.loop.state.phase).toBe('idle')
  })

  it('because the session could not be asked for is a try like any other', async () => {
    const stage = await openStage()
    stage.session = new CallProblem('offline')
    await stage.start()
    expect(stage.loop.state.phase).toBe('offline')
    stage.session = session
    await stage.pass(1000)
    expect(stage.loop.state.phase).toBe('idle')
  })
})

describe('[S10] 401', () => {
  it('stops sync and nothing else, until somebody signs in', async () => {
    const stage = await openStage()
    await stage.start()
    stage.outcomes.push(failed('signed-out'))
    await stage.write('one')
    await stage.pass(1000)
    expect(stage.loop.state.phase).toBe('signed-out')
    await stage.store.catchUp()
    expect(stage.store.facts.account).toMatchObject({ signedOut: true })
    await stage.write('two')
    stage.session = null
    await stage.pass(600_000)
    expect(stage.exchanges).toBe(2)
    expect(stage.line).toBeNull()
    stage.session = session
    await stage.signIn()
    expect(stage.loop.state.phase).toBe('idle')
    expect(stage.store.facts.account).toMatchObject({ signedOut: false })
  })

  it('[S11] another person’s session sends nothing', async () => {
    const stage = await openStage()
    stage.session = { ...session, user: { ...user, id: 'ben' } }
    await stage.write('of ann')
    await stage.start()
    await stage.pass(600_000)
    expect(stage.exchanges).toBe(0)
    expect(stage.loop.state).toMatchObject({ phase: 'signed-out', problem: { code: 'other-user' } })
  })

  it('another task force’s server gets nothing', async () => {
    const stage = await openStage()
    vi.spyOn(stage.store, 'facts', 'get').mockReturnValue({ ...stage.store.facts, taskForce: nextId() })
    await stage.start()
    expect(stage.exchanges).toBe(0)
    expect(stage.loop.state.problem).toEqual({ code: 'wrong-task-force' })
  })
})

it('ends when the data was removed from this device', async () => {
  const stage = await openStage()
  await stage.start()
  vi.spyOn(stage.store, 'status', 'get').mockReturnValue('wiped')
  await stage.pass(600_000)
  stage.loop.syncNow()
  expect(stage.exchanges).toBe(1)
  expect(stage.line).toBeNull()
})

it('[S12] a version that is too old stops, with the server’s words', async () => {
  const stage = await openStage()
  stage.outcomes.push({ kind: 'failed', problem: { code: 'too-old', status: 426, detail: 'Load the new version.' }, retryAfter: null })
  await stage.start()
  await stage.pass(600_000)
  expect(stage.loop.state).toMatchObject({ phase: 'too-old', problem: { detail: 'Load the new version.' } })
  expect(stage.exchanges).toBe(1)
})
