import { useLingui } from '@lingui/react/macro'
import { nameProject, type Project, type ProjectTask } from '../../domain/project.ts'
import type { Schedule } from '../../domain/rules/schedule.ts'
import { saveCsv, tableName } from '../save-csv.ts'
import { useSession } from '../session.ts'
import type { CsvCell } from '../write-csv.ts'
import { useTaskWords } from './use-task-words.ts'

/** Gives a function that saves the tasks of a project as a table for a spreadsheet: one line each, in their order. Hook. */
export function useTaskCsv(project: Project, schedule: Schedule): () => void {
  const { t } = useLingui()
  const { today } = useSession()
  const words = useTaskWords(project, schedule)
  const head = [
    t`Task`,
    t`Who`,
    t`Starts on`,
    t`Due on`,
    t`Done on`,
    t`Milestone`,
    t`Only after`,
    t`Output`,
    t`Standing`,
    t`Expected by`,
    t`Work notes`,
  ]
  const lineOf = (task: ProjectTask): readonly CsvCell[] => [
    words.title(task),
    task.owner === null ? '' : words.owner(task),
    task.start ?? '',
    task.due ?? '',
    task.done ?? '',
    task.milestone ? t`Yes` : '',
    words.after(task),
    words.output(task),
    words.standing(task),
    schedule.taskById.get(task.id)?.expected ?? '',
    task.note,
  ]
  return () => saveCsv([head, ...project.tasks.map(lineOf)], tableName('tasks', nameProject(project, ''), today()))
}
