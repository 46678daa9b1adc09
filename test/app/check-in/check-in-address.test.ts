import { describe, expect, it } from 'vitest'
import { readCheckInAddress, readCheckInSearch, writeCheckInAddress } from '../../../src/app/check-in-address.ts'

const named = {
  group: '6',
  meeting: '01900000-0000-7000-8000-000000000001.2026-03-10',
  title: 'Reunión & «más» 100 %',
  start: '2026-03-10T19:00:00Z',
}

describe('the address of a check-in', () => {
  it('says on another device what it was made of, wherever the app is served from', () => {
    for (const origin of ['https://guide.example', 'http://localhost:5173']) {
      expect(readCheckInAddress(writeCheckInAddress(origin, named))).toEqual(named)
    }
    expect(readCheckInAddress(writeCheckInAddress('https://guide.example', { group: '6', meeting: 'm' }))).toEqual({
      group: '6',
      meeting: 'm',
    })
  })

  it('stays short enough for a code that is read from the last row', () => {
    expect(writeCheckInAddress('https://guide.example', { ...named, title: 'x'.repeat(500) }).length).toBeLessThan(260)
  })

  it.each([
    ['another page', 'https://guide.example/groups/6'],
    ['another text', 'KEDE-VWY9'],
    ['nothing', ''],
    ['no meeting', 'https://guide.example/check-in?group=6'],
    ['no group', 'https://guide.example/check-in?meeting=m'],
    ['a key that is none', 'https://guide.example/check-in?group=6&meeting=a%20b'],
    ['a key that reaches a prototype', 'https://guide.example/check-in?group=6&meeting=__proto__'],
  ])('is not read out of %s', (_, text) => {
    expect(readCheckInAddress(text)).toBeNull()
  })

  it('takes numbers of the router for words, and leaves out what is no moment', () => {
    expect(readCheckInSearch({ group: 6, meeting: 12, title: 2026, start: 'soon', more: 1 })).toEqual({
      group: '6',
      meeting: '12',
      title: '2026',
    })
    expect(readCheckInSearch({ group: ['6'], meeting: 'm' })).toEqual({})
  })
})
