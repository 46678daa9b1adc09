import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { distinctHeads } from '../../src/change/merge.ts'
import { projectRecord } from '../../src/domain/project.ts'
import { addDays } from '../../src/domain/rules/date.ts'
import { launchBrowser, listFaults, openPage, startApp, waitUntilOffline } from '../harness/browser.ts'
import { makeServerPlace } from '../harness/server-process.ts'
import { acceptFirstLink, acceptWithPassword, readFirstLink, waitUntilSent } from './account-steps.ts'
import { beginWithFile, exportAll, importFile, openSync } from './app-steps.ts'
import { addLine, addTask, chooseField, openChain, openProject, readChain, typeField } from './project-steps.ts'
import { makePlannedFile, storyGroup, type PlannedFile } from './project-story-file.ts'
import { normalize, readRecords, type Records } from './read-records.ts'

const today = new Date().toISOString().slice(0, 10)
const month = today.slice(0, 7)

/** Two devices with the same project, each of its own person, neither with a network; and how they come together. */
interface Apart {
  readonly one: Page
  readonly other: Page
  /** Gives each what the other has. */
  readonly meet: () => Promise<void>
  readonly end: () => Promise<void>
}

/** Two accounts, staff and the chair; a server between them. */
async function openAccounts(browser: Browser, file: string, { chair }: PlannedFile): Promise<Apart> {
  const place = await makeServerPlace(null, 'dist')
  const server = await place.start()
  const [one, other] = await Promise.all([openPage(browser, 'desktop'), openPage(browser, 'phone')])
  await acceptFirstLink(one, readFirstLink(server), 'Sample Staff Sam', 'sam@example.org')
  await importFile(one, file)
  await waitUntilSent(one)
  const words = ['invite', '--email', 'cho@example.org', '--name', chair.name, '--chair', storyGroup, '--represents', chair.organization]
  await acceptWithPassword(other, server.url + new URL((await place.runAdmin(...words)).trim()).pathname)
  await Promise.all([one, other].map(waitUntilOffline))
  await waitUntilSent(other)
  await setOffline(true, one, other)
  return {
    one,
    other,
    meet: async () => {
      await setOffline(false, one, other)
      await Promise.all([one, other].map(waitUntilSent))
      // What the one sent last, the other may not have yet.
      const version = await readProjectText(one)
      await expect.poll(() => readProjectText(other)).toBe(version)
      await setOffline(true, one, other)
    },
    end: async () => {
      await Promise.all([one, other].map((page) => page.context().close()))
      await server.end()
      await place.remove()
    },
  }

  async function readProjectText(page: Page): Promise<string> {
    const { bundle } = await exportAll(page)
    return JSON.stringify(normalize(onlyProjects(readRecords(bundle))))
  }
}

/** Two people without accounts; files between them. */
async function openFiles(browser: Browser, file: string, { chair }: PlannedFile): Promise<Apart> {
  const app = await startApp()
  const [one, other] = await Promise.all([openPage(browser, 'desktop'), openPage(browser, 'phone')])
  for (const page of [one, other]) {
    await page.goto(app.url)
    await waitUntilOffline(page)
  }
  await app.stop()
  await beginWithFile(one, file, 'Sample Staff Sam')
  await beginWithFile(other, file, chair.name)
  return {
    one,
    other,
    meet: async () => {
      const [mine, theirs] = [await exportAll(one), await exportAll(other)]
      await importFile(one, theirs.path)
      await importFile(other, mine.path)
    },
    end: async () => {
      await Promise.all([one, other].map((page) => page.context().close()))
    },
  }
}

