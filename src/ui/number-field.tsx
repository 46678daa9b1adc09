import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { FieldFrame, useFieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { parseNumber } from './parse-number.ts'

/** A number, null while there is none. */
export interface NumberFieldProps extends FieldProps<number | null> {
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** Said behind the input: "hours a month". */
  readonly unit?: ReactNode
}

/**
 * A number in a text input (a native number input changes on scrolling and hides what it cannot read).
 * `onInput` gets a number within bounds, or null for an empty input; other text stays in the field with a sentence after leaving it.
 */
export function NumberField(props: NumberFieldProps) {
  const { t } = useLingui()
  const { min, max } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [left, setLeft] = useState(false)

  function judge(text: string): string | undefined {
    if (text.trim() === '') return undefined
    const number = parseNumber(text)
    if (number === null) return t`"${text.trim()}" is not a number. Write it in digits.`
    if (min !== undefined && number < min) return t`The number must be ${min} or more.`
    if (max !== undefined && number > max) return t`The number must be ${max} or less.`
    return undefined
  }

  function take(text: string): void {
    setDraft(text)
    if (judge(text) !== undefined) return
    setLeft(false)
    props.onInput(text.trim() === '' ? null : parseNumber(text))
  }

  function leave(): void {
    if (draft !== null && judge(draft) === undefined) setDraft(null)
    setLeft(true)
    props.onBlur?.()
  }

  const problem = left && draft !== null ? (judge(draft) ?? props.problem) : props.problem
  const ids = useFieldIds({ ...props, problem })
  const control = (
    <div className="ui-row">
      <input
        id={ids.id}
        className="usa-input ui-input--short ui-number"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft ?? (props.value === null ? '' : String(props.value))}
        disabled={props.disabled}
        readOnly={props.readOnly}
        aria-required={props.required || undefined}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={ids.describedBy}
        onChange={(event) => take(event.target.value)}
        onFocus={props.onFocus}
        onBlur={leave}
      />
      {props.unit === undefined ? null : <span>{props.unit}</span>}
    </div>
  )
  return <FieldFrame {...props} problem={problem} ids={ids} control={control} />
}
