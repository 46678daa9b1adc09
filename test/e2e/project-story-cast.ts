import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { listFaults, openPage, waitUntilOffline } from '../harness/browser.ts'
import { makeServerPlace } from '../harness/server-process.ts'
import { acceptFirstLink, acceptWithPassword, readFirstLink, waitUntilSent } from './account-steps.ts'
import { importFile } from './app-steps.ts'
import { makeStoryFile, storyGroup, type StoryFile } from './project-story-file.ts'

/** Three people with accounts, each with a browser of their own, and the server between them. */
export interface StoryCast {
  /** Represents an organization of the group, on a phone. */
  readonly rep: Page
  /** Chairs the group, and represents another organization of it. */
  readonly chair: Page
  readonly staff: Page
  readonly file: StoryFile
  /** What went wrong in each browser so far, but for what it logs by itself without a network or before somebody signs in. */
  readonly listFaults: () => readonly (readonly string[])[]
  readonly end: () => Promise<void>
}

const expectedFaults = /Failed to load resource|net::ERR_|status of 401/

/** Starts a server; staff take in the group's file and invite the two others. Everybody is ready to go offline. */
export async function openStoryCast(browser: Browser): Promise<StoryCast> {
  const [folder, place, file] = [
    await mkdtemp(join(tmpdir(), 'partners-guide-story-')),
    await makeServerPlace(null, 'dist'),
    await makeStoryFile(),
  ]
  const path = join(folder, 'group.tfbundle.json')
  await writeFile(path, file.text)
  const server = await place.start()
  const [rep, chair, staff] = await Promise.all([openPage(browser, 'phone'), openPage(browser, 'desktop'), openPage(browser, 'desktop')])
  const pages = [rep, chair, staff]
  const faults = pages.map(listFaults)
  await acceptFirstLink(staff, readFirstLink(server), 'Sample Staff Sam', 'sam@example.org')
  await importFile(staff, path)
  await waitUntilSent(staff)
  const invite = async (page: Page, { name, organization }: StoryFile['chair'], email: string, ...role: readonly string[]) => {
    const link = await place.runAdmin('invite', '--email', email, '--name', name, '--represents', organization, ...role)
    await acceptWithPassword(page, server.url + new URL(link.trim()).pathname)
    await waitUntilSent(page)
  }
  await Promise.all([invite(rep, file.drafter, 'ana@example.org'), invite(chair, file.chair, 'cho@example.org', '--chair', storyGroup)])
  await Promise.all(pages.map(waitUntilOffline))
  return {
    rep,
    chair,
    staff,
    file,
    listFaults: () => faults.map((all) => all.filter((fault) => !expectedFaults.test(fault))),
    end: async () => {
      await Promise.all(pages.map((page) => page.context().close()))
      await server.end()
      await place.remove()
      await rm(folder, { recursive: true })
    },
  }
}
