import type { Executive } from '../executive.ts'
import type { Representation } from '../representation.ts'
import { isWithin } from './date.ts'

/** Who speaks for an organization on a day. */
export interface Speakers {
  /** The official representative; null = nobody. Where times overlap, the one who began last. */
  readonly representative: Representation | null
  /** The other official representatives of that day: times that overlap and should not. */
  readonly overlaps: readonly Representation[]
  readonly alternates: readonly Representation[]
}

/** Tells who represents an organization on a day (Partner Definition, indicator 2). Representations without a person do not count. */
export function findSpeakers(representations: readonly Representation[], organization: string, date: string): Speakers {
  const current = representations.filter((one) => isOf(one, organization) && isWithin(date, one)).sort(compareNewestFirst)
  const [representative = null, ...overlaps] = current.filter((one) => !one.alternate)
  return { representative, overlaps, alternates: current.filter((one) => one.alternate) }
}

/** The pairs of official representations of an organization whose times overlap. */
export function listOverlaps(
  representations: readonly Representation[],
  organization: string,
): readonly (readonly [Representation, Representation])[] {
  const official = representations.filter((one) => isOf(one, organization) && !one.alternate)
  return official.flatMap((one, index) =>
    official
      .slice(index + 1)
      .filter((other) => begins(one) <= ends(other) && begins(other) <= ends(one))
      .map((other) => [one, other] as const),
  )
}

/** The chief executives of an organization on a day, the one who began last first. Entries without a person do not count. */
export function listExecutives(executives: readonly Executive[], organization: string, date: string): readonly Executive[] {
  return executives.filter((one) => isOf(one, organization) && isWithin(date, one)).sort(compareNewestFirst)
}

interface Tenure {
  readonly key: string
  readonly person: string | null
  readonly organization: string | null
  readonly from: string | null
  readonly to: string | null
}

function isOf(one: Tenure, organization: string): boolean {
  return one.organization === organization && one.person !== null
}

function begins(one: Tenure): string {
  return one.from ?? ''
}

function ends(one: Tenure): string {
  return one.to ?? '9999-12-31'
}

function compareNewestFirst(a: Tenure, b: Tenure): number {
  if (begins(a) !== begins(b)) return begins(a) < begins(b) ? 1 : -1
  return a.key < b.key ? 1 : -1
}
