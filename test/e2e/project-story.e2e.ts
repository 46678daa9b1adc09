import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRecord } from '../../src/domain/project.ts'
import { addDays } from '../../src/domain/rules/date.ts'
import { launchBrowser, listFaults, openPage, waitUntilOffline } from '../harness/browser.ts'
import { makeServerPlace, type ServerPlace, type ServerProcess } from '../harness/server-process.ts'
import { acceptFirstLink, acceptWithPassword, readFirstLink, waitUntilSent } from './account-steps.ts'
import { exportAll, goTo, importFile } from './app-steps.ts'
import {
  addIdea,
  addLine,
  addTask,
  askForStep,
  openChain,
  openProject,
  readChain,
  takeStep,
  typeField,
  waitForState,
  type ChainLine,
} from './project-steps.ts'
import { makeStoryFile, storyGroup, storyResource, type StoryFile } from './project-story-file.ts'
import { normalize, readRecords, valueOf } from './read-records.ts'

const today = new Date().toISOString().slice(0, 10)
const title = 'Sample survey of seasonal farm workers'
const target = 'Sample share of counties with a survey'
const [output, outcome] = ['Sample questionnaire in two languages', 'Sample counties know what is needed']
const [drafting, asking, writing] = ['Sample task: draft the questions', 'Sample task: ask in one county', 'Sample task: write the report']

/** What a browser logs by itself when there is no network or nobody is signed in: no fault of the app. */
const expectedFaults = /Failed to load resource|net::ERR_|status of 401/

