import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { performanceReviewGuide } from '../../src/guides/performance-review.ts'
import { workGroupSelectionGuide } from '../../src/guides/work-group-selection.ts'
import { launchBrowser, listFaults, openPage, startApp } from '../harness/browser.ts'
import type { ServedApp } from '../harness/browser.ts'
import { beginHere, dropFile, exportAll, findOrganization, goTo, typeAnswer, waitUntilSaved } from './app-steps.ts'
import { inputOf, readGuide } from './fill-guide.ts'
import { listBadFiles } from './bad-files.ts'
import { normalize, readRecords, valueOf } from './read-records.ts'

const guide = readGuide(performanceReviewGuide)
const row = guide.rows[0]!.id
const field = `answers.${row}.observations`
const year = String(new Date().getFullYear())

/** Pastes a text into an input: the browser takes it at once, where typing it in would take minutes. */
async function pasteText(page: Page, input: Locator, text: string): Promise<void> {
  await input.focus()
  await page.keyboard.press('Control+a')
  await input.evaluate((element, pasted) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!
    set!.call(element, pasted)
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
  }, text)
}

describe('when the browser or a file misbehaves', () => {
  let app: ServedApp
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-bad-'))
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function openReview() {
    const page = await openPage(browser, 'desktop')
    const faults = listFaults(page)
    await page.goto(app.url)
    await beginHere(page)
    const org = await findOrganization(page)
    const address = `/guides/performance/${org}/${year}?step=${row}`
    await goTo(page, address)
    const input = inputOf(page, guide, field)
    await typeAnswer(page, input, 'Saved before the fault')
    return { page, faults, org, address, input, record: `performance-review:${org}.${year}` }
  }

  /** A page of the same origin that is not the app. */
  async function openBeside(page: Page): Promise<Page> {
    const beside = await page.context().newPage()
    await beside.goto(`${app.url}/icons/icon.svg`)
    return beside
  }

  it('[M10] a full disk: says so, keeps the text, never says "saved", exports, and saves once there is room', async () => {
    const { page, faults, input, record } = await openReview()
    const other = await page.context().newPage()
    await other.goto(app.url)
    const session = await page.context().newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: app.url, quotaSize: 1 })
    // The browser lets a little through before it looks at the disk again.
    let text = ''
    let tries = 0
    await expect
      .poll(
        async () => {
          text = `Typed while the disk was full, try ${++tries}`
          await input.fill(text)
          const group = page.locator('.usa-form-group', { has: input })
          await group.getByText(/Saved on this device|Not saved yet/).waitFor()
          return group.getByText('Not saved yet').isVisible()
        },
        { timeout: 90_000, interval: 500 },
      )
      .toBe(true)
    await page.getByText('This device has no room left').first().waitFor()
    expect(await page.locator('.usa-form-group', { has: input }).getByText('Saved on this device').count()).toBe(0)
    await input.blur()
    expect(await input.inputValue()).toBe(text)
    const whileFull = await exportAll(other)
    expect(valueOf(readRecords(whileFull.bundle), record, field)).toBe(
      tries === 1 ? 'Saved before the fault' : `Typed while the disk was full, try ${tries - 1}`,
    )

    await session.send('Storage.overrideQuotaForOrigin', { origin: app.url })
    await page.locator('.usa-form-group', { has: input }).getByText('Saved on this device').waitFor()
    const { bundle } = await exportAll(other)
    expect(valueOf(readRecords(bundle), record, field)).toBe(text)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('a database deleted under the open app: says that it is gone, claims nothing saved, and begins anew', async () => {
    const { page, faults, input } = await openReview()
    const beside = await openBeside(page)
    await beside.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('partners-guide')
          request.onsuccess = resolve
          request.onerror = reject
        }),
    )
    await input.fill('Typed after it was deleted')
    await page.getByText('The data was removed from this device.').first().waitFor()
    expect(await input.inputValue()).toBe('Typed after it was deleted')
    expect(await page.getByText('Saved on this device').count()).toBe(0)
    await page.getByRole('button', { name: 'Start again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Welcome to Partners Guide' }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('a database of a newer version opens for reading, says why, and can be exported', async () => {
    const { page, faults, address, record } = await openReview()
    const beside = await openBeside(page)
    await beside.evaluate(
      () =>
        new Promise((resolve, reject) => {
          // As a newer build would: a higher version for the browser, and a higher number of its own.
          const request = indexedDB.open('partners-guide', 990)
          request.onerror = reject
          request.onsuccess = () => {
            const transaction = request.result.transaction('meta', 'readwrite')
            const meta = transaction.objectStore('meta')
            const read = meta.get('schema')
            read.onsuccess = () => meta.put({ key: 'schema', value: { ...read.result.value, version: 99 } })
            transaction.oncomplete = () => {
              request.result.close()
              resolve(undefined)
            }
          }
        }),
    )
    await goTo(page, address)
    await page.getByText('A newer version of the app has written this data.').first().waitFor()
    const input = inputOf(page, guide, field)
    expect(await input.inputValue()).toBe('Saved before the fault')
    expect(await input.evaluate((element) => (element as HTMLTextAreaElement).readOnly)).toBe(true)
    const { bundle } = await exportAll(page)
    expect(valueOf(readRecords(bundle), record, field)).toBe('Saved before the fault')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('a browser that stores nothing: says so instead of losing what people would type', async () => {
    const page = await openPage(browser, 'phone')
    const faults = listFaults(page)
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    })
    await page.goto(app.url)
    await page.getByRole('heading', { level: 1, name: 'Partners Guide could not open its storage' }).waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('Nothing was deleted.')
    await page.getByRole('button', { name: 'Load again' }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('[B4] damaged, foreign, huge and hostile files are refused with what and where, and change nothing', async () => {
    const { page, faults } = await openReview()
    const before = await exportAll(page)
    const files = await listBadFiles(before.bundle, folder)
    expect(files.length).toBeGreaterThanOrEqual(12)
    await goTo(page, '/share')
    const field = page.getByLabel('File to import')
    for (const [index, file] of files.entries()) {
      if (index % 2 === 0 || file.huge) await field.setInputFiles(file.path)
      else await dropFile(page, file.path)
      const problem = page.locator('.usa-error-message')
      await problem.getByText(file.says).waitFor()
      expect(await problem.innerText()).toContain('Nothing on this device was changed.')
      // Begins anew, so that the next sentence is of the next file.
      await goTo(page, '/share')
    }
    const after = await exportAll(page)
    expect(normalize(readRecords(after.bundle))).toEqual(normalize(readRecords(before.bundle)))
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('a text that is too long stays in its field with a sentence; shortened, it is saved', async () => {
    const { page, faults, input, address } = await openReview()
    const long = 'word after word '.repeat(4400)
    await pasteText(page, input, long)
    await page.getByText('This text is too long to be saved: 64 KB is the most.').first().waitFor()
    expect(await input.inputValue()).toBe(long)
    await input.fill('short enough')
    await waitUntilSaved(page)
    await goTo(page, address)
    expect(await inputOf(page, guide, field).inputValue()).toBe('short enough')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('a date that does not exist is not taken, and says so', async () => {
    const { page, faults, org } = await openReview()
    const selection = readGuide(workGroupSelectionGuide)
    const address = `/guides/selection/${org}?step=join`
    await goTo(page, address)
    const date = inputOf(page, selection, 'joined')
    await date.focus()
    await page.keyboard.type('0231')
    await date.blur()
    await page.getByText('This date is not complete or does not exist.').waitFor()
    await date.fill('2026-02-28')
    await date.blur()
    await waitUntilSaved(page)
    await goTo(page, address)
    expect(await inputOf(page, selection, 'joined').inputValue()).toBe('2026-02-28')
    expect(faults).toEqual([])
    await page.context().close()
  })
})
