import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, listFaults, openPage, startApp, waitUntilOffline } from '../harness/browser.ts'
import type { ServedApp } from '../harness/browser.ts'

describe('the built app', () => {
  let app: ServedApp
  let browser: Browser

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  for (const size of ['phone', 'desktop'] as const) {
    it(`opens at ${size} size without a fault, under its security policy`, async () => {
      const page = await openPage(browser, size)
      const faults = listFaults(page)
      await page.goto(app.url)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await waitUntilOffline(page)
      expect(faults).toEqual([])
      await page.context().close()
    })
  }

  it('refuses to make code or HTML from text', async () => {
    const page = await openPage(browser, 'desktop')
    await page.goto(app.url)
    const refusals = await page.evaluate(() => {
      const attempts = [() => (document.body.innerHTML = '<b>text</b>'), () => new Worker('https://other.example/x.js')]
      return attempts.map((attempt) => {
        try {
          attempt()
          return 'allowed'
        } catch {
          return 'refused'
        }
      })
    })
    expect(refusals).toEqual(['refused', 'refused'])
    await page.context().close()
  })

  it('works without the server after the first visit, at every address', async () => {
    const own = await startApp()
    const page = await openPage(browser, 'phone')
    await page.goto(own.url)
    await waitUntilOffline(page)
    await own.stop()
    for (const path of ['/', '/guides', '/settings']) {
      await page.goto(own.url + path)
      await page.locator('#root > *').first().waitFor()
    }
    await page.context().close()
  })
})
