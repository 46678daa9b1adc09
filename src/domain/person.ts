import type { RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { keyOf } from '../change/edit.ts'
import type { NamingContext } from './kind.ts'
import { readReference, readText } from './read-field.ts'
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
