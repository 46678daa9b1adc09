import type { Charter } from '../charter.ts'
import type { Pledge, ResourceCommitment } from '../resource-commitment.ts'

/** What a resource comes to over many charts. */
export interface ResourceTotal {
  /** Id of a resource of the charter. */
  readonly resource: string
  /** Organizations that have it, and that can get it; one that says both counts in both. */
  readonly have: number
  readonly canGet: number
  /** Organizations that said either. */
  readonly pledged: number
  /** Ids of the work groups to which it is pledged. */
  readonly groups: readonly string[]
}

/** What is pledged over many charts. */
export interface PledgeTotals {
  readonly resources: readonly ResourceTotal[]
  /** Rows of organizations' own that are pledged. */
  readonly own: readonly (Pledge & { readonly organization: string; readonly group: string })[]
  /** Hours per month of all representatives. */
  readonly hours: number
}

/** Whether a row of the chart commits something: it is ticked, and a row of the organization's own has a name. A note or amount alone does not. */
export function isPledged(pledge: Pledge): boolean {
  return (pledge.have || pledge.canGet) && (!isOwn(pledge) || pledge.ownLabel.trim() !== '')
}

/** Whether a chart commits anything: a pledged row, or hours above 0. */
export function hasPledge(commitment: ResourceCommitment): boolean {
  return (commitment.hours ?? 0) > 0 || commitment.pledges.some(isPledged)
}

/** Adds up charts, one total for each resource of the charter in its order; 0 where nobody pledged it (a gap to see). */
export function totalPledges(commitments: readonly ResourceCommitment[], charter: Charter): PledgeTotals {
  const all = commitments.flatMap(({ organization, group, pledges }) =>
    pledges.filter(isPledged).map((pledge) => ({ ...pledge, organization, group })),
  )
  const resources = charter.resources.items.map((item) => {
    const rows = all.filter((pledge) => pledge.resource === item.id)
    return {
      resource: item.id,
      have: countOrganizations(rows.filter((row) => row.have)),
      canGet: countOrganizations(rows.filter((row) => row.canGet)),
      pledged: countOrganizations(rows),
      groups: [...new Set(rows.map((row) => row.group))].sort(),
    }
  })
  const hours = commitments.reduce((sum, commitment) => sum + (commitment.hours ?? 0), 0)
  return { resources, own: all.filter(isOwn), hours }
}

function isOwn(pledge: Pledge): boolean {
  return pledge.resource.startsWith('own-')
}

function countOrganizations(rows: readonly { readonly organization: string }[]): number {
  return new Set(rows.map((row) => row.organization)).size
}
