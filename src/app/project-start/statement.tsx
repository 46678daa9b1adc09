import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { statementField } from '../../domain/rules/start-up.ts'
import type { Project } from '../../domain/project.ts'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import type { RecordEdit } from '../use-record-edit.ts'

interface StatementProps {
  readonly project: Project
  readonly edit: RecordEdit
  /** Id of the charter's element. */
  readonly element: string
  readonly label: string
  readonly hint?: ReactNode
  /** The element is not complete without it. */
  readonly required?: boolean
}

/** What is written about an element of start-up: an input, or where it may not be changed, the text. */
export function Statement({ project, edit, element, label, hint, required }: StatementProps) {
  const field = statementField(element)
  if (edit.lockOf(field) === null) {
    return (
      <div className="plan-statement">
        <BoundField
          {...edit.at(field)}
          id={`field-${field}`}
          label={label}
          lines={5}
          {...(hint === undefined ? {} : { hint })}
          required={required === true}
        />
      </div>
    )
  }
  const said = project.statementByElement.get(element)?.trim() ?? ''
  return (
    <div className="plan-statement" id={`field-${field}`}>
      <p className="plan-label">{label}</p>
      <p className="plan-text">{said === '' ? <Trans>Nothing was written.</Trans> : said}</p>
      <ConflictPanel target={edit.at(field)} />
    </div>
  )
}
