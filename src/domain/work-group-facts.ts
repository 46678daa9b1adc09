import type { RecordId } from '../change/edit.ts'
import { keyOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { findWorkGroup, workGroupLabel } from './charter.ts'
import type { Kind } from './kind.ts'
import { LINE, PARAGRAPH } from './kind.ts'
import { readReference, readText } from './read-field.ts'
import { workGroupScope } from './scope.ts'
import { text } from './text.ts'

/** What a work group keeps of itself beside the charter: who chairs it, and where it usually meets. */
export interface WorkGroupFacts {
  /** Id of the group. */
  readonly group: string
  /** Key of the person in the chair. Rights follow from roles on the server, not from this name. */
  readonly chair: string | null
  readonly place: string
  readonly callIn: string
  readonly note: string
}

/** Reads what a work group keeps; wrong types read as empty. */
export function readWorkGroupFacts(state: RecordState): WorkGroupFacts {
  return {
    group: keyOf(state.record),
    chair: readReference(state, 'chair', 'person'),
    place: readText(state, 'place'),
    callIn: readText(state, 'call-in'),
    note: readText(state, 'note'),
  }
}

/** Id of a work group's record: one for each group of the charter. */
export function workGroupRecord(group: string): RecordId {
  return `work-group:${group}`
}

/** The kind `work-group`. */
export const workGroupKind: Kind = {
  kind: 'work-group',
  singular: text('Work group', 'Grupo de trabajo'),
  plural: text('Work groups', 'Grupos de trabajo'),
  scopeOf: workGroupScope,
  fields: [
    { field: 'chair', label: text('Chair', 'Presidencia'), type: { type: 'reference', kind: 'person' } },
    { field: 'place', label: text('Usual place', 'Lugar habitual'), type: { type: 'text', maxLength: LINE } },
    { field: 'call-in', label: text('Usual call-in', 'Conexión habitual'), type: { type: 'text', maxLength: LINE } },
    { field: 'note', label: text('Note', 'Nota'), type: { type: 'text', maxLength: PARAGRAPH } },
  ],
  titleOf: ({ record }, { charter, language }) => {
    const group = findWorkGroup(charter, keyOf(record))
    return group ? workGroupLabel(charter, group)[language] : `${workGroupKind.singular[language]} ${keyOf(record)}`
  },
}
