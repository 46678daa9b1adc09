import type { NamingContext } from './kind.ts'
import { projectRecord } from './project.ts'
import { readText } from './read-field.ts'
import { text } from './text.ts'

/** Keys of what belongs to a project are `<project>.<rest>`; neither part has a dot. */
export function splitProjectKey(key: string): readonly [project: string, rest: string] {
  const dot = key.indexOf('.')
  return dot < 0 ? [key, ''] : [key.slice(0, dot), key.slice(dot + 1)]
}

const unknown = text('a project that is not on this device', 'un proyecto que no está en este dispositivo')

/** What a project is called where something of it is named. */
export function nameProjectOf(project: string, { find, language }: NamingContext): string {
  const state = find(projectRecord(project))
  return (state && readText(state, 'title').trim()) || unknown[language]
}
