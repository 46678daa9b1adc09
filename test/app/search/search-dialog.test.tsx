import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleOrganization as org, showApp } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const put = (id: string, fields: Parameters<typeof putRecord>[3], scope = 'task-force') => putRecord(session.store, scope, id, fields)
const open = async (question: string) => {
  const shown = await showApp(session, '/')
  await screen.findByRole('heading', { level: 1 })
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.type(await screen.findByRole('combobox', { name: 'What are you looking for?' }), question)
  await waitFor(() => expect(screen.queryByText(/Still reading/)).toBeNull())
  return shown
}
const group = (name: string) => within(screen.getByRole('group', { name: new RegExp(`^${name}`) }))
const active = () =>
  document.getElementById(screen.getByRole('combobox', { name: /looking for/ }).getAttribute('aria-activedescendant') ?? '')

describe('search', () => {
  it('finds records by name without regard to accents, marks what was found, and says how many there are', async () => {
    await put('organization:b', { name: 'Ágora de muestra' })
    await open('AGORA')
    expect(await group('Organizations').findByRole('option')).toHaveTextContent('Ágora de muestra')
    expect(group('Organizations').getByText('Ágora', { selector: 'mark' })).toBeVisible()
    expect(screen.getByText('1 result')).toBeVisible()
  })

  it('finds an answer by its text, with the question, and leads to its field', async () => {
    await put(`performance-review:${org}.2026`, { 'answers.attending-meetings.observations': 'Took the zeppelin.' }, `organization/${org}`)
    const shown = await open('zeppelin')
    expect(await group('Answers').findByRole('option')).toHaveTextContent(/Review Observations: Took the zeppelin/)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(shown.address()).toMatch(/^\/guides\/performance\/.*(field=answers.attending|step=)/))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('[M9] finds records of kinds that this version does not know', async () => {
    await put('sample-kind:x', { title: 'Zeppelin sample' })
    await open('zeppelin')
    expect(await group('Other records').findByRole('option')).toHaveTextContent('Zeppelin sample')
  })

  it('finds a meeting by what was said there, and not by who was marked how', async () => {
    const said = { 'title': 'Sample Meeting', 'start': '2026-03-02T15:00:00Z', 'agenda.a.title': 'Zeppelin sample' }
    await put('meeting:m', { ...said, 'attendance.r': 'in-person' }, 'work-group/1')
    const shown = await open('zeppelin')
    expect(await group('Meetings').findByRole('option')).toHaveTextContent(/Sample Meeting.*Zeppelin sample/)
    await userEvent.clear(screen.getByRole('combobox', { name: /looking for/ }))
    await userEvent.type(screen.getByRole('combobox', { name: /looking for/ }), 'in-person')
    expect(await screen.findByText('Nothing found')).toBeVisible()
    await userEvent.clear(screen.getByRole('combobox', { name: /looking for/ }))
    await userEvent.type(screen.getByRole('combobox', { name: /looking for/ }), 'zeppelin')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(shown.address()).toMatch(/^\/meetings\/m/))
  })

  it('finds screens, guide rows and their help', async () => {
    await open('share')
    expect(await group('Screens and actions').findByRole('option', { name: /Go to Share/ })).toBeVisible()
    await userEvent.clear(screen.getByRole('combobox', { name: /looking for/ }))
    await userEvent.type(screen.getByRole('combobox', { name: /looking for/ }), 'operations manual')
    expect((await group('Guides and help').findAllByRole('option'))[0]).toHaveTextContent('Operations Manual')
  })

  it('leads from a guide of projects to the screen of guides: it is of no organization', async () => {
    const shown = await open('project support guide')
    await userEvent.click((await group('Guides and help').findAllByRole('option'))[0] as Element)
    await waitFor(() => expect(shown.address()).toBe('/guides'))
  })

  it('is done by keyboard alone: arrows choose, go round, and Enter opens', async () => {
    const shown = await open('go to')
    await waitFor(() => expect(active()).toHaveTextContent('Go to Today'))
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(active()).toHaveTextContent('Go to Guides')
    expect(active()).toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('{ArrowUp}{Enter}')
    await waitFor(() => expect(shown.address()).toBe('/organizations'))
  })

  it('makes a new organization from anywhere', async () => {
    await open('new organization')
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByRole('dialog', { name: 'Add an organization' })).toBeVisible()
  })

  it('says that nothing was found', async () => {
    await open('qqqq')
    expect(await screen.findByText('Nothing found')).toBeVisible()
  })
})
