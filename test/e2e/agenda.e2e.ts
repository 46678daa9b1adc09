import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, listFaults, openPage, sizes, startApp } from '../harness/browser.ts'
import type { ServedApp } from '../harness/browser.ts'
import { ana, beginHere, goTo } from './app-steps.ts'
import { findInEveryLook } from './find-in-every-look.ts'
import { dropSpaces, readPdf } from './read-pdf.ts'
import { nameOfFocus, tabTo } from './tab-to.ts'

/** Plans a meeting of Work Group 1 that begins some minutes after the hour, on a day as far away; answers with its address. */
async function planMeeting(page: Page, title: string, daysAway: number): Promise<string> {
  await goTo(page, '/groups/1?part=calendar')
  await page.getByRole('button', { name: 'Add a meeting' }).click()
  const dialog = page.getByRole('dialog')
  const day = new Date(Date.now() + daysAway * 86_400_000).toISOString().slice(0, 10)
  await dialog.getByLabel('Title').fill(title)
  await dialog.getByLabel(/^Day/).fill(day)
  await dialog.getByLabel(/^Begins/).fill('14:00')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  const address = await page.locator('main a[href^="/meetings/"]').filter({ hasText: title }).getAttribute('href')
  return address ?? ''
}

const titles = (page: Page) => page.locator('.entry-title').allTextContents()

describe('a meeting in the browser', () => {
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

  it('is run with the keyboard alone, carried over, minuted and printed', { timeout: 240_000 }, async () => {
    const page = await openPage(browser, 'phone', { timezoneId: 'America/New_York' })
    const faults = listFaults(page)
    await page.goto(app.url)
    await beginHere(page, ana)
    const held = await planMeeting(page, 'Sample meeting A', -2)
    await planMeeting(page, 'Sample meeting B', 28)
    await goTo(page, held)

    await tabTo(page, { name: 'Add an item' })
    for (const title of ['Sample item A', 'Sample item B', 'Sample item C']) {
      await page.keyboard.type(title)
      await page.keyboard.press('Enter')
      await page.locator('.entry-title', { hasText: title }).waitFor()
      expect(await nameOfFocus(page)).toBe('Add an item')
    }
    await tabTo(page, { name: 'Move down: Sample item B' }, 'Shift+Tab')
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => titles(page)).toEqual(['1. Sample item A', '2. Sample item C', '3. Sample item B'])
    // The row that moved in the page goes on moving.
    await expect.poll(() => nameOfFocus(page)).toBe('Move down: Sample item B')
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => titles(page)).toEqual(['1. Sample item B', '2. Sample item A', '3. Sample item C'])
    await tabTo(page, { name: 'Take ahead: Sample item C' })
    await page.keyboard.press('Enter')
    await tabTo(page, { name: 'Why now' })
    await page.keyboard.type('Sample reason.')
    await tabTo(page, { name: 'Take ahead' })
    await page.keyboard.press('Enter')
    await expect.poll(() => titles(page)).toEqual(['1. Sample item C', '2. Sample item B', '3. Sample item A'])
    await tabTo(page, { name: 'Done: Sample item B' })
    await page.keyboard.press('Enter')
    await tabTo(page, { name: 'Add a decision' })
    await page.keyboard.type('Sample decision.')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Edit: Sample decision.' }).waitFor()
    const found = await findInEveryLook(page, 'agenda')
    await page.setViewportSize(sizes.phone)

    await page.getByRole('button', { name: 'Carry 2 unfinished items over' }).click()
    await page
      .getByRole('link', { name: /^Sample meeting B/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Mark as held' }).click()
    await page.getByRole('navigation', { name: 'Parts of the meeting' }).getByRole('link', { name: 'Minutes' }).click()
    await page.getByRole('button', { name: 'Draft from the meeting' }).click()
    await expect.poll(() => page.getByLabel('Text of the minutes').inputValue()).toMatch(/Sample decision\./)
    found.push(...(await findInEveryLook(page, 'minutes')))
    expect(found).toEqual([])

    await goTo(page, `/print/minutes/${held.split('/')[2]}`)
    await page.getByRole('article', { name: 'Sample meeting A' }).waitFor()
    const { pages, letters } = readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(pages[0]).toEqual({ width: 612, height: 792 })
    for (const text of ['Taken ahead of the projects: Sample reason.', 'Carried over to Sample meeting B', 'Sample decision.', 'Chair:'])
      expect(letters).toContain(dropSpaces(text))
    expect(letters).not.toContain('Print')
    expect(faults).toEqual([])
    await page.context().close()
  })
})
