import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { removeOpenData } from '../../../src/app/settings/remove-data.ts'
import type { Session } from '../../../src/app/session.ts'
import { writeCounts } from '../../../src/domain/barrier-pulse.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { readBox, type PulseAnswer } from '../../../src/domain/pulse-box.ts'
import { groupLetters, writeAnswerCode, type CodePlace } from '../../../src/domain/pulse-code.ts'
import { openSession, putRecord, reopen, sampleAccount, showApp, testDay } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { exportFrom } from '../../store/device-harness.ts'
import { playCodes, readQr, removeCamera } from '../play-camera.ts'
import { dumpDatabases, dumpLocalStorage, watchWaysOut } from './dump-device.ts'

mimicDialogs()

const address = `/pulse/6/${testDay}`
const record = `barrier-pulse:6.${testDay}`
const barriers = georgia2014.barriers.items.map(({ id }) => id)
const place: CodePlace = { group: '6', date: testDay, barriers }

/** Five people: no two of them, and no two barriers of one, are alike where it matters. The last skips the second barrier. */
const people: readonly PulseAnswer[] = [0, 1, 2, 3, 4].map((person) =>
  barriers.map((_, index) => (index === 1 && person === 4 ? null : index === 2 ? 4 : ((person * 2 + index * 3) % 5) + 1)),
)

/** What five people's answers come to, counted here by hand. */
const sums = Object.fromEntries(
  barriers.map((barrier, index) => [barrier, [1, 2, 3, 4, 5].map((step) => people.filter((answer) => answer[index] === step).length)]),
)

let session: Session
let waysOut: ReturnType<typeof watchWaysOut>
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
  waysOut = watchWaysOut()
})
afterEach(() => {
  session.store.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  removeCamera()
})

const boxKey = () => `partners-guide-pulse:${session.store.name}:6.${testDay}`
const readKept = () => readBox(localStorage.getItem(boxKey()))
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

async function open(at = address) {
  const shown = await showApp(session, at)
  await screen.findByRole('heading', { level: 1, name: 'Barriers pulse' })
  return shown
}

/** Answers every barrier by its button, up to the last page. */
async function answer(said: PulseAnswer): Promise<void> {
  await press('Begin')
  for (const step of said) {
    await (step === null ? press('Skip') : press(new RegExp(`^${step} `)))
  }
}

async function openBox(): Promise<void> {
  await press('Open a box here')
  await screen.findByText('No answers in it yet')
}

async function answerHere(answers: readonly PulseAnswer[]): Promise<void> {
  await userEvent.click(screen.getByRole('link', { name: 'Answer on this device' }))
  await screen.findByRole('heading', { name: 'Hand the device to the first person' })
  for (const said of answers) {
    await answer(said)
    await press('Put it in the box')
    await screen.findByRole('heading', { name: /^Counted/ })
  }
  await press('Back to the box')
  await screen.findByRole('heading', { name: 'Box on this device' })
}

async function typeCode(text: string): Promise<void> {
  await userEvent.type(screen.getByLabelText('Or type the code'), `${text}{Enter}`)
}

async function seal(): Promise<void> {
  await press('Seal the box and show the result')
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Seal it' }))
}

