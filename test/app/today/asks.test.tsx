import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleOrganization, showApp } from '../../harness/app-session.tsx'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
  const asked = { 'needs.n.asked.b': '2026-03-01', 'needs.m.title': 'Chairs' }
  const need = { 'needs.n.title': 'A boat', 'needs.n.amount': 'for a day', [`needs.n.asked.${sampleOrganization}`]: '2026-03-01' }
  await putRecord(session.store, 'work-group/1', 'project:p', { title: 'Sample project', state: 'active', ...need, ...asked })
})
afterEach(() => session.store.close())

const section = () => screen.findByRole('region', { name: 'Projects ask your organization' })
const answerNow = () => shownValue(session.store.record('project:p'), `needs.n.answer.${sampleOrganization}`)

describe('asks on Today', () => {
  it('name what a project asks of my organization only, and lead there', async () => {
    await showApp(session, '/')
    const part = within(await section())
    expect(part.getAllByRole('listitem')).toHaveLength(1)
    const link = part.getByRole('link', { name: 'A boat: for a day' })
    expect(link).toHaveAttribute('href', `/projects/p/resources#field-needs.n.answer.${sampleOrganization}`)
    expect(part.getByText('Sample project, asked on Mar 1, 2026')).toBeVisible()
  })

  it.each([
    ['We offer it: A boat: for a day', 'offered'],
    ['We cannot: A boat: for a day', 'declined'],
  ])('"%s" answers in one tap, with a way back', async (button, answer) => {
    await showApp(session, '/')
    await userEvent.click(within(await section()).getByRole('button', { name: button }))
    await waitFor(() => expect(answerNow()).toBe(answer))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Projects ask your organization' })).toBeNull())
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(answerNow()).toBeNull())
    expect(await section()).toBeVisible()
  })
})
