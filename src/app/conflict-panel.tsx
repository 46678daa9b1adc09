import { lazy, Suspense } from 'react'
import type { RecordId } from '../change/edit.ts'
import { distinctHeads } from '../change/merge.ts'
import type { FieldTarget } from '../store/field-session.ts'
import { useDistinctHeads, useRecord } from './live.ts'

// Names of all that may be in conflict come with it: read where something is.
const OpenConflict = lazy(async () => ({ default: (await import('./open-conflict.tsx')).OpenConflict }))

/** Shown at a field about which devices disagree ([M5]): every value with author and time, to pick one or to combine texts. Nothing otherwise. */
export function ConflictPanel({ target }: { readonly target: FieldTarget }) {
  const heads = useDistinctHeads(target.record, target.field)
  if (heads.length < 2) return null
  return (
    <Suspense>
      <OpenConflict target={target} heads={heads} />
    </Suspense>
  )
}

/** The same at each of some fields of a record, looked at together: of a long list most fields agree. */
export function ConflictPanels({ record, targets }: { readonly record: RecordId; readonly targets: readonly FieldTarget[] }) {
  const state = useRecord(record)
  const open = targets.filter(({ field }) => distinctHeads(state?.fields[field] ?? []).length > 1)
  return open.map((target) => <ConflictPanel key={target.field} target={target} />)
}
