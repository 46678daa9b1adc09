import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Guide, GuideRow } from '../domain/guide.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { useFields, useValues } from './answers.ts'
import type { ReadAnswer } from './answers.ts'
import { fieldElementId, notApplicableField, ownLabelField, isOwnRow } from './field-ids.ts'
import { listOwnRows, listRowQuestions, listStepRows } from './guide-rows.ts'
import type { Question } from './guide-rows.ts'
import { isAnswered, isNotApplicable, isRequired, listMissing } from './missing.ts'
import type { Missing } from './missing.ts'
import { useShowAnswer } from './show-answer.ts'
import { useText } from './show-text.ts'
import { SignOffs } from './sign-off.tsx'
import type { WizardProps } from './wizard.tsx'

type Go = (step: string, field: string | null) => void

interface ReviewPageProps extends WizardProps {
  /** Goes to a field: its step, then the focus into it. */
  onChange: Go
}

/** The last page: what is missing, every answer with a way back to it, and signing. */
export function ReviewPage({ guide, onChange, signing, rowNote }: ReviewPageProps) {
  const { t } = useLingui()
  const showText = useText()
  const read = useValues()
  const ownRows = listOwnRows(guide, useFields(), read)
  const missing = listMissing(guide, ownRows, read)
  return (
    <section className="pg-step" aria-label={t`Review before signing`}>
      <MissingList guide={guide} missing={missing} onChange={onChange} />
      {guide.steps.map((step) => (
        <section key={step.id} className="pg-review-step" aria-label={showText(step.title)}>
          <h3>{showText(step.title)}</h3>
          {listStepRows(guide, step.id, ownRows).map((row) => (
            <ReviewRow key={row.id} guide={guide} step={step.id} row={row} read={read} onChange={onChange} note={rowNote?.[row.id]} />
          ))}
        </section>
      ))}
      {signing !== undefined && <SignOffs guide={guide} signing={signing} missing={missing.length} />}
    </section>
  )
}

/** The one list of what is missing, each with a link to its field; a sentence where nothing is. */
function MissingList({ guide, missing, onChange }: { guide: Guide; missing: readonly Missing[]; onChange: Go }) {
  const { t } = useLingui()
  const showText = useText()
  if (missing.length === 0) {
    return (
      <p className="pg-review-complete">
        <Trans>Nothing is missing.</Trans>
      </p>
    )
  }
  const say = (item: Missing) => {
    const row = showText(item.row.label) || t`New row`
    const column = showText(item.column.label)
    if (item.why === 'any' && item.reason !== undefined) return showText(item.reason)
    if (item.cell.type === 'pick-row') return column
    return item.why === 'invalid' ? t`${row}: ${column} cannot be right` : `${row}: ${column}`
  }
  return (
    <ErrorSummary
      heading={t`Still missing`}
      takeFocus={false}
      faults={missing.map((item) => ({ fieldId: fieldElementId(guide.id, item.field), text: say(item) }))}
      onGo={(id) => {
        const item = missing.find((each) => fieldElementId(guide.id, each.field) === id)
        if (item !== undefined) onChange(item.step, item.field)
        return true
      }}
    />
  )
}

interface ReviewRowProps {
  readonly guide: Guide
  readonly step: string
  readonly row: GuideRow
  readonly read: ReadAnswer
  readonly note: ReactNode
  onChange: Go
}

function ReviewRow({ guide, step, row, read, note, onChange }: ReviewRowProps) {
  const { t } = useLingui()
  const showText = useText()
  const label = showText(row.label) || t`New row`
  const isNamed = guide.steps.some((each) => each.id === step && showText(each.title) === label)
  const notApplicable = isNotApplicable(row, read)
  const questions = listRowQuestions(guide, step, row)
  const shown = questions.filter((question) => isRequired(question, read) || isAnswered(read(question.field)))
  const first = isOwnRow(row.id) ? ownLabelField(row.id) : (questions[0]?.field ?? null)
  const target = notApplicable ? notApplicableField(row.id) : first
  return (
    <div className="pg-review-row">
      {!isNamed && <h4>{label}</h4>}
      {note !== undefined && <div className="pg-row-note">{note}</div>}
      {notApplicable || shown.length === 0 ? (
        <p>
          {notApplicable ? <Trans>Does not apply</Trans> : <Trans>Nothing entered</Trans>}{' '}
          <Button variant="unstyled" onClick={() => onChange(step, target)}>
            <Trans>
              Change <span className="usa-sr-only">{label}</span>
            </Trans>
          </Button>
        </p>
      ) : (
        <dl>
          {shown.map((question) => (
            <ReviewAnswer key={question.field} guide={guide} question={question} read={read} onChange={onChange} />
          ))}
        </dl>
      )}
    </div>
  )
}

function ReviewAnswer(props: { guide: Guide; question: Question; read: ReadAnswer; onChange: Go }) {
  const { guide, question, read } = props
  const { t } = useLingui()
  const showText = useText()
  const showAnswer = useShowAnswer(guide)
  const { row, column, cell, field, step } = question
  const value = read(field)
  const name = `${showText(row.label) || t`New row`}: ${showText(column.label)}`
  // the chosen row is one answer, shown in its row
  if (cell.type === 'pick-row' && value !== row.id) return null
  return (
    <div>
      <dt>{showText(column.label)}</dt>
      <dd className={isAnswered(value) ? undefined : 'pg-review-empty'}>
        {isAnswered(value) ? showAnswer(cell, value) : <Trans>Not answered</Trans>}
      </dd>
      <dd>
        <Button variant="unstyled" onClick={() => props.onChange(step, field)}>
          <Trans>
            Change <span className="usa-sr-only">{name}</span>
          </Trans>
        </Button>
      </dd>
    </div>
  )
}
