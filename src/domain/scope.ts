import type { Scope } from '../change/edit.ts'

/** Scope of everything that the whole task force shares. */
export const TASK_FORCE: Scope = 'task-force'

/** Scope of what belongs to one organization, by its key. */
export function organizationScope(organization: string): Scope {
  return `organization/${organization}`
}

/** Scope of what belongs to one work group, by its id in the charter. */
export function workGroupScope(group: string): Scope {
  return `work-group/${group}`
}

/** Id of the work group whose scope it is; null where it is another one. */
export function groupOfScope(scope: Scope): string | null {
  return scope.startsWith('work-group/') ? scope.slice('work-group/'.length) : null
}
