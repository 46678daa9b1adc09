import type { PledgeUse, Project } from '../project.ts'
import type { Pledge, ResourceCommitment } from '../resource-commitment.ts'
import { isPledged } from './pledges.ts'

/** Id that a use of hours has in place of a resource's. */
export const HOURS = 'hours'

/** A use by another project. */
export interface OtherUse {
  /** Key of the project. */
  readonly project: string
  readonly amount: string
}

/** What an organization pledged of one resource, against what is used of it. */
export interface ResourceUse {
  /** Key of the organization. */
  readonly organization: string
  /** Id of the resource as its charts name it. */
  readonly resource: string
  /** Name of a row of its own; '' for the charter's. */
  readonly ownLabel: string
  readonly have: boolean
  readonly canGet: boolean
  /** What its charts say about how much, each once. */
  readonly amount: string
  readonly note: string
  /** Ids of the work groups to which it is pledged. */
  readonly groups: readonly string[]
  /** The use by this project; null = none. One of what nobody pledges (any more) has neither `have` nor `canGet`. */
  readonly here: PledgeUse | null
  readonly elsewhere: readonly OtherUse[]
}

/** Hours a month that an organization pledged, against those that are used; hundredths count. */
export interface HoursUse {
  readonly organization: string
  /** Pledged a month over all its charts; 0 = none. */
  readonly pledged: number
  /** The use by this project; null = none. */
  readonly here: PledgeUse | null
  /** Hours that other projects use. */
  readonly elsewhere: number
  readonly projects: readonly { readonly project: string; readonly hours: number }[]
  /** What is left; below 0: so much more is used than pledged. */
  readonly left: number
}

/** Everything that one organization pledged, against what is used. */
export interface OrganizationUse {
  readonly organization: string
  readonly resources: readonly ResourceUse[]
  readonly hours: HoursUse
}

/**
 * Whether a project holds on to what it uses: not before anybody decided to start it, not while it waits, and no more once it is over.
 */
export function holdsPledges({ state, parked }: Pick<Project, 'state' | 'parked'>): boolean {
  return !parked && (state === 'start-up' || state === 'active' || state === 'in-review' || state === 'transitioning')
}

/** Charts and uses by organization, so that many organizations are judged in one walk over thousands of projects. */
export interface UseIndex {
  readonly chartsByOrganization: ReadonlyMap<string, readonly ResourceCommitment[]>
  readonly usesByOrganization: ReadonlyMap<string, readonly ProjectUse[]>
}

interface ProjectUse extends PledgeUse {
  readonly project: string
}

/** Sorts charts, and the uses of all projects that hold on to them, by organization. */
export function indexUses(commitments: readonly ResourceCommitment[], projects: readonly Project[]): UseIndex {
  const uses = projects.filter(holdsPledges).flatMap((project) => project.uses.map((use) => ({ ...use, project: project.key })))
  return {
    chartsByOrganization: groupByOrganization(commitments),
    usesByOrganization: groupByOrganization(uses),
  }
}

function groupByOrganization<T extends { readonly organization: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const byOrganization = new Map<string, T[]>()
  for (const one of all) {
    const known = byOrganization.get(one.organization)
    if (known) known.push(one)
    else byOrganization.set(one.organization, [one])
  }
  return byOrganization
}

/**
 * Compares what an organization pledged in its resource commitment charts with what this project uses and what all others use that hold
 * on to it. The pledges of all groups count, since all projects draw on them. `index` may hold this project or not.
 */
export function judgeUse(
  organization: string,
  project: Pick<Project, 'key' | 'uses'>,
  { chartsByOrganization, usesByOrganization }: UseIndex,
): OrganizationUse {
  const own = chartsByOrganization.get(organization) ?? []
  const here = project.uses.filter((use) => use.organization === organization)
  const elsewhere = (usesByOrganization.get(organization) ?? []).filter((use) => use.project !== project.key)
  return {
    organization,
    resources: judgeResources(organization, own, here, elsewhere),
    hours: judgeHours(organization, own, here, elsewhere),
  }
}

function judgeResources(
  organization: string,
  own: readonly ResourceCommitment[],
  here: readonly PledgeUse[],
  elsewhere: readonly ProjectUse[],
): readonly ResourceUse[] {
  const rows = own.flatMap(({ group, pledges }) => pledges.map((pledge) => ({ pledge, group })))
  const pledged = rows.filter(({ pledge }) => isPledged(pledge)).map(({ pledge }) => pledge.resource)
  const ids = new Set([...pledged, ...here.map(({ resource }) => resource)])
  ids.delete(HOURS)
  return [...ids].map((resource) => {
    const of = rows.filter(({ pledge }) => pledge.resource === resource)
    const valid = of.filter(({ pledge }) => isPledged(pledge))
    return {
      organization,
      resource,
      ownLabel: firstOf(of.map(({ pledge }) => pledge.ownLabel)),
      have: valid.some(({ pledge }) => pledge.have),
      canGet: valid.some(({ pledge }) => pledge.canGet),
      amount: joinOf(valid, 'amount'),
      note: joinOf(valid, 'note'),
      groups: valid.map(({ group }) => group),
      here: here.find((use) => use.resource === resource) ?? null,
      elsewhere: elsewhere.filter((use) => use.resource === resource).map(({ project, amount }) => ({ project, amount })),
    }
  })
}

function judgeHours(
  organization: string,
  own: readonly ResourceCommitment[],
  here: readonly PledgeUse[],
  elsewhere: readonly ProjectUse[],
): HoursUse {
  const pledged = addHours(own.map(({ hours }) => hours))
  const use = here.find(({ resource }) => resource === HOURS) ?? null
  const projects = elsewhere
    .filter(({ resource, hours }) => resource === HOURS && (hours ?? 0) > 0)
    .map(({ project, hours }) => ({ project, hours: hours ?? 0 }))
  const other = addHours(projects.map(({ hours }) => hours))
  const left = addHours([pledged, -(use?.hours ?? 0), -other])
  return { organization, pledged, here: use, elsewhere: other, projects, left }
}

/** Adds hours by their hundredths, so that a tenth and two tenths are three tenths; null counts as none. */
export function addHours(hours: readonly (number | null)[]): number {
  return hours.reduce<number>((sum, one) => sum + Math.round((one ?? 0) * 100), 0) / 100
}

function firstOf(texts: readonly string[]): string {
  return texts.map((text) => text.trim()).find((text) => text !== '') ?? ''
}

function joinOf(rows: readonly { readonly pledge: Pledge }[], part: 'amount' | 'note'): string {
  const texts = rows.map(({ pledge }) => pledge[part].trim()).filter((text) => text !== '')
  return [...new Set(texts)].join('; ')
}

/** What a project uses of pledges in all: the hours a month summed, everything else as it was written. */
export interface UseTotal {
  readonly hours: number
  readonly organizations: readonly string[]
  readonly uses: readonly PledgeUse[]
}

/** Sums what a project uses (Partners Guide, "Role in Transitioning Projects to Programs": what a permanent answer costs). */
export function totalUses({ uses }: Pick<Project, 'uses'>): UseTotal {
  return {
    hours: addHours(uses.filter(({ resource }) => resource === HOURS).map(({ hours }) => hours)),
    organizations: [...new Set(uses.map(({ organization }) => organization))],
    uses: uses.filter(({ resource }) => resource !== HOURS),
  }
}
