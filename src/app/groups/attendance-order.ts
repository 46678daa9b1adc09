import type { GroupMember } from '../../domain/rules/group-members.ts'
import type { MembershipStanding } from '../../domain/rules/attendance/judge-membership.ts'

/** A member and where it stands. */
export interface MemberStanding {
  readonly member: GroupMember
  readonly standing: MembershipStanding
}

/** Those in need of a look first: below the minimum, then those that may miss no more, then the others; by name inside of each. */
export function sortByNeed(all: readonly MemberStanding[]): readonly MemberStanding[] {
  const name = ({ member }: MemberStanding) => member.organization.name
  return all.toSorted((a, b) => rankOf(a.standing) - rankOf(b.standing) || name(a).localeCompare(name(b)))
}

function rankOf({ ratio, mayMiss, left }: MembershipStanding): number {
  if (mayMiss === null) return 0
  if (ratio.kind === 'counted' && !ratio.meets) return 1
  return mayMiss === 0 && left > 0 ? 2 : 3
}
