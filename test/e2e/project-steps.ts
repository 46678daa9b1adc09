import type { Locator, Page } from 'playwright-core'
import { goTo, typeAnswer, waitUntilSaved } from './app-steps.ts'

/** A screen of a project, as its address names it: an update or a review by its day, a rating by its representation. */
type ProjectPlace =
  | ''
  | 'start-up'
  | 'tasks'
  | 'chain'
  | 'resources'
  | 'transition'
  | `${'updates' | 'support' | 'reviews'}${'' | `/${string}`}`

/** Shows a screen of a project. `more` goes on with its address: `?step=goal`. */
export async function openProject(page: Page, project: string, place: ProjectPlace, more = ''): Promise<void> {
  await goTo(page, `/projects/${project}${place === '' ? '' : `/${place}`}${more}`)
  await page.getByRole('navigation', { name: 'Parts of the project' }).waitFor()
}

/** Adds an idea on the list of projects; `look` looks at the dialog before it is added. Gives the project's key. */
export async function addIdea(page: Page, title: string, group: string, look: (dialog: Locator) => Promise<unknown>): Promise<string> {
  await goTo(page, '/projects')
  await page.getByRole('button', { name: 'New idea' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill(title)
  const groups = dialog.getByLabel('Work group and goal')
  if ((await groups.inputValue()) !== group) await groups.selectOption(group)
  await look(dialog)
  await dialog.getByRole('button', { name: 'Add the idea' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  return /\/projects\/([^/?]+)/.exec(page.url())![1]!
}

/** Opens the dialog of a step of the project that is shown: its button stands at the head, or behind "Options". */
export async function askForStep(page: Page, step: string): Promise<Locator> {
  const actions = page.locator('.record-actions')
  await actions.locator('summary').waitFor()
  const button = actions.getByRole('button', { name: step, exact: true })
  if (!(await button.isVisible())) await actions.locator('summary').click()
  await button.click()
  return page.getByRole('dialog', { name: step })
}

/** Takes a step of the project that is shown, which asks for nothing more, and waits until it stands there. */
export async function takeStep(page: Page, step: string, state: string): Promise<void> {
  const dialog = await askForStep(page, step)
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await waitForState(page, state)
}

/** Waits until the head of the project says where it stands. */
export async function waitForState(page: Page, state: string): Promise<void> {
  await page.locator('.project-state').getByText(state, { exact: true }).waitFor()
}

/** The place of a field on a screen. */
export function fieldOf(page: Page, field: string): Locator {
  return page.locator(`[id="field-${field}"]`)
}

/** Types into a field of the project that is shown. */
export function typeField(page: Page, field: string, text: string): Promise<void> {
  return typeAnswer(page, fieldOf(page, field), text)
}

/** Chooses in a field of the project that is shown, by what it says. */
export async function chooseField(page: Page, field: string, label: string): Promise<void> {
  await fieldOf(page, field).selectOption({ label })
  await waitUntilSaved(page)
}

/** Adds a line to a list, and waits until it stands there. */
export async function addLine(page: Page, label: string, text: string, more: (form: Locator) => Promise<unknown> = async () => {}) {
  const form = page.locator('form.add-line').filter({ has: page.getByLabel(label, { exact: true }) })
  await form.getByLabel(label, { exact: true }).fill(text)
  await more(form)
  await form.getByRole('button', { name: `Add: ${label}` }).click()
  await page.getByText(text, { exact: true }).first().waitFor()
}

/** A task as it is added: days as `YYYY-MM-DD`. */
export interface NewTask {
  readonly title: string
  readonly who?: string
  readonly start: string
  readonly due: string
}

/** Adds a task on the screen that is shown; gives its id, by the input or the address of its title. */
export async function addTask(page: Page, { title, who, start, due }: NewTask): Promise<void> {
  const form = page.locator('form.add-line').filter({ has: page.getByLabel('Add a task', { exact: true }) })
  await form.getByLabel('Add a task', { exact: true }).fill(title)
  if (who !== undefined) await form.getByLabel('Who', { exact: true }).fill(who)
  await form.getByLabel('Starts on', { exact: true }).fill(start)
  await form.getByLabel('Due on', { exact: true }).fill(due)
  await form.getByRole('button', { name: 'Add: Add a task' }).click()
  await form.getByLabel('Starts on', { exact: true }).and(page.locator('[value=""]')).waitFor()
}

/** A line of a chain: how deep it stands, what it is, what it is called. */
export type ChainLine = `${number} ${string}: ${string}`

/** The chain as its nested list tells it, from the target back to the activities; without what is closed. */
export async function readChain(list: Locator): Promise<ChainLine[]> {
  const lines = await list.locator('.chain-line').evaluateAll((all) =>
    all.map((line) => {
      let depth = 0
      for (let at = line.parentElement; at && !at.matches('.chain-list'); at = at.parentElement) if (at.matches('ul')) depth++
      const [kind, name] = ['.chain-kind', '.chain-name, strong'].map((part) => line.querySelector(part)?.textContent?.trim())
      return `${depth} ${kind}: ${name}`
    }),
  )
  return lines as ChainLine[]
}

/** The chain of a project on its own screen. */
export async function openChain(page: Page, project: string): Promise<Locator> {
  await openProject(page, project, 'chain')
  const list = page.getByRole('list', { name: /^Chain of .*, from its end$/ })
  await list.waitFor()
  return list
}

/** A factor on the heat map: whether it is a gap, and the levels in words, by representative. */
export interface HeatRow {
  readonly factor: string
  readonly isGap: boolean
  readonly levels: readonly string[]
}

/** The heat map that is shown, row by row. */
export function readHeatMap(page: Page): Promise<readonly HeatRow[]> {
  return page.locator('.heat-map:not(.heat-counts) tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      factor: row.querySelector('th')?.firstChild?.textContent?.trim() ?? '',
      isGap: row.querySelector('.heat-gap-mark') !== null,
      levels: Array.from(row.querySelectorAll('.heat-word'), (word) => word.textContent ?? ''),
    })),
  )
}
