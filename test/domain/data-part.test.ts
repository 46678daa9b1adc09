import { describe, expect, it } from 'vitest'
import type { RecordState } from '../../src/change/head.ts'
import { choosePart, type PartName } from '../../src/domain/data-part.ts'
import { makeState } from './make-state.ts'

const at = (scope: string, state: RecordState): RecordState => ({ ...state, scope })
const group = (record: string, fields: Parameters<typeof makeState>[1]) => at('work-group/1', makeState(record, fields))

/** Two organizations in two groups, one of them with somebody who left; a stranger who came once; meetings of both groups. */
const records: readonly RecordState[] = [
  makeState('organization:a', { name: 'Sample Organization A' }),
  makeState('organization:b', { name: 'Sample Organization B' }),
  makeState('organization:c', { name: 'Sample Organization C' }),
  makeState('selection:a', { primary: '1' }),
  makeState('selection:b', { primary: '2' }),
  makeState('person:pa', { name: 'Sample Person A', organization: 'a' }),
  makeState('person:pb', { name: 'Sample Person B', organization: 'b' }),
  makeState('person:pc', { name: 'Sample Person C', organization: 'c' }),
  makeState('person:nobody', { name: 'Sample Person who represents nobody', organization: 'a' }),
  makeState('representation:ra', { person: 'pa', organization: 'a' }),
  makeState('representation:rb', { person: 'person:pb', organization: 'organization:b' }),
  makeState('representation:rc', { person: 'pc', organization: 'c' }),
  at('organization/a', makeState('performance-review:a.2026', { 'answers.x.observations': 'Sample' })),
  group('resource-commitment:a.1', { hours: 1 }),
  group('meeting:m1', { 'start': '2026-01-15T01:00:00Z', 'series': 's1', 'attendance.ra': 'in-person', 'attendance.rc': 'absent' }),
  group('meeting:m2', { start: '2026-02-15T01:00:00Z' }),
  group('meeting-series:s1', { title: 'Sample series' }),
  group('meeting-series:s2', { title: 'Another sample series' }),
  group('work-group:1', { place: 'Sample room' }),
  group('barrier-pulse:1.2026-01-14', { 'boxes.b.x': '1 1 1 1 1' }),
  group('barrier-pulse:1.2026-02-14', { 'boxes.b.x': '1 1 1 1 1' }),
  at('work-group/2', makeState('meeting:m3', { 'attendance.rb': 'in-person' })),
]

const choose = (part: PartName) => [...choosePart(part).choose(records)].sort()

describe('[B3] a part of the data carries all that belongs to it, and nothing else', () => {
  it('a meeting: its series, its group, the pulse of its day by the clock on the wall, all who were expected or marked', () => {
    expect(choose({ sort: 'meeting', key: 'm1' })).toEqual(
      [
        'meeting:m1',
        'meeting-series:s1',
        'work-group:1',
        'barrier-pulse:1.2026-01-14',
        'organization:a',
        'organization:c',
        'selection:a',
        'person:pa',
        'person:pc',
        'representation:ra',
        'representation:rc',
      ].sort(),
    )
  })

  it('a meeting that is not here: nothing', () => {
    expect(choose({ sort: 'meeting', key: 'nowhere' })).toEqual([])
  })

  it('a work group: all in its scope, its members and whoever came to its meetings', () => {
    const chosen = choose({ sort: 'work-group', key: '1' })
    for (const state of records) if (state.scope === 'work-group/1') expect(chosen).toContain(state.record)
    expect(chosen).toEqual(expect.arrayContaining(['organization:a', 'selection:a', 'person:pa', 'representation:ra', 'person:pc']))
    for (const record of ['organization:b', 'person:pb', 'meeting:m3', 'performance-review:a.2026', 'person:nobody']) {
      expect(chosen).not.toContain(record)
    }
  })

  it('an organization: its own scope and what names it', () => {
    expect(choose({ sort: 'organization', key: 'a' })).toEqual(
      [
        'organization:a',
        'selection:a',
        'person:pa',
        'person:nobody',
        'representation:ra',
        'performance-review:a.2026',
        'resource-commitment:a.1',
      ].sort(),
    )
  })

  it('carries whole scopes only where all of it goes along: a meeting carries none', () => {
    expect(choosePart({ sort: 'meeting', key: 'm1' }).wholeScopes).toEqual([])
    expect(choosePart({ sort: 'work-group', key: '1' }).wholeScopes).toEqual(['work-group/1'])
    expect(choosePart({ sort: 'organization', key: 'a' }).wholeScopes).toEqual(['organization/a'])
  })

  it('names those who wrote it', () => {
    const profiles = ['sample-user', 'somebody-else'].map((user) => makeState(`profile:${user}`, { name: 'Sample Author' }))
    const chosen = choosePart({ sort: 'meeting', key: 'm1' }).choose([...records, ...profiles])
    expect([...chosen].filter((record) => record.startsWith('profile:'))).toEqual(['profile:sample-user'])
  })
})
