import { mkdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { launchBrowser, sizes, startApp } from '../test/harness/browser.ts'

/**
 * Takes pictures of the built app, filled with its sample data, which the banner in each of them says: those of the install dialog and of the
 * README, and those by which the screens of a project are looked at, on a phone, on a desktop, in the dark and on paper. Run `npm run build` first.
 */
const root = join(import.meta.dirname, '..')

/** Largest picture in bytes: stores and READMEs load them over slow lines; long ones to look at may be larger. */
const LIMIT = 150_000
const LONG_LIMIT = 300_000

const phone = { viewport: sizes.phone, deviceScaleFactor: 2 }
const desktop = { viewport: sizes.desktop, deviceScaleFactor: 1 }
/** A sheet of letter paper at 96 dots an inch. */
const paper = { viewport: { width: 816, height: 1056 }, deviceScaleFactor: 1 }

/** Opens the app with its sample data. */
async function openSample(browser: Browser, url: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', colorScheme: 'light', ...options })
  const page = await context.newPage()
  await page.goto(`${url}/welcome`)
  await page.getByRole('button', { name: 'Look around with sample data' }).click()
  await page.getByText('Sample data — nothing here is real').waitFor()
  return page
}

/** Opens an address of the app, and waits until it stands still. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, page.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(async () => {
    await document.fonts.ready
    // Nothing moves and nothing has the focus when the picture is taken.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
  await page.locator('.ui-spinner, .ui-skeleton').first().waitFor({ state: 'detached' })
}

/** Takes a picture of what is shown, or of one part from its head to its foot. */
async function take(of: Page | Locator, path: string, limit: number): Promise<void> {
  await of.screenshot({ path })
  const { size } = statSync(path)
  console.log(`${relative(root, path)}: ${Math.round(size / 1000)} KB`)
  if (size > limit) throw new Error(`${path} is larger than ${limit / 1000} KB.`)
}

/** The pictures of the install dialog and of the README: what the first screen shows without scrolling. */
async function takeForStores(browser: Browser, url: string): Promise<void> {
  const folder = join(root, 'public/screenshots')
  mkdirSync(folder, { recursive: true })
  for (const [form, look] of Object.entries({ narrow: phone, wide: desktop })) {
    const page = await openSample(browser, url, look)
    await open(page, '/guides')
    const review = await page.locator('main a[href*="/guides/performance/"]').first().getAttribute('href')
    const pictures = { 'today': '/', 'performance-review': review ?? '/guides', 'guides': '/guides' }
    for (const [index, [name, address]] of Object.entries(pictures).entries()) {
      await open(page, address)
      await take(page, join(folder, `${form}-${index + 1}-${name}.png`), LIMIT)
    }
    await page.context().close()
  }
}

/** A project of the sample that is under way, with a trail of updates. */
const PROJECT = 'Sample: training for front desks'

/** A screen of projects: where it is seen, which part of it, and where its paper is, which may be the same page as it prints. */
interface ProjectPicture {
  readonly screen: string
  /** Selects the part. */
  readonly part: string
  readonly paper: string
}

async function listProjectPictures(page: Page): Promise<Readonly<Record<string, ProjectPicture>>> {
  await open(page, '/projects')
  await page.getByRole('link', { name: PROJECT }).first().click()
  await page.waitForURL(/\/projects\/[^/?]+$/)
  const screen = new URL(page.url()).pathname
  const project = screen.split('/').at(-1)
  const group = await page.locator('.record-group a').getAttribute('href')
  const groupChain = `/chain?group=${/\/groups\/([^/?]+)/.exec(group ?? '')?.[1]}`
  return {
    'timeline': { screen: `${screen}/tasks`, part: '[aria-labelledby="schedule"]', paper: `/print/timeline/${project}` },
    'heat-map': { screen: `${screen}/support`, part: '[aria-labelledby="support"]', paper: `/print/support/${project}` },
    'chain-of-project': { screen: `${screen}/chain`, part: '.chain', paper: `${screen}/chain` },
    'chain-of-group': { screen: groupChain, part: '.chain', paper: groupChain },
    'chain-of-task-force': { screen: '/chain', part: '.chain', paper: '/chain' },
  }
}

/** The screens of a project in every look. */
async function takeProjects(browser: Browser, url: string): Promise<void> {
  const folder = join(root, 'test/screenshots')
  mkdirSync(folder, { recursive: true })
  const narrow = { viewport: sizes.phone }
  for (const [look, options] of Object.entries({ phone: narrow, desktop, dark: desktop, paper })) {
    const page = await openSample(browser, url, { ...options, colorScheme: look === 'dark' ? 'dark' : 'light' })
    const isPaper = look === 'paper'
    for (const [name, { screen, part, paper: printed }] of Object.entries(await listProjectPictures(page))) {
      await open(page, isPaper ? printed : screen)
      if (isPaper) await page.emulateMedia({ media: 'print' })
      // As high as the page is: nothing sticks to the edges of the window and covers what is under it.
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ ...options.viewport, height })
      await take(page.locator(isPaper ? 'body' : part).first(), join(folder, `${name}-${look}.png`), LONG_LIMIT)
      await page.emulateMedia({ media: null })
      await page.setViewportSize(options.viewport)
    }
    await page.context().close()
  }
}

const app = await startApp()
const browser = await launchBrowser()
await takeForStores(browser, app.url)
await takeProjects(browser, app.url)
await browser.close()
await app.stop()
