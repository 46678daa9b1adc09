import type { Charter } from '../charter.ts'
import type { AreaUpdate, ProjectUpdate } from '../project-update.ts'
import { countDaysBetween } from './date.ts'
import { isCompleteUpdate, latestUpdate } from './project-track.ts'

/** What became of an area from one update to the next. */
export type Turn =
  /** Off track in the first update that says so. */
  'begins-off' | 'went-off' | 'came-back' | 'still-off'

/** An area of which an update has something to tell. */
export interface ToldArea extends AreaUpdate {
  /** null = on track as before, or not said. */
  readonly turn: Turn | null
  /** What was to be done about it by the update before; '' = nothing. */
  readonly formerCorrection: string
  /** The progress is in other words than in the update before. */
  readonly isNew: boolean
}

/** One update as part of the story of a project. */
export interface Chapter {
  readonly update: ProjectUpdate
  /** Days since the update before; null = it is the first. */
  readonly daysSince: number | null
  /** How many areas it says are on track, and of how many it says whether. */
  readonly onTrack: number
  readonly judged: number
  /** Areas of the charter with something new, those that turned first. */
  readonly areas: readonly ToldArea[]
  /** Ids of areas of which it says the same as the update before, or nothing. */
  readonly unchanged: readonly string[]
  readonly isComplete: boolean
}

/** Tells the updates of a project as a story, the earliest first: of each what is new against the one before. Updates that say nothing are left out. */
export function tellUpdates(updates: readonly ProjectUpdate[], charter: Charter): readonly Chapter[] {
  const order = charter.startUpElements.items.map(({ id }) => id)
  const said = updates.filter((one) => latestUpdate([one]) !== undefined).sort((a, b) => (a.date < b.date ? -1 : 1))
  const known = new Map<string, AreaUpdate>()
  return said.map((update, index) => {
    const before = said[index - 1]
    const told = order.map((id) => tellArea(update.areas.find(({ area }) => area === id) ?? emptyArea(id), known.get(id)))
    for (const area of update.areas) known.set(area.area, remember(area, known.get(area.area)))
    const judged = told.filter(({ track }) => track !== null)
    const areas = told.filter(({ turn, isNew }) => turn !== null || isNew)
    return {
      update,
      daysSince: before === undefined ? null : countDaysBetween(before.date, update.date),
      onTrack: judged.filter(({ track }) => track === 'on').length,
      judged: judged.length,
      areas: [...areas.filter(({ turn }) => turn !== null), ...areas.filter(({ turn }) => turn === null)],
      unchanged: told.filter(({ turn, isNew }) => turn === null && !isNew).map(({ area }) => area),
      isComplete: isCompleteUpdate(update, charter),
    }
  })
}

function emptyArea(area: string): AreaUpdate {
  return { area, progress: '', track: null, correction: '' }
}

/** What is known of an area once an update has spoken: what it leaves open stays as it was said before. */
function remember(area: AreaUpdate, before: AreaUpdate | undefined): AreaUpdate {
  return {
    ...area,
    track: area.track ?? before?.track ?? null,
    progress: area.progress.trim() === '' ? (before?.progress ?? '') : area.progress,
  }
}

function tellArea(area: AreaUpdate, before: AreaUpdate | undefined): ToldArea {
  const isOff = before?.track === 'off'
  const turn = turnOf(area.track, before?.track ?? null)
  const progress = area.progress.trim()
  const correction = isOff ? before.correction.trim() : ''
  return { ...area, turn, formerCorrection: correction, isNew: progress !== '' && progress !== (before?.progress.trim() ?? '') }
}

function turnOf(track: AreaUpdate['track'], before: AreaUpdate['track']): Turn | null {
  if (track === 'off') return before === 'off' ? 'still-off' : before === 'on' ? 'went-off' : 'begins-off'
  return track === 'on' && before === 'off' ? 'came-back' : null
}

/** How much of a chapter a page tells: everything, or only what turned. */
export interface PagePlan {
  /** The chapters of which everything is told, the earliest first. */
  readonly full: readonly Chapter[]
  /** Those before, of which only turns are told. */
  readonly short: readonly Chapter[]
  /** How many still earlier ones are only counted. */
  readonly counted: number
}

/** About so many letters stand on a printed page of small print. */
const PAGE_LETTERS = 5200
/** Room of a heading and the lines that are not full, in letters. */
const HEAD_LETTERS = 130
const LINE_LETTERS = 110
/** The most letters of one text that a page tells. */
export const PAGE_TEXT = 280

/** Plans a story so that it fits one printed page: the newest updates in full, earlier ones in a line, the earliest only counted. */
export function planPage(chapters: readonly Chapter[]): PagePlan {
  let room = PAGE_LETTERS
  const full: Chapter[] = []
  const rest = [...chapters]
  while (rest.length > 0) {
    const next = rest.at(-1) as Chapter
    const size = sizeOf(next)
    // the newest is always told, and room is kept for a line for each of those before
    if (full.length > 0 && size + Math.min(rest.length - 1, 8) * LINE_LETTERS > room) break
    room -= size
    full.unshift(next)
    rest.pop()
  }
  const lines = Math.max(0, Math.min(rest.length, Math.floor(room / LINE_LETTERS) - 1))
  return { full, short: rest.slice(rest.length - lines), counted: rest.length - lines }
}

function sizeOf({ areas }: Chapter): number {
  const texts = areas.flatMap(({ progress, correction, track, formerCorrection, turn }) => [
    progress,
    track === 'off' ? correction : '',
    turn === 'came-back' ? formerCorrection : '',
  ])
  return HEAD_LETTERS + texts.reduce((sum, one) => sum + (one.trim() === '' ? 0 : linesOf(one)), 0)
}

/** Letters of the lines that a text takes, the last one not full. */
function linesOf(text: string): number {
  const breaks = text.slice(0, PAGE_TEXT).split('\n').length - 1
  return Math.min(text.length, PAGE_TEXT) + (breaks + 1) * (LINE_LETTERS / 2)
}
