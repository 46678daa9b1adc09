import { useLingui } from '@lingui/react/macro'
import { nameProject, type Project } from '../../domain/project.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { saveCsv, tableName } from '../save-csv.ts'
import { useSession } from '../session.ts'
import type { CsvCell } from '../write-csv.ts'
import { useLevelWords } from './heat-map.tsx'
import type { Support } from './use-support.ts'

/**
 * Gives a function that saves what representatives contribute to a project as a table for a spreadsheet: one line for each success factor
 * and representative, gaps first. Hook.
 */
export function useSupportCsv(project: Project, { people, factors }: Support): () => void {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { today } = useSession()
  const words = useLevelWords()
  const head = [t`Success factor`, t`Gap`, t`Representative`, t`Organization`, t`Level of contribution`, t`Note`]
  const rows = factors.flatMap(({ factor, label, isGap, levelByRepresentation }) =>
    people.map(({ representation, name, organizationName, rating }): readonly CsvCell[] => [
      textIn(label, language),
      isGap ? t`Yes` : '',
      name,
      organizationName,
      words(levelByRepresentation.get(representation)),
      rating?.noteByFactor.get(factor) ?? '',
    ]),
  )
  return () => saveCsv([head, ...rows], tableName('support', nameProject(project, ''), today()))
}
