import { describe, expect, it, vi } from 'vitest'
import type { Workbox } from 'workbox-window'
import { watchForUpdates } from '../../src/app/updates.ts'

/** A service worker registration that the test drives, and a page that counts its reloads. */
function createScene() {
  const worker = Object.assign(new EventTarget(), {
    register: vi.fn(() => Promise.resolve()),
    update: vi.fn(() => Promise.resolve()),
    messageSkipWaiting: vi.fn(),
  })
  const reload = vi.fn()
  const frame = document.implementation.createHTMLDocument()
  const page = { document: frame, location: { reload } } as unknown as Window
  const say = (type: string, facts: object = {}): void => void worker.dispatchEvent(Object.assign(new Event(type), facts))
  const updates = watchForUpdates(worker as unknown as Workbox, page)
  return { worker, reload, frame, say, updates }
}

describe('updates of the app', () => {
  it('are announced and wait for the person', () => {
    const { updates, reload, say, worker } = createScene()
    const listener = vi.fn()
    const stop = updates.subscribe(listener)
    expect(updates.waiting).toBe(false)
    say('waiting')
    expect(updates.waiting).toBe(true)
    expect(listener).toHaveBeenCalledOnce()
    expect(worker.messageSkipWaiting).not.toHaveBeenCalled()
    expect(reload).not.toHaveBeenCalled()
    stop()
    say('waiting')
    expect(listener).toHaveBeenCalledOnce()
  })

  it('start when the person agrees, with one reload once the new build is in control', () => {
    const { updates, reload, say, worker } = createScene()
    say('waiting')
    updates.applyUpdate()
    expect(worker.messageSkipWaiting).toHaveBeenCalledOnce()
    expect(reload).not.toHaveBeenCalled()
    say('controlling', { isUpdate: true })
    expect(reload).toHaveBeenCalledOnce()
  })

  it('that another tab started never reload this one, but can be taken here too', () => {
    const { updates, reload, say } = createScene()
    say('controlling', { isUpdate: true })
    expect(reload).not.toHaveBeenCalled()
    expect(updates.waiting).toBe(true)
    updates.applyUpdate()
    expect(reload).toHaveBeenCalledOnce()
  })

  it('are not confused with the first visit', () => {
    const { updates, reload, say } = createScene()
    say('controlling', { isUpdate: false })
    say('controlling', { isUpdate: false, isExternal: true })
    expect(updates.waiting).toBe(false)
    expect(reload).not.toHaveBeenCalled()
  })

  it('are looked for when the app comes to the front, and being offline is no fault', async () => {
    const { worker, frame } = createScene()
    worker.update.mockRejectedValueOnce(new Error('offline'))
    Object.defineProperty(frame, 'visibilityState', { value: 'visible' })
    frame.dispatchEvent(new Event('visibilitychange'))
    expect(worker.update).toHaveBeenCalledOnce()
    await Promise.resolve()
  })
})
