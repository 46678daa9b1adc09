import { keyOf, kindOf, type RecordId, type Scope } from '../change/edit.ts'
import type { RecordState } from '../change/head.ts'
import { chooseGroup } from './data-part/choose-group.ts'
import { chooseHandover } from './data-part/choose-handover.ts'
import { chooseMeeting } from './data-part/choose-meeting.ts'
import { chooseOrganization } from './data-part/choose-organization.ts'
import { chooseProjects } from './data-part/choose-projects.ts'
import { withNamed } from './data-part/named-records.ts'
import { organizationScope, workGroupScope } from './scope.ts'

/**
 * Which part of the data to hand on: one organization, one work group, one meeting, one project, or what the successor of a
 * representative needs, by the key or id of it; for a handover that of the representation.
 */
export interface PartName {
  readonly sort: 'organization' | 'work-group' | 'meeting' | 'project' | 'handover'
  readonly key: string
}

/** A part of the data that makes sense by itself, for a bundle ([B3]). */
export interface DataPart {
  /** Ids of its records, chosen from all records as they are shown. */
  choose(records: readonly RecordState[]): ReadonlySet<RecordId>
  /** Scopes that it carries whole. */
  readonly wholeScopes: readonly Scope[]
}

/** The part of that name with all that belongs to it, whatever is named in it and the names of those who wrote it included. */
export function choosePart(name: PartName): DataPart {
  return {
    wholeScopes: listWholeScopes(name),
    choose: (records) => withAuthors(records, withNamed(records, chooseOwn(name, records))),
  }
}

function listWholeScopes({ sort, key }: PartName): readonly Scope[] {
  if (sort === 'organization') return [organizationScope(key)]
  return sort === 'work-group' ? [workGroupScope(key)] : []
}

function chooseOwn({ sort, key }: PartName, records: readonly RecordState[]): readonly RecordState[] {
  switch (sort) {
    case 'organization':
      return chooseOrganization(records, key)
    case 'work-group':
      return chooseGroup(records, key)
    case 'meeting':
      return chooseMeeting(records, key)
    case 'project':
      return chooseProjects(records, new Set([key]))
    case 'handover':
      return chooseHandover(records, key)
  }
}

/** Adds the names of those who wrote the records. */
function withAuthors(records: readonly RecordState[], chosen: readonly RecordState[]): ReadonlySet<RecordId> {
  const authors = new Set<string>()
  for (const state of chosen) {
    for (const field in state.fields) for (const head of state.fields[field]!) authors.add(head.by)
  }
  const profiles = records.filter(({ record }) => kindOf(record) === 'profile' && authors.has(keyOf(record)))
  return new Set([...chosen, ...profiles].map((state) => state.record))
}
