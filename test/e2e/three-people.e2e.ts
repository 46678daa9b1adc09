import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Guide } from '../../src/domain/guide.ts'
import { resourceCommitmentGuide } from '../../src/guides/resource-commitment.ts'
import { performanceReviewGuide } from '../../src/guides/performance-review.ts'
import { fieldElementId } from '../../src/wizard/field-ids.ts'
import { launchBrowser, listFaults, openPage, waitUntilOffline } from '../harness/browser.ts'
import { startPostgres, type TestPostgres } from '../harness/postgres.ts'
import { makeServerPlace, type ServerPlace, type ServerProcess } from '../harness/server-process.ts'
import {
  acceptFirstLink,
  acceptWithPassword,
  acceptWithPasskey,
  addPasskeyDevice,
  inviteWhoBringsAnOrganization,
  readFirstLink,
  samplePassword,
  waitUntilSent,
} from './account-steps.ts'
import { ana, beginHere, exportAll, findOrganization, goTo, openSync, typeAnswer, waitForToday, waitUntilSaved } from './app-steps.ts'
import { inputOf, readGuide } from './fill-guide.ts'
import { listRecords, readRecords, valueOf } from './read-records.ts'

const resources = readGuide(resourceCommitmentGuide)
const review = readGuide(performanceReviewGuide)
const year = String(new Date().getFullYear())
const observation = `answers.${review.rows[0]!.id}.observations`

/** Three people, each with a browser of their own, and the server between them. */
interface Cast {
  readonly place: ServerPlace
  server: ServerProcess
  readonly staff: Page
  readonly rep: Page
  readonly chair: Page
  readonly faults: readonly (readonly string[])[]
}

async function openCast(browser: Browser, databaseUrl: string | null): Promise<Cast> {
  const place = await makeServerPlace(databaseUrl, 'dist')
  const server = await place.start()
  const [staff, rep, chair] = await Promise.all([openPage(browser, 'desktop'), openPage(browser, 'phone'), openPage(browser, 'desktop')])
  return { place, server, staff, rep, chair, faults: [staff, rep, chair].map(listFaults) }
}

/** What a browser logs by itself when there is no network or nobody is signed in: no fault of the app. */
const expectedFaults = /Failed to load resource|net::ERR_|status of 401/

