import { useLingui } from '@lingui/react/macro'
import { metricRecord } from '../../domain/metric.ts'
import type { Indicator, Project } from '../../domain/project.ts'
import { useNaming } from '../naming.ts'
import { saveCsv, tableName } from '../save-csv.ts'
import { useSession } from '../session.ts'
import type { CsvCell } from '../write-csv.ts'

/**
 * Gives a function that saves the results of a project as a table for a spreadsheet: one line for each indicator, with a column for each
 * month of which there is a value. What has no indicator yet has a line of its own. Hook.
 */
export function useResultCsv(project: Project): () => void {
  const { t } = useLingui()
  const { today } = useSession()
  const naming = useNaming()
  const { outputs, outcomes, indicators } = project
  const months = [...new Set(indicators.flatMap(({ values }) => values.map(({ period }) => period)))].sort()
  const head = [t`Kind`, t`Result`, t`Leads to`, t`Indicator`, t`Unit`, t`Baseline`, t`Target`, t`Source`, ...months]
  const titleOfOutcome = (id: string | null) => outcomes.find((one) => one.id === id)?.title ?? ''
  const linesOf = (id: string, what: readonly CsvCell[]): readonly (readonly CsvCell[])[] => {
    const own = indicators.filter(({ of }) => of === id)
    return own.length === 0 ? [what] : own.map((one) => [...what, ...cellsOf(one, months)])
  }
  const rows = [
    head,
    ...outputs.flatMap(({ id, title, outcome }) => linesOf(id, [t`Output`, title, titleOfOutcome(outcome)])),
    ...outcomes.flatMap(({ id, title, metric }) =>
      linesOf(id, [t`Outcome`, title, metric === null ? '' : naming.title(metricRecord(metric))]),
    ),
  ]
  return () => saveCsv(rows, tableName('results', project.title, today()))
}

function cellsOf({ definition, unit, baseline, target, source, values }: Indicator, months: readonly string[]): readonly CsvCell[] {
  const valueByMonth = new Map(values.map(({ period, value }) => [period, value]))
  return [definition, unit, baseline, target, source, ...months.map((month) => valueByMonth.get(month) ?? null)]
}
