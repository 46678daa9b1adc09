import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import type { Kind } from './kind.ts'
import { PARAGRAPH } from './kind.ts'
import { nameOrganization } from './organization.ts'
import { listIds, readDate, readFlag, readId, readText } from './read-field.ts'
import { TASK_FORCE } from './scope.ts'
import type { Signature } from './signature.ts'
import { readSignatures, signatureFields } from './signature.ts'
import { text } from './text.ts'

/** Which work group an organization joins, and which it follows. */
export interface Selection {
  readonly organization: string
  /** Id of the one group that it joins. */
  readonly primary: string | null
  /** Ids of the groups that it follows as observer. */
  readonly observed: readonly string[]
  readonly noteByGroup: ReadonlyMap<string, string>
  readonly joined: string | null
  /** It will work with the collaborator that the group names. */
  readonly collaborator: boolean
  readonly signatures: ReadonlyMap<string, Signature>
}

/** Reads a selection; wrong types read as empty. Groups that the charter does not have are kept. */
export function readSelection(state: RecordState): Selection {
  const noted = listIds(state, 'notes').map((group): [string, string] => [group, readText(state, `notes.${group}`)])
  return {
    organization: keyOf(state.record),
    primary: readId(state, 'primary'),
    observed: listIds(state, 'observer').filter((group) => readFlag(state, `observer.${group}`)),
    noteByGroup: new Map(noted.filter(([, note]) => note.trim() !== '')),
    joined: readDate(state, 'joined'),
    collaborator: readFlag(state, 'collaborator'),
    signatures: readSignatures(state),
  }
}

/** Id of an organization's selection: one for each organization. */
export function selectionRecord(organization: string): RecordId {
  return `selection:${organization}`
}

/** The kind `selection`. */
export const selectionKind: Kind = {
  kind: 'selection',
  singular: text('Work group selection', 'Selección de grupo de trabajo'),
  plural: text('Work group selections', 'Selecciones de grupo de trabajo'),
  scopeOf: () => TASK_FORCE,
  fields: [
    { field: 'primary', label: text('Our work group', 'Nuestro grupo de trabajo'), type: { type: 'id' } },
    { field: 'observer.*', label: text('We follow as observer', 'Lo seguimos como observador'), type: { type: 'check' } },
    { field: 'notes.*', label: text('Notes', 'Notas'), type: { type: 'text', maxLength: PARAGRAPH } },
    { field: 'joined', label: text('Joined on', 'Fecha de ingreso'), type: { type: 'date' } },
    {
      field: 'collaborator',
      label: text('We will work with the collaborator named by the group', 'Trabajaremos con el colaborador que nombra el grupo'),
      type: { type: 'check' },
    },
    signatureFields,
  ],
  titleOf: (state, context) => `${selectionKind.singular[context.language]}: ${nameOrganization(keyOf(state.record), context)}`,
}