describe('one project from an idea to a program, by three people who are offline in turns', () => {
  let browser: Browser
  let folder: string
  let place: ServerPlace
  let server: ServerProcess
  let file: StoryFile
  let rep: Page
  let chair: Page
  let staff: Page
  let faults: readonly (readonly string[])[]
  let project: string

  beforeAll(async () => {
    browser = await launchBrowser()
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-story-'))
    file = await makeStoryFile()
    await writeFile(join(folder, 'group.tfbundle.json'), file.text)
    place = await makeServerPlace(null, 'dist')
    server = await place.start()
    ;[rep, chair, staff] = await Promise.all([openPage(browser, 'phone'), openPage(browser, 'desktop'), openPage(browser, 'desktop')])
    faults = [rep, chair, staff].map(listFaults)
    await acceptFirstLink(staff, readFirstLink(server), 'Sample Staff Sam', 'sam@example.org')
    await importFile(staff, join(folder, 'group.tfbundle.json'))
    await waitUntilSent(staff)
    const ways: readonly (readonly string[])[] = [
      ['--represents', file.drafter.organization],
      ['--chair', storyGroup, '--represents', file.chair.organization],
    ]
    const members = [file.drafter, file.chair]
    const links = await Promise.all(
      members.map(({ name }, index) => place.runAdmin('invite', '--email', `${index}@example.org`, '--name', name, ...ways[index]!)),
    )
    await Promise.all([rep, chair].map((page, index) => acceptWithPassword(page, server.url + new URL(links[index]!.trim()).pathname)))
    await Promise.all([rep, chair, staff].map(waitUntilOffline))
    await Promise.all([rep, chair].map(waitUntilSent))
  })
  afterAll(async () => {
    await browser.close()
    await server.end()
    await place.remove()
    await rm(folder, { recursive: true })
  })

  /** Somebody sees the chain of the project, as its nested list tells it. */
  async function expectChain(page: Page, lines: readonly ChainLine[]): Promise<void> {
    const list = await openChain(page, project)
    await expect.poll(() => readChain(list)).toEqual(lines)
  }

  it('begins as an idea that the representative writes without a network; one like it is named, and its plan follows', async () => {
    // The chair says beforehand what the group is to reach together.
    await goTo(chair, `/groups/${storyGroup}?part=projects`)
    await addLine(chair, 'Add a target', target)
    await waitUntilSent(chair)
    await goTo(rep, `/groups/${storyGroup}?part=projects`)
    await rep.getByText(target, { exact: true }).waitFor()
    await rep.context().setOffline(true)

    project = await addIdea(rep, title, storyGroup, async (dialog) => {
      await dialog.getByText('Like projects that there are already').waitFor()
      await dialog.getByRole('link', { name: 'Sample survey of farm workers' }).waitFor()
    })
    await takeStep(rep, 'Begin the start-up', 'Start-up')

    // Whether it is feasible is the chair's to say.
    await openProject(rep, project, 'start-up', '?step=feasibility')
    await rep.getByText(/^To read: Only the chair of/).waitFor()
    await openProject(rep, project, 'start-up', '?step=success-criterion')
    await typeField(rep, 'answers.success-criterion.statement', 'Sample criterion: one county was asked, and its needs are written down')
    await openProject(rep, project, 'start-up', '?step=outputs-outcomes')
    await addLine(rep, 'Add an output', output)
    await addLine(rep, `Indicator for “${output}”`, 'Sample questionnaires', (form) => form.getByLabel('Target').fill('2'))
    await addLine(rep, 'Add an outcome', outcome)
    await addLine(rep, `Indicator for “${outcome}”`, 'Sample counties asked', (form) => form.getByLabel('Target').fill('12'))
    await openProject(rep, project, 'start-up', '?step=tasks')
    await addTask(rep, { title: drafting, who: file.drafter.name, start: addDays(today, -20), due: addDays(today, -2) })
    await addTask(rep, { title: asking, start: addDays(today, -2), due: addDays(today, 40) })
    for (const task of [drafting, asking]) {
      const line = rep.locator('.plan-line--task').filter({ has: rep.locator(`input[value="${task}"]`) })
      await line.getByLabel('Brings forth output').selectOption({ label: output })
    }
    await openProject(rep, project, 'start-up', '?step=goal')
    await typeField(rep, 'answers.goal.statement', 'Sample connection with the goal')
    await openProject(rep, project, 'start-up', '?step=collective-impact')
    await rep.getByRole('group', { name: output }).getByLabel('Leads to outcome').selectOption({ label: outcome })
    await rep.getByRole('group', { name: outcome }).getByLabel('Collective impact target').selectOption({ label: target })
    await typeField(rep, 'answers.collective-impact.statement', 'Sample illustration: each county asked moves the share')

    await expectChain(rep, chain([drafting, asking]))
    await rep.context().setOffline(false)
    await waitUntilSent(rep)
  })

  it('is started by nobody before nothing is missing, and then by the chair; what the representative wrote meanwhile is refused', async () => {
    // The gate holds for staff, too.
    await openProject(staff, project, '')
    let dialog = await askForStep(staff, 'Approve the start')
    await dialog.getByText(/Its chair records the decision/).waitFor()
    await dialog.getByRole('link', { name: `Say who carries out “${asking}”.` }).waitFor()
    expect(await dialog.getByRole('button', { name: 'Approve the start' }).count()).toBe(0)

    await rep.context().setOffline(true)
    await openProject(rep, project, '')
    await rep.getByRole('region', { name: 'What it is about' }).getByRole('button', { name: 'Edit' }).click()
    await typeField(rep, 'summary', 'Sample sentence that comes too late')

    // Each missing thing leads the chair to its place.
    await openProject(chair, project, '')
    dialog = await askForStep(chair, 'Approve the start')
    await dialog.getByRole('link', { name: `Say who carries out “${asking}”.` }).click()
    await chair
      .locator('[id^="field-tasks."][id$=".owner"]:focus')
      .selectOption({ label: `${file.chair.name}, ${file.chair.organizationName}` })
    dialog = await askForStep(chair, 'Approve the start')
    await dialog.getByRole('link', { name: /Its chair records the decision/ }).click()
    await chair.getByText('Feasible', { exact: true }).click()
    await takeStep(chair, 'Approve the start', 'Active')
    await expectChain(chair, chain([drafting, asking]))
    await waitUntilSent(chair)

    await rep.context().setOffline(false)
    await goTo(rep, '/sync')
    await rep.getByText(/^Members of this work group draft its projects until they start/).waitFor()
    await rep.getByRole('button', { name: 'Discard' }).click()
    await rep
      .getByRole('dialog')
      .getByRole('button', { name: /^Discard/ })
      .click()
    await waitUntilSent(rep)
    await openProject(rep, project, '')
    await waitForState(rep, 'Active')
    const about = rep.getByRole('region', { name: 'What it is about' })
    await about.getByText(/^Members of this work group draft its projects until they start/).waitFor()
    expect(await about.getByRole('button', { name: 'Edit' }).count()).toBe(0)
  })

  it('is worked on by two at once: tasks that wait for each other, done, noted and measured, come together', async () => {
    await rep.context().setOffline(true)
    await chair.context().setOffline(true)
    await openProject(rep, project, 'tasks')
    await addTask(rep, { title: writing, who: file.drafter.name, start: addDays(today, 41), due: addDays(today, 60) })
    await rep.getByRole('button', { name: `Edit: ${writing}` }).click()
    await rep.getByRole('group', { name: 'Can begin only after' }).getByText(asking).click()
    await rep.getByLabel('Brings forth output').selectOption({ label: output })
    await rep.getByRole('button', { name: `Done: ${drafting}` }).click()
    await openProject(rep, project, 'start-up', '?step=outputs-outcomes')
    await rep.locator('.plan-line--value').getByLabel('Sample counties asked').fill('1')
    await rep.locator('.plan-line--value').getByLabel('Sample questionnaires').fill('2')
    await rep.locator('.plan-line--value').getByLabel('Sample questionnaires').blur()

    await openProject(chair, project, 'tasks')
    await chair.getByRole('button', { name: `Edit: ${asking}` }).click()
    await chair.getByLabel('Work notes').fill('Sample note of the chair')
    await chair.getByLabel('Work notes').blur()
    await chair.getByLabel('Milestone').locator('..').click()

    await rep.context().setOffline(false)
    await chair.context().setOffline(false)
    await Promise.all([rep, chair].map(waitUntilSent))
    for (const page of [rep, chair]) {
      await openProject(page, project, 'tasks')
      await page.getByText(`waits for: ${asking}`).waitFor()
      await page.getByText('Sample note of the chair', { exact: true }).waitFor()
      await page.getByRole('button', { name: `Open again: ${drafting}` }).waitFor()
      await expectChain(page, chain([drafting, asking, writing]))
    }
  })

  it('uses what partners have pledged, asks for what it lacks, and is answered on Today', async () => {
    await openProject(rep, project, 'resources')
    await rep
      .getByRole('region', { name: `Pledges of ${file.drafter.organizationName}` })
      .getByRole('button', { name: /^Use Hours/ })
      .click()
    await typeField(rep, `uses.${file.drafter.organization}.hours.hours`, '8')
    await addLine(rep, 'Add a need', 'Sample help with the figures', (form) =>
      form.getByLabel('Resource', { exact: true }).selectOption({ label: storyResource.label }),
    )
    await rep.getByRole('button', { name: `Ask ${file.chair.organizationName}` }).click()
    await rep
      .getByText(/^Asked /)
      .first()
      .waitFor()
    await waitUntilSent(rep)

    await goTo(chair, '/')
    await chair.getByRole('button', { name: 'We offer it: Sample help with the figures' }).click()
    await waitUntilSent(chair)
    // What another organization gives is not the representative's to take.
    await openProject(rep, project, 'resources')
    await rep.getByText('Offered', { exact: true }).waitFor()
    await rep
      .getByText(/^The representatives of the organizations that take part in this project change this, each for its own/)
      .first()
      .waitFor()
    await openProject(chair, project, 'resources')
    await chair.getByRole('button', { name: `Use what ${file.chair.organizationName} offers` }).click()
    await openProject(chair, project, '')
    await chair.getByLabel('Add an organization').fill(file.paper.organizationName)
    await chair.getByText('3 organizations take part').waitFor()
    await waitUntilSent(chair)
    await openProject(rep, project, '')
    await rep.getByText('3 organizations take part').waitFor()
    await expectChain(rep, chain([drafting, asking, writing]))
  })

  it('stands alike on every device at the end, and no browser has found a fault', async () => {
    const read = await Promise.all([rep, chair, staff].map(async (page) => readRecords((await exportAll(page)).bundle)))
    const record = projectRecord(project)
    const [first, ...others] = read.map((records) => normalize(new Map([[record, records.get(record)!]])))
    for (const other of others) expect(other).toEqual(first)
    const { drafter, chair: chairing } = file
    expect(valueOf(read[0]!, record, 'approved')).toBe(today)
    expect(valueOf(read[0]!, record, `uses.${drafter.organization}.hours.hours`)).toBe(8)
    expect(valueOf(read[0]!, record, `uses.${chairing.organization}.${storyResource.id}.linked`)).toBe(true)
    expect(faults.map((all) => all.filter((fault) => !expectedFaults.test(fault)))).toEqual([[], [], []])
  })
})

/** The chain of the story's project with those activities. */
function chain(activities: readonly string[]): readonly ChainLine[] {
  return [
    `0 Collective impact target: ${target}`,
    `1 Outcome: ${outcome}`,
    `2 Output: ${output}`,
    ...activities.map((activity): ChainLine => `3 Activity: ${activity}`),
  ]
}
