import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordState } from '../../change/head.ts'
import { metricLevels, readMetric, type Metric } from '../../domain/metric.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { formatNumber } from '../../ui/format-number.ts'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import '../entry-list.css'
import { FieldHistory } from '../field-history.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { idOfRecord } from '../record-place.ts'
import { focusSection } from '../section-heading.tsx'
import { useStore } from '../session.ts'
import { useAct } from '../use-act.ts'
import { useRecordEdit } from '../use-record-edit.ts'

const FIELDS = ['name', 'level', 'definition', 'unit', 'baseline', 'target', 'target-by', 'source'] as const

/** One collective impact target: read, edited in place, taken out with a way back. */
export function TargetRow({ state }: { readonly state: RecordState }) {
  const { t } = useLingui()
  const store = useStore()
  const act = useAct()
  const edit = useRecordEdit(state)
  const id = idOfRecord(state.record)
  const [isOpen, setOpen] = useState(useLocation({ select: ({ hash }) => hash === id }))
  const metric = readMetric(state)
  const name = metric.name.trim() || t`Target without a name`
  const mayEdit = edit.lockOf('name') === null
  const remove = async () => {
    const done = t`Removed: ${name}`
    if (await act(() => store.remove(state.record), { done, undo: () => store.restore(state.record) })) focusSection('targets')
  }
  return (
    <li className="entry-row" id={id}>
      <div className="entry-what">
        <p className="entry-title">{name}</p>
        <TargetFacts metric={metric} />
      </div>
      {mayEdit ? (
        <div className="entry-acts ui-no-print">
          <Button
            variant="unstyled"
            aria-expanded={isOpen}
            aria-label={isOpen ? t`Close: ${name}` : t`Edit: ${name}`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <Trans>Close</Trans> : <Trans>Edit</Trans>}
          </Button>
          <Button variant="unstyled" aria-label={t`Remove: ${name}`} onClick={() => void remove()}>
            <Trans>Remove</Trans>
          </Button>
        </div>
      ) : null}
      <div className="entry-rest">
        {isOpen && mayEdit ? <TargetFields state={state} /> : FIELDS.map((field) => <ConflictPanel key={field} target={edit.at(field)} />)}
      </div>
    </li>
  )
}

/** Level, way from the baseline to the target, and by when; what was not said is said to be missing. */
function TargetFacts({ metric }: { readonly metric: Metric }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const { level, unit, baseline, target, targetBy } = metric
  const label = metricLevels.find(({ id }) => id === level)
  const show = (value: number | null) =>
    value === null ? t`not said` : [formatNumber(value, language), unit.trim()].filter(Boolean).join(' ')
  const [from, to] = [show(baseline), show(target)]
  const day = targetBy === null ? '' : formatDate(targetBy, language)
  return (
    <>
      <p>
        <Trans>
          From {from} to {to}
        </Trans>
        {targetBy === null ? null : (
          <>
            {' '}
            <Trans>by {day}</Trans>
          </>
        )}
      </p>
      <p className="ui-soft">{label ? textIn(label.label, language) : ''}</p>
      {metric.definition.trim() === '' ? null : <p className="ui-soft">{metric.definition}</p>}
    </>
  )
}

function TargetFields({ state: { scope, record } }: { readonly state: RecordState }) {
  const at = (field: (typeof FIELDS)[number]) => ({ scope, record, field })
  return (
    <div className="entry-fields">
      <BoundField {...at('name')} required keepsEmpty />
      <BoundField {...at('level')} />
      <div className="entry-fields__line">
        <BoundField {...at('unit')} />
        <BoundField {...at('baseline')} />
        <BoundField {...at('target')} />
        <BoundField {...at('target-by')} />
      </div>
      <BoundField {...at('definition')} lines={2} />
      <BoundField {...at('source')} lines={2} />
      <FieldHistory record={record} fields={FIELDS} />
    </div>
  )
}
