import { findWorkGroup, workGroupLabel, type WorkGroup } from '../domain/charter.ts'
import { readOrganization } from '../domain/organization.ts'
import { readPerson, type Person } from '../domain/person.ts'
import { readRepresentation } from '../domain/representation.ts'
import { listMembers, type GroupMember } from '../domain/rules/group-members.ts'
import { readSelection } from '../domain/selection.ts'
import { readWorkGroupFacts, workGroupRecord, type WorkGroupFacts } from '../domain/work-group-facts.ts'
import { useCharter } from './charter.ts'
import { emptyOf } from './empty-record.ts'
import { useLanguage } from './i18n.ts'
import { useLoaded, useRecord, useRecords } from './live.ts'

/** A work group as its screens need it. */
export interface GroupFacts {
  readonly group: WorkGroup
  /** "WG 6: Examining Labor, …" */
  readonly label: string
  readonly facts: WorkGroupFacts
  readonly members: readonly GroupMember[]
  /** Everybody on this device, by key. */
  readonly people: ReadonlyMap<string, Person>
}

const KINDS = ['organization', 'selection', 'person', 'representation', 'work-group'] as const

/** What this device knows of a work group, live; null where the charter has none with that id. Suspends until it is read. */
export function useGroup(id: string): GroupFacts | null {
  useLoaded(KINDS)
  const charter = useCharter()
  const { language } = useLanguage()
  const state = useRecord(workGroupRecord(id))
  const organizations = useRecords('organization')
  const selections = useRecords('selection')
  const representations = useRecords('representation')
  const people = useRecords('person')
  const group = findWorkGroup(charter, id)
  if (!group) return null
  return {
    group,
    label: workGroupLabel(charter, group)[language],
    facts: readWorkGroupFacts(state ?? emptyOf(workGroupRecord(id))),
    members: listMembers(group, {
      organizations: organizations.map(readOrganization),
      selections: selections.map(readSelection),
      representations: representations.map(readRepresentation),
    }),
    people: new Map(people.map((one) => readPerson(one)).map((person) => [person.key, person])),
  }
}
