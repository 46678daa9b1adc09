import { useLingui } from '@lingui/react/macro'
import { createContext, use } from 'react'
import type { ReactNode } from 'react'
import type { Guide } from '../domain/guide.ts'
import { FieldProblem } from '../ui/field.tsx'
import { FieldStatusNote } from '../ui/field-status-note.tsx'
import { lockOf, useAnswer, useAnswers } from './answers.ts'
import type { AnswerBinding } from './answers.ts'
import { answerField, fieldElementId } from './field-ids.ts'
import type { Question } from './guide-rows.ts'
import { LockNote } from './lock-note.tsx'
import { isAnswered } from './missing.ts'
import { useText } from './show-text.ts'

const PickContext = createContext<AnswerBinding | null>(null)

/** Binds the one field that the radio buttons of all rows share; passes its children on where a guide picks no row. */
export function PickScope({ guide, children }: { guide: Guide; children: ReactNode }) {
  const column = guide.columns.find((each) => each.cell.type === 'pick-row')
  if (column === undefined) return children
  return <BoundPickScope field={answerField('', column)}>{children}</BoundPickScope>
}

function BoundPickScope({ field, children }: { field: string; children: ReactNode }) {
  return <PickContext value={useAnswer(field)}>{children}</PickContext>
}

interface PickRowProps {
  readonly guide: Guide
  readonly question: Question
  /** Why this row cannot be picked; a row picked before stays picked, with the reason beside it. */
  readonly blocked: string | undefined
  readonly showHint: boolean
  readonly showMissing: boolean
  onEnter(field: string): void
}

/** The radio button of one row: arrow keys go through those of all rows. */
export function PickRow({ guide, question, blocked, showHint, showMissing, onEnter }: PickRowProps) {
  const { t } = useLingui()
  const showText = useText()
  const lock = lockOf(useAnswers(), question.field)
  const binding = use(PickContext)
  if (binding === null) return null
  const { row, column, field } = question
  const name = fieldElementId(guide.id, field)
  const id = `${name}-${row.id}`
  const checked = binding.value === row.id
  const missing = showMissing && !isAnswered(binding.value) ? t`Choose one of the rows.` : undefined
  const problem = blocked ?? binding.problem ?? missing
  return (
    <div className="ui-choice pg-pick">
      <input
        type="radio"
        id={id}
        name={name}
        value={row.id}
        checked={checked}
        disabled={lock !== undefined || (blocked !== undefined && !checked)}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={() => binding.set(row.id)}
        onFocus={() => {
          onEnter(field)
          binding.begin()
        }}
        onBlur={() => binding.end()}
      />
      <label htmlFor={id}>{showText(column.label)}</label>
      {showHint && column.hint !== undefined && <span className="usa-hint">{showText(column.hint)}</span>}
      <FieldProblem id={`${id}-problem`} problem={problem} />
      {showHint && <LockNote lock={lock} />}
      {checked && <FieldStatusNote status={binding.status} />}
      {checked && binding.conflict}
    </div>
  )
}
