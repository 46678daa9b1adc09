/** What an account may do: its roles with what they are for. Lists are sorted and name everything once. */
export interface Rights {
  /** Id of the account. */
  readonly user: string
  readonly staff: boolean
  readonly observer: boolean
  /** Ids of the work groups that it chairs. */
  readonly chairs: readonly string[]
  /** Ids of the work groups of which it is a member, by itself or through its organizations. */
  readonly groups: readonly string[]
  /** Keys of the organizations that it represents. */
  readonly represents: readonly string[]
  /** Keys of the organizations that it leads. */
  readonly executiveOf: readonly string[]
}

/** Whether an account has any role at all; without one it neither reads nor writes. */
export function hasRole(rights: Rights): boolean {
  return rights.observer || hasActiveRole(rights)
}

/** Whether an account has a role that acts, not only observes. */
export function hasActiveRole({ staff, chairs, groups, represents, executiveOf }: Rights): boolean {
  return staff || [chairs, groups, represents, executiveOf].some((targets) => targets.length > 0)
}
