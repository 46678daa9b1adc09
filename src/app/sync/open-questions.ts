import type { FieldId } from '../../change/edit.ts'
import { headsOf, type Head, type RecordState } from '../../change/head.ts'
import { lifeOf } from '../../change/merge.ts'
import { conflictsOf } from '../../store/chunk.ts'

/** Something that a person has to decide about a record: which value of a field stands, or whether it is deleted. */
export type OpenQuestion =
  | { readonly about: 'field'; readonly key: string; readonly state: RecordState; readonly field: FieldId }
  | { readonly about: 'deletion'; readonly key: string; readonly state: RecordState; readonly deletion: Deletion }

/** A deletion that not everything agrees with ([M6]). */
export interface Deletion {
  /** The heads that delete. */
  readonly deleted: readonly Head[]
  /** The heads that bring back. */
  readonly broughtBack: readonly Head[]
  /** What was changed by people who did not know of the deletion. */
  readonly changed: readonly { readonly field: FieldId; readonly head: Head }[]
}

/** Lists what has to be decided about a record: its deletion first, since with it the rest may fall away. */
export function listOpenQuestions(state: RecordState, epoch: string | null): readonly OpenQuestion[] {
  const questions: OpenQuestion[] = []
  const life = lifeOf(state, epoch)
  if (life === 'decide') questions.push({ about: 'deletion', key: state.record, state, deletion: readDeletion(state, epoch) })
  if (life === 'deleted') return questions
  for (const field of conflictsOf(state)) questions.push({ about: 'field', key: `${state.record} ${field}`, state, field })
  return questions
}

function readDeletion(state: RecordState, epoch: string | null): Deletion {
  const stones = headsOf(state.fields, 'deleted')
  const deleted = stones.filter((head) => head.value !== null)
  const changed = Object.entries(state.fields)
    .filter(([field]) => field !== 'deleted')
    .flatMap(([field, heads]) => heads.map((head) => ({ field, head })))
    // Alone beside the deletion a value that it covers leaves the record deleted.
    .filter(({ field, head }) => lifeOf({ ...state, fields: { deleted, [field]: [head] } }, epoch) === 'decide')
  return { deleted, broughtBack: stones.filter((head) => head.value === null), changed }
}
