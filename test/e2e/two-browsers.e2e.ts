import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { distinctHeads } from '../../src/change/merge.ts'
import type { Json } from '../../src/change/edit.ts'
import { performanceReviewGuide } from '../../src/guides/performance-review.ts'
import { launchBrowser, listFaults, openPage, startApp, waitUntilOffline } from '../harness/browser.ts'
import { ana, beginHere, beginWithFile, exportAll, findOrganization, goTo, importFile, openSync, typeAnswer } from './app-steps.ts'
import { inputOf, readGuide } from './fill-guide.ts'
import { deleteOrganization } from './organization-steps.ts'
import { normalize, readRecords, valueOf } from './read-records.ts'
import type { Records } from './read-records.ts'

const guide = readGuide(performanceReviewGuide)
const [row, otherRow, thirdRow] = guide.rows.map(({ id }) => id)
const contested = `answers.${row}.observations`
const year = String(new Date().getFullYear())
const ben = 'Sample Person Ben'

interface Devices {
  readonly one: Page
  readonly other: Page
  readonly org: string
  readonly faults: readonly (readonly string[])[]
}

/** Two people with the same data, neither with a network. */
async function openDevices(browser: Browser): Promise<Devices> {
  const app = await startApp()
  const [one, other] = await Promise.all([openPage(browser, 'desktop'), openPage(browser, 'phone')])
  const faults = [one, other].map(listFaults)
  for (const page of [one, other]) {
    await page.goto(app.url)
    await waitUntilOffline(page)
  }
  await app.stop()
  await beginHere(one)
  const org = await findOrganization(one)
  await goTo(one, reviewAddress(org))
  await typeAnswer(one, inputOf(one, guide, contested), 'We met in spring.')
  await beginWithFile(other, (await exportAll(one)).path, ben)
  return { one, other, org, faults }
}

function reviewAddress(org: string): string {
  return `/guides/performance/${org}/${year}?step=${row}`
}

async function answerAt(page: Page, org: string, step: string, text: string): Promise<void> {
  await goTo(page, `/guides/performance/${org}/${year}?step=${step}`)
  await typeAnswer(page, inputOf(page, guide, `answers.${step}.observations`), text)
}

/** Both export, then both import the other's file. */
async function exchange({ one, other }: Devices): Promise<readonly [Records, Records]> {
  const [mine, theirs] = [await exportAll(one), await exportAll(other)]
  await importFile(one, theirs.path)
  await importFile(other, mine.path)
  return [readRecords((await exportAll(one)).bundle), readRecords((await exportAll(other)).bundle)]
}

/** Fields with more than one value, as `record field`. */
function listConflicts(records: Records): string[] {
  return [...records].flatMap(([record, fields]) =>
    Object.keys(fields)
      .filter((field) => distinctHeads(fields[field]!).length > 1)
      .map((field) => `${record} ${field}`),
  )
}