describe('an open box', () => {
  it('[P1] keeps counts on this device and nothing else anywhere: not in the database, the journal, the address, a bundle or a request', async () => {
    const shown = await open()
    const before = { databases: await dumpDatabases(), storage: dumpLocalStorage() }
    await openBox()
    await answerHere(people)
    expect(await dumpDatabases()).toEqual(before.databases)
    const { [boxKey()]: kept, ...rest } = dumpLocalStorage()
    expect(rest).toEqual(before.storage)
    const { id, ...content } = JSON.parse(kept!) as Record<string, unknown>
    expect(content).toEqual({ state: 'open', answers: 5, counts: sums, seen: [] })
    expect(id).toMatch(/^[0-9A-F]{12}$/)
    expect(shown.address()).toBe(address)
    expect(JSON.stringify(await exportFrom(session.store.name))).not.toContain('boxes.')
    expect(waysOut()).toEqual([])
  })

  it('[P1] shows between two people nothing of the one before, nor by the way back', async () => {
    const shown = await open()
    await openBox()
    await userEvent.click(screen.getByRole('link', { name: 'Answer on this device' }))
    await answer([5, 4, 3])
    await press('Back')
    expect(screen.getByRole('button', { name: /^3 / })).toHaveAttribute('aria-pressed', 'true')
    await press('Back')
    await press('Back')
    await press('Leave')
    expect(await screen.findByRole('heading', { name: 'Thrown away. Nothing was counted' })).toHaveFocus()
    await press('Begin')
    expect(screen.queryByRole('button', { pressed: true })).toBeNull()
    await press(/^5 /)
    shown.goBack()
    await screen.findByRole('heading', { name: 'Box on this device' })
    expect(screen.getByText('No answers in it yet')).toBeVisible()
    await userEvent.click(screen.getByRole('link', { name: 'Answer on this device' }))
    await press('Begin')
    expect(screen.queryByRole('button', { pressed: true })).toBeNull()
    expect(readKept()?.answers).toBe(0)
  })

  it('is answered with the keyboard alone, and an answer that skips everything is not counted', async () => {
    await open(`${address}?answer=box`)
    expect(screen.getByText('There is no open box on this device any more.')).toBeVisible()
    await press('Back to the box')
    await openBox()
    await userEvent.click(screen.getByRole('link', { name: 'Answer on this device' }))
    await press('Begin')
    expect(screen.getByRole('heading', { name: 'Limited vision or failure to inspire' })).toHaveFocus()
    await userEvent.keyboard('5{ArrowLeft}4')
    await userEvent.keyboard('0'.repeat(13))
    await userEvent.keyboard('1')
    expect(screen.getByRole('heading', { name: '2 barriers answered' })).toHaveFocus()
    await press('Put it in the box')
    expect(readKept()).toMatchObject({ answers: 1 })
    expect(Object.fromEntries(readKept()!.counts)).toEqual({ 'limited-vision': [0, 0, 0, 1, 0], 'no-time-to-consult': [1, 0, 0, 0, 0] })
    await press('Begin')
    await userEvent.keyboard('0'.repeat(15))
    expect(screen.getByRole('heading', { name: 'You skipped everything' })).toHaveFocus()
    expect(screen.queryByRole('button', { name: 'Put it in the box' })).toBeNull()
  })

  it('outlives a reload, and goes with the data of its database alone', async () => {
    await open()
    await openBox()
    await answerHere(people.slice(0, 2))
    session = await reopen(session)
    const shown = await open()
    expect(screen.getByText('2 answers in it')).toBeVisible()
    shown.unmount()
    localStorage.setItem('partners-guide-pulse:another:6.2026-03-14', 'kept')
    await removeOpenData(session.store)
    expect(dumpLocalStorage()).toEqual({ 'partners-guide-pulse:another:6.2026-03-14': 'kept' })
  })

  it('is not sealed with four answers, and is discarded after a question', async () => {
    await open()
    await openBox()
    await answerHere(people.slice(0, 4))
    expect(screen.getByText('It can be sealed from 5 answers on.')).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Seal/ })).toBeNull()
    await press('Discard this box')
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Discard it' }))
    expect(screen.getByRole('button', { name: 'Open a box here' })).toBeVisible()
    expect(dumpLocalStorage()).not.toHaveProperty(boxKey())
  })

  it('says so where the browser stores nothing, and counts nothing', async () => {
    await open()
    await openBox()
    await userEvent.click(screen.getByRole('link', { name: 'Answer on this device' }))
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await answer(people[0]!)
    await press('Put it in the box')
    expect(await screen.findByRole('heading', { name: 'This answer was not counted' })).toHaveFocus()
    expect(screen.getByText('The box is empty.')).toBeVisible()
  })
})

