import type { RecordState } from '../../change/head.ts'
import { workGroupScope } from '../scope.ts'
import { chooseMembers, listMembers } from './choose-members.ts'

/** All that lies in a work group's scope, its projects included, and its members with those who speak for them. */
export function chooseGroup(records: readonly RecordState[], group: string): readonly RecordState[] {
  const scope = workGroupScope(group)
  return [...records.filter((state) => state.scope === scope), ...chooseMembers(records, listMembers(records, group))]
}
