import type { WorkGroup } from '../domain/charter.ts'
import { projectRecord } from '../domain/project.ts'
import { workGroupScope } from '../domain/scope.ts'
import { useCharter } from './charter.ts'
import { useExplainWrite } from './write-access.ts'

/** The work groups in which whoever works here may add an idea for a project. Hook. */
export function useIdeaGroups(): readonly WorkGroup[] {
  const charter = useCharter()
  const explain = useExplainWrite()
  return charter.workGroups.filter(({ id }) => explain(workGroupScope(id), projectRecord('new'), 'title') === null)
}
