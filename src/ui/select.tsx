import { useLingui } from '@lingui/react/macro'
import { FieldFrame, useFieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

/** One answer out of a list; '' while there is none. */
export interface SelectProps extends FieldProps<string> {
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean | undefined }[]
  /** First line, which stands for no answer; null leaves it out. */
  readonly emptyLabel?: string | null | undefined
}

/** The browser's own drop-down list. */
export function Select(props: SelectProps) {
  const { t } = useLingui()
  const ids = useFieldIds(props)
  const control = (
    <select
      id={ids.id}
      className="usa-select"
      value={props.value}
      disabled={props.disabled || props.readOnly}
      aria-required={props.required || undefined}
      aria-invalid={props.problem !== undefined || undefined}
      aria-describedby={ids.describedBy}
      onChange={(event) => props.onInput(event.target.value)}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
    >
      {props.emptyLabel === null ? null : <option value="">{props.emptyLabel ?? t`Choose…`}</option>}
      {props.options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  )
  return <FieldFrame {...props} ids={ids} control={control} />
}
