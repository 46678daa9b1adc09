import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, showApp } from '../../harness/app-session.tsx'

let session: Session
beforeEach(async () => {
  session = await openSession()
})
afterEach(() => session.store.close())

describe('the plan of a project on paper', () => {
  it('has all elements, tasks and results in tables, the chain, what is missing, and lines to sign on', async () => {
    await putRecord(session.store, 'work-group/1', 'project:p', {
      'title': 'Sample project',
      'state': 'start-up',
      'answers.success-criterion.statement': 'Sample criterion',
      'tasks.t.title': 'Sample task',
      'tasks.t.due': '2026-05-01',
      'outputs.o.title': 'Sample output',
      'indicators.i.of': 'o',
      'indicators.i.definition': 'Persons trained',
      'indicators.i.target': 250,
      'indicators.i.values.2026-02': 40,
    })
    await showApp(session, '/print/project/p')
    const sheet = within(await screen.findByRole('article', { name: 'Sample project' }))
    for (const name of [/^Criterion for success/, /^Tasks and activities/, /^Outputs and outcomes/, /^Task Force goal/, /^Contribution/])
      expect(sheet.getByRole('heading', { level: 3, name })).toBeVisible()
    expect(sheet.getByText('Sample criterion')).toBeVisible()
    expect(sheet.getByRole('row', { name: /^Sample task.*May 1, 2026/ })).toBeVisible()
    expect(sheet.getByRole('row', { name: /Sample output Persons trained 250 40 \(Feb 2026\)/ })).toBeVisible()
    expect(sheet.getByText(/Leads to no outcome/)).toBeVisible()
    expect(sheet.getByText('Add at least one outcome.')).toBeVisible()
    expect(sheet.getByText(/Chair of the work group/)).toBeVisible()
  })

  it('says where the device does not have the project', async () => {
    await showApp(session, '/print/project/nothing')
    expect(await screen.findByRole('heading', { level: 1, name: /not on this device/ })).toBeVisible()
  })
})
