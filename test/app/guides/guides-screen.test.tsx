import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { digestSigned } from '../../../src/domain/signed-heads.ts'
import { openSession, putRecord, sampleOrganization as org, showApp } from '../../harness/app-session.tsx'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

/** The card of a guide, by its heading. */
async function findCard(name: RegExp): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { level: 3, name })
  return heading.closest('section') as HTMLElement
}

describe('the list of guides', () => {
  it('shows every guide of my organization that waits, not started, with its way to the wizard and to paper', async () => {
    await showApp(session, '/guides')
    for (const name of [/Formal Commitment/, /Work Group Selection/, /Performance Review Guide 2026/, /Benefits Review Guide 2026/]) {
      const card = await findCard(name)
      expect(within(card).getByText('Not started')).toBeVisible()
      expect(within(card).getByRole('link', { name: /^Print/ })).toHaveAttribute('href', expect.stringMatching(/^\/print\//))
      expect(within(card).getByRole('link', { name: /^Empty form/ })).toHaveAttribute('href', expect.stringContaining('?empty=1'))
    }
    expect(within(await findCard(/Performance/)).getByText('Due')).toBeVisible()
    expect(within(await findCard(/Formal Commitment/)).getByText(/^0 of 5 actions hold/)).toBeVisible()
  })

  it('counts what is answered and names what is missing first, with a way to it', async () => {
    await putRecord(session.store, `organization/${org}`, `performance-review:${org}.2026`, {
      'answers.attending-meetings.observations': 'Took part.',
    })
    await showApp(session, '/guides')
    const card = await findCard(/Performance Review Guide/)
    expect(within(card).getByText('1 of 12')).toBeVisible()
    const first = within(card).getByRole('link', { name: 'Attending Work Group meetings: Desired Improvements' })
    expect(first).toHaveAttribute('href', `/guides/performance/${org}/2026?field=answers.attending-meetings.improvements`)
  })

  it('lists the chart of the group selected first, then others begun', async () => {
    await putRecord(session.store, 'task-force', `selection:${org}`, { primary: '2' })
    await putRecord(session.store, 'work-group/1', `resource-commitment:${org}.1`, { hours: 4 })
    await showApp(session, '/guides')
    await findCard(/Resource Commitment Chart.*WG 2/)
    const names = screen.getAllByRole('heading', { level: 3, name: /Resource Commitment Chart/ }).map((heading) => heading.textContent)
    expect(names[0]).toContain('WG 2')
    expect(names[1]).toContain('WG 1')
  })

  it('tells a signature of this version from one of an earlier version', async () => {
    const record = `performance-review:${org}.2026`
    const scope = `organization/${org}`
    await putRecord(session.store, scope, record, { 'answers.attending-meetings.observations': 'Took part.' })
    const hash = await digestSigned(session.store.record(record))
    await putRecord(session.store, scope, record, {
      'signatures.representative': { name: 'Sample Person 1', role: 'Official representative', date: '2026-03-01', hash },
    })
    await showApp(session, '/guides')
    const card = await findCard(/Performance Review Guide/)
    expect(within(card).getByText('Signed')).toBeVisible()
    expect(within(card).queryByText('Due')).toBeNull()
    await putRecord(session.store, scope, record, { 'answers.attending-meetings.observations': 'Took part twice.' })
    expect(await within(card).findByText('Signed an earlier version')).toBeVisible()
  })

  it('shows another organization of the device when it is chosen', async () => {
    await putRecord(session.store, 'task-force', 'organization:other', { name: 'Sample Organization 13' })
    const shown = await showApp(session, '/guides')
    await userEvent.selectOptions(await screen.findByLabelText('Organization'), 'Sample Organization 13')
    await waitFor(() => expect(shown.address()).toBe('/guides?org=other'))
    expect(within(await findCard(/Formal Commitment/)).getByRole('link', { name: /^Start/ })).toHaveAttribute(
      'href',
      '/guides/commitment/other',
    )
  })

  it('leads to the organizations where none is chosen', async () => {
    await putRecord(session.store, 'task-force', 'profile:user-1', { organization: null })
    await showApp(session, '/guides?org=nobody')
    expect(await screen.findByRole('heading', { name: 'No organization is chosen' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go to organizations' })).toHaveAttribute('href', '/organizations')
  })
})

describe('what is missing, on one page', () => {
  it('lists by guide every empty cell, every rule that does not hold and every signature, each with a way to it', async () => {
    await showApp(session, `/print/missing/${org}`)
    expect(await screen.findByRole('heading', { level: 1, name: 'What is missing' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Nobody is the official representative today.' })).toHaveAttribute(
      'href',
      `/organizations/${org}`,
    )
    expect(screen.getAllByRole('link', { name: 'No work group is selected yet. Choose one.' })[0]).toHaveAttribute(
      'href',
      `/guides/selection/${org}?field=primary`,
    )
    expect(screen.getByRole('link', { name: 'Linking committed resources: Review Observations' })).toHaveAttribute(
      'href',
      `/guides/performance/${org}/2026?field=answers.linking-resources.observations`,
    )
    expect(screen.getAllByRole('link', { name: 'Signature: Official representative' }).length).toBeGreaterThan(2)
  })

  it('leaves out what was answered', async () => {
    await putRecord(session.store, `organization/${org}`, `performance-review:${org}.2026`, {
      'answers.linking-resources.observations': 'Linked.',
    })
    await showApp(session, `/print/missing/${org}`)
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('link', { name: 'Linking committed resources: Review Observations' })).toBeNull()
    expect(screen.getByRole('link', { name: 'Linking committed resources: Desired Improvements' })).toBeVisible()
  })
})

describe('paper', () => {
  it('prints the form with the answers and the head, or empty to be filled in by hand', async () => {
    await putRecord(session.store, `organization/${org}`, `performance-review:${org}.2026`, {
      'answers.linking-resources.observations': 'Linked two rooms.',
    })
    await showApp(session, `/print/performance/${org}/2026`)
    const sheet = await screen.findByRole('article', { name: 'Performance Review Guide' })
    expect(within(sheet).getByText('Linked two rooms.')).toBeVisible()
    expect(within(sheet).getByText('Sample Organization 12')).toBeVisible()
    expect(within(sheet).getByText('2026')).toBeVisible()
    await userEvent.click(screen.getByRole('link', { name: 'Empty form' }))
    await waitFor(() => expect(screen.queryByText('Linked two rooms.')).toBeNull())
    expect(screen.queryByText('Sample Organization 12')).toBeNull()
  })
})

describe('the guides of projects', () => {
  const put = (record: string, fields: Parameters<typeof putRecord>[3]) => putRecord(session.store, 'work-group/1', record, fields)
  const list = async () => within(await screen.findByRole('list', { name: 'Guides of projects' }))

  it('are listed for each project that is carried out and in which the organization takes part, with what is open', async () => {
    await putRecord(session.store, 'task-force', 'person:p1', { name: 'Sample Person 1', organization: org })
    await putRecord(session.store, 'task-force', 'representation:r1', { person: 'p1', organization: org, from: '2026-01-05' })
    await put('project:a', { title: 'Sample project A', state: 'active', approved: '2026-01-10', [`partners.${org}`]: true })
    await put('project:b', { title: 'Sample idea', state: 'idea', [`partners.${org}`]: true })
    await put('project:c', { title: 'Sample project of others', state: 'active', approved: '2026-01-10' })
    await showApp(session, '/guides')
    const rows = (await list()).getAllByRole('listitem')
    expect(rows).toHaveLength(1)
    const row = within(rows[0] as HTMLElement)
    expect(row.getByText(/^Update was due/)).toBeVisible()
    expect(row.getByText('Support not rated')).toBeVisible()
    expect(row.getByRole('link', { name: 'Support guide' })).toHaveAttribute('href', '/projects/a/support/r1')
    expect(row.getByRole('link', { name: 'Updates' })).toHaveAttribute('href', '/projects/a/updates')
  })

  it('say nothing of what is done, and how far a rating is', async () => {
    await putRecord(session.store, 'task-force', 'person:p1', { name: 'Sample Person 1', organization: org })
    await putRecord(session.store, 'task-force', 'representation:r1', { person: 'p1', organization: org, from: '2026-01-05' })
    await put('project:a', { title: 'Sample project A', state: 'active', approved: '2026-03-10', [`partners.${org}`]: true })
    await put('support-rating:a.r1', { 'answers.making-the-case.level': 'low', 'answers.feedback-data.level': 'high' })
    await showApp(session, '/guides')
    const rows = await list()
    expect(rows.queryByText(/Update/, { selector: '.usa-tag' })).toBeNull()
    expect(rows.getByText('2 of 10 rated')).toBeVisible()
  })

  it('say where there is none', async () => {
    await showApp(session, '/guides')
    expect(await screen.findByText(/^None now\. Updates, the support guide/)).toBeVisible()
  })
})
