import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Json } from '../../../change/edit.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useFault } from './draft-text.tsx'
import type { DraftPlace } from './draft-place.ts'
import { useDraftValue } from './use-draft-value.ts'
import { WasNote } from './was-note.tsx'

interface DraftInputProps {
  readonly place: DraftPlace
  readonly label: string
  readonly hint?: ReactNode
}

interface DraftNumberProps extends DraftInputProps {
  readonly min: number
  readonly max: number
  readonly unit?: ReactNode
}

/** A whole number of the charter. */
export function DraftNumber({ place, min, max, unit, label, hint }: DraftNumberProps) {
  const value = useDraftValue(place)
  const fault = useFault(place)
  return (
    <NumberField
      {...value.shared}
      label={label}
      hint={hint}
      min={min}
      max={max}
      unit={unit}
      problem={value.shared.problem ?? fault}
      value={typeof value.shown === 'number' ? value.shown : null}
      onInput={(next) => value.set(next === null ? null : Math.round(next))}
    >
      <WasNote value={value} was={typeof value.base === 'number' ? String(value.base) : null} label={label} />
    </NumberField>
  )
}

/** A yes or no of the charter. */
export function DraftFlag({ place, label, hint }: DraftInputProps) {
  const { t } = useLingui()
  const value = useDraftValue(place)
  return (
    <Checkbox {...value.shared} label={label} hint={hint} value={value.shown === true} onInput={value.set}>
      <WasNote value={value} was={value.base === true ? t`Yes` : t`No`} label={label} />
    </Checkbox>
  )
}

interface DraftChoiceProps extends DraftInputProps {
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
  /** The values are numbers in the charter. */
  readonly numeric?: boolean
  /** A list to open rather than buttons to press. */
  readonly compact?: boolean
}

/** One answer out of a few. */
export function DraftChoice({ place, options, numeric, compact, label, hint }: DraftChoiceProps) {
  const value = useDraftValue(place)
  const shown = wordOf(value.shown)
  const take = (next: string | null) => value.set(next === null || next === '' ? null : numeric ? Number(next) : next)
  const note = <WasNote value={value} was={options.find((option) => option.value === wordOf(value.base))?.label ?? null} label={label} />
  return compact ? (
    <Select {...value.shared} label={label} hint={hint} value={shown} onInput={take} emptyLabel={null} options={options}>
      {note}
    </Select>
  ) : (
    <RadioGroup {...value.shared} label={label} hint={hint} value={shown === '' ? null : shown} onInput={take} options={options}>
      {note}
    </RadioGroup>
  )
}

/** A value as the options name it; '' where there is none. */
function wordOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A short word of the charter that is the same in every language. */
export function DraftWord({ place, label, hint }: DraftInputProps) {
  const value = useDraftValue(place)
  const fault = useFault(place)
  return (
    <TextField
      {...value.shared}
      label={label}
      hint={hint}
      problem={value.shared.problem ?? fault}
      value={typeof value.shown === 'string' ? value.shown : ''}
      onInput={(next) => value.set(next)}
    >
      <WasNote value={value} was={typeof value.base === 'string' ? value.base : null} label={label} />
    </TextField>
  )
}