describe.each(['sqlite', 'postgres'] as const)('three people and a server on %s', (engine) => {
  let browser: Browser
  let postgres: TestPostgres | null = null
  let cast: Cast

  beforeAll(async () => {
    browser = await launchBrowser()
    if (engine === 'postgres') postgres = await startPostgres()
  })
  afterAll(async () => {
    await browser.close()
    await postgres?.stop()
  })
  afterEach(async () => {
    const contexts = new Set<BrowserContext>([cast.staff, cast.rep, cast.chair].map((page) => page.context()))
    await Promise.all([...contexts].map((context) => context.close()))
    await cast.server.end()
    await cast.place.remove()
  })

  it(
    '[S1]–[S6] [S10] [S14] work offline, meet again, decide a conflict, mend a refusal, lose a role, and give a restored server back what it lost',
    { timeout: 600_000 },
    async () => {
      cast = await openCast(browser, postgres === null ? null : await postgres.createDatabase())
      const { staff, rep, chair } = cast

      // Staff make the first account by the link that the server prints; the representative has worked alone before, without a network.
      await acceptFirstLink(staff, readFirstLink(cast.server), 'Sample Staff Sam', 'sam@example.org')
      await addPasskeyDevice(rep)
      await rep.goto(cast.server.url)
      await waitUntilOffline(rep)
      await setOffline(true, rep)
      await beginHere(rep)
      const org = await findOrganization(rep)
      await goTo(rep, `/guides/performance/${org}/${year}`)
      await typeAnswer(rep, inputOf(rep, review, observation), 'Written before there was an account')

      // An invitation brings that work into the account, whole; staff see the organization and its review.
      const link = await inviteWhoBringsAnOrganization(staff, ana.name, 'ana@example.org')
      await setOffline(false, rep)
      await acceptWithPasskey(rep, link)
      await waitUntilSent(rep)
      await seeValue(staff, `/organizations/${org}`, '#field-name', ana.organization)
      await seeValue(staff, `/guides/performance/${org}/${year}`, idOf(review, observation), 'Written before there was an account')

      // Both change the city while neither has a network: a conflict, shown on both sides, decided on one, gone from both.
      await setOffline(true, staff, rep)
      await setCity(staff, org, 'Sampleville')
      await setCity(rep, org, 'Sampleton')
      await setOffline(false, staff, rep)
      await waitUntilSent(staff)
      await waitUntilSent(rep)
      await openSync(staff)
      await staff.getByText('Two versions of this answer').waitFor()
      await openSync(rep)
      await rep.getByText('Two versions of this answer').waitFor()
      await rep.getByRole('listitem').filter({ hasText: 'Sampleton' }).last().getByRole('button', { name: 'Keep this one' }).click()
      await rep.getByText('Nothing to decide').waitFor()
      await waitUntilSent(rep)
      await openSync(staff)
      await staff.getByText('Nothing to decide').waitFor()
      await seeValue(staff, `/organizations/${org}`, '#field-city', 'Sampleton')

      // The group for members of government only: chosen offline while staff take "government" back. The server refuses it with its reason.
      await setGovernment(staff, org, true)
      await seeChecked(rep, `/organizations/${org}`, '#field-government', true)
      await setOffline(true, rep)
      await chooseGroup(rep, org, '5')
      await setGovernment(staff, org, false)
      await setOffline(false, rep)
      await goTo(rep, '/sync')
      await rep.getByText('is for members of government only').first().waitFor()
      await rep.getByRole('button', { name: 'Mend it' }).click()
      await rep.getByLabel('Our work group').selectOption('2')
      await rep.getByRole('button', { name: 'Save and send again' }).click()
      await rep.getByText('Mended. It is sent again.').waitFor()
      await waitUntilSent(rep)
      expect(await rep.getByRole('button', { name: 'Mend it' }).count()).toBe(0)
      await seeChosen(staff, org, '2')

      // A member of government pledges to the closed group; its chair reads that, and nothing of the organization's own.
      await setGovernment(staff, org, true)
      await seeChecked(rep, `/organizations/${org}`, '#field-government', true)
      await chooseGroup(rep, org, '5')
      await waitUntilSent(rep)
      await goTo(rep, `/guides/resources/${org}/5`)
      await typeAnswer(rep, inputOf(rep, resources, 'hours'), '12')
      await waitUntilSent(rep)
      const words = ['invite', '--email', 'cho@example.org', '--name', 'Sample Chair Cho', '--chair', '5']
      await acceptWithPassword(chair, cast.server.url + new URL((await cast.place.runAdmin(...words)).trim()).pathname)
      await waitUntilSent(chair)
      const read = readRecords((await exportAll(chair)).bundle)
      expect(valueOf(read, `resource-commitment:${org}.5`, 'hours')).toBe(12)
      expect(listRecords(read, 'performance-review')).toEqual([])
      expect(listRecords(read, 'commitment')).toEqual([])

      // A backup, then the chair loses the role: what only the role let him read leaves the device, and he is told.
      const backup = join(cast.place.folder, 'sample.backup')
      await cast.place.runAdmin('backup', backup)
      await removeRole(staff, 'Sample Chair Cho', 'Chair')
      await goTo(chair, '/sync')
      await chair.getByText('No longer yours to read').waitFor()
      expect(listRecords(readRecords((await exportAll(chair)).bundle), 'resource-commitment')).toEqual([])

      // The server is lost and comes back from its backup: the devices give it the day's work, and the role stays gone.
      await setCity(rep, org, 'Sampleford')
      await waitUntilSent(rep)
      await seeValue(staff, `/organizations/${org}`, '#field-city', 'Sampleford')
      await staff.goto('about:blank')
      const port = new URL(cast.server.url).port
      await cast.server.end()
      await cast.place.runAdmin('restore', backup)
      cast.server = await cast.place.start({ PORT: port })
      await waitUntilSent(rep)
      const fresh = await openPage(browser, 'desktop')
      await fresh.goto(`${cast.server.url}/sign-in`)
      await fresh.locator('#sign-in-email').fill('sam@example.org')
      await fresh.locator('#sign-in-password').fill(samplePassword)
      await fresh.getByRole('button', { name: 'Sign in', exact: true }).click()
      await waitForToday(fresh)
      await seeValue(fresh, `/organizations/${org}`, '#field-city', 'Sampleford')
      await goTo(fresh, '/admin/people')
      expect(
        await fresh
          .getByRole('row')
          .filter({ hasText: 'Sample Chair Cho' })
          .getByText(/^Chair/)
          .count(),
      ).toBe(0)
      await fresh.context().close()
      await goTo(chair, '/sync')
      expect(listRecords(readRecords((await exportAll(chair)).bundle), 'resource-commitment')).toEqual([])

      // An account is revoked: its device is told to sign in, keeps what it has, and goes on being written to.
      await cast.place.runAdmin('user', 'revoke', '--email', 'ana@example.org')
      await goTo(rep, '/sync')
      await rep.getByText('Signed out: nothing is sent until you sign in again.').waitFor()
      await setCity(rep, org, 'Sampleburg')
      await goTo(rep, `/organizations/${org}`)
      expect(await rep.locator('#field-city').inputValue()).toBe('Sampleburg')

      expect(cast.faults.map((faults) => faults.filter((fault) => !expectedFaults.test(fault)))).toEqual([[], [], []])
    },
  )
})