describe('two browsers that exchange files', () => {
  let browser: Browser
  let devices: Devices

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    devices = await openDevices(browser)
  })
  afterEach(async () => {
    await Promise.all([devices.one.context().close(), devices.other.context().close()])
  })

  /** Edits the same field on both devices, and another field on each; then both have the other's file. */
  async function disagree(): Promise<string> {
    const { one, other, org } = devices
    await answerAt(one, org, row!, 'We met in spring and in autumn.')
    await answerAt(one, org, otherRow!, 'Only on the first device')
    await answerAt(other, org, row!, 'We met in spring, twice.')
    await answerAt(other, org, thirdRow!, 'Only on the second device')
    const [mine, theirs] = await exchange(devices)
    expect(normalize(mine)).toEqual(normalize(theirs))
    const record = `performance-review:${org}.${year}`
    expect(listConflicts(mine)).toEqual([`${record} ${contested}`])
    expect(valueOf(mine, record, `answers.${otherRow}.observations`)).toBe('Only on the first device')
    expect(valueOf(theirs, record, `answers.${thirdRow}.observations`)).toBe('Only on the second device')
    return record
  }

  /** Exchanges once more: the decision has reached both, and nothing is open anywhere. */
  async function expectAgreement(record: string, value: Json): Promise<void> {
    const [mine, theirs] = await exchange(devices)
    expect(normalize(mine)).toEqual(normalize(theirs))
    expect(listConflicts(mine)).toEqual([])
    expect(valueOf(mine, record, contested)).toBe(value)
    for (const page of [devices.one, devices.other]) {
      await openSync(page)
      await page.getByText('Nothing to decide').waitFor()
      await goTo(page, reviewAddress(devices.org))
      expect(await inputOf(page, guide, contested).inputValue()).toBe(value)
      expect(await page.getByText('Two versions of this answer').count()).toBe(0)
    }
    expect(devices.faults).toEqual([[], []])
  }

  it('[M5] end with equal data and one conflict, which shows both texts with author and time, and is gone everywhere once one is picked', async () => {
    const record = await disagree()
    for (const page of [devices.one, devices.other]) {
      await openSync(page)
      const question = page.locator('[data-item]')
      expect(await question.count()).toBe(1)
      const shown = await question.locator('.app-conflict li').allInnerTexts()
      expect(shown).toHaveLength(2)
      const mine = shown.find((text) => text.includes('We met in spring and in autumn.'))
      const theirs = shown.find((text) => text.includes('We met in spring, twice.'))
      expect(mine).toMatch(new RegExp(`${ana.name}, .*${year}.*\\d:\\d\\d`))
      expect(theirs).toMatch(new RegExp(`${ben}, .*${year}.*\\d:\\d\\d`))
    }
    const choice = devices.one.locator('.app-conflict li', { hasText: 'We met in spring, twice.' })
    await choice.getByRole('button', { name: 'Keep this one' }).click()
    await devices.one.getByText('Nothing to decide').waitFor()
    await expectAgreement(record, 'We met in spring, twice.')
  })

  it('[M5] combine the two texts at the field itself, with the differences marked', async () => {
    const record = await disagree()
    const { other, org } = devices
    await goTo(other, reviewAddress(org))
    await other.getByRole('button', { name: 'Combine the two texts' }).click()
    const combined = other.getByLabel('Combined text')
    await combined.waitFor()
    expect(await other.locator('.app-combine ins, .app-combine del').count()).toBeGreaterThan(0)
    await combined.fill('We met in spring, twice, and in autumn.')
    await other.getByRole('button', { name: 'Save the combined text' }).click()
    await other.getByText('Two versions of this answer').waitFor({ state: 'detached' })
    await expectAgreement(record, 'We met in spring, twice, and in autumn.')
  })

  it('[M6] ask about what one deleted while the other edited it, keep it once somebody says so, and then agree', async () => {
    const { one, other, org, faults } = devices
    const record = `organization:${org}`
    await goTo(one, `/organizations/${org}`)
    await typeAnswer(one, one.locator('#field-city'), 'Sample City')
    await deleteOrganization(other, org)
    const [mine, theirs] = await exchange(devices)
    expect(normalize(mine)).toEqual(normalize(theirs))
    for (const page of [one, other]) {
      await openSync(page)
      const question = page.locator('[data-item]')
      expect(await question.count()).toBe(1)
      const text = await question.innerText()
      for (const part of ['Deleted, and in use', `Deleted by ${ben}`, 'Sample City', ana.name]) expect(text).toContain(part)
    }
    await other.locator('[data-item]').getByRole('button', { name: 'Keep it' }).click()
    await other.getByText('Nothing to decide').waitFor()
    const [after, same] = await exchange(devices)
    expect(normalize(after)).toEqual(normalize(same))
    expect(valueOf(after, record, 'deleted')).toBeNull()
    for (const page of [one, other]) {
      await openSync(page)
      await page.getByText('Nothing to decide').waitFor()
      await goTo(page, `/organizations/${org}`)
      expect(await page.locator('#field-city').inputValue()).toBe('Sample City')
    }
    expect(faults).toEqual([[], []])
  })
})
