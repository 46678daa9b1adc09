import { useId } from 'react'
import type { ReactNode } from 'react'
import { FieldGroup } from './field-group.tsx'
import type { FieldProps } from './field.tsx'

/** One answer of a choice. A disabled one says why in its hint. */
export interface ChoiceOption {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly disabled?: boolean | undefined
}

/** One answer out of a few; null while there is none. */
export interface RadioGroupProps extends FieldProps<string | null> {
  readonly options: readonly ChoiceOption[]
}

/** Native radio buttons in a fieldset. */
export function RadioGroup(props: RadioGroupProps) {
  const ownName = useId()
  // named after the field, so that whoever looks for the field finds its radio buttons
  const name = props.id ?? ownName
  return (
    <FieldGroup
      id={props.id}
      label={props.label}
      hint={props.hint}
      status={props.status}
      problem={props.problem}
      required={props.required}
      labelHidden={props.labelHidden}
      role="radiogroup"
    >
      {props.options.map((option) => {
        const id = `${name}-${option.value}`
        const hasHint = option.hint !== undefined && option.hint !== null
        return (
          <div key={option.value} className="ui-choice">
            <input
              id={id}
              type="radio"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              disabled={props.disabled || props.readOnly || option.disabled}
              aria-describedby={hasHint ? `${id}-hint` : undefined}
              onChange={() => props.onInput(option.value)}
              onFocus={props.onFocus}
              onBlur={props.onBlur}
            />
            <label htmlFor={id}>{option.label}</label>
            {hasHint ? (
              <span id={`${id}-hint`} className="usa-hint">
                {option.hint}
              </span>
            ) : null}
          </div>
        )
      })}
      {props.children}
    </FieldGroup>
  )
}
