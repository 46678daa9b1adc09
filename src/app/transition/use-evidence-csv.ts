import { useLingui } from '@lingui/react/macro'
import { nameProject, type Project } from '../../domain/project.ts'
import { HOURS } from '../../domain/rules/pledge-use.ts'
import { saveCsv, tableName } from '../save-csv.ts'
import { useSession } from '../session.ts'
import type { CsvCell } from '../write-csv.ts'
import type { TransitionFacts } from './use-transition.ts'

/** Gives functions that save the figures of a project, and what it uses of pledges, as tables for a spreadsheet. Hook. */
export function useEvidenceCsv(project: Project, { memorandum: { nameOrganization, nameResource } }: Pick<TransitionFacts, 'memorandum'>) {
  const { t } = useLingui()
  const { today } = useSession()
  const save = (what: string, rows: readonly (readonly CsvCell[])[]) => saveCsv(rows, tableName(what, nameProject(project, ''), today()))
  const saveFigures = () => {
    const rows = project.indicators.map(({ definition, unit, baseline, target, values }): readonly CsvCell[] => {
      const latest = values.at(-1)
      return [definition, unit, baseline, latest?.value ?? null, latest?.period ?? '', target]
    })
    save('figures', [[t`Indicator`, t`Unit`, t`Baseline`, t`Latest`, t`Month of the latest`, t`Target`], ...rows])
  }
  const saveUses = () => {
    const rows = project.uses.map(({ organization, resource, amount, hours }): readonly CsvCell[] => {
      const what = [nameOrganization(organization), nameResource(organization, resource)]
      return resource === HOURS ? [...what, hours, ''] : [...what, null, amount]
    })
    save('costs', [[t`Organization`, t`Resource`, t`Hours a month`, t`How much`], ...rows])
  }
  return { saveFigures, saveUses }
}
