import type { ActionItem, Meeting } from '../../domain/meeting.ts'
import type { Person } from '../../domain/person.ts'
import { foldText } from '../fold-text.ts'

/** Something on a calendar that concerns me. */
export interface MeetingAhead {
  readonly meeting: Meeting
  /** `now`: under way; `next`: the next one of its group; `past`: its time is over, and nobody has said that it was held. */
  readonly state: 'now' | 'next' | 'past'
}

/** Something that one of my organization's people took on in a meeting. */
export interface OpenAction {
  readonly meeting: Meeting
  readonly action: ActionItem
  readonly owner: Person
  /** Its day has passed. */
  readonly overdue: boolean
}

/** How far to look back for meetings of which nobody has said how they went, and ahead for the next, in days. */
const BACK_DAYS = 60
const AHEAD_DAYS = 62
const DAY = 86_400_000

/**
 * The meetings that concern somebody of these groups: what is under way, the next one of each group, and those whose time has passed while
 * they still stand as scheduled. The nearest first.
 *
 * @param now ISO 8601 UTC
 */
export function listMeetingsAhead(meetings: readonly Meeting[], groups: ReadonlySet<string>, now: string): readonly MeetingAhead[] {
  const time = Date.parse(now)
  const next = new Map<string, Meeting>()
  const others: MeetingAhead[] = []
  for (const meeting of meetings) {
    if (!groups.has(meeting.group) || meeting.start === null || meeting.status !== 'scheduled') continue
    const start = Date.parse(meeting.start)
    // Whoever is early wants the door open; one without an end lasts an hour.
    const end = meeting.end === null ? start + DAY / 24 : Date.parse(meeting.end)
    if (start > time + DAY / 48) {
      const known = next.get(meeting.group)
      if (start < time + AHEAD_DAYS * DAY && (!known || meeting.start < known.start!)) next.set(meeting.group, meeting)
    } else if (end >= time) others.push({ meeting, state: 'now' })
    else if (end > time - BACK_DAYS * DAY) others.push({ meeting, state: 'past' })
  }
  const coming = [...next.values()].map((meeting) => ({ meeting, state: 'next' }) as const)
  const order = { now: 0, past: 1, next: 2 }
  return [...others, ...coming].sort((a, b) => order[a.state] - order[b.state] || (a.meeting.start! < b.meeting.start! ? -1 : 1))
}

/**
 * The open action items of an organization's people, what is due first before the rest; those of the person who bears my name before
 * those of colleagues due the same day. Meetings that were cancelled promise nothing.
 *
 * @param today `YYYY-MM-DD`
 */
export function listOpenActions(
  meetings: readonly Meeting[],
  people: readonly Person[],
  myName: string,
  today: string,
): readonly OpenAction[] {
  const personByKey = new Map(people.map((person) => [person.key, person]))
  const me = foldText(myName.trim())
  const found = meetings.flatMap((meeting) =>
    meeting.status === 'cancelled'
      ? []
      : meeting.actions.flatMap((action): OpenAction[] => {
          const owner = personByKey.get(action.owner ?? '')
          if (!owner || action.done !== null) return []
          return [{ meeting, action, owner, overdue: action.due !== null && action.due < today }]
        }),
  )
  const isMine = ({ owner }: OpenAction) => Number(me !== '' && foldText(owner.name.trim()) === me)
  const dueOf = ({ action }: OpenAction) => action.due ?? '9999-12-31'
  return found.sort((a, b) => compare(dueOf(a), dueOf(b)) || isMine(b) - isMine(a) || compare(a.action.title, b.action.title))
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
