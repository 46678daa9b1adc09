import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FieldId, RecordId, Scope } from '../change/edit.ts'
import { kindOf } from '../change/edit.ts'
import type { FieldType } from '../domain/field-type.ts'
import { findField } from '../domain/registry.ts'
import { findValueProblem } from '../domain/rules/field-value.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateField } from '../ui/date-field.tsx'
import type { FieldProps } from '../ui/field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { useLanguage } from './i18n.ts'
import { useStoreStatus } from './live.ts'
import { useField, type FieldBinding } from './use-field.ts'
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

/** The input of one field of a record, bound to it: what it is called, what it takes and how it is saved follow from the registry. */
export function BoundField(props: BoundFieldProps) {
  const { scope, record, field } = props
  const { t } = useLingui()
  const { language } = useLanguage()
  const readOnly = useStoreStatus() === 'read-only'
  const binding = useField({ scope, record, field })
  const problemText = useWriteProblemText()
  const spec = findField(kindOf(record), field)
  const wrong = binding.value === undefined ? null : findValueProblem(record, field, binding.value)
  const shared = {
    label: props.label ?? spec?.label[language] ?? field,
    hint: props.hint,
    required: props.required,
    id: props.id,
    readOnly,
    status: binding.status,
    problem: binding.problem ? problemText(binding.problem.code) : wrong?.message[language],
    onFocus: binding.begin,
    onBlur: binding.end,
    children: <ConflictPanel target={{ scope, record, field }} />,
  }
  return <Input {...props} type={spec?.type ?? { type: 'text', maxLength: 200 }} binding={binding} shared={shared} none={t`(none)`} />
}

interface InputProps extends BoundFieldProps {
  readonly type: FieldType
  readonly binding: FieldBinding
  readonly shared: Omit<FieldProps<never>, 'value' | 'onInput'>
  readonly none: string
}

function Input({ type, binding, shared, none, lines = 1, options, inputType }: InputProps) {
  const { language } = useLanguage()
  const { value } = binding
  const text = typeof value === 'string' ? value : ''
  const setText = (next: string | null) => binding.set(next === '' ? null : next)
  switch (type.type) {
    case 'check':
      return <Checkbox {...shared} value={value === true} onInput={binding.set} />
    case 'date':
      return <DateField {...shared} value={text} onInput={setText} />
    case 'number':
      return (
        <NumberField {...shared} value={typeof value === 'number' ? value : null} onInput={binding.set} min={type.min} max={type.max} />
      )
    case 'choice': {
      const choices = type.options.map((option) => ({ value: option.id, label: option.label[language], hint: option.hint?.[language] }))
      return <RadioGroup {...shared} value={text || null} onInput={setText} options={options ?? choices} />
    }
    case 'reference':
    case 'id':
      return <Select {...shared} value={text} onInput={setText} emptyLabel={none} options={options ?? []} />
    default:
      return lines > 1 ? (
        <TextArea {...shared} value={text} onInput={setText} rows={lines} />
      ) : (
        <TextField {...shared} value={text} onInput={setText} type={inputType} />
      )
  }
}
