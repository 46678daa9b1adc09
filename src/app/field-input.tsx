import { useLingui } from '@lingui/react/macro'
import type { Json } from '../change/edit.ts'
import type { FieldType } from '../domain/field-type.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateField } from '../ui/date-field.tsx'
import type { FieldProps } from '../ui/field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useLanguage } from './i18n.ts'

/** Everything around an input but its value. */
export type FieldSurroundings = Omit<FieldProps<never>, 'value' | 'onInput'>

interface FieldInputProps {
  readonly type: FieldType
  readonly value: Json | undefined
  readonly onInput: (value: Json) => void
  readonly shared: FieldSurroundings
  /** More than one line of text. */
  readonly lines?: number | undefined
  /** Choices of a reference or an id; left out, those of the registry. */
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined
  readonly inputType?: 'text' | 'email' | 'tel' | 'url' | undefined
}

/** The input for a type of field, whoever holds the value. An empty one is null: cleared. */
export function FieldInput({ type, value, onInput, shared, lines = 1, options, inputType }: FieldInputProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const text = typeof value === 'string' ? value : ''
  const setText = (next: string | null) => onInput(next === '' ? null : next)
  switch (type.type) {
    case 'check':
      return <Checkbox {...shared} value={value === true} onInput={onInput} />
    case 'date':
      return <DateField {...shared} value={text} onInput={setText} />
    case 'number':
      return <NumberField {...shared} value={typeof value === 'number' ? value : null} onInput={onInput} min={type.min} max={type.max} />
    case 'choice': {
      const choices = type.options.map((option) => ({ value: option.id, label: option.label[language], hint: option.hint?.[language] }))
      return <RadioGroup {...shared} value={text || null} onInput={setText} options={options ?? choices} />
    }
    case 'reference':
    case 'id':
      return <Select {...shared} value={text} onInput={setText} emptyLabel={t`(none)`} options={options ?? []} />
    default:
      return lines > 1 ? (
        <TextArea {...shared} value={text} onInput={setText} rows={lines} />
      ) : (
        <TextField {...shared} value={text} onInput={setText} type={inputType} />
      )
  }
}
