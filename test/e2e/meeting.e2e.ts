import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { distinctHeads } from '../../src/change/merge.ts'
import { launchBrowser, listFaults, openPage, startApp, waitUntilOffline } from '../harness/browser.ts'
import { beginWithFile, exportAll, goTo, importFile } from './app-steps.ts'
import { writeCheckInAddress } from '../../src/app/check-in-address.ts'
import { findInEveryLook } from './find-in-every-look.ts'
import { groupOfForty, makeGroupOfForty, type ListedPerson } from './group-of-forty.ts'
import {
  addMeeting,
  countTaps,
  filmCode,
  launchWithCamera,
  markOf,
  openSheet,
  readCodes,
  readCounts,
  readSheet,
  rowOf,
  tapMark,
} from './meeting-steps.ts'
import { normalize, readRecords, type Records } from './read-records.ts'

const title = 'Sample monthly meeting'
/** The most taps that attendance of forty may take. */
const MOST_TAPS = 45

describe('a meeting of forty without a network', () => {
  let browser: Browser
  let folder: string
  let file: string
  let people: readonly ListedPerson[]
  let chair: Page
  let recorder: Page
  let guest: Page
  let meeting: string
  let faults: readonly (readonly string[])[]

  beforeAll(async () => {
    browser = await launchBrowser()
    folder = await mkdtemp(join(tmpdir(), 'partners-guide-meeting-'))
    file = join(folder, 'group.tfbundle.json')
    const group = await makeGroupOfForty()
    people = group.people
    await writeFile(file, group.text)
    const app = await startApp()
    chair = await openPage(browser, 'phone')
    recorder = await openPage(browser, 'desktop')
    guest = await openPage(browser, 'phone')
    faults = [chair, recorder, guest].map(listFaults)
    for (const page of [chair, recorder, guest]) {
      await page.goto(app.url)
      await waitUntilOffline(page)
    }
    await app.stop()
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true })
  })

  /** Two devices give each other what they have. */
  async function exchange(one: Page, other: Page): Promise<readonly [Records, Records]> {
    const [mine, theirs] = [await exportAll(one), await exportAll(other)]
    await importFile(one, theirs.path)
    await importFile(other, mine.path)
    return [readRecords((await exportAll(one)).bundle), readRecords((await exportAll(other)).bundle)]
  }

  function listConflicts(records: Records): string[] {
    const fields = records.get(`meeting:${meeting}`) ?? {}
    return Object.keys(fields).filter((field) => distinctHeads(fields[field]!).length > 1)
  }

  it('is made by its chair on a phone, with an agenda', async () => {
    await beginWithFile(chair, file, 'Sample Chair')
    meeting = await addMeeting(chair, title)
    await goTo(chair, `/meetings/${meeting}`)
    await chair.getByLabel('Add an item', { exact: true }).fill('Sample item of the agenda')
    await chair.keyboard.press('Enter')
    await chair
      .getByRole('list', { name: /Called first|Parked/ })
      .getByText('Sample item of the agenda')
      .waitFor()
    await beginWithFile(recorder, (await exportAll(chair)).path, 'Sample Recorder')
  })

  it(`takes attendance of all forty on one screen in ${MOST_TAPS} taps at most, the exceptions among them`, async () => {
    await openSheet(chair, meeting)
    expect(people).toHaveLength(40)
    expect(await chair.locator('[data-row]').count()).toBe(40)
    const taps = await countTaps(chair)
    await chair.getByRole('button', { name: 'Everyone present' }).click()
    for (const name of ['Sample Person 6', 'Sample Person 7']) await tapMark(chair, name, 'Teleconference')
    await tapMark(chair, 'Sample Person 8', 'Excused')
    for (const name of ['Sample Person 9', 'Sample Person 10']) await tapMark(chair, name, 'Absent')
    for (const { name } of people.filter(({ alternate }) => alternate)) await tapMark(chair, name, 'Excused')
    await chair.getByRole('button', { name: 'Mark as held now' }).click()
    await chair.getByText('This attendance counts once').waitFor({ state: 'detached' })
    expect(await readCounts(chair)).toEqual({ 'In person': 27, 'By phone': 2, 'Excused': 9, 'Absent': 2, 'Not recorded': 0 })
    expect(await taps()).toBeLessThanOrEqual(MOST_TAPS)
    expect(await taps()).toBe(15)
  })

  it('fits the phone: no name is cut off, every mark is as large as a thumb needs, nothing runs over the edge', async () => {
    const look = await chair.evaluate(() => {
      const marks = Array.from(document.querySelectorAll('[data-mark], [data-name]'), (one) => one.getBoundingClientRect())
      const names = Array.from(document.querySelectorAll<HTMLElement>('.att-name, .att-name__person'))
      return {
        lowest: Math.min(...marks.map(({ height }) => height)),
        narrowest: Math.min(...marks.map(({ width }) => width)),
        cut: names.filter((one) => one.scrollWidth > one.clientWidth + 1 || getComputedStyle(one).textOverflow === 'ellipsis').length,
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }
    })
    expect(look.lowest).toBeGreaterThanOrEqual(44)
    expect(look.narrowest).toBeGreaterThanOrEqual(44)
    expect([look.cut, look.over]).toEqual([0, 0])
  })

  it('[M5] has two recorders: what they mark alike is one, what differs shows on both devices and is decided once', async () => {
    await openSheet(recorder, meeting)
    await tapMark(recorder, 'Sample Person 1', 'Absent')
    await tapMark(recorder, 'Sample Person 2', 'In person')
    await recorder.getByLabel('Name', { exact: true }).fill('Sample Guest')
    await recorder.getByLabel('Organization', { exact: true }).fill('Sample County')
    await recorder.keyboard.press('Enter')
    await recorder.getByText('Guests (1)').waitFor()
    const [mine, theirs] = await exchange(chair, recorder)
    expect(normalize(mine)).toEqual(normalize(theirs))
    expect(listConflicts(mine)).toEqual([`attendance.${people[0]!.representation}`])
    await openSheet(chair, meeting)
    await openSheet(recorder, meeting)
    const sheet = await readSheet(chair)
    expect(await readSheet(recorder)).toEqual(sheet)
    expect(sheet).toMatchObject({
      'Sample Person 1': 'absent or in-person',
      'Sample Person 2': 'in-person',
      'Sample Person 9': 'absent',
      'Sample Guest': 'in-person',
    })
    for (const page of [chair, recorder]) {
      await page.getByRole('button', { name: 'Recorders differ about one person' }).waitFor()
      const said = await rowOf(page, 'Sample Person 1').innerText()
      for (const part of ['Two recorders differ', 'Sample Chair', 'Sample Recorder']) expect(said).toContain(part)
    }
    await rowOf(chair, 'Sample Person 1').getByRole('button', { name: 'In person' }).click()
    await chair.getByRole('button', { name: /^Recorders differ/ }).waitFor({ state: 'detached' })
    const [after, same] = await exchange(chair, recorder)
    expect(normalize(after)).toEqual(normalize(same))
    expect(listConflicts(after)).toEqual([])
    await openSheet(recorder, meeting)
    expect((await readSheet(recorder))['Sample Person 1']).toBe('in-person')
  })

  it('is joined by a phone that has never heard of it, by the code on the chair’s screen', async () => {
    await beginWithFile(guest, file, 'Sample Person 5')
    await openSheet(chair, meeting)
    const { address, typed } = await readCodes(chair)
    await goTo(guest, '/check-in')
    await guest.getByLabel('Or type the code').fill(typed)
    await guest.keyboard.press('Enter')
    await guest.getByText('This device knows of no meeting with this code in these days.').waitFor()
    const { pathname, search } = new URL(address)
    await goTo(guest, pathname + search)
    await guest.getByRole('heading', { name: title }).waitFor()
    // Who works on this phone is on the list by that name.
    expect(await guest.getByLabel('Who are you?').locator('option:checked').innerText()).toBe('Sample Person 5, Sample Organization 05')
    await guest.getByRole('button', { name: 'Mark me as present' }).click()
    await guest.getByRole('heading', { name: 'You are marked: in person' }).waitFor()
    const { path } = await exportAll(guest)
    await importFile(chair, path)
    expect(listConflicts(readRecords((await exportAll(chair)).bundle))).toEqual([])
    await openSheet(chair, meeting)
    expect((await readSheet(chair))['Sample Person 5']).toBe('in-person')
  })

  it('[M5] lets nobody who checks in take the place of what the chair has marked: the chair decides', async () => {
    await importFile(guest, (await exportAll(chair)).path)
    await goTo(guest, '/check-in')
    const { typed } = await readCodesOf(chair)
    await guest.getByLabel('Or type the code').fill(typed.toLowerCase().replace('-', ' '))
    await guest.keyboard.press('Enter')
    await guest.getByLabel('Who are you?').selectOption({ label: 'Sample Person 9, Sample Organization 09' })
    await guest.getByText('You are recorded as absent.').waitFor()
    await guest.getByLabel('Teleconference').check()
    await guest.getByRole('button', { name: 'Mark me as present' }).click()
    await guest.getByText('Somebody has recorded something else: the chair decides.').waitFor()
    await importFile(chair, (await exportAll(guest)).path)
    await openSheet(chair, meeting)
    expect((await readSheet(chair))['Sample Person 9']).toBe('absent or teleconference')
    await tapMark(chair, 'Sample Person 9', 'Teleconference')
    await chair.getByRole('button', { name: /^Recorders differ/ }).waitFor({ state: 'detached' })
  })

  it('ends in minutes that are drafted from it, and confirmed', async () => {
    await goTo(chair, `/meetings/${meeting}/minutes`)
    await chair.getByRole('button', { name: 'Draft from the meeting' }).click()
    const minutes = chair.getByLabel('Text of the minutes')
    await expect.poll(() => minutes.inputValue()).toContain('Sample item of the agenda')
    const text = await minutes.inputValue()
    for (const name of ['Sample Person 1', 'Sample Person 9', 'Sample Guest']) expect(text).toContain(name)
    await chair.getByRole('button', { name: 'Confirm these minutes' }).click()
    await chair.getByRole('button', { name: 'Take the confirmation back' }).waitFor()
    const [mine, theirs] = await exchange(chair, recorder)
    expect(normalize(mine)).toEqual(normalize(theirs))
    expect(listConflicts(mine)).toEqual([])
    expect(faults).toEqual([[], [], []])
  })

  it('is recorded with the keyboard alone on a desktop, and taken back', async () => {
    const other = await addMeeting(recorder, 'Sample second meeting')
    await openSheet(recorder, other)
    const { keyboard } = recorder
    const isOnFirst = () => recorder.evaluate(() => document.activeElement?.getAttribute('data-mark') === 'in-person')
    await recorder.getByRole('button', { name: 'Everyone present' }).focus()
    for (let presses = 0; !(await isOnFirst()) && presses < 10; presses++) await keyboard.press('Tab')
    // Person 1 present, 2 by telephone, 3 excused; 4 absent by arrows and the space bar.
    await keyboard.type('p')
    await keyboard.press('ArrowDown')
    await keyboard.type('t')
    await keyboard.press('ArrowDown')
    await keyboard.type('e')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowRight')
    await keyboard.press('Space')
    // Somebody far down, by name.
    await keyboard.type('/person 31')
    await keyboard.press('Enter')
    await keyboard.type('p')
    await keyboard.type('/')
    await keyboard.press('Enter')
    await expect
      .poll(() => readSheet(recorder))
      .toMatchObject({
        'Sample Person 1': 'in-person',
        'Sample Person 2': 'teleconference',
        'Sample Person 3': 'excused',
        'Sample Person 4': 'absent',
        'Sample Person 31': 'in-person',
        'Sample Person 32': 'not recorded',
      })
    await keyboard.press('Control+z')
    await expect.poll(async () => (await readSheet(recorder))['Sample Person 31']).toBe('not recorded')
    const focus = await recorder.evaluate(() => {
      const box = document.activeElement!.getBoundingClientRect()
      const on = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      return document.activeElement!.contains(on)
    })
    expect(focus).toBe(true)
    expect(faults).toEqual([[], [], []])
  })

  /** The codes of the sheet that is to be opened. */
  async function readCodesOf(page: Page) {
    await openSheet(page, meeting)
    return readCodes(page)
  }

  it('keeps every mark over a restart', async () => {
    await openSheet(chair, meeting)
    const before = await readSheet(chair)
    await chair.reload()
    await chair.locator('[data-row]').first().waitFor()
    expect(await readSheet(chair)).toEqual(before)
    expect(await markOf(chair, 'Sample Person 9', 'Teleconference').getAttribute('aria-checked')).toBe('true')
  })

  it('has nothing that axe would find, in any look', { timeout: 240_000 }, async () => {
    const found: string[] = []
    await openSheet(recorder, meeting)
    await tapMark(recorder, 'Sample Person 3', 'Excused')
    await recorder.locator('[data-name]').first().click()
    await recorder.getByText('How to mark, and the keys').click()
    found.push(...(await findInEveryLook(recorder, 'sheet')))
    await recorder.getByRole('button', { name: 'Show the code' }).click()
    await recorder.getByRole('img', { name: /^QR code/ }).waitFor()
    found.push(...(await findInEveryLook(recorder, 'code')))
    await goTo(guest, '/check-in')
    found.push(...(await findInEveryLook(guest, 'check-in')))
    await guest.getByRole('link', { name: title }).click()
    await guest.getByRole('heading', { name: /^You are marked/ }).waitFor()
    found.push(...(await findInEveryLook(guest, 'marked')))
    expect(found).toEqual([])
  })
})

describe('a check-in by the camera', () => {
  it('reads the code of the chair’s screen, on a phone without a network that has never heard of the meeting', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'partners-guide-camera-'))
    const [file, film] = [join(folder, 'group.tfbundle.json'), join(folder, 'code.y4m')]
    await writeFile(file, (await makeGroupOfForty()).text)
    const app = await startApp()
    const start = `${new Date().toISOString().slice(0, 10)}T15:00:00Z`
    await writeFile(film, filmCode(writeCheckInAddress(app.url, { group: groupOfForty, meeting: 'sample-unheard-of', title, start })))
    const browser = await launchWithCamera(film)
    const page = await openPage(browser, 'phone')
    const faults = listFaults(page)
    await page.goto(app.url)
    await waitUntilOffline(page)
    await app.stop()
    await beginWithFile(page, file, 'Sample Person 5')
    await goTo(page, '/check-in')
    await page.getByRole('button', { name: 'Scan the code' }).click()
    await page.getByRole('heading', { name: title }).waitFor()
    await page.getByRole('button', { name: 'Mark me as present' }).click()
    await page.getByRole('heading', { name: 'You are marked: in person' }).waitFor()
    expect(faults).toEqual([])
    await browser.close()
    await rm(folder, { recursive: true })
  })
})
