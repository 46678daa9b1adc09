import type { FieldId, RecordId } from '../../change/edit.ts'
import { lifeOf } from '../../change/merge.ts'
import { conflictsOf } from '../../store/chunk.ts'
import { useAttention, useFacts } from '../live.ts'

/** Something that only a person can decide. */
export interface Decision {
  readonly record: RecordId
  /** The field in conflict ([M5]); null = a deletion beside other changes ([M6]). */
  readonly field: FieldId | null
}

/** Every open decision on this device, live. */
export function useDecisions(): readonly Decision[] {
  const { epoch } = useFacts()
  return useAttention().flatMap((state): Decision[] =>
    lifeOf(state, epoch) === 'decide'
      ? [{ record: state.record, field: null }]
      : conflictsOf(state).map((field) => ({ record: state.record, field })),
  )
}
