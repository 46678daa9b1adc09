import type { ProjectTask } from '../project.ts'

/** Tasks in an order in which each comes after all that it waits for. */
export interface TaskOrder {
  readonly order: readonly ProjectTask[]
  /** Ids of the tasks that have to be done before each, rings broken open. */
  readonly beforeById: ReadonlyMap<string, readonly string[]>
  /** Ids of tasks that wait for each other in a ring; each ring in the order of the tasks. */
  readonly cycles: readonly (readonly string[])[]
}

/** Orders tasks by what they wait for. Two devices can each add half of a ring, so a ring is no error: it is named, and left out. */
export function orderTasks(tasks: readonly ProjectTask[]): TaskOrder {
  const known = new Set(tasks.map(({ id }) => id))
  const before = new Map(tasks.map(({ id, after }) => [id, [...new Set(after)].filter((one) => known.has(one))]))
  const cycles = findCycles(tasks, before)
  const ringOf = new Map(cycles.flatMap((ring, index) => ring.map((id) => [id, index] as const)))
  const beforeById = new Map(
    [...before].map(([id, ids]) => [id, ids.filter((one) => !ringOf.has(id) || ringOf.get(id) !== ringOf.get(one))] as const),
  )
  const ordered = new Set(peel([...known], beforeById))
  const taskById = new Map(tasks.map((task) => [task.id, task]))
  return { order: [...ordered].map((id) => taskById.get(id)!), beforeById, cycles }
}

type Links = ReadonlyMap<string, readonly string[]>

/** The rings: among the tasks that lie between rings or in one, those that reach each other. */
function findCycles(tasks: readonly ProjectTask[], before: Links): readonly (readonly string[])[] {
  const all = tasks.map(({ id }) => id)
  const free = new Set(peel(all, before))
  const rest = all.filter((id) => !free.has(id))
  const reachedFrom = new Map(rest.map((id) => [id, reach(id, before)]))
  const cycles: string[][] = []
  const taken = new Set<string>()
  for (const id of rest) {
    if (taken.has(id) || !reachedFrom.get(id)!.has(id)) continue
    const ring = rest.filter((one) => reachedFrom.get(id)!.has(one) && reachedFrom.get(one)!.has(id))
    for (const one of ring) taken.add(one)
    cycles.push(ring)
  }
  return cycles
}

/** What can be put in order, in that order; what is in a ring or waits for one stays out. */
function peel(ids: readonly string[], before: Links): readonly string[] {
  const waits = new Map(ids.map((id) => [id, before.get(id)?.length ?? 0]))
  const next = new Map<string, string[]>()
  for (const id of ids) for (const one of before.get(id) ?? []) next.set(one, [...(next.get(one) ?? []), id])
  const ready = ids.filter((id) => waits.get(id) === 0)
  for (const id of ready) {
    for (const one of next.get(id) ?? []) {
      const left = waits.get(one)! - 1
      waits.set(one, left)
      if (left === 0) ready.push(one)
    }
  }
  return ready
}

/** All that a task waits for, directly or not; itself only where it is in a ring. */
function reach(from: string, before: Links): ReadonlySet<string> {
  const reached = new Set<string>()
  const queue = [...(before.get(from) ?? [])]
  for (const id of queue) {
    if (reached.has(id)) continue
    reached.add(id)
    queue.push(...(before.get(id) ?? []))
  }
  return reached
}

/**
 * The tasks for which a task can be told to wait: all others but those that wait for it themselves, directly or not, since then neither
 * could ever begin.
 */
export function listPossibleBefore(tasks: readonly ProjectTask[], id: string): readonly ProjectTask[] {
  const next = new Map<string, string[]>()
  for (const { id: later, after } of tasks) for (const one of after) next.set(one, [...(next.get(one) ?? []), later])
  const waiting = reach(id, next)
  return tasks.filter((task) => task.id !== id && !waiting.has(task.id))
}
