import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization, showApp } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

mimicDialogs()

const scope = 'work-group/1'
const own = sampleOrganization
type Fields = Readonly<Record<string, Json>>

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const put = (record: string, fields: Fields, where = scope) => putRecord(session.store, where, record, fields)
const putProject = (fields: Fields = {}, key = 'p') => put(`project:${key}`, { title: 'Sample project', state: 'active', ...fields })
const putOrganization = (key: string, name: string) => put(`organization:${key}`, { name }, 'task-force')
const fieldNow = (field: string) => shownValue(session.store.record('project:p'), field)
const open = async () => {
  const shown = await showApp(session, '/projects/p/resources')
  await screen.findByRole('heading', { level: 1, name: /^Sample project/ })
  await screen.findByRole('heading', { level: 2, name: 'Pledges of the partners' })
  return shown
}
const pledges = (name: string) => within(screen.getByRole('region', { name: `Pledges of ${name}` }))

describe('what partners pledged', () => {
  it('says that nobody takes part yet, and where partners are named', async () => {
    await putProject()
    await open()
    expect(screen.getByText('No organization takes part yet')).toBeVisible()
    expect(screen.getByRole('link', { name: 'overview' })).toHaveAttribute('href', '/projects/p')
  })

  it('leads to the chart of a partner that has pledged nothing', async () => {
    await putProject({ [`partners.${own}`]: true })
    await open()
    const link = pledges('Sample Organization 12').getByRole('link', { name: 'Its resource commitment chart' })
    expect(link).toHaveAttribute('href', `/guides/resources/${own}/1`)
  })

  it('shows pledges with their uses here and elsewhere; hours as numbers', async () => {
    await putProject({ [`partners.${own}`]: true, [`uses.${own}.hours.linked`]: true, [`uses.${own}.hours.hours`]: 6 })
    await putProject({ title: 'Other project', [`uses.${own}.hours.linked`]: true, [`uses.${own}.hours.hours`]: 4.5 }, 'q')
    await put(`resource-commitment:${own}.1`, { 'hours': 8, 'answers.printing.have': true, 'answers.printing.amount': '500 pages' })
    await open()
    const part = pledges('Sample Organization 12')
    const [hours, printing] = part.getAllByRole('listitem')
    expect(hours).toHaveTextContent(/Pledged a month8Used here6Used by others4\.5/)
    expect(hours).toHaveTextContent('2.5 hours over')
    expect(within(hours!).getByRole('link', { name: 'Other project' })).toHaveAttribute('href', '/projects/q/resources')
    expect(printing).toHaveTextContent('PrintingHave itPledged: 500 pages')
  })

  it('uses a pledge at a press, with the amount beside it, and takes it back', async () => {
    await putProject({ [`partners.${own}`]: true })
    await put(`resource-commitment:${own}.1`, { 'answers.printing.can-get': true })
    await open()
    await userEvent.click(screen.getByRole('button', { name: 'Use Printing here' }))
    await userEvent.type(await screen.findByLabelText('How much is used'), '100 pages')
    await userEvent.tab()
    await waitFor(() => expect(fieldNow(`uses.${own}.printing.amount`)).toBe('100 pages'))
    await userEvent.click(screen.getByRole('button', { name: 'No longer use Printing' }))
    await waitFor(() => expect(fieldNow(`uses.${own}.printing.linked`)).toBeNull())
    await userEvent.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1)!)
    await waitFor(() => expect(fieldNow(`uses.${own}.printing.linked`)).toBe(true))
  })

  it('says why pledges of others are not for everybody to use', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount({ represents: [own], groups: ['1'] }) })
    await putProject({ [`partners.${own}`]: true, 'partners.b': true })
    await putOrganization('b', 'Sample Org B')
    for (const key of [own, 'b']) await put(`resource-commitment:${key}.1`, { 'answers.printing.have': true })
    await open()
    expect(pledges('Sample Organization 12').getByRole('button', { name: 'Use Printing here' })).toBeVisible()
    expect(pledges('Sample Org B').queryByRole('button', { name: 'Use Printing here' })).toBeNull()
    expect(pledges('Sample Org B').getByText(/take.* part/)).toBeVisible()
  })
})

