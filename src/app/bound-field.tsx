import { useId, type ReactNode } from 'react'
import type { FieldId, RecordId, Scope } from '../change/edit.ts'
import { kindOf } from '../change/edit.ts'
import { findField } from '../domain/registry.ts'
import { findValueProblem } from '../domain/rules/field-value.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import { FieldInput } from './field-input.tsx'
import { useLanguage } from './i18n.ts'
import { useStoreStatus } from './live.ts'
import { SafeTextNote } from './safe-text-note.tsx'
import { useField } from './use-field.ts'
import { useExplainWrite } from './write-access.ts'
import { useWriteProblemText } from './write-problem-text.ts'

interface BoundFieldProps {
  readonly scope: Scope
  readonly record: RecordId
  readonly field: FieldId
  /** Label where the registry's does not fit. */
  readonly label?: string
  readonly hint?: ReactNode
  readonly required?: boolean
  /** More than one line of text. */
  readonly lines?: number
  /** Choices of a reference or an id; left out, those of the registry. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly inputType?: 'text' | 'email' | 'tel' | 'url'
  readonly id?: string
  /** An emptied text stays an empty one instead of being cleared: for a name without which its entry would be gone while it is retyped. */
  readonly keepsEmpty?: boolean
}

/**
 * The input of one field of a record, bound to it: what it is called, what it takes and how it is saved follow from the registry; whether
 * it may be written, from what whoever works here may do.
 */
export function BoundField(props: BoundFieldProps) {
  const { scope, record, field, lines, options, inputType } = props
  const { language } = useLanguage()
  const isReadable = useStoreStatus() === 'read-only'
  const binding = useField({ scope, record, field })
  const problemText = useWriteProblemText()
  const locked = useExplainWrite()(scope, record, field)
  const made = useId()
  const id = props.id ?? made
  const spec = findField(kindOf(record), field)
  const wrong = binding.value === undefined ? null : findValueProblem(record, field, binding.value)
  const type = spec?.type ?? { type: 'text', maxLength: 200 }
  const unsafe = binding.problem?.unsafe ?? null
  const isFreeText = type.type === 'text' && (lines ?? 1) > 1 && locked === null
  const shared = {
    label: props.label ?? spec?.label[language] ?? field,
    hint: locked ?? props.hint,
    required: props.required,
    id,
    readOnly: isReadable || locked !== null,
    status: binding.status,
    problem: binding.problem ? problemText(binding.problem) : wrong?.message[language],
    onFocus: binding.begin,
    onBlur: binding.end,
    children: (
      <>
        {unsafe !== null || isFreeText ? (
          <SafeTextNote input={id} text={typeof binding.value === 'string' ? binding.value : ''} unsafe={unsafe} />
        ) : null}
        <ConflictPanel target={{ scope, record, field }} />
      </>
    ),
  }
  return (
    <FieldInput
      type={type}
      value={binding.value}
      onInput={(value) => binding.set(props.keepsEmpty && value === null ? '' : value)}
      shared={shared}
      lines={lines}
      options={options}
      inputType={inputType}
    />
  )
}
