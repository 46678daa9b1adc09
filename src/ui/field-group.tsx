import type { ReactNode } from 'react'
import { FieldProblem, RequiredMark, useFieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { FieldStatusNote } from './field-status-note.tsx'
import { joinClasses } from './join-classes.ts'

/** Several inputs that answer one question. */
export interface FieldGroupProps extends Pick<FieldProps<never>, 'hint' | 'status' | 'problem' | 'required' | 'labelHidden' | 'id'> {
  readonly label: ReactNode
  readonly children: ReactNode
  readonly role?: 'radiogroup' | 'group' | undefined
}

/** A native fieldset with legend, hint, problem and state of saving. */
export function FieldGroup(props: FieldGroupProps) {
  const ids = useFieldIds(props)
  return (
    <fieldset
      id={ids.id}
      role={props.role}
      className={joinClasses('usa-fieldset', 'usa-form-group', props.problem !== undefined && 'usa-form-group--error')}
      aria-describedby={ids.describedBy}
      aria-required={props.role === 'radiogroup' ? props.required : undefined}
      aria-invalid={props.role === 'radiogroup' && props.problem !== undefined ? true : undefined}
    >
      <legend className={props.labelHidden ? 'usa-sr-only' : 'usa-legend'}>
        {props.label}
        {props.required ? <RequiredMark /> : null}
      </legend>
      <div>
        <FieldStatusNote status={props.status} />
        {props.hint === undefined || props.hint === null ? null : (
          <span id={ids.hint} className="usa-hint">
            {props.hint}
          </span>
        )}
        {props.children}
        <FieldProblem id={ids.problem} problem={props.problem} />
      </div>
    </fieldset>
  )
}
