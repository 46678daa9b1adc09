import type { FieldId, RecordId, Scope } from '../../change/edit.ts'
import { BoundField } from '../bound-field.tsx'

interface AnswerFieldProps {
  readonly scope: Scope
  readonly record: RecordId
  readonly field: FieldId
  readonly label?: string
  readonly lines?: number
  readonly required?: boolean
}

/** An answer at its place on the page: addresses lead to it. */
export function AnswerField(props: AnswerFieldProps) {
  return (
    <div id={`field-${props.field}`}>
      <BoundField {...props} />
    </div>
  )
}
