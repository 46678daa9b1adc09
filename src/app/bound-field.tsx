import type { ReactNode } from 'react'
import type { FieldId, RecordId, Scope } from '../change/edit.ts'
import { kindOf } from '../change/edit.ts'
import { findField } from '../domain/registry.ts'
import { findValueProblem } from '../domain/rules/field-value.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import { FieldInput } from './field-input.tsx'
import { useLanguage } from './i18n.ts'
import { useStoreStatus } from './live.ts'
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
  const spec = findField(kindOf(record), field)
  const wrong = binding.value === undefined ? null : findValueProblem(record, field, binding.value)
  const shared = {
    label: props.label ?? spec?.label[language] ?? field,
    hint: locked ?? props.hint,
    required: props.required,
    id: props.id,
    readOnly: isReadable || locked !== null,
    status: binding.status,
    problem: binding.problem ? problemText(binding.problem) : wrong?.message[language],
    onFocus: binding.begin,
    onBlur: binding.end,
    children: <ConflictPanel target={{ scope, record, field }} />,
  }
  const type = spec?.type ?? { type: 'text', maxLength: 200 }
  return (
    <FieldInput
      type={type}
      value={binding.value}
      onInput={binding.set}
      shared={shared}
      lines={lines}
      options={options}
      inputType={inputType}
    />
  )
}
