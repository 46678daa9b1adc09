import type { Json } from '../../../change/edit.ts'
import { equalJson } from '../../../change/merge.ts'
import { CHARTER_DRAFT } from '../../../domain/charter-version.ts'
import { draftField } from '../../../domain/charter-draft.ts'
import { TASK_FORCE } from '../../../domain/scope.ts'
import { useStoreStatus } from '../../live.ts'
import { useField, type FieldBinding } from '../../use-field.ts'
import { useWriteProblemText } from '../../write-problem-text.ts'
import { useDraft } from './draft-context.ts'
import { inputIdOf, valueAt, type DraftPlace } from './draft-place.ts'

/** One value of the draft as an input needs it. */
export interface DraftValue {
  /** What the draft says, or what is in force; undefined = neither. */
  readonly shown: Json | undefined
  /** What is in force; undefined = nothing. */
  readonly base: Json | undefined
  /** The draft says something else than what is in force. */
  readonly isChanged: boolean
  /** Takes a value; the one in force takes the draft's away. */
  set(value: Json): void
  /** Lets what is in force stand again. */
  putBack(): void
  readonly binding: FieldBinding
  readonly target: { readonly scope: string; readonly record: string; readonly field: string }
  /** What every input takes. */
  readonly shared: {
    readonly id: string
    readonly readOnly: boolean
    readonly status: FieldBinding['status']
    readonly problem: string | undefined
    readonly onFocus: () => void
    readonly onBlur: () => void
  }
}

/** Binds an input to a place of the draft: it shows what is in force until somebody writes there. Hook. */
export function useDraftValue(place: DraftPlace): DraftValue {
  const { base: charter } = useDraft()
  const base = valueAt(charter as unknown as Json, place)
  const target = { scope: TASK_FORCE, record: CHARTER_DRAFT, field: draftField(...place) }
  const binding = useField(target)
  const problemText = useWriteProblemText()
  const readOnly = useStoreStatus() === 'read-only'
  const drafted = binding.value ?? null
  return {
    shown: drafted ?? base,
    base,
    isChanged: drafted !== null && !equalJson(drafted, base ?? null),
    set: (value) => binding.set(equalJson(value, base ?? '') ? null : value),
    putBack: () => {
      binding.set(null)
      binding.end()
    },
    binding,
    target,
    shared: {
      id: inputIdOf(place),
      readOnly,
      status: binding.status,
      problem: binding.problem ? problemText(binding.problem.code) : undefined,
      onFocus: binding.begin,
      onBlur: binding.end,
    },
  }
}
