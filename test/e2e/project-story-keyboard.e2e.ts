import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, listFaults, openPage, startApp, type ServedApp } from '../harness/browser.ts'
import { beginWithFile, exportAll } from './app-steps.ts'
import { waitForState } from './project-steps.ts'
import { makeStoryFile, storyGroup, type StoryFile } from './project-story-file.ts'
import { listRecords, readRecords, valueOf } from './read-records.ts'
import { nameOfFocus, tabTo } from './tab-to.ts'

const title = 'Sample map of sample shelters'
const [output, outcome] = ['Sample map', 'Sample calls go to the right place']

describe('a project with the keyboard alone', () => {
  let app: ServedApp
  let browser: Browser
  let folder: string
  let file: StoryFile

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-keyboard-'))
    file = await makeStoryFile()
    await writeFile(join(folder, 'group.tfbundle.json'), file.text)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
    await rm(folder, { recursive: true })
  })

  it('goes from an idea through its plan to the approval', { timeout: 180_000 }, async () => {
    const page = await openPage(browser, 'desktop')
    const faults = listFaults(page)
    const { keyboard } = page
    await page.goto(app.url)
    await beginWithFile(page, join(folder, 'group.tfbundle.json'), file.chair.name)

    await tabTo(page, { name: 'Projects' })
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Projects' }).waitFor()
    await tabTo(page, { name: 'New idea' })
    await keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await reach(page, 'Title')
    await keyboard.type(title)
    await tabTo(page, { name: 'Work group and goal' })
    await keyboard.type(`WG ${storyGroup}`)
    await tabTo(page, { name: 'Add the idea' })
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()

    await tabTo(page, { name: 'Begin the start-up' })
    await keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, { name: 'Begin the start-up' })
    await keyboard.press('Enter')
    await waitForState(page, 'Start-up')
    await tabTo(page, { name: 'Start-up' })
    await keyboard.press('Enter')

    // The pages of the plan, each with its own inputs; Control and Enter go to the next one.
    await page.getByRole('region', { name: 'Feasibility' }).waitFor()
    await tabTo(page, { name: 'Not decided' })
    await keyboard.press('ArrowDown')
    await goOn(page, 'Criterion for success')
    await tabTo(page, { name: 'Criterion for success' })
    await keyboard.type('Sample criterion')
    await goOn(page, 'Tasks and activities')
    await tabTo(page, { name: 'Add a task' })
    await keyboard.type('Sample task')
    await tabTo(page, { name: 'Who' })
    await keyboard.type(file.chair.name)
    await tabTo(page, { name: 'Starts on' })
    await keyboard.type('12012026')
    await tabTo(page, { name: 'Due on' })
    await keyboard.type('12312026')
    await keyboard.press('Enter')
    await page.locator('.plan-line--task').waitFor()
    await goOn(page, 'Schedule')
    await goOn(page, 'Outputs and outcomes')
    await addByKeys(page, 'Add an output', output)
    await tabTo(page, { name: `Indicator for “${output}”` }, 'Shift+Tab')
    await addByKeys(page, `Indicator for “${output}”`, 'Sample entries of the map')
    await addByKeys(page, 'Add an outcome', outcome)
    await tabTo(page, { name: `Indicator for “${outcome}”` }, 'Shift+Tab')
    await addByKeys(page, `Indicator for “${outcome}”`, 'Sample calls')
    await goOn(page, 'Task Force goal')
    await tabTo(page, { name: 'Task Force goal' })
    await keyboard.type('Sample connection')
    await goOn(page, 'Contribution to collective impact')
    await tabTo(page, { name: 'Leads to outcome' })
    await keyboard.type(outcome)
    await tabTo(page, { name: 'How it contributes' })
    await keyboard.type('Sample contribution')
    await tabTo(page, { name: 'Contribution to collective impact' })
    await keyboard.type('Sample illustration')
    await goOn(page, 'What is missing')
    await page.getByText('Nothing is missing.').waitFor()

    await tabTo(page, { name: 'Approve the start' }, 'Shift+Tab')
    await keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, { name: 'Approve the start' })
    await keyboard.press('Enter')
    await waitForState(page, 'Active')

    const records = readRecords((await exportAll(page)).bundle)
    const project = listRecords(records, 'project').find((record) => valueOf(records, record, 'title') === title)!
    expect(valueOf(records, project, 'state')).toBe('active')
    expect(valueOf(records, project, 'feasibility.decision')).toBe('feasible')
    expect(faults).toEqual([])
    await page.context().close()
  })
})

/** Comes to an input, or is on it already: a dialog may give the focus to its first one. */
async function reach(page: Page, name: string): Promise<void> {
  if (!(await nameOfFocus(page)).startsWith(name)) await tabTo(page, { name })
}

/** Goes to the next page of the plan by its keys, and waits until its heading has the focus. */
async function goOn(page: Page, heading: string): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await page.getByRole('region', { name: heading }).waitFor()
  await expect.poll(() => nameOfFocus(page)).toContain(heading)
}

/** Types an entry into a line and adds it; the focus stays for the next one. */
async function addByKeys(page: Page, label: string, text: string): Promise<void> {
  await reach(page, label)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.getByText(text, { exact: true }).first().waitFor()
}
