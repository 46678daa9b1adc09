import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from '../harness/browser.ts'
import { makeServerPlace, type ServerPlace, type ServerProcess } from '../harness/server-process.ts'
import { acceptFirstLink, readFirstLink } from './account-steps.ts'
import { goTo } from './app-steps.ts'
import { findInEveryLook } from './find-in-every-look.ts'
import { listStaffScreens } from './list-screens.ts'

describe('axe finds nothing on the screens of an account', () => {
  let place: ServerPlace
  let server: ServerProcess
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    place = await makeServerPlace(null, 'dist')
    server = await place.start()
    await place.addUser('ben', '--represents', 'sample-organization', '--chair', '2')
    browser = await launchBrowser()
    page = await openPage(browser, 'desktop')
  })
  afterAll(async () => {
    await browser.close()
    await server.end()
    await place.remove()
  })

  it('on an invitation, the sign-in and a dead link', { timeout: 180_000 }, async () => {
    const found: string[] = []
    for (const address of [readFirstLink(server), `${server.url}/sign-in`, `${server.url}/invitation/nothing`]) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
      found.push(...(await findInEveryLook(page, new URL(address).pathname.slice(0, 14))))
    }
    expect(found).toEqual([])
  })

  it('on the screens of staff, in Sync and in the settings of an account', { timeout: 300_000 }, async () => {
    await acceptFirstLink(page, readFirstLink(server), 'Sample Staff Sam', 'sam@example.org')
    const found: string[] = []
    for (const address of [...listStaffScreens(), '/sync', '/settings', '/']) {
      await goTo(page, address)
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
      found.push(...(await findInEveryLook(page, address)))
    }
    await goTo(page, '/admin/people')
    await page.getByRole('link', { name: 'Sample ben' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sample ben' }).waitFor()
    found.push(...(await findInEveryLook(page, 'one person')))
    expect(found).toEqual([])
  })
})
