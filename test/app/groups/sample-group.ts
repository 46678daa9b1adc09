import type { Json } from '../../../src/change/edit.ts'
import type { Session } from '../../../src/app/session.ts'
import { putRecord } from '../../harness/app-session.tsx'

/** The work group in which the tests play. */
export const wg = '1'

const toText = (moment: number) => new Date(moment).toISOString().replace('.000Z', 'Z')

/** Writes a meeting of the group: an hour, at 15:00 UTC of a day. */
export async function putMeeting(session: Session, key: string, day: string, fields: Readonly<Record<string, Json>> = {}): Promise<void> {
  const start = Date.parse(`${day}T15:00:00Z`)
  await putRecord(session.store, `work-group/${wg}`, `meeting:${key}`, {
    title: `Sample meeting ${key}`,
    start: toText(start),
    end: toText(start + 3_600_000),
    ...fields,
  })
}

/** Writes a member of the group, and who represents it. */
export async function putMember(session: Session, key: string, fields: Readonly<Record<string, Json>> = {}): Promise<void> {
  const put = (record: string, values: Readonly<Record<string, Json>>) => putRecord(session.store, 'task-force', record, values)
  await put(`organization:${key}`, { name: `Sample Organization ${key}`, level: 'partner', standing: 'active' })
  await put(`selection:${key}`, { primary: wg, joined: '2026-01-01', ...fields })
  await put(`person:p-${key}`, { name: `Sample Person ${key}`, organization: key })
  await put(`person:a-${key}`, { name: `Sample Alternate ${key}`, organization: key })
  await put(`representation:r-${key}`, { person: `p-${key}`, organization: key, from: '2025-01-01' })
  await put(`representation:s-${key}`, { person: `a-${key}`, organization: key, from: '2025-01-01', alternate: true })
}
