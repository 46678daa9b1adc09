import { useLayoutEffect, useRef } from 'react'
import { FieldFrame, useFieldIds } from './field.tsx'
import type { FieldProps } from './field.tsx'

/** Several lines of text. */
export interface TextAreaProps extends FieldProps<string> {
  /** Lines shown while it is empty (default 3); it grows with its text. */
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
}

/** Lets a text area grow with its text where the browser has no `field-sizing`. */
function growToText(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
}

/** Several lines of text, as high as what is in it. */
export function TextArea(props: TextAreaProps) {
  const ids = useFieldIds(props)
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (area.current && typeof CSS !== 'undefined') growToText(area.current)
  })
  const rows = props.rows ?? 3
  const control = (
    <textarea
      ref={area}
      id={ids.id}
      className="usa-textarea"
      style={{ minHeight: `${rows * 1.4 + 1.2}rem` }}
      rows={rows}
      value={props.value}
      maxLength={props.maxLength}
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
