import { FieldFrame, useFieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

/** The browser's own time input. Times are `HH:MM` of 24 hours; '' while there is none. */
export function TimeField(props: FieldProps<string>) {
  const ids = useFieldIds(props)
  const control = (
    <input
      id={ids.id}
      className="usa-input ui-input--short"
      type="time"
      value={props.value}
      disabled={props.disabled}
      readOnly={props.readOnly}
      aria-required={props.required || undefined}
      aria-invalid={props.problem !== undefined || undefined}
      aria-describedby={ids.describedBy}
      // Browsers that take seconds give them: they are none of a meeting's.
      onChange={(event) => props.onInput(event.target.value.slice(0, 5))}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
    />
  )
  return <FieldFrame {...props} ids={ids} control={control} />
}
