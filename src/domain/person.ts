import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import type { Kind, NamingContext } from './kind.ts'
import { LINE } from './kind.ts'
import { readReference, readText } from './read-field.ts'
import { TASK_FORCE } from './scope.ts'
import { text } from './text.ts'

/** Somebody at an organization: a contact, never a survivor. */
export interface Person {
  readonly key: string
  readonly name: string
  /** Key of the organization. */
  readonly organization: string | null
  readonly title: string
  readonly email: string
  readonly phone: string
}

/** Reads a person; wrong types read as empty. */
export function readPerson(state: RecordState): Person {
  return {
    key: keyOf(state.record),
    name: readText(state, 'name'),
    organization: readReference(state, 'organization', 'organization'),
    title: readText(state, 'title'),
    email: readText(state, 'email'),
    phone: readText(state, 'phone'),
  }
}

/** Id of a person's record. */
export function personRecord(person: string): RecordId {
  return `person:${person}`
}

/** Name of the person with that key; a word for an unnamed one where the device does not know it. */
export function namePerson(person: string | null, { find, language }: NamingContext): string {
  const state = person === null ? undefined : find(personRecord(person))
  return (state && readText(state, 'name').trim()) || text('Unnamed person', 'Persona sin nombre')[language]
}

/** The kind `person`. */
export const personKind: Kind = {
  kind: 'person',
  singular: text('Person', 'Persona'),
  plural: text('People', 'Personas'),
  scopeOf: () => TASK_FORCE,
  fields: [
    { field: 'name', label: text('Name', 'Nombre'), type: { type: 'text', maxLength: LINE } },
    { field: 'organization', label: text('Organization', 'Organización'), type: { type: 'reference', kind: 'organization' } },
    { field: 'title', label: text('Title', 'Cargo'), type: { type: 'text', maxLength: LINE } },
    { field: 'email', label: text('E-mail', 'Correo electrónico'), type: { type: 'text', maxLength: LINE } },
    { field: 'phone', label: text('Phone', 'Teléfono'), type: { type: 'text', maxLength: LINE } },
  ],
  titleOf: (state, { language }) => readText(state, 'name').trim() || text('Unnamed person', 'Persona sin nombre')[language],
}
