import type { Charter } from '../charter.ts'
import type { Project } from '../project.ts'
import type { ProjectUpdate } from '../project-update.ts'
import { addDays } from './date.ts'
import { isCompleteUpdate } from './project-track.ts'

/** Whether an update of a project is due. `none`: no updates are made of it where it stands. */
export interface UpdateStanding {
  readonly state: 'none' | 'due' | 'overdue' | 'ok'
  /** Last day on which it is in time; null where there is none to wait for. */
  readonly dueBy: string | null
}

/** An update is asked for this long before its last day, so that it can be made in time. */
const NOTICE_DAYS = 7

/**
 * Tells whether an update of a project is due: while it is active or in review, by the charter's rhythm from the last complete update, or
 * from the day of its approval where there is none. An unfinished update does not count, nor one dated after `today` (`YYYY-MM-DD`).
 */
export function judgeUpdateDue(
  { state, approved }: Pick<Project, 'state' | 'approved'>,
  updates: readonly ProjectUpdate[],
  charter: Charter,
  today: string,
): UpdateStanding {
  if (state !== 'active' && state !== 'in-review') return { state: 'none', dueBy: null }
  const since = lastComplete(updates, charter, today) ?? approved
  // Taken over from elsewhere without a day of approval: nobody knows how long it has run.
  if (since === null) return { state: 'due', dueBy: today }
  const days = charter.rhythm.projectUpdateDays
  const dueBy = addDays(since, days)
  if (today > dueBy) return { state: 'overdue', dueBy }
  return { state: today >= addDays(dueBy, -Math.min(NOTICE_DAYS, Math.floor(days / 2))) ? 'due' : 'ok', dueBy }
}

function lastComplete(updates: readonly ProjectUpdate[], charter: Charter, today: string): string | null {
  const days = updates.filter((one) => one.date <= today && isCompleteUpdate(one, charter)).map(({ date }) => date)
  return days.sort().at(-1) ?? null
}
