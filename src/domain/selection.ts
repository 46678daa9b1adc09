import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import { listIds, readDate, readFlag, readId, readText } from './read-field.ts'
import type { Signature } from './signature.ts'
import { readSignatures } from './signature.ts'

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
