import { useLingui } from '@lingui/react/macro'
import { personRecord } from '../../domain/person.ts'
import type { Project, ProjectTask } from '../../domain/project.ts'
import type { Schedule } from '../../domain/rules/schedule.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Table, type TableColumn } from '../../ui/table.tsx'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { useStandingWords } from './task-standing-words.tsx'

/** The timeline as a table: all that the drawing says, and the tasks without a day. */
export function ScheduleTable({ project, schedule }: { readonly project: Project; readonly schedule: Schedule }) {
  const { t } = useLingui()
  const naming = useNaming()
  const { language } = useLanguage()
  const words = useStandingWords()
  const day = (date: string | null) => (date === null ? '–' : formatDate(date, language))
  const columns: readonly TableColumn<ProjectTask>[] = [
    { id: 'task', label: t`Task`, rowHeader: true, cell: ({ title }) => title.trim() || t`Task without a title` },
    { id: 'owner', label: t`Who`, cell: ({ owner }) => (owner === null ? t`Nobody named` : naming.title(personRecord(owner))) },
    { id: 'start', label: t`Starts on`, cell: ({ start }) => day(start) },
    { id: 'due', label: t`Due on`, cell: ({ due }) => day(due) },
    { id: 'done', label: t`Done on`, cell: ({ done }) => day(done) },
    { id: 'standing', label: t`Standing`, cell: (task) => words(task, schedule.taskById.get(task.id)) },
  ]
  return <Table caption={t`The schedule as a table`} columns={columns} rows={project.tasks} rowKey={({ id }) => id} compact />
}
