import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { performanceReviewGuide } from '../../src/guides/performance-review.ts'
import { launchBrowser, launchMortal, listFaults, openPage, startApp, waitUntilOffline } from '../harness/browser.ts'
import type { ServedApp } from '../harness/browser.ts'
import { beginHere, findOrganization, goTo } from './app-steps.ts'
import { inputOf, readGuide } from './fill-guide.ts'

const guide = readGuide(performanceReviewGuide)
const rows = guide.rows.map(({ id }) => id)
const year = String(new Date().getFullYear())
/** How often the browser is killed; set `KILLS` for a longer run. */
const kills = Number(process.env['KILLS'] ?? 20)

const fieldOf = (row: string) => `answers.${row}.observations`
const addressOf = (org: string, row: string) => `/guides/performance/${org}/${year}?step=${row}`

async function openAnswer(page: Page, org: string, row: string) {
  await goTo(page, addressOf(org, row))
  const input = inputOf(page, guide, fieldOf(row))
  await input.waitFor()
  return input
}

/** What the page has called saved so far. */
interface SavedTexts {
  last(): string
  /** Resolves when that text is called saved. */
  wait(text: string): Promise<void>
}

/** Listens to what an input's own note calls saved, from now on. */
async function listenForSaved(page: Page, id: string): Promise<SavedTexts> {
  let last = ''
  const listeners = new Set<() => void>()
  page.on('console', (message) => {
    if (!message.text().startsWith('called saved: ')) return
    last = message.text().slice('called saved: '.length)
    for (const listener of listeners) listener()
  })
  await page.evaluate((inputId) => {
    const input = document.getElementById(inputId) as HTMLTextAreaElement
    const group = input.closest('.usa-form-group')!
    new MutationObserver(() => {
      // oxlint-disable-next-line no-console -- the page tells the test through its console
      if (group.querySelector('.ui-status--saved')) console.debug(`called saved: ${input.value}`)
    }).observe(group, { childList: true, subtree: true, characterData: true, attributes: true })
  }, id)
  return {
    last: () => last,
    wait: (text) =>
      new Promise((resolve) => {
        const look = () => {
          if (last === text) resolve()
        }
        listeners.add(look)
        look()
      }),
  }
}

async function waitForLength(input: Locator, length: number): Promise<void> {
  await expect
    .poll(() => input.evaluate((element) => (element as HTMLTextAreaElement).value.length), { timeout: 30_000, interval: 1 })
    .toBeGreaterThanOrEqual(length)
}

