import { useMemo } from 'react'
import { readProject } from '../../domain/read-project.ts'
import type { ProjectStanding } from '../../domain/rules/agenda.ts'
import { hasMeasuredResult } from '../../domain/rules/measured.ts'
import { useRecords } from '../live.ts'

/** An idea, one that is still being prepared, and one that was ended early do not stand for the plan of a group. */
const COUNTED: ReadonlySet<string> = new Set(['active', 'in-review', 'transitioning', 'program', 'completed'])

/** The projects of a work group that were carried out, as far as its agenda looks at them. Hook. Suspends until projects are read. */
export function useProjectStandings(group: string): readonly ProjectStanding[] {
  const states = useRecords('project')
  return useMemo(
    () =>
      states
        .map(readProject)
        .filter((project) => project.group === group && COUNTED.has(project.state))
        .map((project) => ({ key: project.key, hasMeasuredResult: hasMeasuredResult(project) })),
    [states, group],
  )
}
