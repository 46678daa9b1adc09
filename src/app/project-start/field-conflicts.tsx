import type { FieldId } from '../../change/edit.ts'
import { ConflictPanel } from '../conflict-panel.tsx'
import type { RecordEdit } from '../use-record-edit.ts'

/** Where devices disagree about some fields that have no input here: every version, to decide. Nothing otherwise. */
export function FieldConflicts({ edit, fields }: { readonly edit: RecordEdit; readonly fields: readonly FieldId[] }) {
  return fields.map((field) => (
    <div key={field} className="plan-conflict">
      <ConflictPanel target={edit.at(field)} />
    </div>
  ))
}
