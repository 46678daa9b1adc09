import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { WriteProblem } from '../../../src/store/write-problem.ts'
import type { Store } from '../../../src/store/store.ts'
import { openSession, putRecord, reopen, sampleOrganization as org, showApp } from '../../harness/app-session.tsx'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const review = `performance-review:${org}.2026`
const observations = () => screen.findByLabelText(/^Review Observations/)

describe('filling in a guide', () => {
  it('stores an answer as it is typed, says "saved" once it is, and shows it after a reload', async () => {
    await showApp(session, `/guides/performance/${org}/2026`)
    await userEvent.type(await observations(), 'Took part in 3 meetings.')
    expect(await screen.findByText('Saved on this device', { selector: '.pg-save-line' })).toBeVisible()
    expect(shownValue(session.store.record(review), 'answers.attending-meetings.observations')).toBe('Took part in 3 meetings.')
    session = await reopen(session)
    await showApp(session, `/guides/performance/${org}/2026`)
    expect(await observations()).toHaveValue('Took part in 3 meetings.')
  })

  it('goes on where it was left, at the page and the field', async () => {
    const shown = await showApp(session, `/guides/performance/${org}/2026`)
    await observations()
    await userEvent.click(screen.getByRole('button', { name: 'Next' }))
    await userEvent.click(await screen.findByLabelText(/^Desired Improvements/))
    expect(shown.address()).toContain('step=project-planning')
    session = await reopen(session)
    await showApp(session, `/guides/performance/${org}/2026`)
    await waitFor(() => expect(screen.getByLabelText(/^Desired Improvements/)).toHaveFocus())
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Participation in project planning')
  })

  it('follows Back of the browser to the page before, and an address to the field it names', async () => {
    const shown = await showApp(session, `/guides/performance/${org}/2026`)
    await observations()
    await userEvent.click(screen.getByRole('button', { name: 'Next' }))
    await waitFor(() => expect(shown.address()).toContain('step=project-planning'))
    shown.goBack()
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Attending Work Group meetings'))
    shown.unmount()
    await showApp(session, `/guides/performance/${org}/2026?field=answers.linking-resources.improvements`)
    await waitFor(() => expect(screen.getByLabelText(/^Desired Improvements/)).toHaveFocus())
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Linking committed resources')
  })

  it('says "no meetings yet" beside attendance, never a percentage, and shows what was wished for the year before', async () => {
    await putRecord(session.store, `organization/${org}`, `performance-review:${org}.2025`, {
      'answers.attending-meetings.improvements': 'Send an alternate.',
    })
    await showApp(session, `/guides/performance/${org}/2026`)
    expect(await screen.findByText('Attendance 2026')).toBeVisible()
    expect(screen.getAllByText('No work group has been chosen yet, so no meetings count.')[0]).toBeVisible()
    expect(screen.getByText('Send an alternate.')).toBeVisible()
    expect(screen.queryByText(/%/)).toBeNull()
  })

  it('adds a person of the organization in place, as a record of its own', async () => {
    await showApp(session, `/guides/commitment/${org}`)
    const input = await screen.findByLabelText(/^By Whom/)
    await userEvent.type(input, 'Sample Person 7')
    await userEvent.click(screen.getByRole('button', { name: 'Add "Sample Person 7"' }))
    await waitFor(() => expect(session.store.records('person')).toHaveLength(1))
    const [person] = session.store.records('person')
    expect(shownValue(person, 'organization')).toBe(org)
    const chosen = () => shownValue(session.store.record(`commitment:${org}`), 'answers.memorandum.by-whom')
    await waitFor(() => expect(chosen()).toBe(person?.record.replace('person:', '')))
  })
})

describe('an answer about which devices disagree', () => {
  it('[M5] shows both values beside the field, to pick one', async () => {
    const draft = (value: string) => [{ record: review, field: 'answers.attending-meetings.observations', value, context: [] }]
    await session.store.write(`organization/${org}`, draft('Took part in 3.'))
    await session.store.write(`organization/${org}`, draft('Took part in 4.'))
    await showApp(session, `/guides/performance/${org}/2026`)
    await userEvent.click((await screen.findAllByRole('button', { name: 'Keep this one' }))[1] as HTMLElement)
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Keep this one' })).toBeNull())
    expect(await observations()).toHaveValue('Took part in 3.')
  })
})

describe('signing', () => {
  it('signs what stands there, and says "signed an earlier version" once an answer is changed', async () => {
    await showApp(session, `/guides/performance/${org}/2026?step=review`)
    await userEvent.type(await screen.findByLabelText('Full name, typed'), 'Sample Person 1')
    expect(screen.getByLabelText('Role in the organization')).toHaveValue('Official representative')
    await userEvent.click(await screen.findByRole('button', { name: 'Sign' }))
    expect(await screen.findByText(/Signed by Sample Person 1/)).toBeVisible()
    const first = screen.getAllByRole('button', { name: /^Change/ })[0]
    await userEvent.click(first as HTMLElement)
    await userEvent.type(await observations(), 'Later.')
    await userEvent.click(screen.getByRole('button', { name: /Review before signing/ }))
    expect(await screen.findByText(/Signed an earlier version: Sample Person 1/)).toBeVisible()
    expect(screen.getByText('Signed an earlier version', { selector: '.usa-tag' })).toBeVisible()
  })

  it('does not let the commitment be signed while an action does not hold, and says which', async () => {
    await showApp(session, `/guides/commitment/${org}?step=review`)
    expect((await screen.findAllByText(/This can be signed once every action holds\./))[0]).toHaveTextContent(
      'the chief executive who signed is not named',
    )
    expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull()
  })
})

