import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { BoundField } from '../bound-field.tsx'
import { ConflictPanel } from '../conflict-panel.tsx'
import type { RecordEdit } from '../use-record-edit.ts'

interface WrittenTextProps {
  readonly field: string
  readonly value: string
  readonly edit: RecordEdit
  readonly hint?: ReactNode
  readonly lines?: number
  readonly label: string
}

/** A long text of the transition: to write for whoever may, to read for all others. */
export function WrittenText({ field, value, edit, hint, lines = 5, label }: WrittenTextProps) {
  if (edit.lockOf(field) === null) return <BoundField {...edit.at(field)} id={`field-${field}`} lines={lines} label={label} hint={hint} />
  return (
    <div id={`field-${field}`}>
      {value.trim() === '' ? (
        <p className="ui-soft">
          <Trans>Nothing was written here yet.</Trans>
        </p>
      ) : (
        <div className="transition-text">{value}</div>
      )}
      <ConflictPanel target={edit.at(field)} />
    </div>
  )
}
