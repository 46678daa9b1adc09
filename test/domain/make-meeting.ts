import type { Json } from '../../src/change/edit.ts'
import { readMeeting, type Meeting, type MeetingDraft } from '../../src/domain/meeting.ts'
import { makeState } from './make-state.ts'

/** A meeting of Work Group 1 in the afternoon of a day of 2026, as a device reads it. */
export function makeMeeting(key: string, fields: { readonly [field: string]: Json } = {}): Meeting {
  const start = '2026-03-10T18:00:00Z'
  return readMeeting(makeState(`meeting:${key}`, { title: 'Sample meeting', start, ...fields }, 'work-group/wg-1'))
}

/** Fields of an agenda of items in that order, ten minutes each. */
export function agendaOf(items: readonly ({ readonly id: string } & { readonly [name: string]: Json })[]): {
  readonly [field: string]: Json
} {
  return Object.fromEntries(
    items.flatMap(({ id, ...rest }, index) =>
      Object.entries({ title: `Item ${id}`, minutes: 10, order: (index + 1) * 10, ...rest }).map(([name, value]) => [
        `agenda.${id}.${name}`,
        value,
      ]),
    ),
  )
}

/** The meeting after some drafts were written, those of other records left aside. */
export function applyDrafts(meeting: Meeting, fields: { readonly [field: string]: Json }, drafts: readonly MeetingDraft[]): Meeting {
  const written = drafts.filter((draft) => draft.record === meeting.record).map(({ field, value }) => [field, value])
  return makeMeeting(meeting.key, { ...fields, ...(Object.fromEntries(written) as { [field: string]: Json }) })
}
