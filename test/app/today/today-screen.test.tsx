import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleOrganization as org, showApp } from '../../harness/app-session.tsx'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const put = (id: string, fields: Parameters<typeof putRecord>[3], scope = 'task-force') => putRecord(session.store, scope, id, fields)
const open = async () => {
  const shown = await showApp(session, '/')
  await screen.findByRole('heading', { level: 1, name: 'Hello, Sample Person 1' })
  return shown
}
/** Two values of a field, written by authors who did not see each other's. */
const disagree = async (record: string, field: string, scope = 'task-force') => {
  await session.store.write(scope, [{ record, field, value: 'one', context: [] }])
  await session.store.write(scope, [{ record, field, value: 'other', context: [] }])
}

describe('today', () => {
  it('greets with the day and leads through the first steps of a new organization', async () => {
    await open()
    expect(screen.getByText('Saturday, March 14, 2026')).toBeVisible()
    const steps = within(await screen.findByRole('region', { name: 'First steps' })).getAllByRole('link')
    expect(steps.map((link) => link.getAttribute('href'))).toEqual([
      `/organizations/${org}`,
      `/organizations/${org}`,
      `/guides/commitment/${org}`,
      `/guides/selection/${org}`,
      '/share',
    ])
  })

  it('[M5] lists a conflict with what it is about and leads to the field', async () => {
    await disagree(`organization:${org}`, 'city')
    await disagree(`performance-review:${org}.2026`, 'answers.attending-meetings.observations', `organization/${org}`)
    await open()
    const decisions = within(await screen.findByRole('region', { name: /^2 things? to decide/ }))
    expect(decisions.getByText('City: two versions, pick one.')).toBeVisible()
    const hrefs = decisions.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect(hrefs).toContain(`/organizations/${org}#field-city`)
    expect(hrefs).toContain(`/guides/performance/${org}/2026?field=answers.attending-meetings.observations`)
  })

  it('[M6] lists a deletion that waits for a decision', async () => {
    await put('organization:b', { name: 'Sample Organization 3' })
    await session.store.remove('organization:b')
    await put('organization:b', { city: 'Sample City' })
    await open()
    const decisions = within(await screen.findByRole('region', { name: /^1 things? to decide/ }))
    expect(decisions.getByRole('link', { name: 'Sample Organization 3' })).toHaveAttribute('href', '/sync')
  })

  it('names the missing steps of the commitment and where each is mended', async () => {
    await put(`selection:${org}`, { primary: '1' })
    await open()
    const gaps = within(screen.getByRole('region', { name: 'Formal commitment: 0 of 5' }))
    const hrefs = gaps.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect(hrefs).toHaveLength(5)
    expect(hrefs).toContain(`/organizations/${org}#representation`)
    expect(hrefs).toContain(`/guides/selection/${org}?field=joined`)
    expect(hrefs).toContain(`/guides/resources/${org}/1?field=hours`)
    expect(gaps.getByText(/Nobody is the official representative today/)).toBeVisible()
  })

  it('names a review that is overdue, and an answer to a request', async () => {
    const signatures = { name: 'Sample Person 1', role: '', date: '2025-01-10', hash: 'h' }
    await put(`performance-review:${org}.2025`, { 'signatures.executive': signatures }, `organization/${org}`)
    await put(`support-request:${org}.2026.x`, { wish: 'Sample wish', state: 'answered', response: 'Sample answer' }, `organization/${org}`)
    await open()
    const reviews = screen.getByRole('region', { name: 'Reviews due' })
    expect(reviews).toHaveTextContent(/Performance review 2026.*It was due by Jan 10, 2026.*Overdue/)
    expect(screen.getByRole('region', { name: 'Answers to your requests' })).toHaveTextContent('Sample answer')
  })

  it('is calm where nothing needs anybody, and still says what is on this device alone', async () => {
    await put(`organization:${org}`, { level: 'affiliate' })
    await open()
    expect(screen.getByRole('region', { name: 'Commitment and reviews are in order' })).toBeVisible()
    expect(screen.getByText(/changes are on this device alone/)).toHaveTextContent('Nothing was exported yet.')
  })

  it('follows what is decided elsewhere at once', async () => {
    await disagree(`organization:${org}`, 'city')
    await open()
    expect(await screen.findByRole('region', { name: '1 thing to decide' })).toBeVisible()
    await put(`organization:${org}`, { city: 'Sample City' })
    await waitFor(() => expect(screen.queryByRole('region', { name: '1 thing to decide' })).toBeNull())
  })
})
