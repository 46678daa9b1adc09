import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import type { GuideOption } from './guide.ts'
import type { Kind, NamingContext } from './kind.ts'
import { LINE, PARAGRAPH } from './kind.ts'
import { readDate, readFlag, readId, readText, readWord } from './read-field.ts'
import { TASK_FORCE } from './scope.ts'
import { text } from './text.ts'

const LEVELS = ['partner', 'affiliate'] as const
const STANDINGS = ['active', 'lapsed', 'withdrawn'] as const

/** An organization of the task force. */
export interface Organization {
  readonly key: string
  readonly name: string
  /** Id of a sector of the charter, or a sector of another charter. */
  readonly sector: string | null
  /** Part of government; staff set it. */
  readonly government: boolean
  readonly level: (typeof LEVELS)[number]
  readonly city: string
  readonly website: string
  readonly phone: string
  readonly note: string
  readonly standing: (typeof STANDINGS)[number]
  /** Since when it belongs to the task force. */
  readonly joined: string | null
}

/** The levels of belonging: partners commit themselves, affiliates observe. */
export const organizationLevels: readonly GuideOption[] = [
  {
    id: 'partner',
    label: text('Partner', 'Socio'),
    hint: text('Formally committed, or on the way.', 'Con compromiso formal, o en camino.'),
  },
  { id: 'affiliate', label: text('Affiliate', 'Afiliado'), hint: text('Observes and reads.', 'Observa y lee.') },
]

/** Whether an organization still takes part. */
export const organizationStandings: readonly GuideOption[] = [
  { id: 'active', label: text('Active', 'Activa') },
  { id: 'lapsed', label: text('Lapsed', 'Vencida') },
  { id: 'withdrawn', label: text('Withdrawn', 'Retirada') },
]

/** Reads an organization; wrong types read as empty, unknown words as `partner` and `active`. */
export function readOrganization(state: RecordState): Organization {
  return {
    key: keyOf(state.record),
    name: readText(state, 'name'),
    sector: readId(state, 'sector'),
    government: readFlag(state, 'government'),
    level: readWord(state, 'level', LEVELS),
    city: readText(state, 'city'),
    website: readText(state, 'website'),
    phone: readText(state, 'phone'),
    note: readText(state, 'note'),
    standing: readWord(state, 'standing', STANDINGS),
    joined: readDate(state, 'joined'),
  }
}

/** Id of an organization's record. */
export function organizationRecord(organization: string): RecordId {
  return `organization:${organization}`
}

/** Name of the organization with that key; a word for an unnamed one where the device does not know it. */
export function nameOrganization(organization: string, { find, language }: NamingContext): string {
  const state = find(organizationRecord(organization))
  return (state && readText(state, 'name').trim()) || text('Unnamed organization', 'Organización sin nombre')[language]
}

/** The kind `organization`. */
export const organizationKind: Kind = {
  kind: 'organization',
  singular: text('Organization', 'Organización'),
  plural: text('Organizations', 'Organizaciones'),
  scopeOf: () => TASK_FORCE,
  fields: [
    { field: 'name', label: text('Name', 'Nombre'), type: { type: 'text', maxLength: LINE } },
    { field: 'sector', label: text('Sector', 'Sector'), type: { type: 'id' } },
    { field: 'government', label: text('Part of government', 'Parte del gobierno'), type: { type: 'check' } },
    { field: 'level', label: text('Level', 'Nivel'), type: { type: 'choice', options: organizationLevels } },
    { field: 'city', label: text('City', 'Ciudad'), type: { type: 'text', maxLength: LINE } },
    { field: 'website', label: text('Website', 'Sitio web'), type: { type: 'text', maxLength: LINE } },
    { field: 'phone', label: text('Phone', 'Teléfono'), type: { type: 'text', maxLength: LINE } },
    { field: 'note', label: text('Note', 'Nota'), type: { type: 'text', maxLength: PARAGRAPH } },
    { field: 'standing', label: text('Standing', 'Situación'), type: { type: 'choice', options: organizationStandings } },
    { field: 'joined', label: text('Joined on', 'Fecha de ingreso'), type: { type: 'date' } },
  ],
  titleOf: (state, { language }) => readText(state, 'name').trim() || text('Unnamed organization', 'Organización sin nombre')[language],
}