function idOf(guide: Guide, field: string): string {
  return `[id="${fieldElementId(guide.id, field)}"]`
}

async function setOffline(offline: boolean, ...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.context().setOffline(offline)
}

async function setCity(page: Page, org: string, city: string): Promise<void> {
  await goTo(page, `/organizations/${org}`)
  await typeAnswer(page, page.locator('#field-city'), city)
}

async function setGovernment(page: Page, org: string, government: boolean): Promise<void> {
  await goTo(page, `/organizations/${org}`)
  const box = page.locator('#field-government')
  if ((await box.isChecked()) !== government) await page.locator('label[for="field-government"]').click()
  await waitUntilSaved(page)
  await waitUntilSent(page)
}

async function chooseGroup(page: Page, org: string, group: string): Promise<void> {
  await goTo(page, `/guides/selection/${org}?step=compare`)
  const label = page.locator(`label[for$="primary-${group}"]`)
  await label.click()
  await waitUntilSaved(page)
}

/** Waits until a field on a page of the app has a value: what others have written arrives by itself. */
async function seeValue(page: Page, address: string, input: string, value: string): Promise<void> {
  await goTo(page, address)
  await expect.poll(() => page.locator(input).inputValue(), { timeout: 30_000 }).toBe(value)
}

async function seeChecked(page: Page, address: string, input: string, checked: boolean): Promise<void> {
  await goTo(page, address)
  await expect.poll(() => page.locator(input).isChecked(), { timeout: 30_000 }).toBe(checked)
}

async function seeChosen(page: Page, org: string, group: string): Promise<void> {
  await goTo(page, `/guides/selection/${org}?step=compare`)
  await expect.poll(() => page.locator(`input[id$="primary-${group}"]`).isChecked(), { timeout: 30_000 }).toBe(true)
}

async function removeRole(page: Page, name: string, role: string): Promise<void> {
  await goTo(page, '/admin/people')
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: new RegExp(`^Remove: ${role}`) }).click()
  const sure = page.getByRole('dialog').getByRole('button', { name: /Remove/ })
  if (await sure.isVisible()) await sure.click()
  await page.getByRole('button', { name: new RegExp(`^Remove: ${role}`) }).waitFor({ state: 'detached' })
}
