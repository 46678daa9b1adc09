import type { Scope } from '../../../change/edit.ts'
import { TASK_FORCE } from '../../scope.ts'

/** Which sort of scope it is, and whose: a work group's id, an organization's key, '' for the task force. */
export interface ScopeParts {
  readonly sort: 'task-force' | 'work-group' | 'organization'
  readonly target: string
}

/** Takes a scope apart; null for a text that is none. */
export function splitScope(scope: Scope): ScopeParts | null {
  if (scope === TASK_FORCE) return { sort: 'task-force', target: '' }
  const slash = scope.indexOf('/')
  const [sort, target] = [scope.slice(0, slash), scope.slice(slash + 1)]
  return (sort === 'work-group' || sort === 'organization') && target !== '' ? { sort, target } : null
}
