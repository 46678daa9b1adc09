import { useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { FieldFrame, useFieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { parseDate } from './parse-date.ts'

/** Dates are ISO `YYYY-MM-DD`; '' while there is none. */
export interface DateFieldProps extends FieldProps<string> {
  readonly min?: string | undefined
  readonly max?: string | undefined
}

/** What stands in the input while it is no date: its text, and whether the browser says that it is half a date. */
interface DateDraft {
  readonly text: string
  readonly half: boolean
}

/**
 * The browser's own date input; where it has none, a line of text that is read as a date.
 * `onInput` gets real dates and '' only; half a date, or a day that does not exist, stays with a sentence after leaving the field.
 */
export function DateField(props: DateFieldProps) {
  const { t, i18n } = useLingui()
  const dayFirst = i18n.locale.startsWith('es')
  const [draft, setDraft] = useState<DateDraft | null>(null)
  const [left, setLeft] = useState(false)

  function take(input: HTMLInputElement): void {
    const text = input.value
    const date = parseDate(text, dayFirst)
    if (text === '' ? input.validity.badInput : date === null) {
      setDraft({ text, half: text === '' })
      return
    }
    // Text that reads as a date stays as it was typed until the field is left.
    setDraft(input.type === 'text' ? { text, half: false } : null)
    setLeft(false)
    props.onInput(date ?? '')
  }

  function leave(input: HTMLInputElement): void {
    // A browser may tell of half a date only when it is left: its value was and stays empty.
    if (input.validity.badInput) setDraft({ text: '', half: true })
    else if (draft?.half !== true && (input.value === '' || parseDate(input.value, dayFirst) !== null)) setDraft(null)
    setLeft(true)
    props.onBlur?.()
  }

  const ownProblem = !left || draft === null || (!draft.half && parseDate(draft.text, dayFirst) !== null) ? undefined : describe(draft)

  function describe({ text, half }: DateDraft): string {
    if (half) return t`This date is not complete or does not exist. Fill in month, day and year.`
    if (/^\d{4,}-/.test(text)) return t`The year must be between 1900 and 2199.`
    return dayFirst
      ? t`"${text}" is not a date. Write day/month/year, such as 31/12/2026.`
      : t`"${text}" is not a date. Write month/day/year, such as 12/31/2026.`
  }

  const problem = ownProblem ?? props.problem
  const ids = useFieldIds({ ...props, problem })
  const control = (
    <input
      id={ids.id}
      className="usa-input ui-input--short"
      type="date"
      min={props.min ?? '1900-01-01'}
      max={props.max ?? '2199-12-31'}
      value={draft?.text ?? props.value}
      disabled={props.disabled}
      readOnly={props.readOnly}
      aria-required={props.required || undefined}
      aria-invalid={problem !== undefined || undefined}
      aria-describedby={ids.describedBy}
      onChange={(event) => take(event.target)}
      onFocus={props.onFocus}
      onBlur={(event) => leave(event.target)}
    />
  )
  return <FieldFrame {...props} problem={problem} ids={ids} control={control} />
}
