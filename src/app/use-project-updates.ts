import type { RecordState } from '../change/head.ts'
import { readProjectUpdate, type ProjectUpdate } from '../domain/project-update.ts'
import { judgeTrack } from '../domain/rules/project-track.ts'
import { useRecords } from './live.ts'

const readByState = new WeakMap<RecordState, ProjectUpdate>()

/** Reads an update; the same state gives the same object: lists of thousands are read once. */
export function readUpdateOnce(state: RecordState): ProjectUpdate {
  const known = readByState.get(state)
  if (known) return known
  const update = readProjectUpdate(state)
  readByState.set(state, update)
  return update
}

/** The updates of a project, the earliest first, live; hook. Suspends until updates are read. */
export function useProjectUpdates(project: string): readonly ProjectUpdate[] {
  const prefix = `project-update:${project}.`
  return useRecords('project-update')
    .filter(({ record }) => record.startsWith(prefix))
    .map(readUpdateOnce)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** What the updates of a project say of how it goes, live; null = nothing yet. Hook. */
export function useProjectTrack(project: string): 'on' | 'off' | null {
  return judgeTrack(useProjectUpdates(project))
}
