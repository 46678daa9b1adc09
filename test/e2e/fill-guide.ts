import type { Locator, Page } from 'playwright-core'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import type { Guide, GuideSource } from '../../src/domain/guide.ts'
import { joinCharter } from '../../src/domain/join-charter.ts'
import { fieldElementId } from '../../src/wizard/field-ids.ts'
import { listRowQuestions, listStepRows } from '../../src/wizard/guide-rows.ts'
import type { Question } from '../../src/wizard/guide-rows.ts'

/** The paper guide with the rows of the Georgia charter, as the app shows it. */
export function readGuide(source: GuideSource): Guide {
  return joinCharter(source, georgia2014)
}

/** The input of a field on the page of a guide. */
export function inputOf(page: Page, guide: Guide, field: string): Locator {
  return page.locator(`[id="${fieldElementId(guide.id, field)}"]`)
}

/** Says what to answer; undefined leaves a question out. */
export type ChooseAnswer = (question: Question) => string | number | boolean | undefined

/** Answers the questions of the step that is shown. Gives the answers by field. */
export async function fillStep(
  page: Page,
  guide: Guide,
  step: string,
  choose: ChooseAnswer,
): Promise<Map<string, string | number | boolean>> {
  const given = new Map<string, string | number | boolean>()
  for (const row of listStepRows(guide, step, [])) {
    for (const question of listRowQuestions(guide, step, row)) {
      const answer = choose(question)
      if (answer === undefined) continue
      await answerQuestion(page, guide, question, answer)
      if (answer !== false) given.set(question.field, answer)
    }
  }
  return given
}

async function answerQuestion(page: Page, guide: Guide, { cell, field, row }: Question, answer: string | number | boolean): Promise<void> {
  const input = inputOf(page, guide, field)
  if (cell.type === 'pick-row') {
    // The control itself lies off the screen: people press its label.
    if (answer === row.id) await page.locator(`label[for="${fieldElementId(guide.id, field)}-${row.id}"]`).click()
  } else if (cell.type === 'check') {
    if (answer === true) await page.locator(`label[for="${fieldElementId(guide.id, field)}"]`).click()
  } else if (cell.type === 'choice') {
    await page.locator(`label[for="${fieldElementId(guide.id, field)}-${answer}"]`).click()
  } else {
    await input.fill(String(answer))
    if (cell.type === 'person') await addPerson(page, String(answer))
  }
}

/** Adds a person whose name was typed, where the list does not have it yet. */
async function addPerson(page: Page, name: string): Promise<void> {
  const add = page.getByRole('button', { name: `Add "${name}"` })
  if (await add.isVisible()) await add.click()
}

/**
 * Answers every step of a guide from its first page on, to the page before signing. Gives the answers by field.
 *
 * @param more what else to do on a step, before leaving it
 */
export async function fillGuide(
  page: Page,
  guide: Guide,
  choose: ChooseAnswer,
  more: (step: string) => Promise<void> = () => Promise.resolve(),
): Promise<Map<string, string | number | boolean>> {
  const given = new Map<string, string | number | boolean>()
  for (const { id } of guide.steps) {
    for (const [field, answer] of await fillStep(page, guide, id, choose)) given.set(field, answer)
    await more(id)
    await goNext(page)
  }
  return given
}

/** Goes to the next page of a guide. */
export async function goNext(page: Page): Promise<void> {
  await page.locator('.pg-wizard-buttons button').last().click()
}

/** Signs on the last page: name and role are typed where none stands there. */
export async function sign(page: Page, signer: string, name: string, role: string): Promise<void> {
  const box = page.locator(`section[aria-labelledby="sign-${signer}-heading"]`)
  await box.getByLabel('Full name, typed').fill(name)
  await box.getByLabel('Role in the organization').fill(role)
  await box.getByRole('button', { name: 'Sign', exact: true }).click()
  await box.getByText(`Signed by ${name} (${role})`).waitFor()
}
