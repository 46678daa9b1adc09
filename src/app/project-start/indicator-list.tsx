import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Project } from '../../domain/project.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AddLine } from '../add-line.tsx'
import { useSession } from '../session.ts'
import type { RecordEdit } from '../use-record-edit.ts'
import { IndicatorRow } from './indicator-row.tsx'
import { orderBehind } from '../../domain/rules/entry-order.ts'
import { Lack } from './lack.tsx'
import { useMoveEntry } from './use-move-entry.ts'

interface IndicatorListProps {
  /** The output or outcome that is measured. */
  readonly of: { readonly id: string; readonly title: string }
  readonly project: Project
  readonly edit: RecordEdit
}

/** By what an output or an outcome is measured; the next indicator is added in one line. */
export function IndicatorList({ of, project, edit }: IndicatorListProps) {
  const { t } = useLingui()
  const indicators = project.indicators.filter((one) => one.of === of.id)
  const mayAdd = edit.lockOf('indicators.new.definition') === null
  // Where there was none the line stays after the first one: it has the focus of whoever types the next.
  const [isAdding, setAdding] = useState(indicators.length === 0)
  const heading = `plan-indicators-${of.id}`
  const title = of.title
  const move = useMoveEntry(edit, 'indicators', indicators)
  return (
    <>
      <h4 id={heading} tabIndex={-1} className="plan-subheading" aria-label={t`Indicators of ${title}`}>
        <Trans>Indicators</Trans>
      </h4>
      {indicators.length === 0 ? (
        <Lack>
          <Trans>No indicator yet: by what is it measured?</Trans>
        </Lack>
      ) : (
        <ul className="entry-list plan-indicator-list">
          {indicators.map((indicator, index) => (
            <IndicatorRow
              key={indicator.id}
              indicator={indicator}
              index={index}
              length={indicators.length}
              onMove={move}
              edit={edit}
              section={heading}
            />
          ))}
        </ul>
      )}
      {!mayAdd ? null : isAdding || indicators.length === 0 ? (
        <AddIndicator of={of} project={project} edit={edit} />
      ) : (
        <Button variant="unstyled" className="ui-no-print" aria-label={t`Add an indicator: ${title}`} onClick={() => setAdding(true)}>
          <Trans>Add an indicator</Trans>
        </Button>
      )}
    </>
  )
}

function AddIndicator({ of, project, edit }: IndicatorListProps) {
  const { t } = useLingui()
  const { newId } = useSession()
  const [unit, setUnit] = useState('')
  const [target, setTarget] = useState<number | null>(null)
  // Counts what was added: inputs that keep what was typed begin anew.
  const [added, setAdded] = useState(0)
  const title = of.title
  const add = async (definition: string) => {
    const entry = `indicators.${newId()}`
    const done = await edit.set({
      [`${entry}.definition`]: definition,
      [`${entry}.of`]: of.id,
      [`${entry}.order`]: orderBehind(project.indicators),
      ...(unit.trim() === '' ? {} : { [`${entry}.unit`]: unit.trim() }),
      ...(target === null ? {} : { [`${entry}.target`]: target }),
    })
    if (!done) return false
    setUnit('')
    setTarget(null)
    setAdded((count) => count + 1)
    return true
  }
  return (
    <AddLine label={t`Indicator for “${title}”`} missing={t`Write what is counted or measured.`} onAdd={add}>
      <TextField key={`unit-${added}`} label={t`Unit`} value={unit} onInput={setUnit} />
      <NumberField key={`target-${added}`} label={t`Target`} value={target} onInput={setTarget} />
    </AddLine>
  )
}
