import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../../src/app/session.ts'
import { openSession, putRecord, sampleAccount, sampleOrganization, showApp } from '../../harness/app-session.tsx'
import { putMeeting, putMember } from './sample-group.ts'

let session: Session
beforeEach(async () => {
  localStorage.clear()
  session = await openSession()
})
afterEach(() => session.store.close())

const rows = async () => {
  await screen.findByRole('heading', { level: 1, name: 'Work groups' })
  return within(screen.getByRole('main')).getAllByRole('listitem')
}

describe('the list of work groups', () => {
  it('has every group of the charter by its number, and leads to each', async () => {
    const shown = await showApp(session, '/groups')
    const texts = (await rows()).map((row) => row.textContent)
    expect(texts).toHaveLength(8)
    expect(texts[0]).toMatch(/^WG 1: .*No members yet · No meeting planned$/)
    await userEvent.click(screen.getByRole('link', { name: /^WG 3: / }))
    expect(await screen.findByRole('heading', { level: 1, name: /^WG 3: / })).toBeVisible()
    expect(shown.address()).toBe('/groups/3')
  })

  it('puts the group of my own organization first, says who belongs to each and when it meets next', async () => {
    await putRecord(session.store, 'task-force', `selection:${sampleOrganization}`, { primary: '4' })
    await putRecord(session.store, 'task-force', `organization:${sampleOrganization}`, { level: 'partner', standing: 'active' })
    await putMember(session, 'a')
    await putMember(session, 'b')
    await putMeeting(session, 'gone', '2026-03-01')
    await putMeeting(session, 'off', '2026-03-15', { status: 'cancelled' })
    await putMeeting(session, 'later', '2026-05-10')
    await putMeeting(session, 'next', '2026-03-17')
    await showApp(session, '/groups')
    const texts = (await rows()).map((row) => row.textContent)
    expect(texts[0]).toMatch(/^WG 4: .* Yours 1 member · No meeting planned$/)
    expect(texts[1]).toMatch(/^WG 1: .*2 members · Next meeting: Tue, Mar 17, 2026, 11:00\sAM.* \(in 3 days\)$/)
  })

  it('says why nothing is known of the meetings of a closed group', async () => {
    session.store.close()
    session = await openSession({ account: sampleAccount() })
    await showApp(session, '/groups')
    const closed = (await rows())[4]
    expect(closed).toHaveTextContent(/^WG 5: .*Closed/)
    expect(closed).toHaveTextContent('Its meetings are for its members, its chair and staff only; they are not on this device.')
  })
})
