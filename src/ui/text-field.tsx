import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, Ref } from 'react'
import { FieldFrame, useFieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

/** A line of text. */
export interface TextFieldProps extends FieldProps<string> {
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'tel' | 'url' | 'search'> | undefined
  readonly maxLength?: number | undefined
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** One line of text with label, hint, problem and state of saving. */
export function TextField({ ref, ...props }: TextFieldProps) {
  const ids = useFieldIds(props)
  const control = (
    <input
      ref={ref}
      id={ids.id}
      className="usa-input"
      type={props.type ?? 'text'}
      value={props.value}
      maxLength={props.maxLength}
      autoComplete={props.autoComplete ?? 'off'}
      disabled={props.disabled}
      readOnly={props.readOnly}
      aria-required={props.required || undefined}
      aria-invalid={props.problem !== undefined || undefined}
      aria-describedby={ids.describedBy}
      onChange={(event) => props.onInput(event.target.value)}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
    />
  )
  return <FieldFrame {...props} ids={ids} control={control} />
}
