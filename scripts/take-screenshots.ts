import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser, sizes, startApp } from '../test/harness/browser.ts'

/**
 * Takes the pictures of the install dialog and of the README from the built app, filled with its sample data, which the banner in each of
 * them says. Run `npm run build` first.
 */
const pictures = [
  { name: 'today', link: '/' },
  { name: 'performance-review', link: '/guides/performance/' },
  { name: 'guides', link: '/guides' },
] as const

/** Largest picture in bytes: stores and READMEs load them over slow lines. */
const LIMIT = 150_000
const folder = join(import.meta.dirname, '../public/screenshots')

/** Opens the address that begins like a link of the app, as somebody who goes there from the list of guides. */
async function openLink(page: Page, url: string, link: string): Promise<void> {
  await page.goto(`${url}/guides`)
  const target = link.endsWith('/') && link !== '/' ? await page.locator(`main a[href*="${link}"]`).first().getAttribute('href') : link
  await page.goto(url + (target ?? link))
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(async () => {
    await document.fonts.ready
    // Nothing moves and nothing has the focus when the picture is taken.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
  await page.locator('.ui-spinner, .ui-skeleton').first().waitFor({ state: 'detached' })
}

mkdirSync(folder, { recursive: true })
const app = await startApp()
const browser = await launchBrowser()
for (const { form, viewport, deviceScaleFactor } of [
  { form: 'narrow', viewport: sizes.phone, deviceScaleFactor: 2 },
  { form: 'wide', viewport: sizes.desktop, deviceScaleFactor: 1 },
]) {
  const context = await browser.newContext({ viewport, deviceScaleFactor, locale: 'en-US', colorScheme: 'light' })
  const page = await context.newPage()
  await page.goto(`${app.url}/welcome`)
  await page.getByRole('button', { name: 'Look around with sample data' }).click()
  await page.getByText('Sample data — nothing here is real').waitFor()
  for (const [index, { name, link }] of pictures.entries()) {
    await openLink(page, app.url, link)
    const path = join(folder, `${form}-${index + 1}-${name}.png`)
    await page.screenshot({ path })
    const { size } = statSync(path)
    console.log(`${path}: ${Math.round(size / 1000)} KB`)
    if (size > LIMIT) throw new Error(`${path} is larger than ${LIMIT / 1000} KB.`)
  }
  await context.close()
}
await browser.close()
await app.stop()
