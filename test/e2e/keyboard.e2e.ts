import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benefitsReviewGuide } from '../../src/guides/benefits-review.ts'
import { fieldElementId } from '../../src/wizard/field-ids.ts'
import { listRowQuestions, listStepRows } from '../../src/wizard/guide-rows.ts'
import { launchBrowser, listFaults, openPage, startApp } from '../harness/browser.ts'
import type { ServedApp } from '../harness/browser.ts'
import { ana, exportAll, waitForToday } from './app-steps.ts'
import { readGuide } from './fill-guide.ts'
import { listRecords, readRecords, valueOf } from './read-records.ts'
import { tabTo } from './tab-to.ts'

describe('with the keyboard alone', () => {
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

  it('somebody begins, fills in a whole guide, and signs it', { timeout: 240_000 }, async () => {
    const guide = readGuide(benefitsReviewGuide)
    const page = await openPage(browser, 'desktop')
    const faults = listFaults(page)
    await page.goto(app.url)
    await page.getByLabel('Your name').waitFor()
    await tabTo(page, { id: 'welcome-name' })
    await page.keyboard.type(ana.name)
    await tabTo(page, { id: 'welcome-organization' })
    await page.keyboard.type(ana.organization)
    await page.keyboard.press('Enter')
    await waitForToday(page)
    await tabTo(page, { name: 'Guides' })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Guides' }).waitFor()
    await tabTo(page, { name: `Start: ${guide.title.en}` })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: guide.title.en }).waitFor()
    for (const step of guide.steps) {
      for (const row of listStepRows(guide, step.id, [])) {
        for (const { column, field } of listRowQuestions(guide, step.id, row)) {
          await tabTo(page, { id: fieldElementId(guide.id, field) })
          await page.keyboard.type(`${column.id} of ${row.id}`)
        }
      }
      await page.keyboard.press('Control+Enter')
      await page.waitForFunction(() => document.activeElement?.tagName === 'H2')
    }
    await page.getByText('Nothing is missing.').waitFor()
    await tabTo(page, { id: 'sign-representative-role' })
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Sample role')
    await tabTo(page, { name: 'Sign' })
    await page.keyboard.press('Enter')
    await page.getByText(`Signed by ${ana.name} (Sample role)`).waitFor()

    const records = readRecords((await exportAll(page)).bundle)
    const [review] = listRecords(records, 'benefits-review')
    for (const row of guide.rows) {
      for (const column of guide.columns)
        expect(valueOf(records, review!, `answers.${row.id}.${column.id}`)).toBe(`${column.id} of ${row.id}`)
    }
    expect(faults).toEqual([])
    await page.context().close()
  })
})
