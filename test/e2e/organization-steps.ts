import type { Page } from 'playwright-core'
import { goTo } from './app-steps.ts'

/** Records who leads an organization from a day on, on the organization's screen: somebody new. */
export async function recordExecutive(page: Page, organization: string, name: string, from: string): Promise<void> {
  await goTo(page, `/organizations/${organization}`)
  await page.getByRole('button', { name: 'Name the chief executive' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Person').fill(name)
  await dialog.getByRole('button', { name: `Add "${name}"` }).click()
  await dialog.getByLabel('From').fill(from)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Deletes an organization on its screen; its guides stay and come back with it. */
export async function deleteOrganization(page: Page, organization: string): Promise<void> {
  await goTo(page, `/organizations/${organization}`)
  await page.getByRole('button', { name: 'Delete this organization' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Organizations' }).waitFor()
}
