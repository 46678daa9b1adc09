import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Guide, GuideRow } from '../domain/guide.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { AnswerInput } from './answer-input.tsx'
import { lockOf, useAnswer, useAnswers } from './answers.ts'
import { fieldElementId, notApplicableField } from './field-ids.ts'
import { GivenFacts } from './given-facts.tsx'
import { listRowQuestions } from './guide-rows.ts'
import { PickRow } from './pick-row.tsx'
import { useText } from './show-text.ts'

interface RowCardProps {
  readonly guide: Guide
  readonly row: GuideRow
  readonly step: string
  readonly showMissing: boolean
  readonly note: ReactNode
  readonly action: ReactNode
  /** Why this row cannot be picked. */
  readonly blocked: string | undefined
  /** Whether the hints of the guide's columns stand in this card. */
  readonly showHints: boolean
  /** Whether the page's heading names the row already; its own is left out then. */
  readonly isNamed: boolean
  /** The one aspect to show of what the rows state; null = all. */
  readonly aspect: string | null
  onEnter(field: string): void
  /** Stands first in the card: the name of a row of one's own. */
  readonly children: ReactNode
}

/** One row of a guide as a card: what it is about, and an input for each of its columns. */
export function RowCard(props: RowCardProps) {
  const { guide, step, row, children, showMissing, showHints, blocked, aspect, onEnter } = props
  // Named one by one: while none of these changes, an answer given elsewhere leaves these inputs alone.
  const inputs = (
    <RowInputs
      guide={guide}
      step={step}
      row={row}
      showMissing={showMissing}
      showHints={showHints}
      blocked={blocked}
      aspect={aspect}
      onEnter={onEnter}
    />
  )
  const { t } = useLingui()
  const showText = useText()
  const headingId = `${guide.id}-${row.id}-row`
  const label = showText(row.label) || t`New row`
  return (
    <section className="pg-row" aria-label={props.isNamed ? label : undefined} aria-labelledby={props.isNamed ? undefined : headingId}>
      {!props.isNamed && (
        <h3 id={headingId} className="pg-row-heading">
          {label}
        </h3>
      )}
      {row.wording !== undefined && <p className="pg-row-wording">{showText(row.wording)}</p>}
      {row.help !== undefined && props.aspect === null && <p className="pg-row-help">{showText(row.help)}</p>}
      <GivenFacts guide={guide} row={row} aspect={props.aspect} />
      {props.note !== undefined && <div className="pg-row-note">{props.note}</div>}
      {children}
      {row.mayNotApply === true ? <OptionalRow {...props}>{inputs}</OptionalRow> : inputs}
      {props.action !== undefined && <div className="pg-row-action">{props.action}</div>}
    </section>
  )
}

type RowInputsProps = Pick<RowCardProps, 'guide' | 'step' | 'row' | 'showMissing' | 'showHints' | 'blocked' | 'aspect' | 'onEnter'>

function RowInputs({ guide, step, row, showMissing, showHints, blocked, aspect, onEnter }: RowInputsProps) {
  const questions = listRowQuestions(guide, step, row)
  // while rows are compared by one aspect, only what chooses among them stays
  const shown = aspect === null ? questions : questions.filter(({ cell }) => cell.type === 'pick-row' || cell.type === 'check')
  return (
    <div className="pg-row-cells">
      {shown.map((question) => {
        const shared = { guide, question, showMissing, onEnter }
        const isOwn = row.extra?.includes(question.column) === true
        return question.cell.type === 'pick-row' ? (
          <PickRow key={question.field} {...shared} blocked={blocked} showHint={showHints} />
        ) : (
          <AnswerInput key={question.field} {...shared} showHint={showHints || isOwn} />
        )
      })}
    </div>
  )
}

/** A row that may not apply: its inputs give way to the mark, their answers stay underneath. */
function OptionalRow(props: RowCardProps) {
  const field = notApplicableField(props.row.id)
  const binding = useAnswer(field)
  const lock = lockOf(useAnswers(), field)
  const { t } = useLingui()
  return (
    <>
      <Checkbox
        id={fieldElementId(props.guide.id, field)}
        label={t`Does not apply`}
        value={binding.value === true}
        onInput={(value) => binding.set(value)}
        onFocus={() => {
          props.onEnter(field)
          binding.begin()
        }}
        onBlur={() => binding.end()}
        status={binding.status}
        problem={binding.problem ?? undefined}
        readOnly={lock !== undefined}
      >
        {binding.conflict}
      </Checkbox>
      {binding.value !== true && props.children}
    </>
  )
}
