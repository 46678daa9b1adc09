import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { addMinutes, isTime, isTimeZone, toClock, toMoment, zoneOf } from '../../../src/domain/rules/clock.ts'

const ATLANTA = 'America/New_York'

const zones = [
  ATLANTA,
  'America/Chicago',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
  'UTC',
]

describe('a day and a time by the clock of a zone', () => {
  it.each([
    ['in winter', '2026-01-14', '14:00', ATLANTA, '2026-01-14T19:00:00Z'],
    ['in summer', '2026-07-14', '14:00', ATLANTA, '2026-07-14T18:00:00Z'],
    ['at midnight', '2026-01-14', '00:00', ATLANTA, '2026-01-14T05:00:00Z'],
    ['on the other day of UTC', '2026-01-14', '21:30', ATLANTA, '2026-01-15T02:30:00Z'],
    ['a minute before clocks are put forward', '2026-03-08', '01:59', ATLANTA, '2026-03-08T06:59:00Z'],
    ['never shown: as much later as clocks are put forward', '2026-03-08', '02:30', ATLANTA, '2026-03-08T07:30:00Z'],
    ['right after clocks were put forward', '2026-03-08', '03:00', ATLANTA, '2026-03-08T07:00:00Z'],
    ['shown twice: the first of the two', '2026-11-01', '01:30', ATLANTA, '2026-11-01T05:30:00Z'],
    ['after clocks were put back', '2026-11-01', '02:00', ATLANTA, '2026-11-01T07:00:00Z'],
    ['never shown, in Berlin', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['shown twice, in Berlin', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['where clocks go by half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
    ['where a whole day was left out', '2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00Z'],
    ['a leap day', '2028-02-29', '09:00', ATLANTA, '2028-02-29T14:00:00Z'],
  ])('%s', (_what, date, time, zone, moment) => {
    expect(toMoment(date, time, zone)).toBe(moment)
  })

  it('shows what was entered, whenever the clock shows that time at all', () => {
    const minutes = fc.integer({ min: Date.UTC(1971, 0, 1) / 60_000, max: Date.UTC(2037, 11, 31) / 60_000 })
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const moment = new Date(minute * 60_000).toISOString()
        const shown = toClock(moment, zone)
        const back = toMoment(shown.date, shown.time, zone)
        expect(toClock(back, zone)).toEqual(shown)
        // The same moment, or the first of two at which the clock shows that time.
        const late = Date.parse(moment) - Date.parse(back)
        expect([0, 30 * 60_000, 60 * 60_000]).toContain(late)
      }),
    )
  })

  it('goes by the clock of the device where no zone is named', () => {
    const { date, time } = toClock('2026-01-14T19:00:00Z', undefined)
    expect(toMoment(date, time, undefined)).toBe('2026-01-14T19:00:00Z')
  })

  it('refuses what is no day, no time or no zone', () => {
    expect(() => toMoment('2026-13-01', '10:00', ATLANTA)).toThrow(RangeError)
    expect(() => toMoment('2026-01-01', '25:00', ATLANTA)).toThrow(RangeError)
    expect(() => toMoment('2026-01-01', '10:00', 'Sample/Nowhere')).toThrow(RangeError)
    expect(() => toClock('yesterday', ATLANTA)).toThrow(RangeError)
  })
})

describe('the zone of the charter', () => {
  it('is the one that it names, if this engine knows it', () => {
    expect(zoneOf({ ...georgia2014, timeZone: ATLANTA })).toBe(ATLANTA)
    expect(zoneOf({ ...georgia2014, timeZone: 'Sample/Nowhere' })).toBeUndefined()
    expect(zoneOf({})).toBeUndefined()
    expect([isTimeZone(ATLANTA), isTimeZone('Sample/Nowhere'), isTimeZone('')]).toEqual([true, false, false])
  })
})

it('adds minutes to a moment, past midnight and the year', () => {
  expect(addMinutes('2026-12-31T23:30:00Z', 90)).toBe('2027-01-01T01:00:00Z')
})

it('tells times of the day', () => {
  expect(['00:00', '09:05', '23:59'].every(isTime)).toBe(true)
  expect(['24:00', '9:05', '12:60', '', '12:00:00'].some(isTime)).toBe(false)
})
