import { readdir, readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { launchBrowser, listFaults, openPage, startApp, waitUntilOffline } from '../harness/browser.ts'
import type { ServedApp } from '../harness/browser.ts'
import { ana, beginHere, exportAll, findOrganization, goTo, waitForToday } from './app-steps.ts'
import { listGuidePages, listOtherScreens, listPapers } from './list-screens.ts'
import { listRecords, readRecords } from './read-records.ts'

const year = String(new Date().getFullYear())
const group = georgia2014.workGroups[0]!.id

interface Manifest {
  readonly id: string
  readonly name: string
  readonly start_url: string
  readonly display: string
  readonly icons: readonly { readonly src: string; readonly purpose: string; readonly sizes: string }[]
  readonly shortcuts: readonly { readonly url: string }[]
}

describe('the app on a device', () => {
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

  async function begin(size: 'phone' | 'desktop' = 'desktop'): Promise<Page> {
    const page = await openPage(browser, size)
    await page.goto(app.url)
    await beginHere(page)
    return page
  }

  it('can be installed: a manifest that browsers take, with icons and shortcuts that load', async () => {
    const page = await openPage(browser, 'phone')
    await page.goto(app.url)
    await waitUntilOffline(page)
    const session = await page.context().newCDPSession(page)
    const { errors, data } = await session.send('Page.getAppManifest')
    expect(errors).toEqual([])
    const manifest = JSON.parse(data ?? '{}') as Manifest
    expect(manifest).toMatchObject({ id: '/', name: 'Partners Guide', start_url: '/', display: 'standalone' })
    const purposes = manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`)
    for (const needed of ['any 192x192', 'any 512x512', 'maskable 512x512']) expect(purposes).toContain(needed)
    for (const path of [...manifest.icons.map(({ src }) => src), ...manifest.shortcuts.map(({ url }) => url)])
      expect((await page.request.get(new URL(path, app.url).href)).status(), path).toBe(200)
    const installability = await session.send('Page.getInstallabilityErrors')
    // A profile without a history cannot install; nothing else may be in the way.
    expect(installability.installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
    await page.context().close()
  })

  it('keeps every file of the build from the first visit on', async () => {
    const page = await openPage(browser, 'phone')
    await page.goto(app.url)
    await waitUntilOffline(page)
    const kept = await page.evaluate(async () => {
      const caches = await Promise.all((await window.caches.keys()).map(async (name) => (await window.caches.open(name)).keys()))
      return caches.flat().map(({ url }) => new URL(url).pathname)
    })
    const built = (await readdir('dist/assets')).filter((name) => !/\.(?:br|gz|zst|map)$/.test(name))
    expect(built.length).toBeGreaterThan(20)
    expect(built.filter((name) => !kept.includes(`/assets/${name}`))).toEqual([])
    await page.context().close()
  })

  it('opens every address without the server after one visit, with its fonts, in English and Spanish', async () => {
    const own = await startApp()
    const page = await openPage(browser, 'phone')
    const faults = listFaults(page)
    await page.goto(own.url)
    await waitUntilOffline(page)
    await own.stop()
    await beginHere(page)
    const org = await findOrganization(page)
    const addresses = [
      ...listOtherScreens(org),
      ...listGuidePages(org, year, group).filter((address) => address.includes('review')),
      ...listPapers(org, year, group),
    ]
    for (const address of addresses) {
      await page.goto(own.url + address, { waitUntil: 'commit' })
      await page
        .getByRole('heading', { level: 1 })
        .waitFor()
        .catch(() => expect.unreachable(`${address} shows no heading`))
      expect(await page.getByText('This screen could not be shown').count(), address).toBe(0)
    }
    expect(
      await page.evaluate(async () => (await document.fonts.load('700 16px "Public Sans Web"')).length + document.fonts.size),
    ).toBeGreaterThan(1)
    await goTo(page, '/share')
    await page.locator('header summary').click()
    await page.getByRole('button', { name: 'Español' }).click()
    await page.waitForFunction(() => document.documentElement.lang === 'es')
    await goTo(page, `/guides/commitment/${org}`)
    await page.getByRole('heading', { level: 1, name: 'Lista de verificación del compromiso formal' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it("keeps sample data apart, marks it, and removes it without touching one's own", async () => {
    const page = await begin()
    const faults = listFaults(page)
    const before = readRecords((await exportAll(page)).bundle)
    await goTo(page, '/settings')
    await page.getByRole('button', { name: 'Look around with sample data' }).click()
    await page.getByText('Sample data — nothing here is real').waitFor()
    await waitForToday(page)
    const sample = readRecords((await exportAll(page)).bundle)
    expect(listRecords(sample, 'organization').length).toBeGreaterThan(1)
    for (const record of listRecords(before, 'organization')) expect(sample.has(record)).toBe(false)
    await goTo(page, '/settings')
    await page.getByRole('button', { name: 'Remove the sample' }).click()
    await page.locator('header').getByText(ana.organization).waitFor()
    expect(await page.getByText('Sample data — nothing here is real').count()).toBe(0)
    const after = readRecords((await exportAll(page)).bundle)
    expect([...after.keys()]).toEqual([...before.keys()])
    await expect
      .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)), { timeout: 30_000 })
      .toEqual(['partners-guide'])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('shows colours, storage and the last export in Settings, and remembers the colours', async () => {
    const page = await begin()
    const faults = listFaults(page)
    await goTo(page, '/settings')
    const storage = page.locator('section[aria-labelledby="storage-heading"]')
    await storage.getByText('Room used').waitFor()
    expect(await storage.innerText()).toMatch(/Last export\s+Never/)
    expect(await storage.innerText()).toMatch(/The browser keeps this data|This browser may clear the data/)
    await page.getByText('Dark', { exact: true }).click()
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const dark = await background()
    await goTo(page, '/settings')
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    expect(await background()).toBe(dark)
    await page.getByText('Light', { exact: true }).click()
    expect(await background()).not.toBe(dark)
    await exportAll(page)
    await goTo(page, '/settings')
    await storage.getByText('Room used').waitFor()
    expect(await storage.innerText()).not.toMatch(/Last export\s+Never/)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('finds everything by Ctrl-K, and opens it by the keyboard', async () => {
    const page = await begin()
    const faults = listFaults(page)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Search' }).getByRole('combobox').waitFor()
    await page.keyboard.type('sample org')
    await page.getByRole('option').filter({ hasText: ana.organization }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: ana.organization }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('stays small: nothing that is loaded first comes from elsewhere', async () => {
    const page = await openPage(browser, 'phone')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(app.url)
    await waitUntilOffline(page)
    expect(asked.filter((url) => new URL(url).origin !== app.url)).toEqual([])
    const index = await readFile('dist/index.html', 'utf8')
    expect([...index.matchAll(/(?:src|href)="(https?:)?\/\//g)]).toEqual([])
    await page.context().close()
  })
})
