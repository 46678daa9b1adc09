import { useLoaded } from '../live.ts'
import { useMyGroups } from '../use-my-groups.ts'
import type { OrganizationFacts } from '../use-organization-facts.ts'
import { Asks } from './asks.tsx'
import { ProjectDecisions } from './project-decisions.tsx'
import { TasksDue } from './tasks-due.tsx'
import { UpdatesDue } from './updates-due.tsx'

const KINDS = ['work-group'] as const

/** What the projects want of me: decisions of the groups that I chair, tasks, updates, and what others ask my organization for. */
export function ProjectsSection({ facts }: { readonly facts: OrganizationFacts | null }) {
  useLoaded(KINDS)
  const { chaired } = useMyGroups(facts)
  return (
    <>
      <ProjectDecisions chaired={chaired} />
      <TasksDue facts={facts} />
      <UpdatesDue facts={facts} chaired={chaired} />
      <Asks facts={facts} />
    </>
  )
}
