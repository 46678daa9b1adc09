import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSampleApi, sampleCaller } from './sample-api.ts'
import type { SampleApi } from './sample-api.ts'

/** What one listener has heard so far. */
interface Listener {
  readonly status: number
  readonly headers: Headers
  readonly heard: string[]
  ended: boolean
  leave(): Promise<void>
}

async function listen(api: SampleApi, token: string): Promise<Listener> {
  const response = await api.ask('/api/changes', { token })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const listener: Listener = { status: response.status, headers: response.headers, heard: [], ended: false, leave: () => reader.cancel() }
  const read = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      listener.heard.push(...part.value.split('\n\n').filter((event) => event !== ''))
    listener.ended = true
  }
  void read()
  await settle()
  return listener
}

/** Lets everything happen that is due, without time going on. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

function eventsOf(listener: Listener): unknown[] {
  return listener.heard.filter((event) => event.startsWith('data: ')).map((event) => JSON.parse(event.slice(6)))
}

describe('GET /api/changes', () => {
  let api: SampleApi

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
    api = createSampleApi()
    api.callerByToken.set('bob', sampleCaller('bob'))
    api.scopesByUser.set('bob', ['task-force', 'organization/one'])
  })

  afterEach(() => {
    api.close()
    vi.useRealTimers()
  })

  it('[S8] tells each listener at once which readable scopes have grown, and never of others', async () => {
    const [ada, bob] = [await listen(api, 'ada'), await listen(api, 'bob')]
    expect([ada.status, ada.headers.get('content-type'), ada.headers.get('x-accel-buffering'), ada.headers.get('cache-control')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      'no',
      'no-store, no-transform',
    ])
    api.notify([
      { scope: 'task-force', seq: 3 },
      { scope: 'organization/one', seq: 9 },
      { scope: 'organization/two', seq: 1 },
    ])
    await settle()
    expect(eventsOf(ada)).toEqual([{ scope: 'task-force', seq: 3 }])
    expect(eventsOf(bob)).toEqual([
      { scope: 'task-force', seq: 3 },
      { scope: 'organization/one', seq: 9 },
    ])
  })

  it('[S8] tells of what grows quickly once in a while, and always of the last', async () => {
    const ada = await listen(api, 'ada')
    for (let seq = 1; seq <= 50; seq++) {
      api.notify([{ scope: 'task-force', seq }])
      await settle()
    }
    expect(eventsOf(ada)).toEqual([{ scope: 'task-force', seq: 1 }])
    await vi.advanceTimersByTimeAsync(200)
    expect(eventsOf(ada)).toEqual([
      { scope: 'task-force', seq: 1 },
      { scope: 'task-force', seq: 50 },
    ])
  })

  it('[S4] stops at once for a scope that is lost, and begins for one that is won', async () => {
    const bob = await listen(api, 'bob')
    api.scopesByUser.set('bob', ['task-force', 'work-group/5'])
    api.notify([
      { scope: 'organization/one', seq: 4 },
      { scope: 'work-group/5', seq: 2 },
    ])
    await settle()
    expect(eventsOf(bob)).toEqual([{ scope: 'work-group/5', seq: 2 }])
  })

  it('cuts off whose session has ended, with the next event and without one', async () => {
    const [ada, bob] = [await listen(api, 'ada'), await listen(api, 'bob')]
    api.callerByToken.delete('ada')
    api.notify([{ scope: 'task-force', seq: 1 }])
    await settle()
    expect([ada.ended, eventsOf(ada), bob.ended]).toEqual([true, [], false])
    api.callerByToken.delete('bob')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(bob.ended).toBe(true)
  })

  it('gives a sign of life, so that proxies leave the line open', async () => {
    const ada = await listen(api, 'ada')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(ada.heard).toEqual(['retry: 3000\n: live changes', ':', ':', ':'])
  })

  it('ends all streams when the server ends, and takes no more', async () => {
    const ada = await listen(api, 'ada')
    api.close()
    await settle()
    expect(ada.ended).toBe(true)
    expect((await api.ask('/api/changes', { token: 'ada' })).status).toBe(429)
  })

  it('forgets who has left, and lets nobody listen a hundred times', async () => {
    const all = []
    for (let count = 0; count < 12; count++) all.push(await listen(api, 'ada'))
    expect((await api.ask('/api/changes', { token: 'ada' })).status).toBe(429)
    await all[0]!.leave()
    expect(await (await api.ask('/metrics')).text()).toContain('partners_guide_event_streams 11\n')
    expect((await listen(api, 'ada')).status).toBe(200)
  })

  it('opens nothing for a HEAD, which nobody would ever close', async () => {
    const response = await api.ask('/api/changes', { method: 'HEAD', token: 'ada' })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
    expect(await (await api.ask('/metrics')).text()).toContain('partners_guide_event_streams 0\n')
  })

  it('tries again where rights cannot be looked up', async () => {
    const ada = await listen(api, 'ada')
    const scopes = api.scopesByUser.get.bind(api.scopesByUser)
    vi.spyOn(api.scopesByUser, 'get').mockImplementationOnce(() => {
      throw new Error('the database rests')
    })
    api.notify([{ scope: 'task-force', seq: 8 }])
    await settle()
    expect([eventsOf(ada), api.events.at(-1)]).toEqual([[], expect.stringContaining('error live changes')])
    await vi.advanceTimersByTimeAsync(200)
    expect([eventsOf(ada), scopes('ada')]).toEqual([[{ scope: 'task-force', seq: 8 }], ['task-force']])
  })
})
