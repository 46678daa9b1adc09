import { useId } from 'react'
import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { FieldStatusNote } from './field-status-note.tsx'
import type { FieldStatus } from './field-status-note.tsx'
import { joinClasses } from './join-classes.ts'

/** What every input of the product takes. The owner holds the value; the input never keeps what it was not given, save text that is no value yet. */
export interface FieldProps<Value> {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly value: Value
  readonly onInput: (value: Value) => void
  readonly onFocus?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
  readonly status?: FieldStatus | undefined
  /** A sentence that says what is wrong and what to do; marks the input as invalid. */
  readonly problem?: string | undefined
  readonly required?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly readOnly?: boolean | undefined
  readonly id?: string | undefined
  /** The label is there for assistive technology only (a cell of a table, where the headings say it). */
  readonly labelHidden?: boolean | undefined
  /** Shown under the input: a second value in conflict, a warning about what was typed. */
  readonly children?: ReactNode
}

/** Ids that tie an input to its label, hint and problem. */
export interface FieldIds {
  readonly id: string
  readonly hint: string
  readonly problem: string
  /** For `aria-describedby`. */
  readonly describedBy: string | undefined
}

/** Makes the ids of a field; its id is `id` where given. */
export function useFieldIds(props: Pick<FieldProps<never>, 'id' | 'hint' | 'problem'>): FieldIds {
  const made = useId()
  const id = props.id ?? made
  const hint = `${id}-hint`
  const problem = `${id}-problem`
  const describedBy = joinClasses(props.hint !== undefined && props.hint !== null && hint, props.problem !== undefined && problem)
  return { id, hint, problem, describedBy: describedBy || undefined }
}

/** Marks a label whose field must be answered. */
export function RequiredMark() {
  return (
    <span className="usa-hint usa-hint--required" style={{ display: 'inline', fontWeight: 400 }}>
      {' '}
      <Trans>(required)</Trans>
    </span>
  )
}

/** The sentence under a field that is wrong. */
export function FieldProblem({ id, problem }: { readonly id: string; readonly problem: string | undefined }) {
  if (problem === undefined) return null
  return (
    <span id={id} className="usa-error-message">
      {problem}
    </span>
  )
}

interface FieldFrameProps extends Pick<
  FieldProps<never>,
  'label' | 'hint' | 'status' | 'problem' | 'required' | 'labelHidden' | 'children'
> {
  readonly ids: FieldIds
  readonly control: ReactNode
}

/** Label, hint, input, problem and state of saving, in one order everywhere. */
export function FieldFrame({ ids, label, hint, status, problem, required, labelHidden, control, children }: FieldFrameProps) {
  return (
    <div className={joinClasses('usa-form-group', problem !== undefined && 'usa-form-group--error')}>
      <div className="ui-field__head">
        <label className={labelHidden ? 'usa-sr-only' : 'usa-label'} htmlFor={ids.id}>
          {label}
          {required ? <RequiredMark /> : null}
        </label>
        <FieldStatusNote status={status} />
      </div>
      {hint === undefined || hint === null ? null : (
        <span id={ids.hint} className="usa-hint">
          {hint}
        </span>
      )}
      {control}
      <FieldProblem id={ids.problem} problem={problem} />
      {children}
    </div>
  )
}
