import { describe, expect, it } from 'vitest'
import type { RecordState } from '../../src/change/head.ts'
import { keyOf, kindOf } from '../../src/change/edit.ts'
import { choosePart, type PartName } from '../../src/domain/data-part.ts'
import { makeState } from './make-state.ts'
import { showSample } from './sample/show-sample.ts'

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

/**
 * The same with two projects of the first group. The first: led by somebody who represents nobody, with a partner of the other group,
 * asked of a stranger; with all that belongs to it; spoken of in a meeting in which the one who left took on something.
 */
const withProjects: readonly RecordState[] = [
  ...records,
  group('project:p1', {
    'title': 'Sample project 1',
    'state': 'active',
    'lead': 'nobody',
    'partners.b': true,
    'partners.c': false,
    'uses.a.hours.linked': true,
    'tasks.t1.title': 'Sample task',
    'tasks.t1.owner': 'pb',
    'outcomes.o1.title': 'Sample outcome',
    'outcomes.o1.metric': 'metric:g1',
    'needs.n1.title': 'Sample need',
    'needs.n1.asked.d': '2026-01-02',
  }),
  group('project:p2', { title: 'Sample project 2', state: 'active', lead: 'pe' }),
  group('project-update:p1.2026-02-01', { 'answers.x.progress': 'Sample' }),
  group('project-update:p2.2026-02-01', { 'answers.x.progress': 'Sample' }),
  group('support-rating:p1.rc', { 'answers.x.level': 'high' }),
  group('project-review:p1.2026-03-01', { 'answers.x.findings': 'Sample' }),
  group('transition:p1', { 'receiver': 'e', 'sector': 's1', 'tasks.t.title': 'Sample step', 'tasks.t.owner': 'pe' }),
  group('metric:g1', { name: 'Sample target' }),
  group('metric:g2', { name: 'Another sample target' }),
  group('meeting:m4', { 'agenda.x.title': 'Sample item', 'agenda.x.project': 'p1', 'actions.y.title': 'Sample', 'actions.y.owner': 'pf' }),
  ...['d', 'e', 'f', 'g'].map((key) => makeState(`organization:${key}`, { name: `Sample Organization ${key}` })),
  ...['e', 'f', 'g'].map((key) => makeState(`person:p${key}`, { name: `Sample Person ${key}`, organization: key })),
  makeState('sector:s1', { lead: 'f' }),
  makeState('sector:s2', { lead: 'g' }),
]
const partOf = (part: PartName) => [...choosePart(part).choose(withProjects)].sort()

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

describe('[B3] a project travels', () => {
  it('by itself: with all that belongs to it, whoever takes part and can be asked, and whatever it names', () => {
    expect(partOf({ sort: 'project', key: 'p1' })).toEqual(
      [
        'project:p1',
        'project-update:p1.2026-02-01',
        'support-rating:p1.rc',
        'project-review:p1.2026-03-01',
        'transition:p1',
        'work-group:1',
        'metric:g1',
        'resource-commitment:a.1',
        'sector:s1',
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((key) => `organization:${key}`),
        ...['a', 'b'].map((key) => `selection:${key}`),
        ...['pa', 'pb', 'pc', 'pe', 'nobody'].map((key) => `person:${key}`),
        ...['ra', 'rb', 'rc'].map((key) => `representation:${key}`),
      ].sort(),
    )
  })

  it('[M5] with those whom either side of a conflict names', () => {
    const lead = (value: string, edit: string) => ({ edit, value, replaces: [], seq: null, by: 'sample-user', at: '2026-01-01T00:00:00Z' })
    const torn: RecordState = { ...group('project:p3', {}), fields: { lead: [lead('pe', 'one'), lead('pg', 'two')] } }
    const chosen = choosePart({ sort: 'project', key: 'p3' }).choose([...withProjects, torn])
    expect([...chosen].filter((record) => record.startsWith('person:')).sort()).toEqual(['person:pe', 'person:pg'])
  })

  it('with its group: people and organizations that only a project names, but no other group', () => {
    const chosen = partOf({ sort: 'work-group', key: '1' })
    for (const state of withProjects) if (state.scope === 'work-group/1') expect(chosen).toContain(state.record)
    expect(chosen).toEqual(
      expect.arrayContaining(['organization:b', 'person:pb', 'person:nobody', 'organization:d', 'person:pe', 'person:pf', 'sector:s1']),
    )
    for (const record of ['meeting:m3', 'representation:rb', 'person:pg', 'sector:s2']) expect(chosen).not.toContain(record)
  })

  it('with a meeting that speaks of it, as far as it is named there; and whoever took something on', () => {
    const chosen = partOf({ sort: 'meeting', key: 'm4' })
    expect(chosen).toEqual(expect.arrayContaining(['project:p1', 'metric:g1', 'person:nobody', 'person:pf', 'organization:f']))
    expect(chosen.filter((record) => /^(project-|support-|transition)|p2$/.test(record))).toEqual([])
  })

  it('of the sample, whatever it is: nothing in its part names a record that is not in the part', async () => {
    const { all } = await showSample('2026-11-20')
    const projects = all.filter(({ record }) => kindOf(record) === 'project')
    expect(projects.length).toBeGreaterThan(5)
    for (const { record } of projects) expect(listMissing(all, { sort: 'project', key: keyOf(record) })).toEqual([])
  })

  it('of the sample with its group: nothing in the part names a record that is not in the part', async () => {
    const { all } = await showSample('2026-11-20')
    for (const key of ['1', '3']) expect(listMissing(all, { sort: 'work-group', key })).toEqual([])
  })
})

