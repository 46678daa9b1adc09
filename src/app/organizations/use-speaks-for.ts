import { useRights } from '../account.ts'

/**
 * Whether whoever works here may add people and name who speaks for an organization, as far as this device knows: its representatives and
 * staff, and everybody on a device that works alone. What stands there already is explained field by field. Hook.
 */
export function useSpeaksFor(organization: string): boolean {
  const rights = useRights()
  return rights === null || rights.staff || rights.represents.includes(organization)
}
