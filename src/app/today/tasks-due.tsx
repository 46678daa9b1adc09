import type { OrganizationFacts } from '../use-organization-facts.ts'

/** … */
export function TasksDue(_: { readonly facts: OrganizationFacts | null }) {
  return null
}
