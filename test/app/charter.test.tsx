import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { writeCharter } from '../../src/domain/charter-version.ts'
import { openSession, sampleOrganization, showApp } from '../harness/app-session.tsx'

const [first, ...others] = georgia2014.workGroups
const renamed = {
  ...georgia2014,
  version: 2,
  workGroups: [{ ...first!, name: { en: 'Sample Awareness', es: 'Conciencia de ejemplo' } }, ...others],
}

it('a charter that is published while a screen is open changes the screen, without a new start; a draft does not', async () => {
  const session = await openSession()
  await showApp(session, `/guides/selection/${sampleOrganization}`)
  expect((await screen.findAllByText(/Community Awareness and Education/)).length).toBeGreaterThan(0)
  expect(screen.queryByText(/Sample Awareness/)).toBeNull()

  const name = { record: 'charter:draft', field: 'edits.workGroups.1.name.en', value: 'Sample Draft' }
  await act(async () => void (await session.store.write('task-force', [name])))
  expect(screen.queryByText(/Sample Draft/)).toBeNull()

  await act(async () => void (await session.store.write('task-force', writeCharter(renamed))))
  expect((await screen.findAllByText(/Sample Awareness/)).length).toBeGreaterThan(0)
  expect(screen.queryByText(/Community Awareness and Education/)).toBeNull()
})
