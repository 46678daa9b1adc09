import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, showApp } from '../../harness/app-session.tsx'
import { mimicDialogs } from '../../harness/mimic-dialogs.ts'

mimicDialogs()

let session: Session
const asked: unknown[] = []
beforeEach(async () => {
  localStorage.clear()
  asked.length = 0
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:sample', revokeObjectURL: () => undefined }))
  const opened = await openSession()
  const write = (request: { readonly part: unknown }) => (asked.push(request.part), Promise.resolve(new Blob()))
  session = { ...opened, bundles: { ...opened.bundles, export: write } }
  await putRecord(session.store, 'work-group/1', 'project:p', { title: 'Sample project P', state: 'active' })
  await putRecord(session.store, 'work-group/3', 'project:q', { title: 'Sample project Q', state: 'ended' })
})
afterEach(() => session.store.close())

describe('[B3] a project as a file', () => {
  it('is one step from the project itself: it is chosen already', async () => {
    await showApp(session, '/projects/p')
    await userEvent.click(await screen.findByText('Options', { selector: 'summary' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Export as a file' }))
    expect(await screen.findByLabelText('Project')).toHaveDisplayValue(/^Sample project P, WG 1/)
    await userEvent.click(screen.getByRole('button', { name: 'Export as a file' }))
    expect(await screen.findByText(/^Exported as sample-project-p.*\.tfbundle\.json/)).toBeVisible()
    expect(asked).toEqual([{ sort: 'project', key: 'p' }])
  })

  it('is among what Share offers, those that are over too; without a choice it says so', async () => {
    await showApp(session, '/share')
    await userEvent.click(await screen.findByRole('radio', { name: /^One project/ }))
    const picker = await screen.findByLabelText('Project')
    await userEvent.click(screen.getByRole('button', { name: 'Export as a file' }))
    expect(await screen.findByText('Choose the project to export.')).toBeVisible()
    await userEvent.selectOptions(picker, screen.getByRole('option', { name: /^Sample project Q, WG 3/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Export as a file' }))
    await screen.findByText(/^Exported as/)
    expect(asked).toEqual([{ sort: 'project', key: 'q' }])
  })
})
