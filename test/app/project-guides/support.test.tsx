import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { shownValue } from '../../../src/change/merge.ts'
import { openSession, sampleAccount, sampleOrganization, showApp } from '../../harness/app-session.tsx'
import { catchTables } from '../../harness/catch-tables.ts'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'
import { factors, putInGroup, putOther, putProject, rateAll } from './sample-project.ts'

mimicDialogs()

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => {
  vi.restoreAllMocks()
  session.store.close()
})

const open = async (rest = '') => {
  const shown = await showApp(session, `/projects/p/support${rest}`)
  await screen.findByRole('heading', { level: 1, name: 'Sample project' })
  return shown
}
const [first = '', second = ''] = factors

describe('the group view of support', () => {
  it('shows the levels of all in words, gaps first, one’s own column marked and first', async () => {
    await putProject(session)
    await putOther(session)
    await putInGroup(session, 'support-rating:p.r1', { ...rateAll('high'), [`answers.${second}.level`]: 'low' })
    await putInGroup(session, 'support-rating:p.r2', { [`answers.${second}.level`]: 'medium', [`answers.${second}.note`]: 'Sample note' })
    await open()
    const map = within(await screen.findByRole('table', { name: 'Contributions to Sample project, gaps first' }))
    expect(map.getAllByRole('columnheader').map((one) => one.textContent)).toEqual([
      'Success factor',
      'Sample Person 1 My rating',
      'Sample Person 2 Sample Organization 2',
    ])
    const [gap, other] = map.getAllByRole('row').slice(1)
    expect(within(gap as HTMLElement).getByRole('rowheader')).toHaveTextContent(/^Enlisting decision-makers Gap$/)
    expect(
      within(gap as HTMLElement)
        .getAllByRole('cell')
        .map((one) => one.textContent),
    ).toEqual(['Low', 'Medium'])
    expect(
      within(other as HTMLElement)
        .getAllByRole('cell')
        .map((one) => one.textContent),
    ).toEqual(['High', 'not rated'])
    const table = within(screen.getByRole('table', { name: 'Contributions by success factor, gaps first' }))
    const counts = (row: number) =>
      within(table.getAllByRole('row')[row] as HTMLElement)
        .getAllByRole('cell')
        .map((one) => one.textContent)
    expect(counts(1)).toEqual(['0', '1', '1', '0', 'Nobody'])
    expect(counts(2)).toEqual(['1', '0', '0', '1', 'Sample Person 1'])
    expect(screen.getByText(/1 of 2 have rated every factor\./)).toHaveTextContent(
      '1 gap, to which nobody contributes much: Enlisting decision-makers.',
    )
    expect(screen.getByText('Sample Person 2: Sample note')).toBeVisible()
  })

  it('says who has rated and who has not, and leads to one’s own rating', async () => {
    await putProject(session)
    await putOther(session)
    await putInGroup(session, 'support-rating:p.r2', { [`answers.${first}.level`]: 'medium' })
    const shown = await open()
    const [mine, other] = within(await screen.findByRole('list', { name: 'Representatives who are asked' })).getAllByRole('listitem')
    expect(mine).toHaveTextContent(/Sample Person 1.*My organization: Sample Organization 12.*Rate now/)
    expect(other).toHaveTextContent(/Sample Person 2.*1 of 10 rated/)
    await userEvent.click(screen.getByRole('link', { name: 'Rate now' }))
    await waitFor(() => expect(shown.address()).toContain('/projects/p/support/r1'))
  })

  it('leaves out whoever takes part no more', async () => {
    await putProject(session)
    await putOther(session)
    await putInGroup(session, 'support-rating:p.r2', rateAll('high'))
    await putInGroup(session, 'project:p', { 'partners.o2': null })
    const shown = await open()
    expect(await screen.findByText(/0 of 1 have rated/)).toBeVisible()
    expect(screen.queryByText(/Sample Person 2/)).toBeNull()
    shown.unmount()
    await open('/r2')
    expect(await screen.findByText(/Not asked any more/)).toBeVisible()
  })

  it('says that nobody takes part yet', async () => {
    await putProject(session, { [`partners.${sampleOrganization}`]: null })
    await open()
    expect(await screen.findByText('Nobody takes part yet')).toBeVisible()
  })
})

