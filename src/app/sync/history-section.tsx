import { Trans } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import { Skeleton } from '../../ui/waiting.tsx'
import { useStore } from '../session.ts'
import { HistoryChoice } from './history-choice.tsx'
import { HistoryTable } from './history-table.tsx'
import type { ChosenField } from './chosen-field.ts'

interface HistorySectionProps {
  readonly record: string | undefined
  readonly field: string | undefined
  readonly onChoose: (chosen: ChosenField) => void
}

/** Every value that one field has had: chosen here by kind, record and field, or named in the address. */
export function HistorySection({ record, field, onChoose }: HistorySectionProps) {
  const store = useStore()
  const [kinds] = useState(() => store.kinds())
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">
        <Trans>History</Trans>
      </h2>
      <p>
        <Trans>Choose an answer to see every value it has had, as far as this device knows. An older value can be taken again.</Trans>
      </p>
      <Suspense fallback={<Skeleton lines={3} />}>
        <HistoryChoice kinds={kinds} record={record} field={field} onChoose={onChoose} />
        {record !== undefined && field !== undefined ? <HistoryTable key={`${record} ${field}`} record={record} field={field} /> : null}
      </Suspense>
    </section>
  )
}
