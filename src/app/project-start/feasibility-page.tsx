import { Trans } from '@lingui/react/macro'
import { findWorkGroup } from '../../domain/charter.ts'
import { feasibilityDecisions } from '../../domain/project-kind.ts'
import { formatDate } from '../../ui/format-date.ts'
import { BoundField } from '../bound-field.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { FieldConflicts } from './field-conflicts.tsx'
import type { PlanPageProps } from './plan-page-props.ts'

const FIELDS = ['feasibility.decision', 'feasibility.findings', 'feasibility.date'] as const

/** Whether the group found the project feasible: the chair records what was examined and decided. */
export function FeasibilityPage({ project, edit, charter }: PlanPageProps) {
  const { language } = useLanguage()
  const note = findWorkGroup(charter, project.group)?.feasibilityFirst?.note
  const { decision, findings, date } = project.feasibility
  const said = feasibilityDecisions.find(({ id }) => id === decision)?.label[language] ?? decision
  return (
    <>
      {note === undefined ? null : <p>{textIn(note, language)}</p>}
      {edit.lockOf(FIELDS[0]) === null ? (
        <>
          <div id={`field-${FIELDS[0]}`}>
            <BoundField {...edit.at(FIELDS[0])} required />
          </div>
          <BoundField {...edit.at(FIELDS[1])} id={`field-${FIELDS[1]}`} lines={4} />
          <BoundField {...edit.at(FIELDS[2])} id={`field-${FIELDS[2]}`} />
        </>
      ) : (
        <div id={`field-${FIELDS[0]}`}>
          <p>
            <strong>{said}</strong>
            {date === null ? null : `, ${formatDate(date, language)}`}
          </p>
          <p className="plan-text">{findings.trim() === '' ? <Trans>Nothing was written.</Trans> : findings.trim()}</p>
          <FieldConflicts edit={edit} fields={FIELDS} />
        </div>
      )}
    </>
  )
}