describe('sealing', () => {
  it('[P2] writes counts as one edit that names who ran the box, and erases the box', async () => {
    await open()
    await openBox()
    await answerHere(people)
    const before = await exportFrom(session.store.name)
    const { id } = readKept()!
    await seal()
    const heading = await screen.findByRole('heading', { name: 'What 5 people answered' })
    await waitFor(() => expect(heading).toHaveFocus())
    const after = await exportFrom(session.store.name)
    const known = new Set(before.pending.map((edit) => edit.id))
    const [edit, ...others] = after.pending.filter((each) => !known.has(each.id))
    expect(others).toEqual([])
    const { id: _, changes, ...about } = edit!
    expect(about).toEqual({ scope: 'work-group/6', by: 'user-1', device: 'device-1', at: session.now() })
    // The second barrier has four answers, of the third all are alike: of neither is there a trace.
    const shown = barriers.filter((_each, index) => index !== 1 && index !== 2)
    expect(changes.map(({ replaces, ...change }) => [change, replaces])).toEqual(
      shown.toSorted().map((barrier) => [{ record, field: `boxes.${id}.${barrier}`, value: writeCounts(sums[barrier]!) }, []]),
    )
    expect(dumpLocalStorage()).not.toHaveProperty(boxKey())
    expect(waysOut()).toEqual([])
  })

  it('[P3] shows how the answers spread, in bars and as a table, what is withheld, and what has changed', async () => {
    await putRecord(session.store, 'work-group/6', 'barrier-pulse:6.2026-01-14', { 'boxes.A.unclear-roles': '5 1 0 0 0' })
    await open()
    await openBox()
    await answerHere(people)
    await seal()
    const roles = (await screen.findByText('Lack of understanding roles and responsibilities', { selector: 'li span' })).closest('li')!
    expect(roles).toHaveTextContent('40% much or very much (2 of 5)')
    expect(roles).toHaveTextContent('40 points heavier')
    const withheld = screen.getByText(/^Not shown, because/).nextElementSibling!
    expect(withheld).toHaveTextContent('One partner manipulates')
    expect(withheld).toHaveTextContent('Lack of clear purpose')
    await press('Show as a table')
    const row = within(screen.getByRole('row', { name: /^Lack of understanding roles/ }))
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['1', '1', '1', '1', '1', '5', '3.0', '40%', '0%'])
    expect(screen.queryByRole('row', { name: /^One partner manipulates/ })).toBeNull()
    expect(screen.getByRole('link', { name: 'Jan 14, 2026' })).toBeVisible()
  })

  it('[P3] shows nothing of a record that holds too few, however it came there', async () => {
    await putRecord(session.store, 'work-group/6', record, { 'boxes.A.unclear-roles': '0 1 1 1 1', 'boxes.B.hidden-agendas': '0 0 9 0 0' })
    await open()
    expect(screen.getByText(/Nothing is shown yet; it takes 5 answers/)).toBeVisible()
    expect(screen.queryByText('Hidden agendas')).toBeNull()
  })

  it('keeps the box open where the database does not take the counts', async () => {
    session.store.close()
    session = await openSession({
      play: (store) => new Proxy(store, { get: (target, name) => (name === 'write' ? refuse : Reflect.get(target, name)) }),
    })
    const refuse = () => Promise.reject(new Error('no room'))
    await open()
    await openBox()
    await answerHere(people)
    await seal()
    await waitFor(() => expect(readKept()).toMatchObject({ state: 'open', answers: 5 }))
    expect(screen.getByRole('button', { name: 'Seal the box and show the result' })).toBeVisible()
  })

  it('erases a box that a crash has left behind its seal', async () => {
    localStorage.setItem(boxKey(), JSON.stringify({ id: 'A1', state: 'sealing', answers: 5, counts: sums, seen: ['7Q'] }))
    await putRecord(session.store, 'work-group/6', record, { 'boxes.A1.unclear-roles': '1 1 1 1 1' })
    await open()
    expect(await screen.findByRole('button', { name: 'Open a box here' })).toBeVisible()
    expect(dumpLocalStorage()).not.toHaveProperty(boxKey())
  })

  it('takes no answers while its counts are on their way', async () => {
    await open()
    await openBox()
    await userEvent.click(screen.getByRole('link', { name: 'Answer on this device' }))
    await answer(people[0]!)
    // Another tab has begun to seal.
    localStorage.setItem(boxKey(), localStorage.getItem(boxKey())!.replace('"open"', '"sealing"'))
    await press('Put it in the box')
    expect(await screen.findByRole('heading', { name: 'This answer was not counted' })).toBeVisible()
    expect(readKept()).toMatchObject({ state: 'sealing', answers: 0 })
  })

  it('is for those who may write the group’s pulses; the others read why', async () => {
    session.store.close()
    session = await openSession({ account: { ...sampleAccount(), scopes: ['task-force', 'work-group/6'] } })
    await open()
    expect(screen.queryByRole('button', { name: 'Open a box here' })).toBeNull()
    expect(screen.getByRole('region', { name: 'Box on this device' })).toHaveTextContent(/chair/i)
    expect(screen.getByRole('link', { name: 'Answer on my phone' })).toBeVisible()
  })
})

