import { keyOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { splitProjectKey } from '../domain/project-part.ts'

/** Updates or reviews by the key of their project, the latest first; nothing of them is read yet. */
export function groupByProject(states: readonly RecordState[]): ReadonlyMap<string, readonly RecordState[]> {
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
