import { describe, expect, it } from 'vitest'
import { draftCarryOver, draftTakeBack, findCarriedTo, listLaterMeetings, listUnfinished } from '../../../src/domain/rules/carry-over.ts'
import { agendaOf, applyDrafts, makeMeeting } from '../make-meeting.ts'

const here = agendaOf([
  { id: 'a', state: 'done' },
  { id: 'b', reason: 'The grant ends.', note: 'Half done' },
  { id: 'c', project: 'project:p' },
])
const there = { start: '2026-04-14T18:00:00Z', ...agendaOf([{ id: 'z' }]) }
const from = makeMeeting('m1', here)
const to = makeMeeting('m2', there)

describe('carrying unfinished items over', () => {
  it('goes to a scheduled later meeting of the group, the next first', () => {
    const meetings = [
      makeMeeting('later', { start: '2026-05-12T18:00:00Z' }),
      to,
      makeMeeting('before', { start: '2026-02-10T18:00:00Z' }),
      makeMeeting('cancelled', { start: '2026-03-20T18:00:00Z', status: 'cancelled' }),
      from,
    ]
    expect(listLaterMeetings(from, meetings).map((one) => one.key)).toEqual(['m2', 'later'])
  })

  it('writes both sides in one edit: carried here, there first and with where it comes from', () => {
    const unfinished = listUnfinished(from)
    expect(unfinished.map((item) => item.id)).toEqual(['b', 'c'])
    const drafts = draftCarryOver(from, to, unfinished)
    const [left, next] = [applyDrafts(from, here, drafts), applyDrafts(to, there, drafts)]
    expect(left.agenda.map(({ id, state }) => [id, state])).toEqual([
      ['b', 'carried'],
      ['c', 'carried'],
      ['a', 'done'],
    ])
    expect(next.agenda.map(({ id, carriedFrom, state }) => [id, carriedFrom, state])).toEqual([
      ['c', 'm1', 'open'],
      ['b', 'm1', 'open'],
      ['z', null, 'open'],
    ])
    expect(next.agenda[0]).toMatchObject({ title: 'Item c', minutes: 10, project: 'p' })
    // It earns its place anew, and its notes belong to the meeting that took them.
    expect(next.agenda[1]).toMatchObject({ reason: '', note: '' })
    expect(findCarriedTo(left.agenda[0]!, left, [left, next])).toBe(next)
  })

  it('makes one item where two devices carry it over, and keeps what stands there', () => {
    const drafts = draftCarryOver(from, to, listUnfinished(from))
    const changed = applyDrafts(to, { ...there }, [...drafts, { record: to.record, field: 'agenda.b.title', value: 'Reworded' }])
    const again = draftCarryOver(from, changed, listUnfinished(from))
    expect(again.filter((draft) => draft.record === to.record)).toEqual([])
  })

  it('is taken back on both sides, but leaves an item there that came from elsewhere', () => {
    const drafts = draftCarryOver(from, to, listUnfinished(from))
    const next = applyDrafts(to, there, drafts)
    const back = draftTakeBack(from, next, listUnfinished(from))
    const all = [...drafts, ...back]
    expect(applyDrafts(to, there, all).agenda.map((item) => item.id)).toEqual(['z'])
    expect(listUnfinished(applyDrafts(from, here, all))).toHaveLength(2)
    const own = makeMeeting('m2', { ...there, ...agendaOf([{ id: 'b' }]) })
    expect(draftTakeBack(from, own, [from.agenda[0]!])).toEqual([{ record: 'meeting:m1', field: 'agenda.b.state', value: 'open' }])
  })
})
