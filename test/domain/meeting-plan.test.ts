import { describe, expect, it } from 'vitest'
import {
  draftCancellation,
  draftMeeting,
  draftPlanBefore,
  draftReplan,
  draftRevival,
  isUnattended,
  isUnrecorded,
  type PlanDraft,
} from '../../src/domain/meeting-plan.ts'
import { readMeeting, type Meeting } from '../../src/domain/meeting.ts'
import { makeState } from './make-state.ts'

const plan = {
  title: 'Sample meeting',
  start: '2026-01-13T19:00:00Z',
  end: '2026-01-13T20:00:00Z',
  place: 'Sample Hall',
  callIn: '',
}
const valuesOf = (drafts: readonly PlanDraft[]) => Object.fromEntries(drafts.map(({ field, value }) => [field, value]))
const meetingOf = (drafts: readonly PlanDraft[], before: Meeting | null = null): Meeting => {
  const values = {
    ...(before ? valuesOf(draftMeeting(before.key, asPlan(before))) : {}),
    sequence: before?.sequence ?? 0,
    ...valuesOf(drafts),
  }
  return readMeeting(makeState('meeting:m1', values, 'work-group/wg-1'))
}
const asPlan = ({ title, start, end, place, callIn }: Meeting) => ({ title, start: start ?? '', end: end ?? '', place, callIn })
const meeting = meetingOf(draftMeeting('m1', plan))

describe('planning a meeting', () => {
  it('writes what is said, and the series that it belongs to', () => {
    expect(valuesOf(draftMeeting('m1', plan))).toEqual({
      title: 'Sample meeting',
      start: '2026-01-13T19:00:00Z',
      end: '2026-01-13T20:00:00Z',
      place: 'Sample Hall',
    })
    expect(meetingOf(draftMeeting('m1', plan, 's1'))).toMatchObject({ series: 's1', status: 'scheduled', sequence: 0 })
  })

  it('moves it with a reason and counts the calendar revision up; the end of the reason comes with the next move', () => {
    const drafts = draftReplan(meeting, { ...plan, start: '2026-01-14T19:00:00Z', end: '2026-01-14T20:00:00Z' }, 'The hall is taken')
    expect(valuesOf(drafts)).toEqual({
      start: '2026-01-14T19:00:00Z',
      end: '2026-01-14T20:00:00Z',
      reason: 'The hall is taken',
      sequence: 1,
    })
    const moved = meetingOf(drafts, meeting)
    expect(valuesOf(draftReplan(moved, plan))).toEqual({ start: plan.start, end: plan.end, reason: null, sequence: 2 })
  })

  it('changes a place alone without a word on why it was moved', () => {
    const moved = { ...meeting, reason: 'The hall is taken' }
    expect(valuesOf(draftReplan(moved, { ...plan, place: '' }))).toEqual({ place: null, sequence: 1 })
    expect(draftReplan(moved, plan)).toEqual([])
  })

  it('cancels with a reason, brings back without it', () => {
    const cancelled = meetingOf(draftCancellation(meeting, 'Storm warning'), meeting)
    expect(cancelled).toMatchObject({ status: 'cancelled', reason: 'Storm warning', sequence: 1, start: plan.start })
    expect(valuesOf(draftRevival(cancelled))).toEqual({ status: 'scheduled', reason: null, sequence: 2 })
  })

  it('takes a change back under a further calendar revision', () => {
    const cancelled = meetingOf(draftCancellation(meeting, 'Storm warning'), meeting)
    expect(valuesOf(draftPlanBefore(cancelled, meeting))).toEqual({ status: 'scheduled', reason: null, sequence: 2 })
  })
})

describe('what may be deleted', () => {
  const withField = (field: string, value: string) => readMeeting(makeState('meeting:m1', { [field]: value }, 'work-group/wg-1'))

  it('is a meeting of which nothing was recorded, cancelled or not', () => {
    expect([meeting, withField('status', 'cancelled')].every(isUnrecorded)).toBe(true)
  })

  it.each([
    ['status', 'held'],
    ['status', 'confirmed'],
    ['attendance.r1', 'absent'],
    ['arrived.r1', '14:20'],
    ['guests.g1.name', 'Sample Guest'],
    ['decisions.d1.text', 'A sample decision'],
    ['actions.a1.title', 'A sample action'],
    ['minutes', 'Sample minutes'],
  ])('is none with %s %s', (field, value) => {
    expect(isUnrecorded(withField(field, value))).toBe(false)
    expect(isUnattended(withField(field, value))).toBe(false)
  })

  it('is none with an agenda, which happened outside of the room', () => {
    const planned = withField('agenda.i1.title', 'Sample item')
    expect([isUnrecorded(planned), isUnattended(planned)]).toEqual([false, true])
  })
})
