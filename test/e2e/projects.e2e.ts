import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, listFaults, openPage, startApp, waitUntilOffline, type ServedApp } from '../harness/browser.ts'
import { ana, beginHere, exportAll, goTo, importFile } from './app-steps.ts'
import { listRecords, readRecords, valueOf } from './read-records.ts'
import { makeProjectFile, type ProjectFile } from './sample-project.ts'

const today = new Date().toISOString().slice(0, 10)

describe('a project in the browser', () => {
  let app: ServedApp
  let browser: Browser
  let folder: string
  let file: ProjectFile

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    folder = await mkdtemp(join(tmpdir(), 'project-'))
    file = await makeProjectFile(today)
    await writeFile(join(folder, 'project.tfbundle.json'), file.text)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('begins as an idea, starts by its gate, and shows where its chain breaks, without a network', { timeout: 300_000 }, async () => {
    const page = await openPage(browser, 'desktop')
    const faults = listFaults(page)
    await page.goto(app.url)
    await beginHere(page, ana)
    await importFile(page, join(folder, 'project.tfbundle.json'))
    await waitUntilOffline(page)
    await page.context().setOffline(true)

    // An idea; one like it is named first.
    await goTo(page, '/projects')
    await page.getByRole('button', { name: 'New idea' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Title').fill('Sample posters at the bus stations again')
    await dialog.getByLabel('Work group and goal').selectOption('1')
    await dialog.getByText('Like projects that there are already').waitFor()
    await dialog.getByRole('button', { name: 'Add the idea' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sample posters at the bus stations again' }).waitFor()

    // What is not complete does not start: the gate names what is missing and leads to it.
    await page.getByRole('button', { name: 'Begin the start-up' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Begin the start-up' }).click()
    await page.getByRole('button', { name: 'Approve the start' }).first().click()
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /criterion for success/ })
      .click()
    await page.waitForURL(/start-up/)

    // The other one is complete: its chair approves the start.
    await goTo(page, `/projects/${file.project}`)
    await page.getByRole('button', { name: 'Approve the start' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Approve the start' }).click()
    await page.getByText('Active', { exact: true }).first().waitFor()
    const { bundle } = await exportAll(page)
    const records = readRecords(bundle)
    expect(valueOf(records, `project:${file.project}`, 'state')).toBe('active')
    expect(valueOf(records, `project:${file.project}`, 'approved')).toBe(today)
    expect(listRecords(records, 'project')).toHaveLength(2)
    expect(faults.filter((fault) => !/net::ERR_|Failed to load resource/.test(fault))).toEqual([])
    await page.context().close()
  })
})
