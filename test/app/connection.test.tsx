import 'fake-indexeddb/auto'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../src/app/session.ts'
import { shownValue } from '../../src/change/merge.ts'
import { commitmentRecord } from '../../src/domain/commitment.ts'
import { createHandSync, openSession, putRecord, sampleAccount, sampleOrganization as org, showApp } from '../harness/app-session.tsx'
import { mimicDialogs } from '../harness/mimic-dialogs.ts'

let session: Session
beforeEach(() => {
  mimicDialogs()
  localStorage.clear()
})
afterEach(() => session.store.close())

const organization = `organization:${org}`

describe('[S10] a session that has ended', () => {
  it('means sign in again and nothing else: a banner, while everything stays readable and writable', async () => {
    session = await openSession({ account: { ...sampleAccount(), signedOut: true }, sync: createHandSync({ phase: 'signed-out' }) })
    await showApp(session, `/organizations/${org}`)
    expect(await screen.findByText(/nothing is sent until you sign in again/)).toBeVisible()
    for (const link of screen.getAllByRole('link', { name: 'Sign in again' })) expect(link).toHaveAttribute('href', '/sign-in')
    const city = screen.getByLabelText('City')
    await userEvent.type(city, 'Sample City')
    await userEvent.tab()
    await waitFor(() => expect(shownValue(session.store.record(organization), 'city')).toBe('Sample City'))
  })
})

describe('the frame', () => {
  it('counts what waits for the server, not what was never exported', async () => {
    session = await openSession({ account: sampleAccount() })
    await showApp(session, '/')
    const { pending } = session.store.facts
    expect(await screen.findByRole('link', { name: `${pending} to send` })).toHaveAttribute('href', '/sync')
    expect(screen.queryByText(/unsent/)).toBeNull()
  })

  it('[S12] says that the server needs a newer version', async () => {
    const sync = createHandSync()
    session = await openSession({ account: sampleAccount(), sync })
    await showApp(session, '/')
    await screen.findByRole('heading', { level: 1 })
    act(() => sync.set({ phase: 'too-old', problem: { code: 'too-old', status: 426, detail: 'Please load the page again.' } }))
    expect(await screen.findByText(/Please load the page again/)).toBeVisible()
  })

  it('[S15] says loudly that edits were lost, until its person takes note', async () => {
    session = await openSession({ account: sampleAccount() })
    session.store.noteLost({ edits: 3, on: '2026-03-12T08:00:00.000Z' })
    await showApp(session, '/')
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('3 edits were lost on this device')
    expect(alert).toHaveTextContent('Mar 12, 2026')
    await userEvent.click(within(alert).getByRole('button', { name: 'I have taken note' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  it.each([
    [true, 'leads staff to the accounts'],
    [false, 'leads nobody else there'],
  ])('staff: %s %s', async (staff) => {
    session = await openSession({ account: sampleAccount({ staff }) })
    await showApp(session, '/')
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryAllByRole('link', { name: 'Admin' }).length > 0).toBe(staff)
  })
})

describe('what an account may not write', () => {
  it('is shown for reading, with the reason beside it; what it may write stays open', async () => {
    session = await openSession({ account: sampleAccount({ represents: [org] }) })
    await showApp(session, `/organizations/${org}`)
    const government = await screen.findByLabelText(/Part of government/)
    expect(government).toBeDisabled()
    expect(government.closest('div')!.parentElement).toHaveTextContent(/staff/i)
    expect(screen.getByLabelText('City')).not.toHaveAttribute('readonly')
  })

  it('is said once above a guide, where it is so for all of it', async () => {
    session = await openSession({ account: sampleAccount({ chairs: ['3'] }) })
    await showApp(session, `/guides/commitment/${org}?step=ratification`)
    const [date] = await screen.findAllByLabelText(/^Date completed/i)
    expect(date).toHaveAttribute('readonly')
    const reasons = screen.getAllByText((_, element) => element?.classList.contains('pg-wizard-locked') === true)
    expect(reasons).toHaveLength(1)
    expect(reasons[0]).not.toBeEmptyDOMElement()
  })

  it('is nothing at all on a device that works alone', async () => {
    session = await openSession()
    await showApp(session, `/organizations/${org}`)
    expect(await screen.findByLabelText(/Part of government/)).toBeEnabled()
  })
})

describe('how far a record has got', () => {
  it('stands on the page of an organization and beside the saving of a guide, in words', async () => {
    session = await openSession({ account: sampleAccount() })
    await showApp(session, `/organizations/${org}`)
    expect(await screen.findByText('Only on this device so far')).toBeVisible()
  })

  it('stands beside how saving stands in a guide', async () => {
    session = await openSession({ account: sampleAccount() })
    await putRecord(session.store, `organization/${org}`, commitmentRecord(org), { 'answers.manual.evidence': 'Sample evidence' })
    await showApp(session, `/guides/commitment/${org}`)
    expect(await screen.findByText('Only on this device so far')).toBeVisible()
  })

  it('is nobody’s matter on a device that works alone', async () => {
    session = await openSession()
    await showApp(session, `/organizations/${org}`)
    await screen.findByLabelText('City')
    expect(screen.queryByText('Only on this device so far')).toBeNull()
  })
})
