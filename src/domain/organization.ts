import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import type { NamingContext } from './kind.ts'
import { readDate, readFlag, readId, readText, readWord } from './read-field.ts'
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
