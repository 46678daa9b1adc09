import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { RecordState } from '../../change/head.ts'
import { distinctHeads } from '../../change/merge.ts'
import type { Indicator, Project } from '../../domain/project.ts'
import { addMonths } from '../../domain/rules/date.ts'
import { Button } from '../../ui/button.tsx'
import { formatNumber } from '../../ui/format-number.ts'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import { formatPeriod } from '../format-period.ts'
import { useLanguage } from '../i18n.ts'
import { useSession } from '../session.ts'
import type { RecordEdit } from '../use-record-edit.ts'

interface MonthValuesProps {
  readonly project: Project
  readonly state: RecordState
  readonly edit: RecordEdit
  /** The field to which the address leads: a value's names its month. */
  readonly field: string | null
}

/** The values of all indicators for one month, one input each: number, Tab, the next one. */
export function MonthValues({ project, state, edit, field }: MonthValuesProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const today = useSession().today()
  const thisMonth = today.slice(0, 7)
  const [month, setMonth] = useState(() => monthOf(field) ?? thisMonth)
  const { indicators } = project
  const first = indicators[0]
  if (!first) return null
  const lock = edit.lockOf(`indicators.${first.id}.values.${month}`)
  const name = formatPeriod(month, language, 'long')
  const turn = (by: number) => setMonth(addMonths(`${month}-01`, by).slice(0, 7))
  return (
    <div className="plan-months">
      <h3 id="plan-months" tabIndex={-1} className="plan-heading">
        <Trans>Values by month</Trans>
      </h3>
      <div className="ui-row plan-month ui-no-print">
        <Button variant="outline" aria-label={t`Month before ${name}`} onClick={() => turn(-1)}>
          ←
        </Button>
        <strong aria-live="polite">{name}</strong>
        <Button variant="outline" aria-label={t`Month after ${name}`} aria-disabled={month >= thisMonth} onClick={() => turn(1)}>
          →
        </Button>
      </div>
      {lock === null ? null : <p className="plan-lock">{lock}</p>}
      <ul className="plan-lines">
        {indicators.map((indicator) => (
          <MonthValue key={`${indicator.id} ${month}`} indicator={indicator} month={month} edit={edit} isLocked={lock !== null} />
        ))}
      </ul>
      <OtherConflicts project={project} state={state} edit={edit} month={month} />
    </div>
  )
}

function monthOf(field: string | null): string | null {
  return /^indicators\.[^.]+\.values\.(\d{4}-\d{2})$/.exec(field ?? '')?.[1] ?? null
}

interface MonthValueProps {
  readonly indicator: Indicator
  readonly month: string
  readonly edit: RecordEdit
  readonly isLocked: boolean
}

function MonthValue({ indicator, month, edit, isLocked }: MonthValueProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const field = `indicators.${indicator.id}.values.${month}`
  const name = nameOf(indicator) || t`Untitled indicator`
  const value = indicator.values.find(({ period }) => period === month)?.value
  const before = indicator.values.findLast(({ period }) => period < month)
  const [last, lastMonth] = before ? [formatNumber(before.value, language), formatPeriod(before.period, language)] : ['', '']
  const target = indicator.target === null ? '' : formatNumber(indicator.target, language)
  const facts = [last === '' ? '' : t`${lastMonth}: ${last}`, target === '' ? '' : t`target: ${target}`].filter(Boolean).join(' · ')
  if (isLocked) {
    return (
      <li className="plan-line plan-line--read" id={`field-${field}`}>
        <span>{name}</span>
        <span className="ui-number">{value === undefined ? '–' : formatNumber(value, language)}</span>
        <ConflictPanel target={edit.at(field)} />
      </li>
    )
  }
  return (
    <li className="plan-line plan-line--value">
      <BoundField {...edit.at(field)} id={`field-${field}`} label={name} hint={facts === '' ? undefined : facts} />
    </li>
  )
}

function nameOf({ definition, unit }: Indicator): string {
  return unit.trim() === '' ? definition.trim() : `${definition.trim()} (${unit.trim()})`
}

/** Where devices disagree about values of months that have no input now. */
function OtherConflicts({ project, state, edit, month }: Omit<MonthValuesProps, 'field'> & { readonly month: string }) {
  const { language } = useLanguage()
  return project.indicators.flatMap((indicator) => {
    const prefix = `indicators.${indicator.id}.values.`
    return Object.entries(state.fields)
      .filter(([field, heads]) => field.startsWith(prefix) && field !== `${prefix}${month}` && distinctHeads(heads).length > 1)
      .map(([field]) => {
        const period = formatPeriod(field.slice(prefix.length), language)
        return (
          <div key={field} id={`field-${field}`}>
            <p className="plan-label">
              {nameOf(indicator)}, {period}
            </p>
            <ConflictPanel target={edit.at(field)} />
          </div>
        )
      })
  })
}
