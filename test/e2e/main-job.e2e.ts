import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import type { Guide } from '../../src/domain/guide.ts'
import { benefitsReviewGuide } from '../../src/guides/benefits-review.ts'
import { commitmentGuide } from '../../src/guides/commitment.ts'
import { performanceReviewGuide } from '../../src/guides/performance-review.ts'
import { resourceCommitmentGuide } from '../../src/guides/resource-commitment.ts'
import { workGroupSelectionGuide } from '../../src/guides/work-group-selection.ts'
import type { Question } from '../../src/wizard/guide-rows.ts'
import { launchBrowser, listFaults, openPage, startApp, waitUntilOffline } from '../harness/browser.ts'
import { ana, beginHere, beginWithFile, exportAll, findOrganization, goTo, waitUntilSaved } from './app-steps.ts'
import { fillGuide, fillStep, goNext, inputOf, readGuide, sign } from './fill-guide.ts'
import { recordExecutive } from './organization-steps.ts'
import { dropSpaces, readPdf } from './read-pdf.ts'
import { listRecords, normalize, readRecords, valueOf } from './read-records.ts'
import type { Records } from './read-records.ts'

const group = georgia2014.workGroups[1]!.id
const executive = 'Sample Executive Eve'
const guides = {
  commitment: readGuide(commitmentGuide),
  selection: readGuide(workGroupSelectionGuide),
  resources: readGuide(resourceCommitmentGuide),
  performance: readGuide(performanceReviewGuide),
  benefits: readGuide(benefitsReviewGuide),
}

describe('a representative without a network', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  for (const size of ['phone', 'desktop'] as const) {
    it(`fills every guide, signs, reloads, prints and hands all of it to a colleague (${size})`, async () => {
      const app = await startApp()
      const mine = await openPage(browser, size)
      const theirs = await openPage(browser, size)
      const faults = [mine, theirs].map(listFaults)
      for (const page of [mine, theirs]) {
        await page.goto(app.url)
        await waitUntilOffline(page)
      }
      await app.stop()

      await beginHere(mine)
      const org = await findOrganization(mine)
      const today = await mine.evaluate(() => new Date().toLocaleDateString('sv'))
      const answers = {
        ...prefix(`selection:${org}`, await fillSelection(mine, org, today)),
        ...prefix(`resource-commitment:${org}.${group}`, await fillResources(mine, org)),
        ...prefix(`performance-review:${org}.${today.slice(0, 4)}`, await fillPerformance(mine, org, today.slice(0, 4))),
        ...prefix(`benefits-review:${org}.${today.slice(0, 4)}`, await fillBenefits(mine, org, today.slice(0, 4))),
        ...prefix(`commitment:${org}`, await fillCommitment(mine, org, today)),
      }
      await expectPaper(mine, org, today.slice(0, 4))

      const exported = await exportAll(mine)
      const records = readRecords(exported.bundle)
      expectAnswers(records, answers)
      expectSupportRequest(records, org, today.slice(0, 4))

      await beginWithFile(theirs, exported.path, 'Sample Person Ben')
      await expectSameOnScreen(theirs, org, today.slice(0, 4))
      const again = await exportAll(theirs)
      expect(withoutProfileOf(readRecords(again.bundle), again.bundle.by)).toEqual(normalize(records))

      expect(faults).toEqual([[], []])
      await Promise.all([mine.context().close(), theirs.context().close()])
    })
  }
})

function prefix(record: string, answers: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...answers].map(([field, value]) => [`${record} ${field}`, value]))
}

/** A text that says where it stands; every one is another. */
function sampleText({ row, column }: Question): string {
  return `Sample: ${row.id}, ${column.id}`
}

async function fillSelection(page: Page, org: string, today: string) {
  await goTo(page, `/guides/selection/${org}`)
  const answers = await fillGuide(page, guides.selection, (question) => {
    if (question.cell.type === 'pick-row') return group
    if (question.cell.type === 'date') return today
    return question.cell.type === 'check' ? question.row.id === '3' : sampleText(question)
  })
  await sign(page, 'representative', ana.name, 'Sample role')
  return answers
}

/** All resources, one row of one's own, and the hours. */
async function fillResources(page: Page, org: string) {
  await goTo(page, `/guides/resources/${org}/${group}`)
  const answers = await fillGuide(
    page,
    guides.resources,
    (question) => {
      if (question.cell.type === 'number') return 12.5
      if (question.cell.type === 'check') return question.column.id === 'have' || question.row.id === 'printing'
      return sampleText(question)
    },
    async (step) => {
      if (step !== guides.resources.steps.at(-1)!.id) return
      await page.getByRole('button', { name: 'Add a row' }).click()
      await page.getByLabel('Another resource').fill('Sample puppet theatre')
      const own = page.getByRole('region', { name: 'Sample puppet theatre' })
      await own.getByText('We Can Get It').click()
      await own.getByLabel('Note').fill('Sample: own row, note')
    },
  )
  await sign(page, 'representative', ana.name, 'Sample role')
  return answers
}

