import * as z from 'zod'
import { isRecordId } from '../../change/identify.ts'
import type { DirectGrant } from '../../domain/rules/grants.ts'
import type { GrantsTable } from '../storage/tables.ts'

/** A role in its scope: `target` is a work group's id (chair, member), an organization's key (represents, executive), or ''. */
export type RoleGrant = DirectGrant

const key = z
  .string()
  .refine((text) => isRecordId(`organization:${text}`), 'This is no id: letters, digits, "_", "." and "-", 200 at most.')
const nothing = z.literal('', 'This role holds everywhere: it has no target.')

/** A role as it comes from outside. */
export const roleShape = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(['staff', 'observer']), target: nothing.default('') }),
  z.strictObject({ role: z.enum(['chair', 'member', 'represents', 'executive']), target: key }),
])

/** A list of roles as it comes from outside. */
export const rolesShape = z.array(roleShape).max(100)

/** Reads a list of roles that this server has written itself. */
export function readRoles(json: string): RoleGrant[] {
  return rolesShape.parse(JSON.parse(json))
}

/** Whether two name the same role in the same scope. */
export function isSameRole(one: RoleGrant, other: RoleGrant): boolean {
  return one.role === other.role && one.target === other.target
}

/** Each role once, in a fixed order. */
export function sortRoles(roles: readonly RoleGrant[]): RoleGrant[] {
  const unique = new Map(roles.map(({ role, target }) => [`${role} ${target}`, { role, target }]))
  return [...unique.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, grant]) => grant)
}

/** The row of a direct grant. */
export function grantRow(user: string, { role, target }: RoleGrant): GrantsTable {
  return { user, role, target }
}
