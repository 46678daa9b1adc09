import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { launchBrowser, listFaults, openPage, startApp, waitUntilOffline } from '../harness/browser.ts'
import { beginHere, exportAll, goTo } from './app-steps.ts'
import { findInEveryLook } from './find-in-every-look.ts'
import { listRecords, readRecords } from './read-records.ts'

const address = '/pulse/6/2026-03-14'
const barriers = georgia2014.barriers.items.map(({ id }) => id)

/** Seven people; the last two answer on devices of their own. */
const people = Array.from({ length: 7 }, (_, person) => barriers.map((_barrier, index) => ((person + index) % 5) + 1))

/** How many of them said 1, 2, … 5 of a barrier. */
const countsOf = (index: number) => [1, 2, 3, 4, 5].map((step) => people.filter((said) => said[index] === step).length).join(' ')

/** Answers as a thumb does: one tap a barrier. */
async function tapAnswer(page: Page, said: readonly number[]): Promise<void> {
  await page.getByRole('button', { name: 'Begin' }).tap()
  for (const [index, step] of said.entries()) {
    await page.getByText(`${index + 1} of ${said.length}.`).waitFor()
    await page.getByRole('button', { name: new RegExp(`^${step} `) }).tap()
  }
}

/** Lets this page see, instead of a camera's picture, whatever image `showToCamera` puts before it. */
async function playCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 640
      const picture = canvas.getContext('2d')!
      const draw = () => {
        picture.fillStyle = '#888'
        picture.fillRect(0, 0, 640, 640)
        const image = document.querySelector<HTMLImageElement>('#before-the-camera')
        if (image?.complete) picture.drawImage(image, 120, 140, 400, 400)
        requestAnimationFrame(draw)
      }
      draw()
      return Promise.resolve(canvas.captureStream())
    }
  })
}

async function showToCamera(page: Page, source: string): Promise<void> {
  await page.evaluate((src) => {
    const image = document.createElement('img')
    image.id = 'before-the-camera'
    image.src = src
    image.hidden = true
    document.body.append(image)
  }, source)
}

describe('a barriers pulse in a room without a network', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it(
    'is answered by five on one small screen, by two with codes that are typed and scanned, sealed, and shown',
    { timeout: 240_000 },
    async () => {
      const app = await startApp()
      const touch = { hasTouch: true, isMobile: true }
      const box = await openPage(browser, 'phone', touch)
      const own = await openPage(browser, 'phone', touch)
      await playCamera(box)
      const faults = [box, own].map(listFaults)
      for (const [page, name] of [[box, 'Sample Person Ana'] as const, [own, 'Sample Person Ben'] as const]) {
        await page.goto(app.url)
        await waitUntilOffline(page)
        await beginHere(page, { name, organization: 'Sample Organization 12' })
      }
      await app.stop()
      const written: string[] = []
      for (const page of [box, own]) page.on('request', (request) => void (request.method() === 'GET' || written.push(request.url())))

      await goTo(box, address)
      await box.getByRole('button', { name: 'Open a box here' }).tap()
      expect(await findInEveryLook(box, 'an open box')).toEqual([])
      await box.getByRole('link', { name: 'Answer on this device' }).tap()
      for (const said of people.slice(0, 5)) {
        await tapAnswer(box, said)
        await box.getByRole('button', { name: 'Put it in the box' }).tap()
        await box.getByRole('heading', { name: 'Counted. Hand the device to the next person' }).waitFor()
      }
      await box.getByRole('button', { name: 'Begin' }).tap()
      expect(await findInEveryLook(box, 'a question')).toEqual([])
      // What the thumb needs is above the bar of areas.
      const bar = (await box.locator('.shell-bar').boundingBox())!
      const skip = (await box.getByRole('button', { name: 'Skip' }).boundingBox())!
      expect(skip.y + skip.height).toBeLessThan(bar.y)
      await box.goBack()
      await box.getByText('5 answers in it').waitFor()

      const codes: { readonly letters: string; readonly image: string }[] = []
      for (const said of people.slice(5)) {
        await goTo(own, `${address}?answer`)
        await tapAnswer(own, said)
        await own.getByRole('button', { name: 'Show my code' }).tap()
        codes.push({
          letters: await own.locator('.pulse-code').innerText(),
          image: (await own.getByRole('img', { name: /^Code of your answer/ }).getAttribute('src'))!,
        })
      }
      expect(await findInEveryLook(own, 'a code')).toEqual([])
      await own.getByRole('button', { name: 'It was taken: forget it' }).tap()
      await own.getByRole('heading', { name: 'Box on this device' }).waitFor()
      expect(await own.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('pulse')))).toEqual([])

      await box.getByRole('button', { name: 'Scan or type codes' }).tap()
      await box.getByLabel('Or type the code').fill(codes[0]!.letters)
      await box.getByRole('button', { name: 'Take this code' }).tap()
      await box.getByText('Counted. 6 answers are in the box.').waitFor()
      await showToCamera(box, codes[1]!.image)
      await box.getByText('Counted. 7 answers are in the box.').waitFor()
      expect(await findInEveryLook(box, 'the scanner')).toEqual([])
      await box.getByRole('button', { name: 'Close', exact: true }).tap()
      await box.getByRole('button', { name: 'Seal the box and show the result' }).tap()
      await box.getByRole('button', { name: 'Seal it' }).tap()
      await box.getByRole('heading', { name: 'What 7 people answered' }).waitFor()
      expect(await findInEveryLook(box, 'a result')).toEqual([])
      expect(await box.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('pulse')))).toEqual([])

      const { bundle } = await exportAll(box)
      const [pulse, ...others] = listRecords(readRecords(bundle), 'barrier-pulse')
      expect(others).toEqual([])
      const edits = bundle.pending.filter((edit) => edit.changes.some(({ record }) => record === pulse))
      expect(edits).toHaveLength(1)
      const changes = edits[0]!.changes.map(({ field, value }) => [field.split('.')[2], value])
      expect(new Map(changes as [string, string][])).toEqual(new Map(barriers.map((barrier, index) => [barrier, countsOf(index)])))
      expect(written).toEqual([])
      expect(faults).toEqual([[], []])
      await Promise.all([box.context().close(), own.context().close()])
    },
  )
})