describe('a rating', () => {
  it('has the ten factors of the paper in its words, each low, medium or high, and signs with gaps too', async () => {
    await putProject(session)
    await open('/r1')
    expect(await screen.findByRole('heading', { level: 2, name: 'Contribution of Sample Person 1' })).toBeVisible()
    const groups = screen.getAllByRole('radiogroup')
    expect(groups).toHaveLength(10)
    expect(screen.getByText(/^Assisting with enlisting, facilitating/)).toBeVisible()
    await userEvent.click(within(groups[1] as HTMLElement).getByRole('radio', { name: 'Medium' }))
    await waitFor(() => expect(shownValue(session.store.record('support-rating:p.r1'), `answers.${second}.level`)).toBe('medium'))
    expect(await screen.findByText('1 of 10 answered')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Review before signing' }))
    expect(await screen.findByRole('link', { name: /^Communicating goals: Level/ })).toBeVisible()
    expect(screen.getByLabelText('Full name, typed')).toHaveValue('Sample Person 1')
    expect(screen.getByLabelText('Role in the organization')).toHaveValue('Official representative')
    await userEvent.click(await screen.findByRole('button', { name: 'Sign' }))
    expect(await screen.findByText(/Signed by Sample Person 1/)).toBeVisible()
  })

  it('is opened at the factor that an address names', async () => {
    await putProject(session)
    await open(`/r1#field-answers.${second}.level`)
    const group = within((await screen.findAllByRole('radiogroup'))[1] as HTMLElement)
    await waitFor(() => expect(group.getByRole('radio', { name: 'Low' })).toHaveFocus())
  })

  it('of somebody else is to read, and says why', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount({ groups: ['1'], represents: [sampleOrganization] }) })
    await putProject(session)
    await putOther(session)
    const shown = await open('/r2')
    expect((await screen.findAllByRole('radio'))[0]).toBeDisabled()
    expect(screen.getAllByText(/own/)[0]).toBeVisible()
    shown.unmount()
    await open('/r1')
    expect((await screen.findAllByRole('radio'))[0]).toBeEnabled()
  })
})

describe('support as a table', () => {
  it('has a line for each success factor and representative, gaps first; none is offered where nobody takes part', async () => {
    await putInGroup(session, 'project:p', { title: 'Sample project', state: 'active' })
    const shown = await open()
    await screen.findByText('Nobody takes part yet')
    expect(screen.queryByRole('button', { name: 'Save as a table (CSV)' })).toBeNull()
    shown.unmount()
    await putProject(session)
    await putOther(session)
    await putInGroup(session, 'support-rating:p.r1', { ...rateAll('high'), [`answers.${second}.level`]: 'low' })
    await putInGroup(session, 'support-rating:p.r2', { [`answers.${second}.level`]: 'medium', [`answers.${second}.note`]: 'Sample note' })
    await open()
    const lines = catchTables()
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a table (CSV)' }))
    const [head, mine, other, ...rest] = await lines()
    expect(head).toMatch(/Success factor,Gap,Representative,Organization,Level of contribution,Note$/)
    expect(mine).toBe('Enlisting decision-makers,Yes,Sample Person 1,Sample Organization 12,Low,')
    expect(other).toBe('Enlisting decision-makers,Yes,Sample Person 2,Sample Organization 2,Medium,Sample note')
    expect(rest).toHaveLength(2 * (factors.length - 1))
    expect(rest[1]).toMatch(/,,Sample Person 2,Sample Organization 2,not rated,$/)
  })
})
