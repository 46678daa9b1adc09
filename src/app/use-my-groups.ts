import { readWorkGroupFacts } from '../domain/work-group-facts.ts'
import { useRights } from './account.ts'
import { useRecords } from './live.ts'
import { useMe } from './me.ts'
import type { OrganizationFacts } from './use-organization-facts.ts'

/** The work groups that concern me, by id. */
export interface MyGroups {
  /** The one that my organization has selected, those that I chair. */
  readonly all: ReadonlySet<string>
  readonly chaired: ReadonlySet<string>
}

/** The work groups that concern me: by my account, or by the records where there is none; hook. The kind `work-group` has to be loaded. */
export function useMyGroups(facts: OrganizationFacts | null): MyGroups {
  const rights = useRights()
  const name = useMe().name.trim()
  const mine = facts?.people.filter((person) => name !== '' && person.name.trim() === name).map(({ key }) => key) ?? []
  const byRecords = useRecords('work-group')
    .map(readWorkGroupFacts)
    .filter(({ chair }) => chair !== null && mine.includes(chair))
  const chaired = new Set([...(rights?.chairs ?? []), ...byRecords.map(({ group }) => group)])
  const own = facts?.selection.primary ?? null
  return { chaired, all: new Set([...(own === null ? [] : [own]), ...chaired]) }
}
