import type { Charter } from '../charter.ts'
import type { Organization } from '../organization.ts'
import type { Project, ProjectNeed } from '../project.ts'
import { HOURS, judgeUse, type ResourceUse, type UseIndex } from './pledge-use.ts'

/** Somebody who may have what a project needs. */
export interface Match {
  /** Key of the organization. */
  readonly organization: string
  /** Id of the resource that it pledged; null = it pledged nothing alike (any more), it was only asked. */
  readonly resource: string | null
  /** Name of a row of its own; '' for the charter's. */
  readonly ownLabel: string
  readonly have: boolean
  readonly canGet: boolean
  readonly amount: string
  /** Hours a month that are left of its pledge, where the need is hours. */
  readonly hoursLeft: number | null
  /** Whether it belongs to the project's group, or takes part in the project. */
  readonly isNear: boolean
  /** Keys of other projects that use it. */
  readonly usedBy: readonly string[]
  /** This project uses it already. */
  readonly isLinked: boolean
  /** Day on which it was asked; null = not. */
  readonly asked: string | null
  readonly answer: 'offered' | 'declined' | null
}

/** What the matchmaker looks at: what the device may read of charts, projects and organizations. */
export interface MatchFacts {
  readonly charter: Charter
  readonly organizations: readonly Organization[]
  /** Keys of the organizations of the project's group. */
  readonly members: ReadonlySet<string>
  /** Charts and uses that the device may read. */
  readonly index: UseIndex
}

/**
 * Finds who could help with a need: pledges of the same resource, or of own words alike those of the need. Those of the group and of who
 * takes part come first, then partners elsewhere; in each "have it" before "can get it", then whoever has most left or lends it to the
 * fewest, then by name. Organizations that left the task force are not named unless they were asked.
 */
export function findMatches(need: ProjectNeed, project: Project, facts: MatchFacts): readonly Match[] {
  const nameByKey = new Map(facts.organizations.map(({ key, name }) => [key, name]))
  return facts.organizations
    .flatMap((organization) => matchesOf(organization, need, project, facts))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (b.hoursLeft ?? 0) - (a.hoursLeft ?? 0) ||
        a.usedBy.length - b.usedBy.length ||
        compare(nameByKey.get(a.organization) ?? '', nameByKey.get(b.organization) ?? '') ||
        compare(a.organization, b.organization),
    )
}

function matchesOf(organization: Organization, need: ProjectNeed, project: Project, facts: MatchFacts): readonly Match[] {
  const { key } = organization
  const asked = need.askedByOrganization.get(key) ?? null
  const answer = need.answerByOrganization.get(key) ?? null
  const isNear = facts.members.has(key) || project.partners.includes(key)
  const base = { organization: key, isNear, asked, answer }
  const isActive = organization.standing === 'active'
  const use = judgeUse(key, project, facts.index)
  if (need.resource === HOURS) {
    if (isActive && use.hours.pledged > 0) return [{ ...base, ...hoursPart(use.hours) }]
  } else if (isActive) {
    const [found] = use.resources
      .filter((one) => (one.have || one.canGet) && isAlike(need, one, facts.charter))
      .sort((a, b) => Number(b.resource === need.resource) - Number(a.resource === need.resource) || Number(b.have) - Number(a.have))
    if (found) return [{ ...base, ...resourcePart(found) }]
  }
  return asked === null && answer === null ? [] : [{ ...base, ...nothing }]
}

const nothing = { resource: null, ownLabel: '', have: false, canGet: false, amount: '', hoursLeft: null, usedBy: [], isLinked: false }

function hoursPart({ left, here, projects }: ReturnType<typeof judgeUse>['hours']) {
  const usedBy = projects.map(({ project }) => project)
  return { ...nothing, resource: HOURS, have: true, hoursLeft: left, usedBy, isLinked: here !== null }
}

function resourcePart({ resource, ownLabel, have, canGet, amount, elsewhere, here }: ResourceUse) {
  const usedBy = elsewhere.map(({ project }) => project)
  return { resource, ownLabel, have, canGet, amount, hoursLeft: null, usedBy, isLinked: here !== null }
}

function rank({ isNear, have, canGet }: Match): number {
  return (isNear ? 0 : 3) + (have ? 0 : canGet ? 1 : 2)
}

/** Whether a pledge is of the resource that is needed, or shares a word of some length with the need, in either language. */
function isAlike(need: ProjectNeed, pledge: ResourceUse, charter: Charter): boolean {
  if (need.resource !== null && pledge.resource === need.resource) return true
  // What bears the charter's name is found by it; own words are compared with own words, and with the charter's where the need has none.
  const item = charter.resources.items.find(({ id }) => id === pledge.resource)
  if (item && need.resource !== null) return false
  const wanted = wordsOf(need.title)
  const offered = item ? [...wordsOf(item.label.en), ...wordsOf(item.label.es)] : [...wordsOf(pledge.ownLabel)]
  return offered.some((word) => wanted.has(word))
}

const SHORTEST = 4
const common = new Set(
  'also another from help need needs other some that their them they this with para como otra otras otro otros'.split(' '),
)

/** The words of a text that say something: folded, without plural endings. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return new Set(words.filter((word) => word.length >= SHORTEST && !common.has(word)).map((word) => word.replace(/(?:es|s)$/, '')))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
