import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, listFaults, openPage, startApp, waitUntilOffline, type ServedApp } from '../harness/browser.ts'
import { beginHere, exportAll, goTo, importFile } from './app-steps.ts'
import { dropSpaces, readPdf } from './read-pdf.ts'
import { readRecords, valueOf } from './read-records.ts'
import { makeProjectFile, type ProjectFile } from './sample-project.ts'

const today = new Date().toISOString().slice(0, 10)

/** Begins as somebody of another organization, with the file of a project, and goes on without a network. */
async function beginWithProject(page: Page, url: string, file: string): Promise<void> {
  await page.goto(url)
  await beginHere(page)
  await importFile(page, file)
  await waitUntilOffline(page)
  await page.context().setOffline(true)
}

/** Names a new official representative on the page of the organization that is shown; the time of the other ends. */
async function replaceRepresentative(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Replace the representative' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Person').fill(name)
  await dialog.getByRole('button', { name: `Add "${name}"` }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe('a representative who leaves', () => {
  let app: ServedApp
  let browser: Browser
  let folder: string
  let file: ProjectFile
  const filed = () => join(folder, 'project.tfbundle.json')

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    folder = await mkdtemp(join(tmpdir(), 'handover-'))
    file = await makeProjectFile(today)
    await writeFile(filed(), file.text)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it(
    'hands over on one page, on paper and in a file; what is in hand is passed on in one step, without a network',
    {
      timeout: 240_000,
    },
    async () => {
      const page = await openPage(browser, 'phone')
      const faults = listFaults(page)
      await beginWithProject(page, app.url, filed())
      await goTo(page, '/organizations')
      await page.getByRole('link', { name: 'Sample Organization 50' }).click()
      await replaceRepresentative(page, 'Sample Person 51')
      await page.locator('summary', { hasText: 'Earlier' }).click()
      await page.getByRole('link', { name: 'Handover of Sample Person 50' }).click()
      await page.getByRole('heading', { level: 1, name: 'Handover: Sample Person 50' }).waitFor()

      // On paper, before it is passed on.
      const address = `/handover/${file.representation}`
      await goTo(page, `/print${address}`)
      const paper = readPdf(await page.pdf({ format: 'Letter' }))
      for (const words of ['Handover: Sample Person 50', 'Sample task after it', 'Task of Sample posters at bus stations']) {
        expect(paper.letters).toContain(dropSpaces(words))
      }
      expect(paper.pages).toHaveLength(1)

      // Passed on to the one who follows, who is offered first.
      await goTo(page, address)
      await page.getByRole('button', { name: 'Pass on 2 tasks' }).click()
      await page.getByText('No open task, no action item, no project to lead.').waitFor()

      // The file, on a device that had nothing of it.
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as a file' }).click()])
      const handed = join(folder, 'handover.tfbundle.json')
      await download.saveAs(handed)
      const other = await openPage(browser, 'desktop')
      await other.goto(app.url)
      await beginHere(other, { name: 'Sample Person 51', organization: 'Sample Organization 51' })
      await importFile(other, handed)
      await goTo(other, `/projects/${file.project}/tasks`)
      await other.getByText('Sample task after it').first().waitFor()
      const records = readRecords((await exportAll(other)).bundle)
      const owners = ['tasks.s.owner', 'tasks.t.owner'].map((field) => valueOf(records, `project:${file.project}`, field))
      const names = owners.map((owner) => valueOf(records, `person:${typeof owner === 'string' ? owner : ''}`, 'name'))
      expect(names).toEqual(['Sample Person 51', 'Sample Person 51'])
      expect(owners[0]).toBe(owners[1])
      expect(faults.filter((fault) => !/net::ERR_|Failed to load resource/.test(fault))).toEqual([])
      await page.context().close()
      await other.context().close()
    },
  )
})