/** Reloads in the middle of a word, and finds place and text. */
async function fillPerformance(page: Page, org: string, year: string) {
  const guide = guides.performance
  await goTo(page, `/guides/performance/${org}/${year}`)
  const [first, second, ...rest] = guide.steps.map((step) => step.id)
  const answers = new Map(await fillStep(page, guide, first!, sampleText))
  await goNext(page)
  const field = `answers.${second}.observations`
  await inputOf(page, guide, field).pressSequentially('Half a sen')
  await page.reload()
  const input = inputOf(page, guide, field)
  await input.waitFor()
  expect(await input.inputValue()).toBe('Half a sen')
  await page.waitForFunction((id) => document.activeElement?.id === id, await input.getAttribute('id'))
  for (const step of [second!, ...rest]) {
    for (const [name, value] of await fillStep(page, guide, step, (question) =>
      mayBeLeft(guide, question) ? undefined : sampleText(question),
    ))
      answers.set(name, value)
    if (step === rest.at(-1)) {
      await page.getByText('Does not apply', { exact: true }).click()
      answers.set(`answers.${step}.not-applicable`, true)
    }
    await goNext(page)
  }
  await sign(page, 'representative', ana.name, 'Sample role')
  return answers
}

function mayBeLeft(guide: Guide, { row }: Question): boolean {
  return row.id === guide.steps.at(-1)?.rows.at(-1)
}

/** Every finding, and one wish that becomes a request to the coordinator. */
async function fillBenefits(page: Page, org: string, year: string) {
  await goTo(page, `/guides/benefits/${org}/${year}`)
  const answers = await fillGuide(page, guides.benefits, sampleText, async (step) => {
    if (step !== guides.benefits.steps[0]!.id) return
    await page.getByRole('button', { name: 'Ask CJCC for support' }).first().click()
    const wish = page.getByLabel('What you ask for')
    await wish.fill('Sample wish: a training for two')
    await wish.blur()
    await waitUntilSaved(page)
  })
  await sign(page, 'representative', ana.name, 'Sample role')
  return answers
}

async function fillCommitment(page: Page, org: string, today: string) {
  await recordExecutive(page, org, executive, today)
  await goTo(page, `/guides/commitment/${org}`)
  const answers = await fillGuide(page, guides.commitment, (question) => {
    if (question.cell.type === 'person') return question.cell.role === 'executive' ? executive : ana.name
    return question.cell.type === 'date' ? today : sampleText(question)
  })
  await sign(page, 'executive', executive, 'Chief executive')
  await sign(page, 'representative', ana.name, 'Official representative')
  // People are stored by key, which the person in the field stands for.
  return new Map([...answers].filter(([, value]) => value !== executive && value !== ana.name))
}

async function expectPaper(page: Page, org: string, year: string): Promise<void> {
  await goTo(page, `/print/resources/${org}/${group}`)
  const chart = readPdf(await page.pdf({ preferCSSPageSize: true }))
  for (const sheet of chart.pages) expect(sheet).toEqual({ width: 612, height: 792 })
  expect(chart.letters.match(/Printing(?!,)/g)).toHaveLength(2 + 2)
  for (const text of ['Resource Commitment Chart', ana.organization, 'Sample puppet theatre', '12.5', `Sample: printing, note`])
    expect(chart.letters).toContain(dropSpaces(text))
  for (const [name, guide, part] of [
    ['commitment', guides.commitment, ''],
    ['selection', guides.selection, ''],
    ['performance', guides.performance, `/${year}`],
    ['benefits', guides.benefits, `/${year}`],
  ] as const) {
    await goTo(page, `/print/${name}/${org}${part}`)
    const { pages, letters } = readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(pages.length).toBeGreaterThan(0)
    for (const text of [guide.title.en, ana.organization, ana.name]) expect(letters).toContain(dropSpaces(text))
  }
}

function expectAnswers(records: Records, answers: Readonly<Record<string, unknown>>): void {
  const found = Object.fromEntries(
    Object.keys(answers).map((key) => {
      const [record = '', field = ''] = key.split(' ')
      return [key, valueOf(records, record, field)]
    }),
  )
  expect(found).toEqual(answers)
  expect(Object.keys(answers).length).toBeGreaterThan(100)
}

function expectSupportRequest(records: Records, org: string, period: string): void {
  const [request, ...more] = listRecords(records, 'support-request')
  expect(more).toEqual([])
  expect(request).toBe(`support-request:${org}.${period}.${guides.benefits.steps[0]!.rows[0]}`)
  expect(valueOf(records, request!, 'wish')).toBe('Sample wish: a training for two')
  expect(valueOf(records, request!, 'state')).toBe('asked')
}

/** What the colleague sees: every guide signed, in its list and on its paper. */
async function expectSameOnScreen(page: Page, org: string, year: string): Promise<void> {
  await goTo(page, `/guides?org=${org}`)
  for (const guide of Object.values(guides)) await page.getByRole('heading', { name: guide.title.en }).waitFor()
  await goTo(page, `/print/performance/${org}/${year}`)
  const paper = page.getByRole('article', { name: guides.performance.title.en })
  for (const row of guides.performance.rows.slice(0, -1)) await paper.getByText(`Sample: ${row.id}, observations`).waitFor()
  await paper.getByText(ana.name).first().waitFor()
}

/** The colleague's own profile is the one thing that the file did not bring. */
function withoutProfileOf(records: Records, user: string) {
  return normalize(new Map([...records].filter(([record]) => record !== `profile:${user}`)))
}
