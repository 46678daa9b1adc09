import { useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import type { Project, ProjectTask } from '../../domain/project.ts'
import { judgeSchedule } from '../../domain/rules/schedule.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Table, type TableColumn } from '../../ui/table.tsx'
import { useLanguage } from '../i18n.ts'
import { useTaskWords } from './use-task-words.ts'

/** The timeline as a table: all that the drawing says, and the tasks without a day. */
export const ScheduleTable = memo(function ScheduleTable({ project, today }: { readonly project: Project; readonly today: string }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const words = useTaskWords(project, judgeSchedule(project.tasks, today))
  const day = (date: string | null) => (date === null ? '–' : formatDate(date, language))
  const columns: readonly TableColumn<ProjectTask>[] = [
    { id: 'task', label: t`Task`, rowHeader: true, cell: words.title },
    { id: 'owner', label: t`Who`, cell: words.owner },
    { id: 'start', label: t`Starts on`, cell: ({ start }) => day(start) },
    { id: 'due', label: t`Due on`, cell: ({ due }) => day(due) },
    { id: 'done', label: t`Done on`, cell: ({ done }) => day(done) },
    { id: 'after', label: t`Only after`, cell: (task) => words.after(task) || '–' },
    { id: 'standing', label: t`Standing`, cell: words.standing },
  ]
  return <Table caption={t`The schedule as a table`} columns={columns} rows={project.tasks} rowKey={({ id }) => id} compact />
})
