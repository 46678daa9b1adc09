import { useLingui } from '@lingui/react/macro'
import { personRecord } from '../../domain/person.ts'
import type { Project } from '../../domain/project.ts'
import type { Transition } from '../../domain/transition.ts'
import { useNaming } from '../naming.ts'
import { saveCsv } from '../save-csv.ts'
import { plainName } from '../save-file.ts'

/** Gives a function that saves the plan of a transition as a table for a spreadsheet. Hook. */
export function usePlanCsv({ title }: Project, { tasks }: Transition): () => void {
  const { t } = useLingui()
  const naming = useNaming()
  return () => {
    const rows = tasks.map((task) => [
      task.title,
      task.owner === null ? '' : naming.title(personRecord(task.owner)),
      task.due ?? '',
      task.done ?? '',
    ])
    saveCsv([[t`Task`, t`Who`, t`Due on`, t`Done on`], ...rows], `${plainName(title) || 'project'}-transition`)
  }
}