describe.each([
  { way: 'by the server', open: openAccounts },
  { way: 'by files alone', open: openFiles },
])('two devices that worked on one project without a network come together $way', ({ open }) => {
  let browser: Browser
  let folder: string
  let path: string
  let file: PlannedFile
  let apart: Apart
  let faults: readonly (readonly string[])[]

  beforeAll(async () => {
    browser = await launchBrowser()
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-apart-'))
    file = await makePlannedFile()
    path = join(folder, 'project.tfbundle.json')
    await writeFile(path, file.text)
    apart = await open(browser, path, file)
    faults = [apart.one, apart.other].map(listFaults)
  })
  afterAll(async () => {
    await apart.end()
    await browser.close()
    await rm(folder, { recursive: true })
  })

  async function readBoth(): Promise<readonly [Records, Records]> {
    const [one, other] = [await exportAll(apart.one), await exportAll(apart.other)]
    return [onlyProjects(readRecords(one.bundle)), onlyProjects(readRecords(other.bundle))]
  }

  it('[M3] [M5] field by field; about the one owner that both named differently, one person decides', { timeout: 180_000 }, async () => {
    const { one, other, meet } = apart
    const { project, paper, chair } = file
    await openProject(one, project, 'start-up', '?step=tasks')
    await chooseField(one, 'tasks.t.owner', `${paper.name}, ${paper.organizationName}`)
    await addTask(one, { title: 'Sample task of the first device', start: today, due: addDays(today, 9) })
    await openProject(one, project, 'start-up', '?step=outputs-outcomes')
    await typeField(one, `indicators.i.values.${month}`, '5')
    await addLine(one, 'Add an output', 'Sample output of the first device')
    await openProject(one, project, 'tasks')
    await one.getByRole('button', { name: 'Done: Sample second task' }).click()
    await one.getByRole('button', { name: 'Move up: Sample second task' }).click()
    await expect.poll(() => readTitles(one)).toEqual(['Sample second task', 'Sample task', 'Sample task of the first device'])

    await openProject(other, project, 'start-up', '?step=tasks')
    await chooseField(other, 'tasks.t.owner', `${chair.name}, ${chair.organizationName}`)
    await addTask(other, { title: 'Sample task of the other device', start: today, due: addDays(today, 9) })
    await openProject(other, project, 'start-up', '?step=outputs-outcomes')
    await typeField(other, `indicators.j.values.${month}`, '7')
    await addLine(other, 'Add an output', 'Sample output of the other device')
    await openProject(other, project, 'start-up', '?step=goal')
    await typeField(other, 'answers.goal.statement', 'Sample connection, said better')
    await openProject(other, project, 'tasks')
    await other.getByRole('button', { name: 'Done: Sample second task' }).click()
    await other.getByRole('button', { name: 'Open again: Sample second task' }).waitFor()

    await meet()
    const [mine, theirs] = await readBoth()
    expect(normalize(mine)).toEqual(normalize(theirs))
    expect(listConflicts(mine, project)).toEqual(['tasks.t.owner'])
    // The order that the one gave holds for both; what was added at the end on both stands there in one order.
    const titles = await readTitles(one, project)
    expect(titles.slice(0, 2)).toEqual(['Sample second task', 'Sample task'])
    expect(titles.slice(2).toSorted()).toEqual(['Sample task of the first device', 'Sample task of the other device'])
    expect(await readTitles(other, project)).toEqual(titles)
    const chains = []
    for (const page of [one, other]) {
      await openProject(page, project, 'tasks')
      const conflict = page.locator('.app-conflict')
      await conflict.getByText(paper.name).waitFor()
      await conflict.getByText(chair.name).first().waitFor()
      await page.getByRole('button', { name: 'Open again: Sample second task' }).waitFor()
      chains.push(await readChain(await openChain(page, project)))
    }
    expect(chains[0]).toEqual(chains[1])
    expect(chains[0]!.filter((line) => line.includes('device'))).toHaveLength(4)

    // Decided at the task itself, and everywhere.
    await openProject(other, project, 'tasks')
    const choice = other.locator('.app-conflict li').filter({ has: other.locator('.app-conflict-value', { hasText: chair.name }) })
    await choice.getByRole('button', { name: 'Keep this one' }).click()
    await other.locator('.app-conflict').waitFor({ state: 'detached' })
    await meet()
    const [after, same] = await readBoth()
    expect(normalize(after)).toEqual(normalize(same))
    expect(listConflicts(after, project)).toEqual([])
    for (const page of [one, other]) {
      await openSync(page)
      await page.getByText('Nothing to decide').waitFor()
      await openProject(page, project, 'tasks')
      await page.locator('[id="field-tasks.t.owner"], .entry-facts').filter({ hasText: chair.name }).first().waitFor()
    }
    expect(faults.map((all) => all.filter((fault) => !/Failed to load resource|net::ERR_/.test(fault)))).toEqual([[], []])
  })
})

async function setOffline(offline: boolean, ...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.context().setOffline(offline)
}

/** Titles of the tasks in their order, on their screen; it is opened where a project is given. */
async function readTitles(page: Page, project?: string): Promise<readonly string[]> {
  if (project !== undefined) await openProject(page, project, 'tasks')
  const titles = page.locator('#field-tasks .entry-title')
  await titles.first().waitFor()
  return titles.allInnerTexts()
}

function onlyProjects(records: Records): Records {
  return new Map([...records].filter(([record]) => record.startsWith('project:')))
}

/** Fields of the project with more than one value. */
function listConflicts(records: Records, project: string): string[] {
  const fields = records.get(projectRecord(project)) ?? {}
  return Object.keys(fields).filter((field) => distinctHeads(fields[field]!).length > 1)
}
