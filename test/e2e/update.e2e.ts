import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import { listen } from '../../src/server/listen.ts'
import type { RunningServer } from '../../src/server/listen.ts'
import { performanceReviewGuide } from '../../src/guides/performance-review.ts'
import { launchBrowser, listFaults, openPage, waitUntilOffline } from '../harness/browser.ts'
import { beginHere, findOrganization, goTo } from './app-steps.ts'
import { inputOf, readGuide } from './fill-guide.ts'

describe('a newer build', () => {
  let folder: string
  let server: RunningServer
  let browser: Browser

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-update-'))
    await cp('dist', folder, { recursive: true })
    // Only the plain file is changed below, so that is the one to serve.
    await rm(join(folder, 'service-worker.js.br'))
    server = await listen(createApp(folder, null), 'localhost', 0)
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true })
  })

  it('waits beside the running one until it is told to start, and then takes over', async () => {
    const page = await openPage(browser, 'desktop')
    await page.goto(server.url)
    await waitUntilOffline(page)
    await page.evaluate(() => {
      Object.assign(window, { sameDocument: true })
    })
    await appendFile(join(folder, 'service-worker.js'), '\n// a newer build\n')

    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update()
      const newer = registration.installing
      while (newer?.state === 'installing') await new Promise((resolve) => newer.addEventListener('statechange', resolve, { once: true }))
    })
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)).toBe('installed')
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)

    await page.evaluate(async () => {
      const { waiting } = await navigator.serviceWorker.ready
      const change = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
      waiting?.postMessage({ type: 'SKIP_WAITING' })
      await change
    })
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull()
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
    await page.context().close()
  })

  it('is offered above the screen, and takes nothing from the field that is being edited', async () => {
    const page = await openPage(browser, 'phone')
    const faults = listFaults(page)
    await page.goto(server.url)
    await waitUntilOffline(page)
    await beginHere(page)
    const guide = readGuide(performanceReviewGuide)
    await goTo(page, `/guides/performance/${await findOrganization(page)}/${new Date().getFullYear()}`)
    const input = inputOf(page, guide, `answers.${guide.rows[0]!.id}.observations`)
    await input.focus()
    await page.keyboard.type('Half a sentence, ')
    await appendFile(join(folder, 'service-worker.js'), '\n// yet another build\n')
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update()
    })
    const offer = page.getByRole('button', { name: 'Update now' })
    await offer.waitFor()
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.type('and the rest')
    const reloaded = page.waitForEvent('load')
    await offer.click()
    await reloaded
    await expect.poll(() => input.inputValue(), { timeout: 30_000 }).toBe('Half a sentence, and the rest')
    expect(await offer.count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })
})
