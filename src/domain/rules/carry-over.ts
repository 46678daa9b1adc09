import type { AgendaItem, Meeting, MeetingDraft } from '../meeting.ts'

/** Meetings of the group that are still to come after another one, the next first: an unfinished item can go there. */
export function listLaterMeetings(meeting: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  const { key, group, start } = meeting
  return meetings
    .filter((one) => one.group === group && one.key !== key && one.status === 'scheduled' && one.start !== null)
    .filter((one) => start === null || one.start! > start)
    .sort((a, b) => (a.start! < b.start! ? -1 : 1))
}

/** Items that nobody has finished or carried over. */
export function listUnfinished({ agenda }: Pick<Meeting, 'agenda'>): readonly AgendaItem[] {
  return agenda.filter((item) => item.state === 'open')
}

/**
 * What to write so that items go over to a later meeting, both sides in one edit: here they are carried over, there they stand first, with
 * where they come from. An item keeps its id, so that two devices that carry it over make one item of it; it has to earn its place anew,
 * so a reason to take it ahead does not go along.
 */
export function draftCarryOver(from: Meeting, to: Meeting, items: readonly AgendaItem[]): readonly MeetingDraft[] {
  const first = Math.min(0, ...to.agenda.map((item) => item.order)) - 10 * items.length
  const isThere = (id: string) => to.agenda.some((item) => item.id === id)
  return items.flatMap((item, index): readonly MeetingDraft[] => {
    const there = (name: string, value: MeetingDraft['value']) => ({ record: to.record, field: `agenda.${item.id}.${name}`, value })
    const carried = { record: from.record, field: `agenda.${item.id}.state`, value: 'carried' }
    if (isThere(item.id)) return [carried]
    return [
      carried,
      there('title', item.title),
      there('minutes', item.minutes),
      there('project', item.project),
      there('reason', null),
      there('state', 'open'),
      there('note', null),
      there('carried-from', from.key),
      there('order', first + 10 * index),
    ]
  })
}

/** The way back: the items are open here again, and what was carried from here is taken out there. */
export function draftTakeBack(from: Meeting, to: Meeting | undefined, items: readonly AgendaItem[]): readonly MeetingDraft[] {
  return items.flatMap((item): readonly MeetingDraft[] => {
    const open = { record: from.record, field: `agenda.${item.id}.state`, value: 'open' }
    const isOurs = to?.agenda.some((one) => one.id === item.id && one.carriedFrom === from.key)
    return to && isOurs ? [open, { record: to.record, field: `agenda.${item.id}.title`, value: null }] : [open]
  })
}

/** The meeting to which an item was carried over; undefined where the device does not know it. */
export function findCarriedTo(item: AgendaItem, meeting: Meeting, meetings: readonly Meeting[]): Meeting | undefined {
  return meetings.find(
    (one) => one.group === meeting.group && one.agenda.some((other) => other.id === item.id && other.carriedFrom === meeting.key),
  )
}
