import { screen } from '@testing-library/react'
import type { Json } from '../../../src/change/edit.ts'
import { shownValue } from '../../../src/change/merge.ts'
import type { Session } from '../../../src/app/session.ts'
import { putRecord, sampleOrganization, showApp, type ShownApp } from '../../harness/app-session.tsx'

type Fields = Readonly<Record<string, Json>>

/** Writes a project of a work group; Work Group 1 unless said otherwise. */
export async function putProject(session: Session, key: string, fields: Fields = {}, group = '1'): Promise<void> {
  await putRecord(session.store, `work-group/${group}`, `project:${key}`, { title: `Sample project ${key}`, state: 'idea', ...fields })
}

/** Everything without which no project of Work Group 1 starts. */
export const readyToStart: Fields = {
  'answers.success-criterion.statement': 'Every sample partner has the sample protocol',
  'answers.goal.statement': 'Sample goal',
  'answers.collective-impact.statement': 'Sample contribution',
  'tasks.t1.title': 'Sample task 1',
  'tasks.t1.owner': 'p1',
  'tasks.t1.start': '2026-01-10',
  'tasks.t1.due': '2026-05-01',
  'outputs.o1.title': 'Sample output',
  'outputs.o1.outcome': 'c1',
  'outcomes.c1.title': 'Sample outcome',
  'outcomes.c1.contribution': 'Sample contribution',
  'indicators.i1.of': 'o1',
  'indicators.i1.definition': 'Sample indicator 1',
  'indicators.i2.of': 'c1',
  'indicators.i2.definition': 'Sample indicator 2',
}

/** Sample Organization 12 is a member of Work Group 1, with a person. */
export async function putOwnMember(session: Session): Promise<void> {
  const put = (record: string, fields: Fields) => putRecord(session.store, 'task-force', record, fields)
  await put(`organization:${sampleOrganization}`, { level: 'partner', standing: 'active' })
  await put(`selection:${sampleOrganization}`, { primary: '1' })
  await put('person:p1', { name: 'Sample Person 7', organization: sampleOrganization })
  await put('representation:r1', { person: 'p1', organization: sampleOrganization })
}

/** What a field of a project holds. */
export function fieldOf(session: Session, key: string, field: string): Json | undefined {
  return shownValue(session.store.record(`project:${key}`), field)
}

/** Shows the overview of a project, or another of its screens, and waits for it. */
export async function openProject(session: Session, key: string, part = ''): Promise<ShownApp> {
  const shown = await showApp(session, `/projects/${key}${part}`)
  await screen.findByRole('heading', { level: 1 })
  return shown
}
