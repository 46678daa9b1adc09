import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { launchBrowser, listFaults, openPage, startApp, type ServedApp } from '../harness/browser.ts'
import { ana, beginHere, goTo, importFile } from './app-steps.ts'
import { dropSpaces, readPdf } from './read-pdf.ts'
import { makeGuidesFile, type GuidesFile } from './sample-guides.ts'

const today = new Date().toISOString().slice(0, 10)

describe('the guides of a project in the browser', () => {
  let app: ServedApp
  let browser: Browser
  let folder: string
  let file: GuidesFile

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    folder = await mkdtemp(join(tmpdir(), 'guides-'))
    file = await makeGuidesFile(today)
    await writeFile(join(folder, 'guides.tfbundle.json'), file.text)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const open = async (): Promise<Page> => {
    const page = await openPage(browser, 'desktop')
    await page.goto(app.url)
    await beginHere(page, ana)
    await importFile(page, join(folder, 'guides.tfbundle.json'))
    return page
  }

  it('print as the paper has them, each on one Letter page, and so does the story of thirty updates', { timeout: 180_000 }, async () => {
    const page = await open()
    const faults = listFaults(page)
    const { project, representations, reviewed } = file
    const print = async (address: string, ...texts: readonly string[]) => {
      await goTo(page, address)
      await page.getByRole('article').waitFor()
      const { pages, letters } = readPdf(await page.pdf({ preferCSSPageSize: true }))
      expect(pages, address).toEqual([{ width: 612, height: 792 }])
      for (const text of texts) expect(letters, address).toContain(dropSpaces(text))
      return letters
    }
    const factors = georgia2014.successFactors.items.map(({ label, wording }) => (wording ?? label).en)
    await print(
      `/print/rating/${project}/${representations[0]}`,
      'Project Support Guide',
      'Sample Organization 51',
      'LowMediumHigh',
      ...factors,
    )
    const empty = await print(`/print/support/${project}?empty=1`, 'Project Support Guide', ...factors)
    expect(empty).not.toContain('SampleOrganization')
    await print(
      `/print/review/${project}/${reviewed}`,
      'Project Review Guide',
      'Sample finding about what works.',
      'Do we need a Memorandum of Understanding to make the project permanent?',
      'Sample reason.',
    )
    await print(`/print/support/${project}`, 'Sample Person 55', 'Regular discussions Gap', 'Nobody')
    await print(`/print/update/${project}/${today}?empty=1`, 'Project Update', 'On track Off track', 'Contribution to collective impact')
    await print(
      `/print/updates/${project}`,
      'How the project went',
      'earlier updates are not told here',
      'is back on track',
      '29. Sample words',
    )
    expect(faults).toEqual([])
    await page.context().close()
  })
})
