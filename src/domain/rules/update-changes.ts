import type { FieldId } from '../../change/edit.ts'
import type { Charter } from '../charter.ts'
import type { Indicator, Project, ProjectTask } from '../project.ts'
import type { ProjectUpdate } from '../project-update.ts'
import { isCompleteUpdate, latestUpdate } from './project-track.ts'

/** Something that happened in a project since it was last told how it goes, or that stands out by now. */
export type ProjectChange =
  | { readonly type: 'task-done' | 'milestone-reached'; readonly task: ProjectTask; readonly done: string }
  /** Open, and due before the day of the update. */
  | { readonly type: 'task-late'; readonly task: ProjectTask; readonly due: string }
  /** A value that was added or changed. */
  | { readonly type: 'value'; readonly indicator: Indicator; readonly period: string; readonly value: number }

/** From where an update goes on. */
export interface UpdateBase {
  /** The update before; null = there is none. */
  readonly last: ProjectUpdate | null
  /** Day since which changes count: that of the update before; null = everything counts, since nobody has told of anything. */
  readonly since: string | null
}

/**
 * Finds what an update of a day goes on from: the last complete update before that day, or the last that says anything where none is
 * complete. The first update tells of everything up to its day: work may begin before the start is approved.
 */
export function findUpdateBase(updates: readonly ProjectUpdate[], charter: Charter, date: string): UpdateBase {
  const earlier = updates.filter((one) => one.date < date)
  const last = latestUpdate(earlier.filter((one) => isCompleteUpdate(one, charter))) ?? latestUpdate(earlier) ?? null
  return { last, since: last?.date ?? null }
}

/** What changes are counted from, and up to when. */
interface Span {
  /** `YYYY-MM-DD`; null = from the beginning. */
  readonly since: string | null
  /** Day of the update. */
  readonly date: string
  /** Day on which a field of the project was last written; null = not known. */
  readonly writtenOn: (field: FieldId) => string | null
}

/**
 * Lists what changed in a project since an update, by element of start-up: tasks done (tasks), milestones reached and tasks that are late
 * (schedule), values added (results; those of outcomes tied to a collective impact target also under the contribution). A task that was
 * marked only later as done earlier is new too: nobody has told of it. Areas to which nothing happened are left out.
 */
export function listChangesByArea(project: Project, charter: Charter, span: Span): ReadonlyMap<string, readonly ProjectChange[]> {
  const values = listValues(project, span)
  const changesByKind: Readonly<Record<string, readonly ProjectChange[]>> = {
    tasks: listDone(project, span, false),
    schedule: [...listDone(project, span, true), ...listLate(project, span)],
    results: values,
    contribution: values.filter((change) => isTiedToTarget(project, change)),
  }
  return new Map(
    charter.startUpElements.items.flatMap(({ id, kind }) => {
      const changes = changesByKind[kind ?? ''] ?? []
      return changes.length === 0 ? [] : [[id, changes] as const]
    }),
  )
}

function listDone({ tasks }: Project, { since, date, writtenOn }: Span, milestones: boolean): readonly ProjectChange[] {
  return tasks
    .flatMap((task) => {
      const { id, done, milestone } = task
      if (done === null || done > date || milestone !== milestones) return []
      const isNew = since === null || done > since || isAfter(writtenOn(`tasks.${id}.done`), since)
      return isNew ? [{ type: milestone ? ('milestone-reached' as const) : ('task-done' as const), task, done }] : []
    })
    .sort((a, b) => (a.done < b.done ? -1 : a.done > b.done ? 1 : 0))
}

function listLate({ tasks }: Project, { date }: Span): readonly ProjectChange[] {
  return tasks.flatMap((task) =>
    task.done === null && task.due !== null && task.due < date ? [{ type: 'task-late' as const, task, due: task.due }] : [],
  )
}

/** Values written after that day; where nobody knows when, those of the months after it. */
function listValues({ indicators }: Project, { since, writtenOn }: Span): readonly ProjectChange[] {
  return indicators.flatMap((indicator) =>
    indicator.values
      .filter(({ period }) => {
        const written = writtenOn(`indicators.${indicator.id}.values.${period}`)
        return since === null || (written === null ? period > since.slice(0, 7) : written > since)
      })
      .map(({ period, value }) => ({ type: 'value' as const, indicator, period, value })),
  )
}

function isTiedToTarget({ outcomes }: Project, change: ProjectChange): boolean {
  return change.type === 'value' && outcomes.some(({ id, metric }) => id === change.indicator.of && metric !== null)
}

function isAfter(day: string | null, since: string): boolean {
  return day !== null && day > since
}