describe('what a project needs', () => {
  const needs = () => within(screen.getByRole('region', { name: 'What the project needs' }))

  it('takes one after the other by Enter alone: own words, or a resource of the chart', async () => {
    await putProject()
    await open()
    const line = needs().getByLabelText('Add a need')
    await userEvent.type(line, 'A boat{Enter}')
    expect(await needs().findByText('A boat')).toBeVisible()
    await userEvent.keyboard('printing{Enter}')
    await waitFor(() => expect(needs().getAllByText(/^(A boat|printing)$/)).toHaveLength(2))
    const all = Object.entries(session.store.record('project:p')!.fields).filter(([field]) => field.endsWith('.resource'))
    expect(all.map(([, heads]) => heads[0]!.value)).toEqual(['printing'])
    await userEvent.selectOptions(needs().getByLabelText('Resource'), 'volunteers')
    await userEvent.type(needs().getByLabelText('How much'), '12')
    await userEvent.click(needs().getByRole('button', { name: 'Add: Add a need' }))
    expect(await needs().findByText('12')).toBeVisible()
  })

  it('names who could help, asks in one step, takes the answer and uses what is offered', async () => {
    await putProject({ 'needs.n.title': 'Printing', 'needs.n.resource': 'printing', 'needs.n.amount': '200 pages' })
    await putOrganization('b', 'Sample Org B')
    await putOrganization('c', 'Sample Org C')
    await put('selection:b', { primary: '1' }, 'task-force')
    await put('resource-commitment:b.1', { 'answers.printing.can-get': true })
    await put('resource-commitment:c.2', { 'answers.printing.have': true }, 'work-group/2')
    await open()
    const near = within(needs().getByRole('list', { name: 'Who could help, of the group' }))
    expect(near.getByRole('listitem')).toHaveTextContent(/^Sample Org BCan get it/)
    expect(needs().getByRole('list', { name: 'Partners elsewhere' })).toHaveTextContent(/^Sample Org CHave it/)
    await userEvent.click(near.getByRole('button', { name: 'Ask Sample Org B' }))
    expect(await near.findByText('Asked Mar 14, 2026')).toBeVisible()
    expect(fieldNow('needs.n.asked.b')).toBe('2026-03-14')
    await userEvent.click(near.getByRole('button', { name: 'Sample Org B offers it' }))
    await userEvent.click(await near.findByRole('button', { name: 'Use what Sample Org B offers' }))
    await waitFor(() => expect(fieldNow('uses.b.printing.linked')).toBe(true))
    expect(fieldNow('uses.b.printing.amount')).toBe('200 pages')
    expect(fieldNow('partners.b')).toBe(true)
    await userEvent.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1)!)
    await waitFor(() => expect(fieldNow('uses.b.printing.linked')).toBeNull())
    expect(fieldNow('partners.b')).toBeNull()
  })

  it('uses hours that are offered as a number', async () => {
    const asked = { 'needs.n.asked.b': '2026-03-01', 'needs.n.answer.b': 'offered' }
    await putProject({ 'needs.n.title': 'Hours', 'needs.n.resource': 'hours', 'needs.n.amount': '4', ...asked })
    await putOrganization('b', 'Sample Org B')
    await put('resource-commitment:b.1', { hours: 6 })
    await open()
    expect(needs().getByText('6 hours a month left')).toBeVisible()
    await userEvent.click(needs().getByRole('button', { name: 'Use what Sample Org B offers' }))
    await waitFor(() => expect(fieldNow('uses.b.hours.hours')).toBe(4))
  })

  it('asks an organization that pledged nothing alike, too', async () => {
    await putProject({ 'needs.n.title': 'A boat' })
    await open()
    expect(needs().getByText('Nobody has pledged anything like it yet.')).toBeVisible()
    await userEvent.click(needs().getByRole('button', { name: 'Ask another organization…' }))
    await userEvent.type(needs().getByLabelText('Ask another organization'), 'Sample Organization 12')
    await waitFor(() => expect(fieldNow(`needs.n.asked.${own}`)).toBe('2026-03-14'))
  })

  it('is met at a press, edited and removed with a way back', async () => {
    await putProject({ 'needs.n.title': 'A boat' })
    await open()
    await userEvent.click(needs().getByRole('button', { name: 'Nothing more is needed: A boat' }))
    await waitFor(() => expect(fieldNow('needs.n.met')).toBe(true))
    expect(needs().queryByText('Nobody has pledged anything like it yet.')).toBeNull()
    await userEvent.click(needs().getByRole('button', { name: 'Remove: A boat' }))
    await waitFor(() => expect(fieldNow('needs.n.title')).toBeNull())
    expect(screen.getByRole('heading', { name: 'What the project needs' })).toHaveFocus()
    await userEvent.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1)!)
    expect(await needs().findByText('A boat')).toBeVisible()
  })

  it('shows what two devices answered differently until somebody decides [M5]', async () => {
    await putProject({ 'needs.n.title': 'A boat', [`needs.n.asked.${own}`]: '2026-03-01' })
    const before = session.store.contextOf('project:p', `needs.n.answer.${own}`)
    await session.store.write(scope, [{ record: 'project:p', field: `needs.n.answer.${own}`, value: 'offered', context: before }])
    await session.store.write(scope, [{ record: 'project:p', field: `needs.n.answer.${own}`, value: 'declined', context: before }])
    await open()
    expect(await needs().findByText('Two versions of this answer')).toBeVisible()
    await userEvent.click(needs().getAllByRole('button', { name: 'Keep this one' })[0]!)
    await waitFor(() => expect(needs().queryByText('Two versions of this answer')).toBeNull())
  })

  it('leaves both lists as tables for a spreadsheet', async () => {
    const blobs: Blob[] = []
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (blob: Blob) => (blobs.push(blob), 'blob:x'), revokeObjectURL: () => undefined }),
    )
    await putProject({ [`partners.${own}`]: true, 'needs.n.title': 'A boat', [`needs.n.asked.${own}`]: '2026-03-01' })
    await put(`resource-commitment:${own}.1`, { 'hours': 8, 'answers.printing.have': true })
    await open()
    const [first, second] = screen.getAllByRole('button', { name: 'Save as a table (CSV)' })
    await userEvent.click(first!)
    await userEvent.click(second!)
    const [pledged, needed] = await Promise.all(blobs.map((blob) => blob.text()))
    expect(pledged!.split('\r\n').slice(1)).toEqual([
      'Sample Organization 12,Hours of its representative,Yes,,,,,,,8,0,0,8',
      'Sample Organization 12,Printing,Yes,,,,,,,,,,',
      '',
    ])
    expect(needed!.split('\r\n').slice(1)).toEqual(['A boat,,,,Sample Organization 12,,,Yes,2026-03-01,', ''])
  })
})
