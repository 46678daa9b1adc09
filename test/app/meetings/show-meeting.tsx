import { screen } from '@testing-library/react'
import type { Json } from '../../../src/change/edit.ts'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { readMeeting, type Meeting } from '../../../src/domain/meeting.ts'
import { putRecord, sampleOrganization, showApp, type ShownApp } from '../../harness/app-session.tsx'

/** Scope of the work group of these tests. */
export const scope = 'work-group/1'

type Fields = Readonly<Record<string, Json>>

/** Writes a meeting of Work Group 1; the one of today begins at noon UTC. */
export async function putMeeting(session: Session, key: string, fields: Fields = {}): Promise<void> {
  const base = { title: 'Sample meeting', start: '2026-03-14T16:00:00Z', end: '2026-03-14T17:00:00Z' }
  await putRecord(session.store, scope, `meeting:${key}`, { ...base, ...fields })
}

/** Sample Organization 12 joins the group, with a representative and an alternate. */
export async function putMembers(session: Session): Promise<void> {
  const put = (record: string, fields: Fields) => putRecord(session.store, 'task-force', record, fields)
  await put(`organization:${sampleOrganization}`, { level: 'partner', standing: 'active' })
  await put(`selection:${sampleOrganization}`, { primary: '1' })
  await put('person:p1', { name: 'Sample Person 7', organization: sampleOrganization })
  await put('person:p2', { name: 'Sample Person 8', organization: sampleOrganization })
  await put('representation:r1', { person: 'p1', organization: sampleOrganization })
  await put('representation:r2', { person: 'p2', organization: sampleOrganization, alternate: true })
}

/** A meeting as the device has it. */
export function meetingNow(session: Session, key: string): Meeting {
  return readMeeting(session.store.record(`meeting:${key}`)!)
}

/** What a field of a meeting holds. */
export function fieldNow(session: Session, key: string, field: string): Json | undefined {
  return shownValue(session.store.record(`meeting:${key}`), field)
}

/** Shows a screen of a meeting and waits for it. */
export async function openMeeting(session: Session, address: string): Promise<ShownApp> {
  const shown = await showApp(session, `/meetings/${address}`)
  await screen.findByRole('heading', { level: 1, name: 'Sample meeting' })
  return shown
}