describe('what was typed', () => {
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

  async function openReview(): Promise<{ page: Page; org: string }> {
    const page = await openPage(browser, 'desktop')
    await page.goto(app.url)
    await beginHere(page)
    return { page, org: await findOrganization(page) }
  }

  it('is there after reloading at once, ten times, and the field has the focus again', async () => {
    const { page, org } = await openReview()
    const faults = listFaults(page)
    const input = await openAnswer(page, org, rows[0]!)
    let typed = ''
    await input.focus()
    for (let round = 1; round <= 10; round++) {
      const more = `Round ${round}, typed in one go. `
      await page.keyboard.press('Control+End')
      await page.keyboard.type(more)
      typed += more
      await page.reload({ waitUntil: 'commit' })
      await expect.poll(() => input.inputValue(), { timeout: 30_000 }).toBe(typed)
      await expect.poll(() => input.evaluate((element) => element === document.activeElement), { timeout: 30_000 }).toBe(true)
    }
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('is there after closing the tab at once', async () => {
    const { page: first, org } = await openReview()
    const context = first.context()
    let page = first
    for (const row of rows.slice(0, 5)) {
      const input = await openAnswer(page, org, row)
      await input.focus()
      await page.keyboard.type(`Typed in ${row} just before the tab was closed`)
      await page.close()
      page = await context.newPage()
      await page.goto(app.url)
    }
    for (const row of rows.slice(0, 5)) {
      const input = await openAnswer(page, org, row)
      await expect.poll(() => input.inputValue(), { timeout: 30_000 }).toBe(`Typed in ${row} just before the tab was closed`)
    }
    await context.close()
  })

  it('in five tabs at once, in different fields and in the same, is seen by all of them', async () => {
    const { page, org } = await openReview()
    const tabs = [page, ...(await Promise.all([1, 2, 3, 4].map(() => page.context().newPage())))]
    const faults = tabs.map(listFaults)
    for (const tab of tabs) if (tab !== page) await tab.goto(app.url)
    const inputs = await Promise.all(tabs.map((tab, index) => openAnswer(tab, org, rows[index]!)))
    await Promise.all(inputs.map((input, index) => input.pressSequentially(`Tab ${index}, its own field`)))
    for (const [index, tab] of tabs.entries()) {
      // Every tab sees the answer of the next one.
      const next = (index + 1) % tabs.length
      const input = await openAnswer(tab, org, rows[next]!)
      await expect.poll(() => input.inputValue(), { timeout: 30_000 }).toBe(`Tab ${next}, its own field`)
    }
    const shared = rows.at(-1)!
    const same = await Promise.all(tabs.map((tab) => openAnswer(tab, org, shared)))
    await Promise.all(same.map((input) => input.focus()))
    await Promise.all(same.map((input, index) => input.pressSequentially(`Tab ${index}, the same field`)))
    await Promise.all(same.map((input) => input.blur()))
    for (const tab of tabs) {
      for (const index of tabs.keys()) await tab.locator('.app-conflict').getByText(`Tab ${index}, the same field`).waitFor()
    }
    expect(await Promise.all(same.map((input) => input.inputValue()))).toEqual(
      Array.from(tabs, () => expect.stringMatching(/^Tab \d, the same field$/)),
    )
    expect(faults.flat()).toEqual([])
    await page.context().close()
  })

  it(
    `[M10] is never lost once the page has called it saved, and never half, however the browser ends (${kills} kills)`,
    { timeout: 60_000 + kills * 30_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'partners-guide-profile-'))
      let running = await launchMortal(folder)
      await running.page.goto(app.url)
      await waitUntilOffline(running.page)
      await beginHere(running.page)
      const org = await findOrganization(running.page)
      const row = rows[0]!
      const seen: string[] = []
      let text = ''
      let input = await openAnswer(running.page, org, row)
      for (let round = 1; round <= kills; round++) {
        const told = await listenForSaved(running.page, await input.evaluate((element) => element.id))
        await input.focus()
        await running.page.keyboard.press('Control+End')
        const more = `[${round}: one two three four five six seven eight nine ten] `
        const whole = text + more
        const typing = running.page.keyboard.type(more).catch(() => undefined)
        // Every other round it is killed the moment the page says "saved", otherwise somewhere in the middle of typing.
        if (round % 2 === 0) await told.wait(whole)
        else await waitForLength(input, text.length + 1 + ((round * 7) % (more.length - 2)))
        await running.kill()
        await typing
        running = await launchMortal(folder)
        await running.page.goto(app.url + addressOf(org, row), { waitUntil: 'commit' })
        await inputOf(running.page, guide, fieldOf(row)).waitFor()
        await running.page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('partners-guide-journal:')))
        // Read anew: what counts is what the device has stored, and the next round types into the same page.
        input = await openAnswer(running.page, org, row)
        const after = await input.inputValue()
        expect(await running.page.getByText('Two versions of this answer').count()).toBe(0)
        seen.push(after)
        expect(whole.startsWith(after), `half an edit: ${after}`).toBe(true)
        expect(after.length, `called saved: ${told.last()}`).toBeGreaterThanOrEqual(told.last().length)
        text = after
      }
      expect(seen).toHaveLength(kills)
      await running.kill()
      await rm(folder, { recursive: true, force: true })
    },
  )
})
