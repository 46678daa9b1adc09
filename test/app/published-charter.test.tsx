import { act, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, it, vi } from 'vitest'
import { useCharter } from '../../src/app/charter.ts'
import { SessionContext } from '../../src/app/session.ts'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { writeCharter } from '../../src/domain/charter-version.ts'
import { openSession } from '../harness/app-session.tsx'

/** What reads published versions comes when a test lets it come, as on a slow device. */
const { reader, letCome } = vi.hoisted(() => {
  let come = () => undefined as void
  const reader = new Promise<void>((resolve) => (come = resolve)).then(() => import('../../src/domain/charter-version.ts'))
  return { reader, letCome: () => come() }
})
vi.mock('../../src/app/charter-reader.ts', () => ({ charterReader: reader }))

function Charter() {
  return <p>{useCharter().name.en}</p>
}

const renamed = { ...georgia2014, version: 2, name: { en: 'Sample Charter', es: 'Carta de ejemplo' } }

it('a start waits for what reads the published charter, and never goes by the one that ships; where none is published, it does not wait', async () => {
  const session = await openSession()
  await session.store.load(['charter'])
  const charter = (
    <SessionContext value={session}>
      <Suspense fallback="Waiting">
        <Charter />
      </Suspense>
    </SessionContext>
  )
  const before = await act(async () => render(charter))
  expect(screen.getByText(georgia2014.name.en)).toBeVisible()
  before.unmount()

  await session.store.write('task-force', writeCharter(renamed))
  await act(async () => render(charter))
  expect(screen.getByText('Waiting')).toBeVisible()
  expect(screen.queryByText(georgia2014.name.en)).toBeNull()

  await act(async () => letCome())
  expect(await screen.findByText('Sample Charter')).toBeVisible()
  session.store.close()
})
