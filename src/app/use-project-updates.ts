import { keyOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { splitProjectKey } from '../domain/project-part.ts'
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

/** The records of updates by the key of their project, the latest first; nothing of them is read yet. */
export function groupUpdates(states: readonly RecordState[]): ReadonlyMap<string, readonly RecordState[]> {
  const byProject = new Map<string, RecordState[]>()
  for (const state of states) {
    const [project] = splitProjectKey(keyOf(state.record))
    const known = byProject.get(project)
    if (known) known.push(state)
    else byProject.set(project, [state])
  }
  for (const one of byProject.values()) one.sort((a, b) => (a.record < b.record ? 1 : -1))
  return byProject
}
