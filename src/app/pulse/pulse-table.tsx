import { Trans, useLingui } from '@lingui/react/macro'
import { heavyPercentOf, meanOf, type BarrierResult } from '../../domain/rules/pulse.ts'
import { formatDate } from '../../ui/format-date.ts'
import { formatNumber } from '../../ui/format-number.ts'
import { Table, type TableColumn } from '../../ui/table.tsx'
import { useLanguage } from '../i18n.ts'
import type { ShownResult } from './pulse-results.tsx'
import { useScaleWords } from './scale-words.ts'

/** The same result in numbers. */
export function PulseTable({ result, before, labelOf }: ShownResult) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const words = useScaleWords()
  const percent = (each: BarrierResult | undefined) =>
    each ? formatNumber(heavyPercentOf(each) / 100, language, { style: 'percent' }) : '–'
  const columns: readonly TableColumn<BarrierResult>[] = [
    { id: 'barrier', label: t`Barrier`, rowHeader: true, cell: ({ barrier }) => labelOf(barrier) },
    ...words.map((word, index): TableColumn<BarrierResult> => ({
      id: word,
      label: `${index + 1} ${word}`,
      align: 'end',
      cell: ({ counts }) => counts[index],
    })),
    { id: 'answers', label: t`Answers`, align: 'end', cell: ({ answers }) => answers },
    {
      id: 'mean',
      label: t`Mean`,
      align: 'end',
      cell: (each) => formatNumber(meanOf(each), language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    },
    { id: 'heavy', label: t`4 or 5`, align: 'end', cell: percent },
    ...(before
      ? [
          {
            id: 'before',
            label: t`4 or 5 on ${formatDate(before.date, language)}`,
            align: 'end' as const,
            cell: ({ barrier }: BarrierResult) => percent(before.barriers.find((each) => each.barrier === barrier)),
          },
        ]
      : []),
  ]
  return (
    <Table
      caption={<Trans>Answers to each barrier</Trans>}
      compact
      columns={columns}
      rows={result.barriers}
      rowKey={({ barrier }) => barrier}
    />
  )
}
