import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { parseBundle } from '../../src/change/bundle.ts'
import type { Bundle } from '../../src/change/bundle.ts'

/** Who begins on a device: sample names only. */
export interface Person {
  readonly name: string
  readonly organization: string
}

/** The representative of most tests. */
export const ana: Person = { name: 'Sample Person Ana', organization: 'Sample Organization 12' }

/** Waits until Today greets whoever works here. */
export async function waitForToday(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Hello' }).waitFor()
}

/** Begins on this device as the official representative of an organization. The page shows the first run. */
export async function beginHere(page: Page, person: Person = ana): Promise<void> {
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('Your organization').fill(person.organization)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await waitForToday(page)
}

/** Begins on this device with a colleague's file, as somebody new. The page shows the first run. */
export async function beginWithFile(page: Page, file: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Open a file from another device' }).click()
  await page.getByLabel('File to import').setInputFiles(file)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('Somebody else').click()
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await waitForToday(page)
}

/** A bundle as it was downloaded. */
export interface Exported {
  readonly path: string
  readonly fileName: string
  readonly bundle: Bundle
}

/** Loads an address of the app anew. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, page.url()).href, { waitUntil: 'commit' })
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Exports everything on this device by the Share screen, and reads the file as strictly as an import would. */
export async function exportAll(page: Page): Promise<Exported> {
  await goTo(page, '/share')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as a file' }).click()])
  return readExport(await download.path(), download.suggestedFilename())
}

async function readExport(path: string, fileName: string): Promise<Exported> {
  const parsed = await parseBundle(await readFile(path, 'utf8'))
  if (!parsed.ok) throw new Error(`The app wrote a bundle that it would refuse: ${JSON.stringify(parsed.problem)}`)
  return { path, fileName, bundle: parsed.value }
}

/** Chooses a file on the Share screen; the preview or what is wrong with it appears. */
export async function chooseFile(page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]): Promise<void> {
  await goTo(page, '/share')
  await page.getByLabel('File to import').setInputFiles(file)
}

/** Takes a file in by the Share screen; gives the lines of the preview that were shown first. A file that brings nothing new is left at that. */
export async function importFile(page: Page, file: string): Promise<readonly string[]> {
  await chooseFile(page, file)
  const preview = page.locator('section[aria-labelledby="import-preview"]')
  await preview.waitFor()
  const lines = await preview.locator('> ul > li').allInnerTexts()
  if (await preview.getByText('Everything in this file is on this device already.').isVisible()) return lines
  await preview.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('Imported.').waitFor()
  return lines
}

/** Waits until the page says that what was typed last is saved. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText('Saved on this device').last().waitFor()
}

/** Types into a field as a person does who comes to it and leaves it, and waits until it is saved. */
export async function typeAnswer(page: Page, input: Locator, text: string): Promise<void> {
  await input.fill(text)
  await input.blur()
  await waitUntilSaved(page)
}

/** Key of the one organization on the device, as the links to its guides bear it. */
export async function findOrganization(page: Page): Promise<string> {
  await goTo(page, '/guides')
  const address = await page.locator('a[href*="/guides/commitment/"]').first().getAttribute('href')
  return address!.split('/').at(-1)!
}

/** Shows what has to be decided on this device. */
export async function openSync(page: Page): Promise<void> {
  await goTo(page, '/sync')
  await page.getByRole('heading', { name: 'To decide', exact: true }).waitFor()
}

/** Drags a file onto the place for files on the Share screen, and lets it go there. */
export async function dropFile(page: Page, path: string): Promise<void> {
  const content = (await readFile(path)).toString('base64')
  const transfer = await page.evaluateHandle(
    ([base64, name]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name))
      return data
    },
    [content, basename(path)] as const,
  )
  const place = page.locator('.ui-drop')
  await place.dispatchEvent('dragover', { dataTransfer: transfer })
  await place.dispatchEvent('drop', { dataTransfer: transfer })
}
