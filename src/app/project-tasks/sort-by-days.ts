import type { ProjectTask } from '../../domain/project.ts'
import { spanOf } from './lay-out-timeline.ts'

/** Tasks in the order of their days: the first to begin, then the first to be due; those without a day last, each in the order that it had. */
export function sortByDays(tasks: readonly ProjectTask[]): readonly ProjectTask[] {
  const keyed = tasks.map((task) => {
    const span = spanOf(task)
    return { task, key: span === null ? '~' : `${span.from} ${span.to}` }
  })
  return keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1)).map(({ task }) => task)
}
