import type { Person } from '../../domain/person.ts'
import type { Project, ProjectTask } from '../../domain/project.ts'
import { addDays } from '../../domain/rules/date.ts'
import { foldText } from '../fold-text.ts'

/** An open task of mine that is due soon or late. */
export interface TaskDue {
  readonly project: Project
  readonly task: ProjectTask
  readonly due: string
  readonly overdue: boolean
}

/** So many days ahead a task is shown. */
const AHEAD_DAYS = 14
/** What is closed asks for nothing any more, an idea not yet. */
const ASKING: ReadonlySet<string> = new Set(['start-up', 'active', 'in-review', 'transitioning'])

/**
 * The open tasks of the person of my organization who bears my name, late or due within two weeks, the earliest first.
 *
 * @param today `YYYY-MM-DD`
 */
export function listTasksDue(
  projects: readonly Project[],
  people: readonly Pick<Person, 'key' | 'name'>[],
  myName: string,
  today: string,
): readonly TaskDue[] {
  const me = foldText(myName.trim())
  const mine = new Set(people.filter(({ name }) => me !== '' && foldText(name.trim()) === me).map(({ key }) => key))
  const last = addDays(today, AHEAD_DAYS)
  const found = projects
    .filter(({ state }) => ASKING.has(state))
    .flatMap((project) =>
      project.tasks.flatMap((task): TaskDue[] => {
        const { owner, due, done } = task
        if (done !== null || due === null || due > last || owner === null || !mine.has(owner)) return []
        return [{ project, task, due, overdue: due < today }]
      }),
    )
  return found.sort((a, b) => compare(a.due, b.due) || compare(a.task.title, b.task.title))
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
