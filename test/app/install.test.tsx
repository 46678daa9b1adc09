import { describe, expect, it, vi } from 'vitest'
import { watchInstall } from '../../src/app/install.ts'

const agents = {
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  safari: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
  chrome: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
}

/** A page of a browser, in a window of its own where the app is installed. */
function createPage(userAgent: string, { standalone = false, maxTouchPoints = 0 } = {}) {
  return Object.assign(new EventTarget(), {
    navigator: { userAgent, maxTouchPoints },
    matchMedia: () => ({ matches: standalone }),
  }) as unknown as Window & EventTarget
}

/** The browser's offer; the person answers it. */
function createOffer(outcome: 'accepted' | 'dismissed') {
  return Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: vi.fn(async () => ({ outcome })) })
}

describe('installing the app', () => {
  it('finds the way of each browser', () => {
    expect(watchInstall(createPage(agents.iphone, { maxTouchPoints: 5 })).way).toBe('ios')
    expect(watchInstall(createPage(agents.safari, { maxTouchPoints: 5 })).way, 'an iPad calls itself a Mac').toBe('ios')
    expect(watchInstall(createPage(agents.safari)).way).toBe('mac-safari')
    expect(watchInstall(createPage(agents.chrome)).way).toBe('menu')
    expect(watchInstall(createPage(agents.iphone, { standalone: true })).way).toBe('installed')
  })

  it('keeps the offer of the browser for the app’s own button, and says so', async () => {
    const page = createPage(agents.chrome)
    const install = watchInstall(page)
    const listener = vi.fn()
    install.subscribe(listener)
    const offer = createOffer('accepted')
    page.dispatchEvent(offer)
    expect(offer.defaultPrevented, 'no banner of the browser over what people fill in').toBe(true)
    expect(install.way).toBe('offered')
    expect(await install.prompt()).toBe(true)
    expect(install.way).toBe('installed')
    expect(listener).toHaveBeenCalledTimes(2)
  })

  it('uses an offer once: after a no the button goes until the browser offers again', async () => {
    const page = createPage(agents.chrome)
    const install = watchInstall(page)
    page.dispatchEvent(createOffer('dismissed'))
    expect(await install.prompt()).toBe(false)
    expect(install.way).toBe('menu')
    expect(await install.prompt()).toBe(false)
    page.dispatchEvent(createOffer('accepted'))
    expect(install.way).toBe('offered')
  })

  it('notices an installation from the browser’s own menu', () => {
    const page = createPage(agents.chrome)
    const install = watchInstall(page)
    page.dispatchEvent(new Event('appinstalled'))
    expect(install.way).toBe('installed')
  })
})
