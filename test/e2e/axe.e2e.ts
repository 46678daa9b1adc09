import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { performanceReviewGuide } from '../../src/guides/performance-review.ts'
import { launchBrowser, openPage, sizes, startApp } from '../harness/browser.ts'
import type { ServedApp } from '../harness/browser.ts'
import {
  beginHere,
  beginWithFile,
  chooseFile,
  exportAll,
  findOrganization,
  goTo,
  importFile,
  typeAnswer,
  waitForToday,
} from './app-steps.ts'
import { inputOf, readGuide } from './fill-guide.ts'
import { findInEveryLook, findViolations, looks } from './find-in-every-look.ts'
import { listGuidePages, listOtherScreens, listPapers, listProjectPapers, listProjectScreens, type ProjectKeys } from './list-screens.ts'
import { listRecords, readRecords, valueOf } from './read-records.ts'

const year = String(new Date().getFullYear())

describe('axe finds nothing', () => {
  let app: ServedApp
  let browser: Browser
  let folder: string
  let page: Page
  let org: string

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-axe-'))
    page = await openPage(browser, 'desktop')
    await page.goto(app.url)
    await page.getByRole('button', { name: 'Look around with sample data' }).click()
    await waitForToday(page)
    org = await findOrganization(page)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function expectNone(addresses: readonly string[]): Promise<void> {
    const found: string[] = []
    for (const address of addresses) {
      await goTo(page, address)
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
      found.push(...(await findInEveryLook(page, address)))
    }
    expect(found).toEqual([])
  }

  it('on the first run', async () => {
    const fresh = await openPage(browser, 'desktop')
    await fresh.goto(app.url)
    await fresh.getByLabel('Your name').waitFor()
    expect(await findInEveryLook(fresh, 'first run')).toEqual([])
    await fresh.getByRole('button', { name: 'Start', exact: true }).click()
    expect(await findInEveryLook(fresh, 'first run, nothing typed')).toEqual([])
    await fresh.getByRole('button', { name: 'Open a file from another device' }).click()
    expect(await findInEveryLook(fresh, 'first run, a file')).toEqual([])
    await fresh.context().close()
  })

  it('on every area, with sample data, and where an address leads nowhere', { timeout: 240_000 }, () => expectNone(listOtherScreens(org)))

  it('on every page of every guide', { timeout: 300_000 }, async () => {
    await expectNone(listGuidePages(org, year, '1'))
  })

  it('on every paper', { timeout: 240_000 }, () => expectNone(listPapers(org, year, '1')))

  it('on every screen and paper of projects', { timeout: 300_000 }, async () => {
    const { bundle } = await exportAll(page)
    const records = readRecords(bundle)
    const keyOf = (kind: string, isIt: (id: string) => boolean = () => true) => listRecords(records, kind).find(isIt)!.split(':')[1]!
    const keys: ProjectKeys = {
      project: keyOf('project', (id) => valueOf(records, id, 'state') === 'transitioning'),
      update: keyOf('project-update'),
      review: keyOf('project-review'),
      rating: keyOf('support-rating'),
    }
    const meeting = keyOf('meeting')
    await expectNone([...listProjectScreens(keys), `/meetings/${meeting}`, ...listProjectPapers(keys, meeting)])
  })

  it('in search, in a menu, in a question before deleting', async () => {
    await goTo(page, '/')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('sample')
    await page.getByRole('option').first().waitFor()
    const found = await findInEveryLook(page, 'search')
    await page.keyboard.press('Escape')
    await page.locator('header summary').click()
    found.push(...(await findInEveryLook(page, 'language menu')))
    await page.setViewportSize(sizes.desktop)
    await goTo(page, `/organizations/${org}`)
    await page.getByRole('button', { name: 'Delete this organization' }).click()
    found.push(...(await findInEveryLook(page, 'question before deleting')))
    expect(found).toEqual([])
  })

  it('on a preview of an import, and on a conflict at its field, in Sync and in Today', { timeout: 240_000 }, async () => {
    const guide = readGuide(performanceReviewGuide)
    const row = guide.rows[0]!.id
    const [one, other] = [await openPage(browser, 'desktop'), await openPage(browser, 'desktop')]
    await one.goto(app.url)
    await beginHere(one)
    const mine = await findOrganization(one)
    const address = `/guides/performance/${mine}/${year}?step=${row}`
    const answer = async (on: Page, text: string) => {
      await goTo(on, address)
      await typeAnswer(on, inputOf(on, guide, `answers.${row}.observations`), text)
    }
    await answer(one, 'Sample beginning of a text')
    await other.goto(app.url)
    await beginWithFile(other, (await exportAll(one)).path, 'Sample Person Ben')
    await answer(one, 'Sample text of the first')
    await answer(other, 'Sample text of the second')
    const file = (await exportAll(other)).path
    await chooseFile(one, file)
    await one.getByText('See the records').click()
    const found = await findInEveryLook(one, 'preview')
    await importFile(one, file)
    await one.emulateMedia({ colorScheme: 'light' })
    for (const place of ['/sync', '/', address]) {
      await goTo(one, place)
      found.push(...(await findInEveryLook(one, `conflict at ${place}`)))
    }
    await one.getByRole('button', { name: 'Combine the two texts' }).click()
    await one.getByLabel('Combined text').waitFor()
    found.push(...(await findInEveryLook(one, 'combining')))
    expect(found).toEqual([])
    await Promise.all([one.context().close(), other.context().close()])
  })

  it('in forced colours, light and dark, where everything to press keeps an edge', async () => {
    // The system chooses these colours; axe takes the author's for them.
    const rules = looks.filter((rule) => rule !== 'color-contrast')
    const found: string[] = []
    await page.emulateMedia({ forcedColors: 'active' })
    for (const address of ['/', '/guides', `/guides/performance/${org}/${year}`, '/share', '/sync', '/settings', '/organizations']) {
      await goTo(page, address)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const where = `${address} (forced colours, ${colorScheme})`
        found.push(...(await findViolations(page, where, rules)))
        const bare = await page
          .locator('.usa-button:not(.usa-button--unstyled):visible')
          .evaluateAll((buttons) => buttons.filter((button) => parseFloat(getComputedStyle(button).borderTopWidth) < 1).length)
        if (bare > 0) found.push(`${where}: ${bare} buttons without an edge`)
      }
    }
    expect(found).toEqual([])
  })
})
