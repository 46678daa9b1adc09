import type { Json } from '../../../src/change/edit.ts'
import type { Session } from '../../../src/app/session.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { putRecord, sampleOrganization } from '../../harness/app-session.tsx'

/** Ids of the areas of an update and of the factors of a rating, in the charter's order. */
export const areas = georgia2014.startUpElements.items.map(({ id }) => id)
export const factors = georgia2014.successFactors.items.map(({ id }) => id)

type Fields = Readonly<Record<string, Json>>

/** Writes fields of something of work group 1, in which the sample project lies. */
export function putInGroup(session: Session, record: string, fields: Fields): Promise<void> {
  return putRecord(session.store, 'work-group/1', record, fields)
}

/** Sets up the sample project, in which the sample organization takes part, with its representative. */
export async function putProject(session: Session, fields: Fields = {}): Promise<void> {
  await putRecord(session.store, 'task-force', 'person:p1', { name: 'Sample Person 1', organization: sampleOrganization })
  await putRecord(session.store, 'task-force', 'representation:r1', { person: 'p1', organization: sampleOrganization, from: '2026-01-05' })
  await putInGroup(session, 'project:p', {
    title: 'Sample project',
    state: 'active',
    approved: '2026-01-10',
    [`partners.${sampleOrganization}`]: true,
    ...fields,
  })
}

/** Sets up a second organization that takes part, with its representative. */
export async function putOther(session: Session): Promise<void> {
  await putRecord(session.store, 'task-force', 'organization:o2', { name: 'Sample Organization 2' })
  await putRecord(session.store, 'task-force', 'person:p2', { name: 'Sample Person 2', organization: 'o2' })
  await putRecord(session.store, 'task-force', 'representation:r2', { person: 'p2', organization: 'o2', from: '2026-01-05' })
  await putInGroup(session, 'project:p', { 'partners.o2': true })
}

/** Fields of an update that says the same of every area. */
export function sayOfAll(progress: string, track: 'on' | 'off', correction = ''): Fields {
  return Object.fromEntries(
    areas.flatMap((area) => [
      [`answers.${area}.progress`, `${progress} ${area}`],
      [`answers.${area}.track`, track],
      ...(correction === '' ? [] : [[`answers.${area}.correction`, correction]]),
    ]),
  )
}

/** Fields of a rating that gives every factor the same level. */
export function rateAll(level: string): Fields {
  return Object.fromEntries(factors.map((factor) => [`answers.${factor}.level`, level]))
}
