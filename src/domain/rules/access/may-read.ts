import type { Scope } from '../../../change/edit.ts'
import { findWorkGroup, type Charter } from '../../charter.ts'
import { hasRole, type Rights } from './rights.ts'
import { splitScope } from './scope-parts.ts'

/**
 * Whether an account may read a scope (product: "Who may see and change what"): staff everything; whoever has a role the task force and
 * the open work groups; a closed group its members and its chair; an organization those who represent or lead it. A group that the
 * charter does not have is read by staff only.
 */
export function mayRead(rights: Rights, scope: Scope, charter: Charter): boolean {
  const parts = splitScope(scope)
  if (parts === null) return false
  if (rights.staff) return true
  const { sort, target } = parts
  switch (sort) {
    case 'task-force':
      return hasRole(rights)
    case 'work-group': {
      const group = findWorkGroup(charter, target)
      if (group === undefined) return false
      return group.reading === 'open' ? hasRole(rights) : rights.groups.includes(target) || rights.chairs.includes(target)
    }
    case 'organization':
      return rights.represents.includes(target) || rights.executiveOf.includes(target)
  }
}
