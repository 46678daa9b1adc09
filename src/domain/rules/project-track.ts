import type { Charter } from '../charter.ts'
import type { ProjectUpdate } from '../project-update.ts'

/** Whether a project goes as planned; null = no update says so yet. */
export type Track = 'on' | 'off' | null

/** The latest update that says anything of any area, whatever the order in which they come; undefined where none does. */
export function latestUpdate(updates: readonly ProjectUpdate[]): ProjectUpdate | undefined {
  return latest(updates.filter(({ areas }) => areas.some((area) => area.track !== null || area.progress.trim() !== '')))
}

/** Tells whether a project is on track: what the latest update that answers it says; one area off track puts the project off track. */
export function judgeTrack(updates: readonly ProjectUpdate[]): Track {
  const said = latest(updates.filter(({ areas }) => areas.some(({ track }) => track !== null)))
  if (!said) return null
  return said.areas.some(({ track }) => track === 'off') ? 'off' : 'on'
}

/**
 * Whether an update says everything (Partners Guide, "Work Group Projects Guidelines"): for each element of start-up of the charter how far
 * it is and whether it is on track, and what is done about it where it is not.
 */
export function isCompleteUpdate({ areas }: ProjectUpdate, charter: Charter): boolean {
  const byArea = new Map(areas.map((area) => [area.area, area]))
  return charter.startUpElements.items.every(({ id }) => {
    const area = byArea.get(id)
    if (!area || area.track === null || area.progress.trim() === '') return false
    return area.track === 'on' || area.correction.trim() !== ''
  })
}

function latest(updates: readonly ProjectUpdate[]): ProjectUpdate | undefined {
  return updates.reduce<ProjectUpdate | undefined>((best, one) => (best === undefined || one.date > best.date ? one : best), undefined)
}
