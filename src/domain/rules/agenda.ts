import { isParked, type AgendaItem, type Meeting, type MeetingDraft } from '../meeting.ts'
import { text, type Text } from '../text.ts'
import { addMinutes } from './clock.ts'
import { moveInOrder } from './entry-order.ts'

/** A project of the group, as far as the agenda looks at it. */
export interface ProjectStanding {
  readonly key: string
  /** An output or an outcome of it was measured. */
  readonly hasMeasuredResult: boolean
}

/** What the chair is told before an item off the plan is taken ahead of the projects. */
export interface AheadFinding {
  readonly code: 'no-projects' | 'no-result' | 'results'
  /** Whether a reason has to be given first. */
  readonly needsReason: boolean
  readonly sentence: Text
}

/**
 * Judges whether items off the plan may be taken ahead of those of the projects (Partners Guide, "Role in Project Implementation": other
 * activities "take place only after project-related actions are well in place, and showing measurable results", else the group is
 * "running after rabbits"). One project with a measured result is enough; until then the chair gives a reason, which is kept.
 */
export function judgeAhead(projects: readonly ProjectStanding[]): AheadFinding {
  if (projects.length === 0) return { code: 'no-projects', needsReason: true, sentence: noProjects }
  if (projects.every((one) => !one.hasMeasuredResult)) return { code: 'no-result', needsReason: true, sentence: noResult }
  return { code: 'results', needsReason: false, sentence: results }
}

const noProjects = text(
  'This work group has no projects yet, so every item is off the plan. Without a project that shows a measured result, the chair takes one ahead only for a reason ("running after rabbits").',
  'Este grupo de trabajo aún no tiene proyectos, así que todos los puntos están fuera del plan. Sin un proyecto que muestre un resultado medido, la presidencia adelanta uno solo con un motivo («correr tras los conejos»).',
)
const noResult = text(
  'No project of this work group shows a measured result yet. Until one does, items off the plan wait behind those of the projects, and the chair takes one ahead only for a reason ("running after rabbits").',
  'Ningún proyecto de este grupo de trabajo muestra todavía un resultado medido. Hasta entonces, los puntos fuera del plan esperan detrás de los de los proyectos, y la presidencia adelanta uno solo con un motivo («correr tras los conejos»).',
)
const results = text(
  'Items off the plan come behind those of the projects. The projects of this work group show measured results, so the chair may take one ahead.',
  'Los puntos fuera del plan van detrás de los de los proyectos. Los proyectos de este grupo de trabajo muestran resultados medidos, así que la presidencia puede adelantar uno.',
)

/** The items in the two parts of the agenda: those called first, and those parked behind them. */
export function splitAgenda(agenda: readonly AgendaItem[]): {
  readonly called: readonly AgendaItem[]
  readonly parked: readonly AgendaItem[]
} {
  return { called: agenda.filter((item) => !isParked(item)), parked: agenda.filter(isParked) }
}

/**
 * When each item begins, by its id: the meeting's beginning and the timeboxes before it. Items carried over take no time of this meeting;
 * without a beginning there are no times.
 */
export function timeItems({ agenda, start }: Pick<Meeting, 'agenda' | 'start'>): ReadonlyMap<string, string> {
  const startById = new Map<string, string>()
  let at = start
  for (const item of agenda) {
    if (at === null || item.state === 'carried') continue
    startById.set(item.id, at)
    at = addMinutes(at, item.minutes ?? 0)
  }
  return startById
}

/** How the timeboxes stand against the meeting's length, in minutes. */
export interface AgendaTime {
  readonly total: number
  /** Length of the meeting; null = it has no beginning or no end. */
  readonly length: number | null
  /** Minutes too many; 0 where it fits or nobody knows. */
  readonly over: number
  /** Items without a timebox. */
  readonly untimed: number
}

/** Adds up the timeboxes of what is called at this meeting. */
export function sumAgenda({ agenda, start, end }: Pick<Meeting, 'agenda' | 'start' | 'end'>): AgendaTime {
  const called = agenda.filter((item) => item.state !== 'carried')
  const total = called.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
  const length = start === null || end === null || end < start ? null : Math.round((Date.parse(end) - Date.parse(start)) / 60_000)
  return {
    total,
    length,
    over: length === null ? 0 : Math.max(0, total - length),
    untimed: called.filter((item) => item.minutes === null).length,
  }
}

/**
 * What to write so that an item comes to another place in its part of the agenda.
 *
 * @param part the called or the parked items, in their order
 * @param to index of the new place in `part`
 */
export function draftMove(
  { record }: Pick<Meeting, 'record'>,
  part: readonly AgendaItem[],
  id: string,
  to: number,
): readonly MeetingDraft[] {
  return moveInOrder(part, id, to).map((moved) => ({ record, field: `agenda.${moved.id}.order`, value: moved.order }))
}
