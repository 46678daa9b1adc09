import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/rules/date.ts'
import { formatDate } from '../../src/ui/format-date.ts'
import { launchBrowser, listFaults, openPage, startApp, waitUntilOffline, type ServedApp } from '../harness/browser.ts'
import { ana, beginHere, exportAll, goTo, importFile } from './app-steps.ts'
import { dropSpaces, readPdf } from './read-pdf.ts'
import { readRecords, valueOf } from './read-records.ts'
import { makeProjectFile, type ProjectFile } from './sample-project.ts'
import { tabTo } from './tab-to.ts'

const today = new Date().toISOString().slice(0, 10)
const day = (days: number) => addDays(today, days)
/** The second task of the sample, from two days ago for a month, is called so where it lies. */
const nameAt = (start: number, due: number) =>
  new RegExp(`^Sample task after it: ${formatDate(day(start), 'en')} – ${formatDate(day(due), 'en')}`)

describe('the timeline of a project in the browser', () => {
  let app: ServedApp
  let browser: Browser
  let folder: string
  let file: ProjectFile

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    folder = await mkdtemp(join(tmpdir(), 'timeline-'))
    file = await makeProjectFile(today)
    await writeFile(join(folder, 'project.tfbundle.json'), file.text)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const openTasks = async (size: 'phone' | 'desktop', options = {}) => {
    const page = await openPage(browser, size, options)
    await page.goto(app.url)
    await beginHere(page, ana)
    await importFile(page, join(folder, 'project.tfbundle.json'))
    await waitUntilOffline(page)
    await page.context().setOffline(true)
    await goTo(page, `/projects/${file.project}/tasks`)
    return page
  }
  const bar = (page: Page, start: number, due: number) => page.getByRole('button', { name: nameAt(start, due) })
  const daysSaved = async (page: Page) => {
    const records = readRecords((await exportAll(page)).bundle)
    return ['start', 'due'].map((field) => valueOf(records, `project:${file.project}`, `tasks.s.${field}`))
  }

  it(
    'is dragged by the mouse, bar and end, each with a way back; Escape lets nothing happen; saved after a reload',
    { timeout: 120_000 },
    async () => {
      const page = await openTasks('desktop')
      const faults = listFaults(page)
      const seen = bar(page, -2, 30)
      await seen.scrollIntoViewIfNeeded()
      const perDay = await seen.evaluate((element) => element.getBoundingClientRect().width / 33)
      const drag = async (from: 'middle' | 'end', days: number) => {
        const box = (await page.getByRole('button', { name: /^Sample task after it: / }).boundingBox())!
        const x = from === 'middle' ? box.x + box.width / 2 : box.x + box.width - 4
        await page.mouse.move(x, box.y + box.height / 2)
        await page.mouse.down()
        await page.mouse.move(x + (days * perDay) / 2, box.y + 40)
        await page.mouse.move(x + days * perDay, box.y + 60)
      }

      await drag('middle', 5)
      await bar(page, 3, 35).waitFor()
      await page.keyboard.press('Escape')
      await page.mouse.up()
      await bar(page, -2, 30).waitFor()

      await drag('middle', 5)
      await page.mouse.up()
      await page.getByText(`Sample task after it: now ${formatDate(day(3), 'en')}`).waitFor()
      await page.getByRole('button', { name: 'Undo' }).click()
      await bar(page, -2, 30).waitFor()

      await drag('end', -7)
      await page.mouse.up()
      await bar(page, -2, 23).waitFor()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await page.reload()
      await bar(page, -2, 23).waitFor()
      expect(await daysSaved(page)).toEqual([day(-2), day(23)])
      expect(faults.filter((fault) => !/net::ERR_|Failed to load resource/.test(fault))).toEqual([])
      await page.context().close()
    },
  )

  it('is moved by the keyboard alone without a network, and saved after a reload', { timeout: 120_000 }, async () => {
    const page = await openTasks('desktop')
    await tabTo(page, { name: 'Sample task after it: ' })
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'PageUp']) await page.keyboard.press(key)
    await bar(page, 8, 41).waitFor()
    // All of it has one way back, after a pause.
    await page.getByText(`Sample task after it: now ${formatDate(day(8), 'en')}`).waitFor()
    await page.reload()
    await bar(page, 8, 41).waitFor()
    expect(await daysSaved(page)).toEqual([day(8), day(41)])
    await page.context().close()
  })

  it('keeps what keys have moved where the page is loaded anew right after the last one', { timeout: 120_000 }, async () => {
    const page = await openTasks('desktop')
    await tabTo(page, { name: 'Sample task after it: ' })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('PageUp')
    await bar(page, 6, 38).waitFor()
    // A tab beside it reads what is saved: no pause is waited for, and nothing says yet that the run is over.
    const beside = await page.context().newPage()
    await beside.goto(page.url())
    await bar(beside, 6, 38).waitFor()
    await page.reload()
    await bar(page, 6, 38).waitFor()
    expect(await daysSaved(page)).toEqual([day(6), day(38)])
    await page.context().close()
  })

  it('takes a finger that swipes over it for scrolling, and moves a bar that was tapped', { timeout: 120_000 }, async () => {
    const page = await openTasks('phone', { hasTouch: true, isMobile: true })
    const touch = await page.context().newCDPSession(page)
    const seen = bar(page, -2, 30)
    await seen.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const swipe = async (byX: number, byY: number, look?: () => Promise<void>) => {
      const box = (await page.getByRole('button', { name: /^Sample task after it: / }).boundingBox())!
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
      for (let step = 1; step <= 10; step++) {
        const touchPoints = [{ x: x + (byX * step) / 10, y: y + (byY * step) / 10 }]
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints })
      }
      await look?.()
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    const scrolledTo = () => page.evaluate(() => scrollY)
    const before = await scrolledTo()
    await swipe(0, -150)
    await expect.poll(scrolledTo).toBeGreaterThan(before + 50)
    expect(await bar(page, -2, 30).count()).toBe(1)

    await seen.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await seen.tap()
    await page.getByRole('button', { name: /^Start of Sample task after it/ }).waitFor()
    const there = await scrolledTo()
    await swipe(40, -20, async () => expect(await scrolledTo()).toBe(there))
    await page.getByText(/^Sample task after it: now/).waitFor()
    expect(await bar(page, -2, 30).count()).toBe(0)
    await page.context().close()
  })

  it('has every title on paper', { timeout: 120_000 }, async () => {
    const page = await openTasks('desktop')
    await goTo(page, `/print/timeline/${file.project}`)
    await page.getByRole('table', { name: 'The schedule as a table' }).waitFor()
    const printed = readPdf(await page.pdf({ preferCSSPageSize: true }))
    const titles = await page.getByRole('rowheader').allInnerTexts()
    expect(titles).toContain('Sample task after it')
    for (const title of titles) {
      // Beside its bar and in the table.
      expect(printed.letters.split(dropSpaces(title)).length - 1).toBeGreaterThanOrEqual(2)
    }
    await page.context().close()
  })
})
