import { shownValue } from '../../../change/merge.ts'
import { draftField, removalField } from '../../../domain/charter-draft.ts'
import { useDraft } from './draft-context.ts'
import type { DraftPlace } from './draft-place.ts'

/** Whether the draft says anything below a place of the charter; hook. */
export function useIsTouched(place: DraftPlace): boolean {
  const { draft } = useDraft()
  const starts = [draftField(...place), removalField(...place)].map((start) => `${start}.`)
  return Object.keys(draft?.fields ?? {}).some(
    (field) => starts.some((start) => field.startsWith(start)) && (shownValue(draft, field) ?? null) !== null,
  )
}
