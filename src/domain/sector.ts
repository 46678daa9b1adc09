import type { RecordId } from '../change/edit.ts'
import { keyOf } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { Kind } from './kind.ts'
import { PARAGRAPH } from './kind.ts'
import { readDate, readReference, readText } from './read-field.ts'
import { TASK_FORCE } from './scope.ts'
import { text } from './text.ts'

/** A sector of the charter and the agency that leads it (Partners Guide, "Role in Working with Sector Lead Agencies"). */
export interface Sector {
  /** Id of the sector in the charter. */
  readonly sector: string
  readonly record: RecordId
  /** Key of the organization that leads it; null = not yet identified, which is a valid state. */
  readonly lead: string | null
  readonly since: string | null
  readonly note: string
}

/** Reads what is kept of a sector; wrong types read as empty. */
export function readSector(state: RecordState): Sector {
  return {
    sector: keyOf(state.record),
    record: state.record,
    lead: readReference(state, 'lead', 'organization'),
    since: readDate(state, 'since'),
    note: readText(state, 'note'),
  }
}

/** Id of a sector's record: one for each sector of the charter. */
export function sectorRecord(sector: string): RecordId {
  return `sector:${sector}`
}

/** The kind `sector`. */
export const sectorKind: Kind = {
  kind: 'sector',
  singular: text('Sector', 'Sector'),
  plural: text('Sectors', 'Sectores'),
  scopeOf: () => TASK_FORCE,
  fields: [
    { field: 'lead', label: text('Sector lead agency', 'Agencia líder del sector'), type: { type: 'reference', kind: 'organization' } },
    { field: 'since', label: text('Since', 'Desde'), type: { type: 'date' } },
    { field: 'note', label: text('Note', 'Nota'), type: { type: 'text', maxLength: PARAGRAPH } },
  ],
  titleOf: ({ record }, { charter, language }) => {
    const key = keyOf(record)
    return charter.sectors.items.find((one) => one.id === key)?.label[language] ?? `${sectorKind.singular[language]} ${key}`
  },
}
