import type { Rights } from '../../src/domain/rules/access.ts'
import type { DirectGrant } from '../../src/domain/rules/grants.ts'

/** Everybody who appears in the matrix of access. */
export const actorNames = [
  'staff',
  'chair-1',
  'chair-5',
  'rep-a',
  'rep-b',
  'rep-ab',
  'rep-g',
  'exec-a',
  'member-5',
  'observer',
  'nobody',
] as const

/** Name of somebody in the matrix. */
export type ActorName = (typeof actorNames)[number]

/**
 * What each is given by hand, as `user add` and the screens of staff do. Organizations: `org-a` (selected work group 1), `org-b` (work group
 * 2), `org-g` (part of government, in the closed work group 5).
 */
export const grantsByActor: { readonly [name in ActorName]: readonly DirectGrant[] } = {
  'staff': [{ role: 'staff', target: '' }],
  'chair-1': [{ role: 'chair', target: '1' }],
  'chair-5': [{ role: 'chair', target: '5' }],
  'rep-a': [{ role: 'represents', target: 'org-a' }],
  'rep-b': [{ role: 'represents', target: 'org-b' }],
  'rep-ab': [
    { role: 'represents', target: 'org-a' },
    { role: 'represents', target: 'org-b' },
  ],
  'rep-g': [{ role: 'represents', target: 'org-g' }],
  'exec-a': [{ role: 'executive', target: 'org-a' }],
  'member-5': [{ role: 'member', target: '5' }],
  'observer': [{ role: 'observer', target: '' }],
  'nobody': [],
}

/** The rights that follow, with the memberships of the organizations; a test compares them with `rightsOf`. */
export function rightsOfActor(name: ActorName, user: string): Rights {
  const targets = (role: DirectGrant['role']) => grantsByActor[name].filter((one) => one.role === role).map((one) => one.target)
  const groupByOrganization: { readonly [key: string]: string } = { 'org-a': '1', 'org-b': '2', 'org-g': '5' }
  const [represents, executiveOf] = [targets('represents'), targets('executive')]
  return {
    user,
    staff: name === 'staff',
    observer: name === 'observer',
    chairs: targets('chair'),
    groups: [...targets('member'), ...[...represents, ...executiveOf].map((key) => groupByOrganization[key]!)].sort(),
    represents,
    executiveOf,
  }
}
