import { describe, expect, it } from 'vitest'
import {
  draftConfirmation,
  draftUnconfirmed,
  listConfirmedAt,
  listConfirming,
  listUnconfirmed,
} from '../../../src/domain/rules/confirm-minutes.ts'
import { applyDrafts, makeMeeting } from '../make-meeting.ts'

const january = makeMeeting('january', { start: '2026-01-13T19:00:00Z', status: 'held', sequence: 2 })
const february = makeMeeting('february', { start: '2026-02-10T19:00:00Z', status: 'held' })
const march = makeMeeting('march', { start: '2026-03-10T18:00:00Z' })
const april = makeMeeting('april', { start: '2026-04-14T18:00:00Z' })
const all = [april, february, makeMeeting('off', { start: '2026-02-01T19:00:00Z', status: 'cancelled' }), january, march]
const keysOf = (meetings: readonly { readonly key: string }[]) => meetings.map((one) => one.key)
const dayOf = (moment: string) => moment.slice(0, 10)

describe('confirming minutes at a later meeting', () => {
  it('offers at a meeting the held ones before it, the latest first', () => {
    expect(keysOf(listUnconfirmed(march, all))).toEqual(['february', 'january'])
    expect(keysOf(listUnconfirmed(january, all))).toEqual([])
  })

  it('may be at a later meeting that was held or whose day has come, the next first', () => {
    expect(keysOf(listConfirming(january, all, '2026-03-10', dayOf))).toEqual(['february', 'march'])
    expect(keysOf(listConfirming(february, all, '2026-03-09', dayOf))).toEqual([])
  })

  it('writes day, meeting, standing and the revision for calendars in one edit, and takes them back', () => {
    const drafts = draftConfirmation(january, { meeting: 'february', day: '2026-02-10' })
    const confirmed = applyDrafts(january, { sequence: 2, status: 'held' }, drafts)
    expect(confirmed).toMatchObject({ status: 'confirmed', minutesConfirmed: '2026-02-10', minutesConfirmedAt: 'february', sequence: 3 })
    expect(keysOf(listConfirmedAt(february, [confirmed, march]))).toEqual(['january'])
    const back = applyDrafts(confirmed, {}, draftUnconfirmed(confirmed))
    expect(back).toMatchObject({ status: 'held', minutesConfirmed: null, minutesConfirmedAt: null, sequence: 4 })
  })
})
