import type { ProjectTask } from '../../../src/domain/project.ts'

/** A sample task with some days. */
export function makeTask(id: string, start: string | null, due: string | null, more: Partial<ProjectTask> = {}): ProjectTask {
  return { id, title: id, owner: null, start, due, done: null, milestone: false, after: [], output: null, note: '', order: 10, ...more }
}
