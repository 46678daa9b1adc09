import type { ProjectStanding } from '../../domain/rules/agenda.ts'

const none: readonly ProjectStanding[] = []

/** The projects of a work group, as far as its agenda looks at them. There is no kind of records for projects yet: the screens of projects fill this in. Hook. */
export function useProjectStandings(_group: string): readonly ProjectStanding[] {
  return none
}