describe('work group selection', () => {
  it('bars the group for government only, with the reason, unless staff have set that the organization is government', async () => {
    await showApp(session, `/guides/selection/${org}`)
    const name = (number: number) => new RegExp(`WG ${number}:`)
    const radioOf = async (number: number) =>
      within(await screen.findByRole('region', { name: name(number) })).getByRole('radio', { name: 'Our Work Group' })
    expect(await radioOf(5)).toBeDisabled()
    expect(screen.getByText(/is for members of government only/)).toBeVisible()
    expect(await radioOf(2)).toBeEnabled()
    await putRecord(session.store, 'task-force', `organization:${org}`, { government: true })
    await waitFor(async () => expect(await radioOf(5)).toBeEnabled())
  })

  it('names the conditions of the group chosen, and offers its chart of resources', async () => {
    await showApp(session, `/guides/selection/${org}`)
    const region = await screen.findByRole('region', { name: /WG 7:/ })
    await userEvent.click(within(region).getByRole('radio', { name: 'Our Work Group' }))
    const link = await within(region).findByRole('link', { name: /Fill in the resource commitment chart for WG 7/ })
    expect(link).toHaveAttribute('href', `/guides/resources/${org}/7`)
    expect(shownValue(session.store.record(`selection:${org}`), 'primary')).toBe('7')
  })
})

describe('facts that are on record', () => {
  it('are shown beside the actions and filled in by one press, with a way back', async () => {
    await putRecord(session.store, 'task-force', 'person:p2', { name: 'Sample Person 2', organization: org })
    await putRecord(session.store, 'task-force', 'representation:r1', { person: 'p2', organization: org, from: '2026-02-01' })
    await showApp(session, `/guides/commitment/${org}?step=representative`)
    expect(await screen.findByText(/Official representative on record: Sample Person 2, since Feb 1, 2026/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Fill in from the records: Sample Person 2, Feb 1, 2026' }))
    await waitFor(() => expect(screen.getByLabelText(/^By Whom/)).toHaveValue('Sample Person 2'))
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(screen.getByLabelText(/^By Whom/)).toHaveValue(''))
  })
})

describe('a support request', () => {
  it('begins with the wish of the review, is withdrawn, and is listed with its state', async () => {
    await putRecord(session.store, `organization/${org}`, `benefits-review:${org}.2026`, {
      'answers.good-practices.improvements': 'A training day.',
    })
    const shown = await showApp(session, `/guides/benefits/${org}/2026`)
    const region = await screen.findByRole('region', { name: 'Learning and exchanging good practices' })
    await userEvent.click(within(region).getByRole('button', { name: 'Ask CJCC for support' }))
    const wish = await within(region).findByLabelText('What you ask for')
    expect(wish).toHaveValue('A training day.')
    await waitFor(() => expect(wish).toHaveFocus())
    const record = `support-request:${org}.2026.good-practices`
    expect(shownValue(session.store.record(record), 'state')).toBe('asked')
    await userEvent.click(within(region).getByRole('button', { name: 'Withdraw the request' }))
    await waitFor(() => expect(shownValue(session.store.record(record), 'state')).toBe('withdrawn'))
    shown.unmount()
    await showApp(session, '/guides')
    const list = await screen.findByRole('region', { name: 'Support requests' })
    expect(within(list).getByText('Withdrawn')).toBeVisible()
  })
})

describe('a store that cannot be written', () => {
  it('shows the answers, says why they cannot be changed, and offers no signing', async () => {
    session.store.close()
    session = await openSession({ play: (store) => playStatus(store, 'read-only') })
    await showApp(session, `/guides/performance/${org}/2026`)
    expect(await observations()).toHaveAttribute('readonly')
    expect(screen.getByText(/^Only for reading:/)).toBeVisible()
  })

  it('never says "saved" of a text that could not be saved, and keeps that text when its page is left', async () => {
    session.store.close()
    session = await openSession({ play: refuseAnswers })
    await showApp(session, `/guides/performance/${org}/2026`)
    await userEvent.type(await observations(), 'Too much.')
    expect((await screen.findAllByText(/This device has no room left/))[0]).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Next' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Participation in project planning'))
    expect(screen.queryByText('Saved on this device', { selector: '.pg-save-line' })).toBeNull()
    expect(screen.getByText(/Could not be saved/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(await observations()).toHaveValue('Too much.')
  })
})

function playStatus(store: Store, status: Store['status']): Store {
  return new Proxy(store, { get: (target, key) => (key === 'status' ? status : Reflect.get(target, key)) })
}

/** A device that has no room for answers. */
function refuseAnswers(store: Store): Store {
  const write: Store['write'] = (scope, drafts, id) =>
    drafts.some((draft) => draft.field.startsWith('answers.')) ? Promise.reject(new WriteProblem('quota')) : store.write(scope, drafts, id)
  return new Proxy(store, { get: (target, key) => (key === 'write' ? write : Reflect.get(target, key)) })
}