describe("answering on one's own device", () => {
  it('[P1] ends with a code, and leaves nothing on the device', async () => {
    const before = { databases: await dumpDatabases(), storage: dumpLocalStorage() }
    const shown = await open(`${address}?answer`)
    await answer(people[3]!)
    await press('Show my code')
    expect(await screen.findByRole('heading', { name: 'Your code' })).toHaveFocus()
    const letters = screen.getByText(/^(?:\w{3} ){4}\w{3}$/).textContent
    expect(screen.getByRole('img', { name: /Code of your answer/ })).toBeVisible()
    expect(await dumpDatabases()).toEqual(before.databases)
    expect(dumpLocalStorage()).toEqual(before.storage)
    expect(waysOut()).toEqual([])
    await press('It was taken: forget it')
    await screen.findByRole('heading', { name: 'Box on this device' })
    expect(document.documentElement.outerHTML).not.toContain(letters)
    expect(shown.address()).toBe(address)

    // The same letters, typed into the box.
    await openBox()
    await press('Scan or type codes')
    await typeCode(letters)
    expect(await screen.findByText(/Counted. 1 answer is in the box./)).toBeVisible()
    const expected = people[3]!.map((step) => [1, 2, 3, 4, 5].map((each) => (each === step ? 1 : 0)))
    expect(barriers.map((barrier) => readKept()!.counts.get(barrier))).toEqual(expected)
    expect(document.documentElement.outerHTML).not.toContain(letters)
  })

  it('counts a code once, and says what is wrong with another', async () => {
    await open()
    await openBox()
    await press('Scan or type codes')
    const code = writeAnswerCode(people[0]!, place, '00000abc1234')
    await typeCode(groupLetters(code).toLowerCase())
    expect(await screen.findByText(/Counted. 1 answer/)).toBeVisible()
    await typeCode(code)
    expect(await screen.findByText('This code was counted already.')).toBeVisible()
    await typeCode(writeAnswerCode(people[0]!, { ...place, date: '2026-03-15' }, '00000abc1235'))
    expect(await screen.findByText(/it belongs to another day/)).toBeVisible()
    await typeCode(code.slice(2))
    expect(await screen.findByText(/Some letters are missing/)).toBeVisible()
    await typeCode('https://example.org/')
    expect(await screen.findByText('This is no code of a barriers pulse.')).toBeVisible()
    expect(readKept()).toMatchObject({ answers: 1 })
    expect(readKept()!.seen).toHaveLength(1)
  })

  it('[P2] the random part of a code goes with the box: nothing of it is in the records', async () => {
    await open()
    await openBox()
    await press('Scan or type codes')
    for (const [index, said] of people.entries()) {
      await typeCode(writeAnswerCode(said, place, `0000fedcba9${index}`))
      await screen.findByText(new RegExp(`Counted. ${index + 1} `))
    }
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    const { seen } = readKept()!
    expect(seen).toHaveLength(5)
    expect(seen).toEqual(seen.toSorted())
    await seal()
    await screen.findByRole('heading', { name: 'What 5 people answered' })
    const everything = JSON.stringify([await dumpDatabases(), dumpLocalStorage(), await exportFrom(session.store.name)])
    for (const nonce of seen) expect(everything).not.toContain(nonce)
  })
})

describe('two boxes in one room', () => {
  const showCounts = async () => {
    await press('Show the code for the other box')
    return readQr(await screen.findByRole('img', { name: /Counts of this box/ }))
  }

  it('[P4] one hands its counts over and takes no answers from then on, unless they were not scanned', async () => {
    await open()
    await openBox()
    await answerHere(people.slice(0, 2))
    await showCounts()
    expect(readKept()).toMatchObject({ state: 'handed-over', answers: 2 })
    expect(screen.queryByRole('link', { name: 'Answer on this device' })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Seal/ })).toBeNull()
    await press(/It was not scanned/)
    expect(readKept()).toMatchObject({ state: 'open', answers: 2 })
  })

  it('[P4] the other takes them once, and together they are one box', async () => {
    await open()
    await openBox()
    await answerHere(people.slice(0, 2))
    const text = await showCounts()
    await press(/erase this one/)
    expect(dumpLocalStorage()).not.toHaveProperty(boxKey())
    await openBox()
    await answerHere(people.slice(2))
    playCodes([text, 'SOMETHING ELSE', text])
    await press('Scan or type codes')
    expect(await screen.findByText('Answers of that box are in here already, so it was not added.')).toBeVisible()
    expect(readKept()).toMatchObject({ answers: 5 })
    expect(Object.fromEntries(readKept()!.counts)).toEqual(sums)
  })
})
