import { useLingui } from '@lingui/react/macro'
import type { RecordState } from '../../change/head.ts'
import { findWorkGroup } from '../../domain/charter.ts'
import { metricLevels, readMetric } from '../../domain/metric.ts'
import { useCharter } from '../charter.ts'
import { textIn, useLanguage } from '../i18n.ts'
import { saveCsv } from '../save-csv.ts'
import { useSession } from '../session.ts'
import type { CsvCell } from '../write-csv.ts'

/** Gives a function that saves the collective impact targets of a work group as a table for a spreadsheet: one line each. Hook. */
export function useTargetCsv(group: string, metrics: readonly RecordState[]): () => void {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { today } = useSession()
  const number = findWorkGroup(useCharter(), group)?.number ?? group
  const head = [t`Target`, t`Kind`, t`Definition`, t`Unit`, t`Baseline`, t`Target value`, t`To be reached by`, t`Source`]
  const rows = metrics.map(readMetric).map(({ name, level, definition, unit, baseline, target, targetBy, source }): readonly CsvCell[] => {
    const kind = metricLevels.find(({ id }) => id === level)
    return [name, kind ? textIn(kind.label, language) : '', definition, unit, baseline, target, targetBy ?? '', source]
  })
  return () => saveCsv([head, ...rows], `targets-wg${number}-${today()}`)
}
