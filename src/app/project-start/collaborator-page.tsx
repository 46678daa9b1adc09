import { Trans } from '@lingui/react/macro'
import { findWorkGroup } from '../../domain/charter.ts'
import { formatDate } from '../../ui/format-date.ts'
import { BoundField } from '../bound-field.tsx'
import { textIn, useLanguage } from '../i18n.ts'
import { FieldConflicts } from './field-conflicts.tsx'
import type { PlanPageProps } from './plan-page-props.ts'

const FIELDS = ['collaborator.date', 'collaborator.note'] as const

/** Since when, and how, the collaborator that the group names takes part. */
export function CollaboratorPage({ project, edit, charter }: PlanPageProps) {
  const { language } = useLanguage()
  const collaborator = findWorkGroup(charter, project.group)?.collaborator
  const { date, note } = project.collaborator
  const day = date === null ? '' : formatDate(date, language)
  return (
    <>
      {collaborator === undefined ? null : (
        <>
          <p className="plan-label">{textIn(collaborator.name, language)}</p>
          <p>{textIn(collaborator.note, language)}</p>
        </>
      )}
      {edit.lockOf(FIELDS[0]) === null ? (
        <>
          <BoundField {...edit.at(FIELDS[0])} id={`field-${FIELDS[0]}`} required />
          <BoundField {...edit.at(FIELDS[1])} id={`field-${FIELDS[1]}`} lines={3} />
        </>
      ) : (
        <div id={`field-${FIELDS[0]}`}>
          <p>{day === '' ? <Trans>Takes no part yet.</Trans> : <Trans>Takes part since {day}.</Trans>}</p>
          <p className="plan-text">{note.trim()}</p>
          <FieldConflicts edit={edit} fields={FIELDS} />
        </div>
      )}
    </>
  )
}
