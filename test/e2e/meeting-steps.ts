import { chromium, type Browser, type Locator, type Page } from 'playwright-core'
import { encodeQR } from 'qr'
import { decodeQR } from 'qr/decode.js'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { toClock } from '../../src/domain/rules/clock.ts'
import { provideChromium } from '../harness/chromium.ts'
import { goTo } from './app-steps.ts'
import { groupOfForty } from './group-of-forty.ts'

/** A mark by the word on its button. */
export type MarkWord = 'In person' | 'Teleconference' | 'Excused' | 'Absent'

/** Makes a meeting of today in the group's calendar; gives its key. */
export async function addMeeting(page: Page, title: string): Promise<string> {
  await goTo(page, `/groups/${groupOfForty}?part=calendar`)
  await page.getByRole('button', { name: 'Add a meeting' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill(title)
  await dialog.getByLabel('Day').fill(toClock(new Date().toISOString(), georgia2014.timeZone).date)
  await dialog.getByLabel('Begins at').fill('10:00')
  await dialog.getByLabel('Place').fill('Sample room 4')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  if (!page.url().includes('/meetings/')) await page.getByRole('link', { name: title }).first().click()
  await page.waitForURL(/\/meetings\//)
  return /\/meetings\/([^/?]+)/.exec(page.url())![1]!
}

/** Shows the sheet of a meeting, and waits until its rows are there. */
export async function openSheet(page: Page, meeting: string): Promise<void> {
  await goTo(page, `/meetings/${meeting}/attendance`)
  await page.locator('[data-row]').first().waitFor()
}

/** The row of somebody on the sheet. */
export function rowOf(page: Page, name: string): Locator {
  return page.locator('[data-row]').filter({ has: page.locator('.att-name__person').getByText(name, { exact: true }) })
}

/** The button that marks somebody. */
export function markOf(page: Page, name: string, mark: MarkWord): Locator {
  return rowOf(page, name).getByRole('radio', { name: mark })
}

/** Marks somebody by one tap. */
export async function tapMark(page: Page, name: string, mark: MarkWord): Promise<void> {
  await markOf(page, name, mark).click()
}

/** The counts above the list, by word. */
export function readCounts(page: Page): Promise<Record<string, number>> {
  return page
    .locator('.att-count')
    .evaluateAll((all) =>
      Object.fromEntries(all.map((one) => [one.querySelector('dt')?.textContent ?? '', Number(one.querySelector('dd')?.textContent)])),
    )
}

/** Who is marked how, by name, as the sheet shows it; both marks where recorders differ. */
export function readSheet(page: Page): Promise<Record<string, string>> {
  return page.locator('[data-row]').evaluateAll((rows) =>
    Object.fromEntries(
      rows.map((row) => {
        const marks = row.querySelectorAll('[aria-checked="true"], [data-claimed]')
        const words = Array.from(marks, (mark) => mark.getAttribute('data-mark') ?? '').toSorted((one, other) => (one < other ? -1 : 1))
        return [row.querySelector('.att-name__person')?.textContent ?? '', words.join(' or ') || 'not recorded']
      }),
    ),
  )
}

/** Counts from now on how often somebody taps anywhere on the page. */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = globalThis as { taps?: number }
    counter.taps = 0
    document.addEventListener('pointerdown', () => (counter.taps = (counter.taps ?? 0) + 1), { capture: true })
  })
  return () => page.evaluate(() => (globalThis as { taps?: number }).taps ?? 0)
}

/** What is on the chair's screen for others: the address in the QR code, read from its pixels, and the code to type. */
export async function readCodes(page: Page): Promise<{ readonly address: string; readonly typed: string }> {
  await page.getByRole('button', { name: 'Show the code' }).click()
  const image = page.getByRole('img', { name: /^QR code/ })
  await image.waitFor()
  const pixels = await image.evaluate(async (element: HTMLImageElement) => {
    await element.decode()
    const canvas = document.createElement('canvas')
    canvas.width = element.naturalWidth
    canvas.height = element.naturalHeight
    const context = canvas.getContext('2d')!
    context.drawImage(element, 0, 0)
    return { width: canvas.width, height: canvas.height, data: Array.from(context.getImageData(0, 0, canvas.width, canvas.height).data) }
  })
  const typed = await page.locator('.att-code__typed strong').innerText()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  return { address: decodeQR({ ...pixels, data: Uint8ClampedArray.from(pixels.data) }), typed }
}

const FRAME = 640

/** A film (YUV4MPEG2) that shows nothing but a QR code: what a camera sees that is held before it. */
export function filmCode(text: string): Buffer {
  const rows = encodeQR(text, 'raw', { border: 6 })
  const module = Math.floor(FRAME / rows.length)
  const luma = Buffer.alloc(FRAME * FRAME, 235)
  rows.forEach((row, y) =>
    row.forEach((dark, x) => {
      for (let line = y * module; dark && line < (y + 1) * module; line++)
        luma.fill(16, line * FRAME + x * module, line * FRAME + (x + 1) * module)
    }),
  )
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((FRAME * FRAME) / 2, 128)])
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${FRAME} H${FRAME} F10:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: 5 }, () => frame)])
}

/** Starts Chromium with a camera that shows a film; it may be used without a question. */
export function launchWithCamera(film: string): Promise<Browser> {
  const own = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]
  return chromium.launch({
    executablePath: provideChromium(),
    headless: true,
    args: ['--disable-gpu', '--no-first-run', ...camera, ...own],
  })
}
