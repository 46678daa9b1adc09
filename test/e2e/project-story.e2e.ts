import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '../../src/change/edit.ts'
import type { Guide } from '../../src/domain/guide.ts'
import { addDays } from '../../src/domain/rules/date.ts'
import { projectReviewGuide } from '../../src/guides/project-review.ts'
import { projectSupportGuide } from '../../src/guides/project-support.ts'
import { projectUpdateGuide } from '../../src/guides/project-update.ts'
import { launchBrowser } from '../harness/browser.ts'
import { waitUntilSent } from './account-steps.ts'
import { exportAll, goTo, waitUntilSaved } from './app-steps.ts'
import { fillGuide, fillStep, inputOf, readGuide } from './fill-guide.ts'
import {
  addIdea,
  addLine,
  addTask,
  askForStep,
  chooseField,
  fieldOf,
  openChain,
  openProject,
  readChain,
  readHeatMap,
  takeStep,
  typeField,
  waitForState,
  type ChainLine,
} from './project-steps.ts'
import { openStoryCast, type StoryCast } from './project-story-cast.ts'
import { storyGroup, storyResource, type StoryMember } from './project-story-file.ts'
import { listRecords, normalize, readRecords, valueOf, type Records } from './read-records.ts'

const [update, support, review] = [projectUpdateGuide, projectSupportGuide, projectReviewGuide].map(readGuide) as [Guide, Guide, Guide]
const today = new Date().toISOString().slice(0, 10)
const title = 'Sample survey of seasonal farm workers'
const target = 'Sample share of counties with a survey'
const [output, outcome] = ['Sample questionnaire in two languages', 'Sample counties know what is needed']
const [drafting, asking, writing] = ['Sample task: draft the questions', 'Sample task: ask in one county', 'Sample task: write the report']

