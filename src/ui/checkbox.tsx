import { FieldProblem, RequiredMark, useFieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { FieldStatusNote } from './field-status-note.tsx'

/** A native checkbox with its label to the right; the whole line is the target. */
export function Checkbox(props: FieldProps<boolean>) {
  const ids = useFieldIds(props)
  return (
    <div className="ui-choice">
      <input
        id={ids.id}
        type="checkbox"
        checked={props.value}
        disabled={props.disabled || props.readOnly}
        aria-required={props.required || undefined}
        aria-invalid={props.problem !== undefined || undefined}
        aria-describedby={ids.describedBy}
        onChange={(event) => props.onInput(event.target.checked)}
        onFocus={props.onFocus}
        onBlur={props.onBlur}
      />
      <label htmlFor={ids.id}>
        <span className={props.labelHidden ? 'usa-sr-only' : undefined}>{props.label}</span>
        {props.required ? <RequiredMark /> : null}
      </label>
      {props.hint === undefined || props.hint === null ? null : (
        <span id={ids.hint} className="usa-hint">
          {props.hint}
        </span>
      )}
      <FieldProblem id={ids.problem} problem={props.problem} />
      <FieldStatusNote status={props.status} />
      {props.children}
    </div>
  )
}
