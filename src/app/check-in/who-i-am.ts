import { listAttendees, type Attendee } from '../../domain/rules/group-members.ts'
import type { Rights } from '../../domain/rules/access.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Person } from '../../domain/person.ts'
import type { Representation } from '../../domain/representation.ts'
import { foldText } from '../fold-text.ts'

/** What a device knows of people. */
export interface PeopleHere {
  readonly organizations: readonly Organization[]
  readonly representations: readonly Representation[]
  readonly people: ReadonlyMap<string, Person>
}

/** Who works here, as far as it matters for marking. */
export interface Myself {
  readonly name: string
  /** Key of the organization for which they work here. */
  readonly organization: string | null
  /** Rights of the account; null = the device works alone. */
  readonly rights: Pick<Rights, 'represents'> | null
}

/** Those whom somebody may mark on a day: the representatives of the organizations that the account represents, else of the own one. */
export function listMine({ organizations, representations, people }: PeopleHere, me: Myself, date: string): readonly Attendee[] {
  const keys = me.rights?.represents ?? (me.organization === null ? [] : [me.organization])
  const members = organizations
    .filter(({ key }) => keys.includes(key))
    .map((organization) => ({
      organization,
      joined: null,
      representations: representations.filter((one) => one.organization === organization.key && one.person !== null),
    }))
  return listAttendees(members, people, date)
}

/** Key of the representation that is surely one's own: the only one, or the one of one's own name; null = to be chosen. */
export function guessMine(mine: readonly Attendee[], me: Pick<Myself, 'name'>): string | null {
  return mine.length === 1 ? mine[0]!.representation : findNamesake(mine, me)
}

/** The one person of one's own name; null where there is none, or there are several. */
export function findNamesake(people: readonly Attendee[], me: Pick<Myself, 'name'>): string | null {
  const named = people.filter(({ name }) => name !== '' && foldText(name) === foldText(me.name))
  return named.length === 1 ? named[0]!.representation : null
}
