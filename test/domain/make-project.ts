import type { Json } from '../../src/change/edit.ts'
import type { Project } from '../../src/domain/project.ts'
import { readProject } from '../../src/domain/read-project.ts'
import { makeState } from './make-state.ts'

/** A project of Work Group 1, active unless said otherwise, as a device reads it. */
export function makeProject(key: string, fields: { readonly [field: string]: Json } = {}, group = '1'): Project {
  const base = { title: `Sample project ${key}`, state: 'active' }
  return readProject(makeState(`project:${key}`, { ...base, ...fields }, `work-group/${group}`))
}
