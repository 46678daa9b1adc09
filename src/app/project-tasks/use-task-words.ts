import { useLingui } from '@lingui/react/macro'
import { personRecord } from '../../domain/person.ts'
import type { Project, ProjectTask } from '../../domain/project.ts'
import type { Schedule } from '../../domain/rules/schedule.ts'
import { formatDate } from '../../ui/format-date.ts'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import type { TimelineBar } from './lay-out-timeline.ts'

/** What is said of the tasks of a project, in the language shown. */
export interface TaskWords {
  readonly title: (task: ProjectTask) => string
  readonly owner: (task: ProjectTask) => string
  /** Titles of the tasks that have to be done before; '' = none. */
  readonly after: (task: ProjectTask) => string
  /** How a task stands: what a pattern says is never said by it alone. */
  readonly standing: (task: ProjectTask) => string
  /** Title of the output that it brings forth; '' = none. */
  readonly output: (task: ProjectTask) => string
  readonly days: (bar: Pick<TimelineBar, 'from' | 'to'>) => string
}

/** Words of the tasks of a project. Hook. */
export function useTaskWords(project: Project, { taskById }: Schedule): TaskWords {
  const { t } = useLingui()
  const naming = useNaming()
  const days = useDaysWords()
  const title = (task: ProjectTask) => task.title.trim() || t`Task without a title`
  const titleById = new Map(project.tasks.map((task) => [task.id, title(task)]))
  const wordByState = { done: t`Done`, open: t`Open`, overdue: t`Overdue`, blocked: t`Waits for others` }
  return {
    title,
    owner: ({ owner }) => (owner === null ? t`Nobody named` : naming.title(personRecord(owner))),
    after: ({ after }) => after.map((id) => titleById.get(id) ?? '').join(', '),
    standing: ({ id, milestone }) => {
      const standing = taskById.get(id)
      const words = [wordByState[standing?.state ?? 'open'], milestone ? t`milestone` : '', standing?.critical === true ? t`critical` : '']
      return words.filter((word) => word !== '').join(', ')
    },
    output: ({ output }) => project.outputs.find(({ id }) => id === output)?.title.trim() ?? '',
    days,
  }
}

/** Says from when until when something is. Hook. */
export function useDaysWords(): TaskWords['days'] {
  const { language } = useLanguage()
  return ({ from, to }) => (from === to ? formatDate(to, language) : `${formatDate(from, language)} – ${formatDate(to, language)}`)
}
