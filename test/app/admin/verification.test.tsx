import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization as org } from '../../harness/app-session.tsx'
import { playAdmin, setOnline, showAdmin } from './show-admin.tsx'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession({ account: sampleAccount({ staff: true }) })
})
afterEach(() => session.store.close())

const commitment = `commitment:${org}`
const put = (record: string, fields: Parameters<typeof putRecord>[3], scope = 'task-force') =>
  putRecord(session.store, scope, record, fields)
const open = async (address = '/admin/organizations') => {
  const shown = await showAdmin(session, playAdmin(), address)
  await screen.findByRole('heading', { level: 1, name: 'Organizations: government and verification' })
  return shown
}
const verified = (indicator: string) => shownValue(session.store.record(commitment), `verified.${indicator}`)

/** Two steps to commitment of Sample Organization 12: a representative, and hours for a work group. */
async function takeTwoSteps(): Promise<void> {
  await put('person:p1', { name: 'Sample Person 1', organization: org })
  await put('representation:r1', { person: 'p1', organization: org, from: '2025-01-01' })
  await put(`selection:${org}`, { primary: '1' })
  await put(`resource-commitment:${org}.1`, { hours: 8 }, 'work-group/1')
}

describe('what staff decide about organizations', () => {
  it('sets whether one is part of government: said, denied or not said yet', async () => {
    await open()
    const government = await screen.findByLabelText('Government: Sample Organization 12')
    expect(government).toHaveDisplayValue('Not set')
    await userEvent.selectOptions(government, 'No')
    await waitFor(() => expect(shownValue(session.store.record(`organization:${org}`), 'government')).toBe(false))
    await userEvent.selectOptions(government, 'Yes')
    await waitFor(() => expect(shownValue(session.store.record(`organization:${org}`), 'government')).toBe(true))
  })

  it('verifies a step, and says whether the step is done', async () => {
    await takeTwoSteps()
    await open()
    const step = await screen.findByLabelText('Verified: Official representative, Sample Organization 12')
    expect(step.closest('td')).toHaveTextContent('Done')
    expect(screen.getByLabelText('Verified: Memorandum of Agreement, Sample Organization 12').closest('td')).toHaveTextContent('Not done')
    await userEvent.click(step)
    await waitFor(() => expect(verified('representative')).toBe(true))
  })

  it('verifies all that is done at once, with a way back', async () => {
    await takeTwoSteps()
    await open()
    await userEvent.click(await screen.findByRole('button', { name: 'Verify all 2 done: Sample Organization 12' }))
    await waitFor(() => expect([verified('representative'), verified('resources')]).toEqual([true, true]))
    expect(verified('memorandum')).toBeUndefined()
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect([verified('representative'), verified('resources')]).toEqual([null, null]))
  })

  it('warns of a step that was verified and is not done any more', async () => {
    await put(commitment, { 'verified.memorandum': true }, `organization/${org}`)
    await open()
    const step = await screen.findByLabelText('Verified: Memorandum of Agreement, Sample Organization 12')
    expect(step.closest('td')).toHaveTextContent('No longer done')
  })

  it('shows only those that have something left to do', async () => {
    await takeTwoSteps()
    await put('organization:b', { name: 'Sample Organization 3', government: true })
    const shown = await open('/admin/organizations?todo=unverified')
    expect(await screen.findByText('1 of 2 organizations')).toBeVisible()
    await userEvent.selectOptions(screen.getByLabelText('Show'), 'Government not set')
    await waitFor(() => expect(shown.address()).toBe('/admin/organizations?todo=government'))
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(2)
    await userEvent.selectOptions(await screen.findByLabelText('Government: Sample Organization 12'), 'No')
    expect(await screen.findByRole('heading', { name: 'Nothing left to do here' })).toBeVisible()
  })

  it('works without a network, as every edit does', async () => {
    await open()
    await setOnline(false)
    await userEvent.selectOptions(await screen.findByLabelText('Government: Sample Organization 12'), 'Yes')
    await waitFor(() => expect(shownValue(session.store.record(`organization:${org}`), 'government')).toBe(true))
    await setOnline(true)
  })

  it('is for staff', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount() })
    await open()
    expect(await screen.findByRole('heading', { name: 'This is for staff' })).toBeVisible()
    expect(screen.queryByRole('table')).toBeNull()
  })
})
