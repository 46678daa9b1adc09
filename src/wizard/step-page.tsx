import { useState } from 'react'
import type { GuideRow } from '../domain/guide.ts'
import { useFields, useValues } from './answers.ts'
import { isOwnRow } from './field-ids.ts'
import { AspectChoice } from './given-facts.tsx'
import { hasOwnRows, listOwnRows, listStepRows } from './guide-rows.ts'
import { OwnRowName, OwnRows } from './own-rows.tsx'
import { PickScope } from './pick-row.tsx'
import { RowCard } from './row-card.tsx'
import { useText } from './show-text.ts'
import type { WizardProps } from './wizard.tsx'

interface StepPageProps extends WizardProps {
  readonly step: string
  /** Marks required cells that are empty. */
  readonly showMissing: boolean
  onEnter(field: string): void
}

/** One page of a wizard: its rows as cards, each with its columns. */
export function StepPage(props: StepPageProps) {
  const { guide, step: stepId, showMissing, onEnter } = props
  const showText = useText()
  const read = useValues()
  const fields = useFields()
  const step = guide.steps.find((each) => each.id === stepId)
  const [aspect, setAspect] = useState<string | null>(null)
  const rows = listStepRows(guide, stepId, listOwnRows(guide, fields, read))
  if (step === undefined) return null
  const isFirst = guide.steps[0] === step
  const isNamed = rows.length === 1 && rows[0] !== undefined && showText(rows[0].label) === showText(step.title)
  const card = (row: GuideRow, index: number) => (
    <RowCard
      key={row.id}
      guide={guide}
      row={row}
      step={stepId}
      showMissing={showMissing}
      note={props.rowNote?.[row.id]}
      action={props.rowAction?.[row.id]}
      blocked={props.blocked?.[row.id]}
      aspect={aspect}
      showHints={index === 0}
      isNamed={isNamed}
      onEnter={onEnter}
    >
      {isOwnRow(row.id) && <OwnRowName guide={guide} row={row.id} onEnter={onEnter} />}
    </RowCard>
  )
  return (
    <div className="pg-step">
      {isFirst && <p className="pg-step-intro">{showText(guide.intro)}</p>}
      {step.help !== undefined && <p className="pg-step-help">{showText(step.help)}</p>}
      <AspectChoice guide={guide} rows={rows} aspect={aspect} onChoose={setAspect} />
      <PickScope guide={guide}>{rows.map(card)}</PickScope>
      {hasOwnRows(guide, stepId) && <OwnRows guide={guide} />}
    </div>
  )
}
