import type { OrganizationFacts } from '../use-organization-facts.ts'
import { Asks } from './asks.tsx'
import { TasksDue } from './tasks-due.tsx'
import { UpdatesDue } from './updates-due.tsx'

/** What the projects want of me: tasks, updates, and what others ask my organization for. */
export function ProjectsSection({ facts }: { readonly facts: OrganizationFacts | null }) {
  return (
    <>
      <TasksDue facts={facts} />
      <UpdatesDue facts={facts} />
      <Asks facts={facts} />
    </>
  )
}
