import { useLingui } from '@lingui/react/macro'
import { organizationRecord } from '../../domain/organization.ts'
import { personRecord } from '../../domain/person.ts'
import { useLanguage } from '../i18n.ts'
import { useNaming } from '../naming.ts'
import { useMoveWords } from '../project-move-words.ts'
import { isCarriedOut } from '../project-state-tag.tsx'
import { saveCsv, tableName } from '../save-csv.ts'
import { useSession } from '../session.ts'
import type { ProjectDirectory, ProjectEntry } from '../use-projects.ts'
import type { CsvCell } from '../write-csv.ts'

/** Gives a function that saves projects as a table for a spreadsheet: one line each. Hook. */
export function useProjectCsv(judge: ProjectDirectory['judge']): (entries: readonly ProjectEntry[]) => void {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { today } = useSession()
  const naming = useNaming()
  const words = useMoveWords()
  const head = [
    t`Project`,
    t`Work group`,
    t`Goal`,
    t`State`,
    t`Parked`,
    t`Track`,
    t`Lead`,
    t`Organizations taking part`,
    t`Open tasks`,
    t`Overdue tasks`,
    t`Update due by`,
    t`Start approved on`,
    t`Closed on`,
    t`What it is about`,
  ]
  const lineOf = (entry: ProjectEntry): readonly CsvCell[] => {
    const { project, name, group, groupLabel } = entry
    const { track, overdue, update } = judge(entry)
    const shownTrack = isCarriedOut(project.state) ? track : null
    return [
      name,
      groupLabel,
      group?.goal[language] ?? '',
      words.state(project.state),
      project.parked ? t`Yes` : '',
      shownTrack === null ? '' : shownTrack === 'on' ? t`On track` : t`Off track`,
      project.lead === null ? '' : naming.title(personRecord(project.lead)),
      project.partners.map((key) => naming.title(organizationRecord(key))).join('; '),
      project.tasks.filter(({ done }) => done === null).length,
      overdue,
      update.dueBy ?? '',
      project.approved ?? '',
      project.closed ?? '',
      project.summary,
    ]
  }
  return (entries) => saveCsv([head, ...entries.map(lineOf)], tableName('projects', '', today()))
}
