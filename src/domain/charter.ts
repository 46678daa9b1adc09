import type { Text } from './text.ts'

/** One entry of a list of the charter. Ids are part of the data and never follow from the label: labels may be reworded, ids stay. */
export interface CharterItem {
  readonly id: string
  /** Short name, for headings, steps, history and search. */
  readonly label: Text
  /** The sentence of the source document, where it says more than the label. */
  readonly wording?: Text
  /** What the paper form prints, where that is not the label. */
  readonly onForm?: Text
  /** Help for the person who answers, in plain words. */
  readonly help?: Text
  /** Id of the section of the list to which it belongs. */
  readonly section?: string
  /** Sort of item, where rules or forms treat it differently (see `IndicatorKind`, and `rowKinds` of the guides). */
  readonly kind?: string
}

/** A heading over some items of a list; a step of the wizard. */
export interface CharterSection {
  readonly id: string
  readonly label: Text
  readonly help?: Text
}

/** A list of the charter, in the order of the source document. */
export interface CharterList {
  readonly items: readonly CharterItem[]
  readonly sections?: readonly CharterSection[]
  /** Item ids in the order of the paper form where it differs (an item may be printed twice). */
  readonly paperOrder?: readonly string[]
}

/**
 * How the rules tell whether an indicator of formal commitment holds: from the checklist's cells (`memorandum`, `manual`) or from
 * the records that it speaks of (`representative`, `work-group`, `resources`). An indicator of any other kind holds by a name and a date.
 */
export type IndicatorKind = 'memorandum' | 'representative' | 'manual' | 'work-group' | 'resources'

/** A work group of the task force: one goal, one population, its projects. */
export interface WorkGroup {
  readonly id: string
  readonly number: number
  readonly name: Text
  /** Heading on the selection form, which may name the group otherwise: two names, one group. */
  readonly nameOnForm: Text
  readonly goal: Text
  readonly population: Text
  readonly factors: Text
  readonly projectTypes: Text
  /** Who may become a member. */
  readonly membership: 'anyone' | 'government'
  /** Who may read it: everybody of the task force, or its members, its chair and staff only. */
  readonly reading: 'open' | 'closed'
  /** The group examines whether projects are feasible before it plans any. */
  readonly feasibilityFirst?: { readonly year: number; readonly note: Text }
  /** Organization without which the group's projects are not developed. */
  readonly collaborator?: { readonly id: string; readonly name: Text; readonly note: Text }
}

/** A share as two integers: rules compute without rounding. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/** How attendance at work group meetings is judged. */
export interface AttendancePolicy {
  /** Least share of held meetings that a partner's representative attends. */
  readonly minimum: Share
  /** Meetings a year of the example in the source document. */
  readonly exampleMeetings: number
  readonly teleconferenceCounts: boolean
  /** Whether meetings that an alternate attended count for the organization. */
  readonly alternatesCount: boolean
}

/** The task force as data. Plain JSON: no screen and no rule knows anything of one task force beyond it. */
export interface Charter {
  readonly id: string
  readonly version: number
  /** Date of the source document, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly issued: string
  readonly name: Text
  readonly shortName: Text
  /** The body that runs the task force and whose staff verify. */
  readonly coordinator: { readonly name: Text; readonly shortName: Text }
  readonly mission: { readonly text: Text; readonly preliminary: boolean }
  readonly sourceDocument: Text
  /** What a work group is called, in full and before a number. */
  readonly workGroupTerm: { readonly name: Text; readonly abbreviation: Text }
  /** The agreement that partners sign: the source document calls one paper by two names. */
  readonly memorandum: { readonly name: Text; readonly alsoCalled: Text }
  readonly workGroups: readonly WorkGroup[]
  readonly commitmentIndicators: CharterList
  readonly responsibilities: CharterList
  readonly benefits: CharterList
  readonly resources: CharterList
  readonly barriers: CharterList
  readonly successFactors: CharterList
  readonly startUpElements: CharterList
  /** Sectors that organizations belong to. */
  readonly sectors: CharterList
  readonly attendance: AttendancePolicy
  /**
   * Time zone by whose clock the task force meets, as IANA names it; left out = that of each device. Whether it is one is no matter of a
   * charter's soundness: engines differ in the zones that they know, and a charter is in force everywhere or nowhere. One that does not know
   * it goes by its own clock (`zoneOf`).
   */
  readonly timeZone?: string
  /** Month (1–12) in which the fiscal year starts, and the year by which attendance and performance are reviewed. */
  readonly year: { readonly fiscalStartMonth: number; readonly reviewsBy: 'calendar' | 'fiscal' }
  readonly rhythm: {
    /** Performance reviews: longest time between two. */
    readonly performanceReviewMonths: number
    /** Benefits reviews: how many a year. */
    readonly benefitsReviewsPerYear: 1 | 2 | 4
    /** Project updates: longest time between two. */
    readonly projectUpdateDays: number
  }
  /** Counts below it are not shown in reports. */
  readonly smallCellThreshold: number
  /** Anonymous answers are shown only from this number of answers on. */
  readonly anonymousMinimum: number
}

/** The work group with that id; undefined where the charter has none (an id of another charter, or a field cleared). */
export function findWorkGroup(charter: Charter, id: string | null): WorkGroup | undefined {
  return charter.workGroups.find((group) => group.id === id)
}

/** "WG 6: Examining Labor, …": a work group's number and name, as the source document writes it. */
export function workGroupLabel(charter: Charter, group: WorkGroup): Text {
  const { abbreviation } = charter.workGroupTerm
  return {
    en: `${abbreviation.en} ${group.number}: ${group.name.en}`,
    es: `${abbreviation.es} ${group.number}: ${group.name.es}`,
  }
}