describe('one project from an idea to a program, by three people who are offline in turns', () => {
  let browser: Browser
  let cast: StoryCast
  let rep: Page
  let chair: Page
  let staff: Page
  let project: string

  beforeAll(async () => {
    browser = await launchBrowser()
    cast = await openStoryCast(browser)
    ;({ rep, chair, staff } = cast)
  })
  afterAll(async () => {
    await cast.end()
    await browser.close()
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
    await setOffline(true, rep)

    project = await addIdea(rep, title, storyGroup, async (dialog) => {
      await dialog.getByText('Like projects that there are already').waitFor()
      await dialog.getByRole('link', { name: 'Sample survey of farm workers' }).waitFor()
    })
    // Where its chain is to lead stands there from the first day.
    await openProject(rep, project, 'chain')
    await rep.getByText(target, { exact: true }).waitFor()
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
    await addTask(rep, { title: drafting, who: cast.file.drafter.name, start: addDays(today, -20), due: addDays(today, -2) })
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
    await setOffline(false, rep)
    await waitUntilSent(rep)
  })

  it('is started by nobody before nothing is missing, and then by the chair; what the representative wrote meanwhile is refused', async () => {
    // The gate holds for staff, too.
    await openProject(staff, project, '')
    let dialog = await askForStep(staff, 'Approve the start')
    await dialog.getByText(/Its chair records the decision/).waitFor()
    await dialog.getByRole('link', { name: `Say who carries out “${asking}”.` }).waitFor()
    expect(await dialog.getByRole('button', { name: 'Approve the start' }).count()).toBe(0)

    await setOffline(true, rep)
    await openProject(rep, project, '')
    await rep.getByRole('region', { name: 'What it is about' }).getByRole('button', { name: 'Edit' }).click()
    await typeField(rep, 'summary', 'Sample sentence that comes too late')

    // Each missing thing leads the chair to its place.
    await openProject(chair, project, '')
    dialog = await askForStep(chair, 'Approve the start')
    await dialog.getByRole('link', { name: `Say who carries out “${asking}”.` }).click()
    await chair
      .locator('[id^="field-tasks."][id$=".owner"]:focus')
      .selectOption({ label: `${cast.file.chair.name}, ${cast.file.chair.organizationName}` })
    dialog = await askForStep(chair, 'Approve the start')
    await dialog.getByRole('link', { name: /Its chair records the decision/ }).click()
    await chair.getByText('Feasible', { exact: true }).click()
    await takeStep(chair, 'Approve the start', 'Active')
    await expectChain(chair, chain([drafting, asking]))
    await waitUntilSent(chair)

    await setOffline(false, rep)
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
    await setOffline(true, rep, chair)
    await openProject(rep, project, 'tasks')
    await addTask(rep, { title: writing, who: cast.file.drafter.name, start: addDays(today, 41), due: addDays(today, 60) })
    await rep.getByRole('button', { name: `Edit: ${writing}` }).click()
    await rep.getByLabel('Add a task that has to be done before').fill(asking)
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

    await setOffline(false, rep, chair)
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
      .getByRole('region', { name: `Pledges of ${cast.file.drafter.organizationName}` })
      .getByRole('button', { name: /^Use Hours/ })
      .click()
    await typeField(rep, `uses.${cast.file.drafter.organization}.hours.hours`, '8')
    await addLine(rep, 'Add a need', 'Sample help with the figures', (form) =>
      form.getByLabel('Resource', { exact: true }).selectOption({ label: storyResource.label }),
    )
    await rep.getByRole('button', { name: `Ask ${cast.file.chair.organizationName}` }).click()
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
    await chair.getByRole('button', { name: `Use what ${cast.file.chair.organizationName} offers` }).click()
    await openProject(chair, project, '')
    await chair.getByLabel('Add an organization').fill(cast.file.paper.organizationName)
    await chair.getByText('3 organizations take part').waitFor()
    await waitUntilSent(chair)
    await openProject(rep, project, '')
    await rep.getByText('3 organizations take part').waitFor()
    await expectChain(rep, chain([drafting, asking, writing]))
  })

  it('is told about in an update without a network: one area is off track, with its correction', async () => {
    await setOffline(true, rep)
    await openProject(rep, project, 'updates')
    await rep.getByRole('button', { name: 'Begin: Update of today' }).click()
    await rep.waitForURL(/updates\/\d/)
    // It begins with what has changed: a task that is done.
    await openProject(rep, project, `updates/${today}`, '?step=tasks')
    await expect.poll(() => inputOf(rep, update, 'answers.tasks.progress').inputValue()).toContain(drafting)
    await openProject(rep, project, `updates/${today}`, `?step=${update.rows[0]!.id}`)
    await fillGuide(rep, update, ({ column, row }) => {
      if (column.id === 'track') return row.id === 'schedule' ? 'off' : 'on'
      if (column.id === 'correction') return row.id === 'schedule' ? 'Sample correction: one more week' : undefined
      return `Sample progress of ${row.id}`
    })
    await setOffline(false, rep)
    await waitUntilSent(rep)

    await openProject(chair, project, 'updates')
    await chair.getByText('5 of 6 areas on track.').waitFor()
    await chair.getByText('Schedule is off track.').waitFor()
    await chair.getByText('Sample correction: one more week').waitFor()
    await openProject(chair, project, '')
    await chair.locator('.project-state').getByText('Off track').waitFor()
    await expectChain(chair, chain([drafting, asking, writing]))
  })

  it('is rated by everybody for themselves, and the chair sees where support is missing', async () => {
    const { drafter, chair: chairing, paper } = cast.file
    await setOffline(true, rep, chair, staff)
    const [first, last] = [support.rows[0]!.id, support.rows.at(-1)!.id]
    await rate(rep, drafter, (factor) => (factor === first ? 'high' : 'low'))
    await rate(chair, chairing, () => 'medium')
    await rate(staff, paper, (factor) => (factor === last ? 'high' : 'low'))
    // Nobody rates for somebody else, nor does the chair.
    await openProject(chair, project, `support/${drafter.representation}`)
    await chair
      .getByText(/^Official representatives rate their own contribution/)
      .first()
      .waitFor()
    await setOffline(false, rep, chair, staff)
    for (const page of [rep, chair, staff]) await waitUntilSent(page)

    await openProject(chair, project, 'support')
    await chair.getByText('3 of 3 have rated every factor.').waitFor()
    const rows = await readHeatMap(chair)
    expect(rows.map(({ isGap }) => isGap)).toEqual([...Array<boolean>(8).fill(true), false, false])
    // The own column stands first.
    expect(rows.slice(-2).map(({ levels }) => levels)).toEqual([
      ['Medium', 'High', 'Low'],
      ['Medium', 'Low', 'High'],
    ])
    await expectChain(chair, chain([drafting, asking, writing]))
  })

  async function rate(page: Page, { representation }: StoryMember, choose: (factor: string) => string): Promise<void> {
    await openProject(page, project, `support/${representation}`)
    await fillStep(page, support, support.steps[0]!.id, ({ column, row }) => (column.id === 'level' ? choose(row.id) : undefined))
    await waitUntilSaved(page)
  }

  it('is reviewed without a network; only the review that asks for a memorandum opens the way into a program', async () => {
    await openProject(staff, project, '')
    const dialog = await askForStep(staff, 'Begin the transition')
    await dialog.getByText(/^A project becomes a program only after a project review/).waitFor()
    expect(await dialog.getByRole('button', { name: 'Begin the transition' }).count()).toBe(0)

    await setOffline(true, chair)
    await openProject(chair, project, '')
    await takeStep(chair, 'Put into review', 'In review')
    await openProject(chair, project, 'reviews')
    await chair.getByRole('button', { name: 'Begin: Review of today' }).click()
    await chair.waitForURL(/reviews\/\d/)
    await fillGuide(chair, review, ({ column, row }) => (column.id === 'needed' ? 'yes' : `Sample finding about ${row.id}`))
    await openProject(chair, project, '')
    await takeStep(chair, 'Begin the transition', 'Transitioning')
    await setOffline(false, chair)
    await waitUntilSent(chair)
    await openProject(rep, project, '')
    await waitForState(rep, 'Transitioning')
    await expectChain(rep, chain([drafting, asking, writing]))
  })

  it('goes over into a program: evidence, lead agency, plan and memorandum, and handed over', async () => {
    // Who leads a sector is said by staff alone.
    await goTo(chair, '/admin/sectors')
    await chair.getByText(/^Only CJCC staff say which agency leads a sector/).waitFor()
    await goTo(staff, '/admin/sectors')
    await staff.getByRole('button', { name: 'Edit: Health care' }).click()
    await staff.getByLabel('Lead agency').selectOption({ label: cast.file.paper.organizationName })
    await waitUntilSent(staff)

    await setOffline(true, rep)
    await openProject(rep, project, 'transition')
    for (const field of ['impact', 'need', 'costs']) await typeField(rep, field, `Sample evidence: ${field}`)
    await typeField(rep, 'program', 'Sample program of surveys')
    await chooseField(rep, 'receiver', cast.file.chair.organizationName)
    await chooseField(rep, 'sector', 'Health care')
    await addLine(rep, 'Add a task', 'Sample task: train who takes over', (form) => form.getByLabel('Due on').fill(addDays(today, 90)))
    await setOffline(false, rep)
    await waitUntilSent(rep)

    // What it takes to be a program holds for staff, too.
    await openProject(staff, project, 'transition')
    await staff
      .getByText(/^Lead agency of the sector:/)
      .getByText(cast.file.paper.organizationName)
      .waitFor()
    const dialog = await askForStep(staff, 'Make it a program')
    await dialog.getByText(/^It is a program once it was handed over/).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    for (const step of ['Planning', 'Memorandum in draft']) await staff.getByRole('button', { name: `Next: ${step}` }).click()
    await staff.getByRole('button', { name: 'Draft from the file' }).click()
    await expect.poll(() => fieldOf(staff, 'memorandum').inputValue()).toContain('Sample program of surveys')
    for (const step of ['Memorandum signed', 'Handed over']) await staff.getByRole('button', { name: `Next: ${step}` }).click()
    await staff.getByText(/^It was handed over\./).waitFor()
    await waitUntilSent(staff)

    await goTo(chair, '/')
    await chair.getByText('It was handed over: declare it a program.').waitFor()
    await chair.getByRole('link', { name: title }).first().click()
    await takeStep(chair, 'Make it a program', 'Program')
    await waitUntilSent(chair)
    for (const page of [rep, chair, staff]) {
      await openProject(page, project, '')
      await waitForState(page, 'Program')
      await expectChain(page, chain([drafting, asking, writing]))
    }
    await goTo(rep, `/chain?group=${storyGroup}`)
    await rep
      .getByRole('list', { name: /^Chain of / })
      .first()
      .getByText(target, { exact: true })
      .waitFor()
    await goTo(rep, '/chain')
    await rep.getByRole('list', { name: 'Chain of the task force, by work group' }).getByText('1 target').waitFor()
    await goTo(staff, `/print/memorandum/${project}`)
    await staff.getByText('Sample program of surveys').first().waitFor()
  })

  it('stands alike on every device at the end, and no browser has found a fault', async () => {
    const read = await Promise.all([rep, chair, staff].map(async (page) => onlyOf(project, readRecords((await exportAll(page)).bundle))))
    const [records, ...others] = read as [Records, ...Records[]]
    for (const other of others) expect(normalize(other)).toEqual(normalize(records))
    const { drafter, chair: chairing } = cast.file
    const of = (kind: string, key = project) => `${kind}:${key}`
    const expected: readonly (readonly [string, string, Json])[] = [
      [of('project'), 'state', 'program'],
      [of('project'), 'approved', today],
      [of('project'), 'recommended-by', `${project}.${today}`],
      [of('project'), `uses.${drafter.organization}.hours.hours`, 8],
      [of('project'), `uses.${chairing.organization}.${storyResource.id}.linked`, true],
      [of('project-update', `${project}.${today}`), 'answers.schedule.track', 'off'],
      [of('project-review', `${project}.${today}`), 'answers.memorandum.needed', 'yes'],
      [of('transition'), 'state', 'handed-over'],
      [of('transition'), 'receiver', chairing.organization],
    ]
    for (const [record, field, value] of expected) expect([field, valueOf(records, record, field)]).toEqual([field, value])
    expect(listRecords(records, 'support-rating')).toHaveLength(3)
    expect(cast.listFaults()).toEqual([[], [], []])
  })
})

async function setOffline(offline: boolean, ...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.context().setOffline(offline)
}

/** The project and all that belongs to it. */
function onlyOf(project: string, records: Records): Records {
  return new Map([...records].filter(([record]) => record.split(':')[1]?.split('.')[0] === project))
}

/** The chain of the story's project with those activities. */
function chain(activities: readonly string[]): readonly ChainLine[] {
  return [
    `0 Collective impact target: ${target}`,
    `1 Outcome: ${outcome}`,
    `2 Output: ${output}`,
    ...activities.map((activity): ChainLine => `3 Activity: ${activity}`),
  ]
}
