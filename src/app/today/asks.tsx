import type { OrganizationFacts } from '../use-organization-facts.ts'

/** … */
export function Asks(_: { readonly facts: OrganizationFacts | null }) {
  return null
}