/** Ids in a part, and of what its records name by any word of their keys, their fields or their values, that are here and not in the part. */
function listMissing(all: readonly RecordState[], part: PartName): readonly string[] {
  const named = new Set(['organization', 'person', 'representation', 'project', 'metric'])
  const idsByKey = new Map<string, string>()
  for (const { record } of all) if (named.has(kindOf(record))) idsByKey.set(keyOf(record), record)
  const chosen = choosePart(part).choose(all)
  const words = all
    .filter(({ record }) => chosen.has(record) && kindOf(record) !== 'profile')
    .flatMap(({ record, fields }) => [
      ...keyOf(record).split('.'),
      ...Object.keys(fields).flatMap((field) => field.split('.')),
      ...Object.values(fields).flatMap((heads) =>
        heads.flatMap(({ value }) => (typeof value === 'string' ? (value.split(':').at(-1) ?? '') : [])),
      ),
    ])
  return [...new Set(words)].flatMap((word) => idsByKey.get(word) ?? []).filter((record) => !chosen.has(record))
}

describe('[B3] a handover carries what the successor needs', () => {
  const chosen = partOf({ sort: 'handover', key: 'rb' })

  it('the organization whole, the projects in which the one who leaves has something in hand, with all that belongs to them', () => {
    expect(chosen).toEqual(
      expect.arrayContaining([...partOf({ sort: 'organization', key: 'b' }), ...partOf({ sort: 'project', key: 'p1' })]),
    )
  })

  it('no project in which nobody of them has a part, and no meeting without an action item of theirs', () => {
    expect(chosen.filter((record) => /:p2|:m[14]$/.test(record))).toEqual([])
  })

  it('the meetings of open action items, the projects in which the organization takes part, or which use or ask for something of it', () => {
    const more = [
      makeState('representation:rf', { person: 'pf', organization: 'f' }),
      group('project:p4', { 'title': 'Sample', 'state': 'active', 'partners.f': true }),
      group('project:p5', { 'title': 'Sample', 'state': 'completed', 'partners.f': true }),
      group('project:p6', { 'title': 'Sample', 'state': 'active', 'needs.n.title': 'Sample', 'needs.n.asked.f': '2026-01-02' }),
    ]
    const found = [...choosePart({ sort: 'handover', key: 'rf' }).choose([...withProjects, ...more])]
    expect(found.filter((record) => /^(project|meeting|support-rating):/.test(record)).sort()).toEqual([
      'meeting:m4',
      // The meeting speaks of it.
      'project:p1',
      'project:p4',
      'project:p6',
    ])
  })

  it('of a representation that is not here: nothing', () => {
    expect(partOf({ sort: 'handover', key: 'nowhere' })).toEqual([])
  })

  it('no scope whole', () => {
    for (const sort of ['project', 'handover'] as const) expect(choosePart({ sort, key: 'rb' }).wholeScopes).toEqual([])
  })
})
