import type { OrganizationFacts } from '../use-organization-facts.ts'

/** … */
export function UpdatesDue(_: { readonly facts: OrganizationFacts | null }) {
  return null
}
