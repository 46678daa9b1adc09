import type { Organization } from '../organization.ts'
import type { Person } from '../person.ts'
import type { Representation } from '../representation.ts'
import type { Selection } from '../selection.ts'
import type { WorkGroup } from '../charter.ts'
import { isWithin } from './date.ts'
import { mayJoin } from './selection.ts'

/** An organization that has joined a work group. */
export interface GroupMember {
  readonly organization: Organization
  /** Since when it is a member; null = not said: ever since. */
  readonly joined: string | null
  /** Everybody who represents it or did, officially or as alternate. */
  readonly representations: readonly Representation[]
}

/** Somebody who is expected at a meeting of a group. */
export interface Attendee {
  /** Key of the representation: the mark's name. */
  readonly representation: string
  readonly person: string
  readonly name: string
  readonly organization: string
  readonly organizationName: string
  readonly alternate: boolean
}

/** What a device knows, as far as membership looks at it. */
export interface MembershipFacts {
  readonly organizations: readonly Organization[]
  readonly selections: readonly Selection[]
  readonly representations: readonly Representation[]
}

/**
 * The members of a work group: active partners that have chosen it and may join it (Work Group Selection Guide), by name. One without a day of
 * joining counts as a member ever since.
 */
export function listMembers(group: WorkGroup, { organizations, selections, representations }: MembershipFacts): readonly GroupMember[] {
  const selectionByOrganization = new Map(selections.map((one) => [one.organization, one]))
  const representationsByOrganization = new Map<string | null, Representation[]>()
  for (const one of representations) {
    const known = representationsByOrganization.get(one.organization)
    if (known) known.push(one)
    else representationsByOrganization.set(one.organization, [one])
  }
  return organizations
    .filter((one) => {
      const isActive = one.level === 'partner' && one.standing === 'active'
      return isActive && selectionByOrganization.get(one.key)?.primary === group.id && mayJoin(group, one)
    })
    .map((organization) => ({
      organization,
      joined: selectionByOrganization.get(organization.key)?.joined ?? null,
      representations: (representationsByOrganization.get(organization.key) ?? []).filter((one) => one.person !== null),
    }))
    .sort((a, b) => (a.organization.name < b.organization.name ? -1 : 1))
}

/** Who is expected on a day: official representatives and alternates of the members, by organization, officials first. */
export function listAttendees(members: readonly GroupMember[], people: ReadonlyMap<string, Person>, date: string): readonly Attendee[] {
  return members.flatMap(({ organization, representations }) =>
    representations
      .filter((one) => isWithin(date, one))
      .sort((a, b) => Number(a.alternate) - Number(b.alternate))
      .map((one) => ({
        representation: one.key,
        person: one.person ?? '',
        name: people.get(one.person ?? '')?.name.trim() ?? '',
        organization: organization.key,
        organizationName: organization.name,
        alternate: one.alternate,
      })),
  )
}
