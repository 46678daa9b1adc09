import type { FieldId, RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { shownValue } from '../change/merge.ts'
import { projectRecord } from '../domain/project.ts'
import { readReference } from '../domain/read-field.ts'

/**
 * What the part of a record is called to whose id a field leads: a task, an output or an outcome of the record itself, or a task of the
 * project that the same entry names. undefined where nothing bears that id any more.
 */
export function namePart(
  state: RecordState | undefined,
  field: FieldId,
  id: string,
  find: (record: RecordId) => RecordState | undefined,
): string | undefined {
  if (!state) return undefined
  const entry = field.slice(0, field.lastIndexOf('.'))
  const project = readReference(state, `${entry}.project`, 'project')
  return titleWithin(state, id) ?? (project === null ? undefined : titleWithin(find(projectRecord(project)), id))
}

function titleWithin(state: RecordState | undefined, id: string): string | undefined {
  const field = Object.keys(state?.fields ?? {}).find((one) => one.endsWith(`.${id}.title`))
  const title = state && field !== undefined ? shownValue(state, field) : null
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined
}
