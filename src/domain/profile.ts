import { keyOf, type RecordId } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import type { NamingContext } from './kind.ts'
import { readReference, readText } from './read-field.ts'
import { text } from './text.ts'

/** Name under which a user of the app signs edits: so that the author of a value has a name on other devices too. */
export interface Profile {
  readonly user: string
  readonly name: string
  /** Key of the organization for which the user works with the app. */
  readonly organization: string | null
}

/** Reads a profile; wrong types read as empty. */
export function readProfile(state: RecordState): Profile {
  return { user: keyOf(state.record), name: readText(state, 'name'), organization: readReference(state, 'organization', 'organization') }
}

/** Id of a user's profile. */
export function profileRecord(user: string): RecordId {
  return `profile:${user}`
}

/** Name of an author; a word for somebody whose profile the device does not have. */
export function nameAuthor(user: string, { find, language }: Pick<NamingContext, 'find' | 'language'>): string {
  const state = find(profileRecord(user))
  return (state && readText(state, 'name').trim()) || text('Somebody', 'Alguien')[language]
}
