import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleOrganization as org, showApp } from '../../harness/app-session.tsx'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
  await put(`selection:${org}`, { primary: '1' }, 'task-force')
})
afterEach(() => session.store.close())

const put = (id: string, fields: Parameters<typeof putRecord>[3], scope = 'work-group/1') => putRecord(session.store, scope, id, fields)
const inDays = (days: number, hours = 0) => new Date(Date.parse(session.now()) + days * 86_400_000 + hours * 3_600_000).toISOString()
const meeting = (key: string, title: string, days: number, more: Parameters<typeof putRecord>[3] = {}) =>
  put(`meeting:${key}`, { title, start: inDays(days, -0.5), end: inDays(days, 1), ...more })
const region = async (name: string | RegExp) => within(await screen.findByRole('region', { name }))

describe('today, about meetings', () => {
  it('leads to the one under way, the next one, and those of which nobody has said how they went', async () => {
    await meeting('now', 'Sample Meeting under way', 0)
    await meeting('next', 'Sample Meeting to come', 9)
    await meeting('later', 'Sample Meeting after that', 20)
    await meeting('past', 'Sample Meeting that nobody closed', -3)
    await meeting('held', 'Sample Meeting that was held', -4, { status: 'held' })
    await meeting('off', 'Sample Meeting that was cancelled', 4, { status: 'cancelled' })
    await putRecord(session.store, 'work-group/2', 'meeting:other', { title: 'Sample Meeting of another group', start: inDays(1) })
    await showApp(session, '/')
    const links = (await region('Meetings')).getAllByRole('link')
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['WG 1: Sample Meeting under way', '/meetings/now/attendance'],
      ['WG 1: Sample Meeting that nobody closed', '/meetings/past/attendance'],
      ['WG 1: Sample Meeting to come', '/meetings/next'],
    ])
  })

  it('lists what the people of my organization promised, the first due first, and takes it off when it is done', async () => {
    const user = userEvent.setup()
    await put('person:p1', { name: 'Sample Person 1', organization: org }, 'task-force')
    await put('person:p9', { name: 'Sample Person 9', organization: 'another' }, 'task-force')
    await meeting('m', 'Sample Meeting', -10, {
      'status': 'held',
      'actions.a.title': 'Send the sample list',
      'actions.a.owner': 'p1',
      'actions.a.due': '2026-04-30',
      'actions.b.title': 'Call the sample office',
      'actions.b.owner': 'person:p1',
      'actions.b.due': '2026-01-05',
      'actions.c.title': 'Something done already',
      'actions.c.owner': 'p1',
      'actions.c.done': '2026-01-05',
      'actions.d.title': 'What somebody else took on',
      'actions.d.owner': 'p9',
    })
    await showApp(session, '/')
    const promised = await region('2 things promised in meetings')
    const links = promised.getAllByRole('link')
    expect(links.map((link) => link.textContent)).toEqual(['Call the sample office', 'Send the sample list'])
    expect(promised.getByText('Overdue')).toBeVisible()
    await user.click(promised.getByRole('button', { name: 'Done: Call the sample office' }))
    await region('1 thing promised in a meeting')
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await region('2 things promised in meetings')
  })

  it('says nothing of meetings where there are none', async () => {
    await showApp(session, '/')
    await screen.findByRole('heading', { level: 1 })
    await waitFor(() => expect(session.store.isLoaded(['meeting'])).toBe(true))
    expect(screen.queryByRole('region', { name: 'Meetings' })).toBeNull()
  })
})
