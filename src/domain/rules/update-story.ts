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

/** What a printed page of small print has room for beneath its head, in points. */
const PAGE_POINTS = 580
/** A line of print, the space after a paragraph, and a heading with the space around it, in points. */
const LINE = 11.9
const PARAGRAPH = 2
const HEADING = 21
/** So many letters stand in a line at least, and a name of an area as many as most do. */
const LINE_LETTERS = 120
const NAME_LETTERS = 26
/** Words around a text, as "went off track" or "What was to be done about it". */
const AROUND_LETTERS = 26
/** The most letters of one text that a page tells. */
export const PAGE_TEXT = 280
/** How many earlier updates at least are told in a line before a newer one is told in full. */
const LINES_KEPT = 6

/** Plans a story so that it fits one printed page: the newest updates in full, earlier ones in a line, the earliest only counted. */
export function planPage(chapters: readonly Chapter[]): PagePlan {
  let room = PAGE_POINTS
  const full: Chapter[] = []
  const short: Chapter[] = []
  const rest = [...chapters]
  const sizeOfLines = (some: readonly Chapter[]) => some.reduce((sum, one) => sum + sizeOfLine(one), 0)
  for (let next = rest.at(-1); next !== undefined; next = rest.at(-1)) {
    const size = sizeOfFull(next)
    // the newest is always told
    if (full.length > 0 && size + sizeOfLines(rest.slice(0, -1).slice(-LINES_KEPT)) + LINE > room) break
    room -= size
    full.unshift(next)
    rest.pop()
  }
  for (let next = rest.at(-1); next !== undefined; next = rest.at(-1)) {
    const size = sizeOfLine(next)
    if (size + (rest.length > 1 ? LINE + PARAGRAPH : 0) > room) break
    room -= size
    short.unshift(next)
    rest.pop()
  }
  return { full, short, counted: rest.length }
}

/** Height of a chapter that is told in full, in points: its heading, a paragraph for each area, and what is unchanged. */
function sizeOfFull({ areas, unchanged }: Chapter): number {
  const lengths = areas.map(
    ({ progress, correction, track, formerCorrection, turn }) =>
      NAME_LETTERS +
      AROUND_LETTERS +
      lengthOf(progress) +
      (track === 'off' ? AROUND_LETTERS + lengthOf(correction) : 0) +
      (turn === 'came-back' ? AROUND_LETTERS + lengthOf(formerCorrection) : 0),
  )
  const all = [
    NAME_LETTERS + AROUND_LETTERS,
    ...lengths,
    ...(unchanged.length === 0 ? [] : [AROUND_LETTERS + unchanged.length * NAME_LETTERS]),
  ]
  return HEADING + all.reduce((sum, length) => sum + sizeOfParagraph(length), 0)
}

/** Height of a chapter of which only turns are told, in points. */
function sizeOfLine({ areas }: Chapter): number {
  const turned = areas.filter(({ turn }) => turn !== null)
  const turns = new Set(turned.map(({ turn }) => turn)).size
  return sizeOfParagraph(2 * AROUND_LETTERS + turns * (AROUND_LETTERS / 2) + turned.length * NAME_LETTERS)
}

function sizeOfParagraph(letters: number): number {
  return Math.ceil(letters / LINE_LETTERS) * LINE + PARAGRAPH
}

function lengthOf(text: string): number {
  return Math.min(text.trim().length, PAGE_TEXT)
}
