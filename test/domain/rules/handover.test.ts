import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { readResourceCommitment } from '../../../src/domain/resource-commitment.ts'
import { listAsks, listDuties, listPromises, planPass, type Duty } from '../../../src/domain/rules/handover.ts'
import { readTransition } from '../../../src/domain/transition.ts'
import { makeMeeting } from '../make-meeting.ts'
import { makeProject } from '../make-project.ts'
import { makeState } from '../make-state.ts'

type Fields = { readonly [field: string]: Json }

const task = (id: string, fields: Fields) =>
  Object.fromEntries(Object.entries({ title: `Task ${id}`, ...fields }).map(([name, value]) => [`tasks.${id}.${name}`, value]))
const transition = (fields: Fields) => readTransition(makeState('transition:p', fields, 'work-group/1'))
const mayAll = () => null

describe('what somebody has in hand', () => {
  it('is the lead and open tasks of projects, transitions and meetings: leads first, then by day', () => {
    const project = makeProject('p', {
      lead: 'person:gone',
      ...task('t1', { owner: 'person:gone' }),
      ...task('t2', { owner: 'gone', due: '2026-05-01' }),
      ...task('t3', { owner: 'person:gone', done: '2026-01-01' }),
      ...task('t4', { owner: 'person:other' }),
    })
    const action = { 'actions.a.title': 'Sample action', 'actions.a.owner': 'person:gone', 'actions.a.due': '2026-04-01' }
    const duties = listDuties('gone', {
      projects: [project],
      transitions: [transition(task('t5', { owner: 'person:gone', due: '2026-06-01' }))],
      meetings: [makeMeeting('m', action), makeMeeting('n', { ...action, status: 'cancelled' })],
    })
    expect(duties.map(({ sort, record, field }) => [sort, record, field])).toEqual([
      ['lead', 'project:p', 'lead'],
      ['action', 'meeting:m', 'actions.a.owner'],
      ['task', 'project:p', 'tasks.t2.owner'],
      ['transition', 'transition:p', 'tasks.t5.owner'],
      ['task', 'project:p', 'tasks.t1.owner'],
    ])
    expect(duties.map(({ scope }) => scope)).toEqual(['work-group/1', 'work-group/wg-1', 'work-group/1', 'work-group/1', 'work-group/1'])
  })

  it.each(['completed', 'ended', 'program'] as const)('nothing of a project that is %s', (state) => {
    const projects = [makeProject('p', { state, lead: 'gone', ...task('t', { owner: 'gone' }) })]
    expect(listDuties('gone', { projects, transitions: [], meetings: [] })).toEqual([])
  })

  it('nothing of a transition that was handed over, nor of one whose project the device does not have', () => {
    const handed = transition({ state: 'handed-over', ...task('t', { owner: 'gone' }) })
    expect(listDuties('gone', { projects: [makeProject('p')], transitions: [handed], meetings: [] })).toEqual([])
    const open = transition(task('t', { owner: 'gone' }))
    expect(listDuties('gone', { projects: [], transitions: [open], meetings: [] })).toEqual([])
  })
})

describe('passing it on', () => {
  const duty = (scope: string, record: string, id: string): Duty => ({
    sort: 'task',
    scope,
    record,
    field: `tasks.${id}.owner`,
    title: id,
    of: 'p',
    due: null,
  })

  it('is one edit for each scope, with what writes it back, and names what is kept and why', () => {
    const duties = [duty('work-group/1', 'project:p', 'a'), duty('work-group/2', 'project:q', 'b'), duty('work-group/1', 'project:r', 'c')]
    const plan = planPass(duties, 'gone', 'next', (_scope, record) => (record === 'project:r' ? 'The chair decides.' : null))
    expect(plan).toEqual({
      kept: [{ duty: duties[2], reason: 'The chair decides.' }],
      passes: [
        {
          scope: 'work-group/1',
          duties: [duties[0]],
          drafts: [{ record: 'project:p', field: 'tasks.a.owner', value: 'next' }],
          back: [{ record: 'project:p', field: 'tasks.a.owner', value: 'gone' }],
        },
        {
          scope: 'work-group/2',
          duties: [duties[1]],
          drafts: [{ record: 'project:q', field: 'tasks.b.owner', value: 'next' }],
          back: [{ record: 'project:q', field: 'tasks.b.owner', value: 'gone' }],
        },
      ],
    })
  })

  it('after it nothing is left in hand but what could not be passed, and writing it back restores all of it', () => {
    const owners = fc.array(fc.constantFrom('gone', 'other', null), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(owners, { maxLength: 4 }), fc.integer({ min: 0, max: 3 }), (all, locked) => {
        const fieldsOf = (list: readonly (string | null)[]) =>
          Object.assign({}, ...list.map((owner, id) => task(`t${id}`, { owner }))) as Fields
        const make = (written: readonly { readonly record: string; readonly field: string; readonly value: Json }[]) =>
          all.map((list, index) => {
            const mine = written.filter(({ record }) => record === `project:p${index}`).map(({ field, value }) => [field, value])
            return makeProject(`p${index}`, { ...fieldsOf(list), ...(Object.fromEntries(mine) as Fields) }, String(index % 2))
          })
        const inHand = (projects: ReturnType<typeof make>) => listDuties('gone', { projects, transitions: [], meetings: [] })
        const before = inHand(make([]))
        const plan = planPass(before, 'gone', 'next', (_scope, record) => (record === `project:p${locked}` ? 'locked' : null))
        expect(inHand(make(plan.passes.flatMap(({ drafts }) => drafts)))).toEqual(plan.kept.map((one) => one.duty))
        expect(inHand(make(plan.passes.flatMap(({ back }) => back)))).toEqual(before)
        expect(new Set(plan.passes.map(({ scope }) => scope)).size).toBe(plan.passes.length)
      }),
    )
  })

  it('writes nothing where nothing is in hand', () => {
    expect(planPass([], 'gone', 'next', mayAll)).toEqual({ kept: [], passes: [] })
  })
})

describe('what an organization promised', () => {
  const need = (id: string, fields: Fields) =>
    Object.fromEntries(Object.entries({ title: `Need ${id}`, ...fields }).map(([name, value]) => [`needs.${id}.${name}`, value]))

  it('is its pledges with what uses them, and hours that are used', () => {
    const chart = readResourceCommitment(makeState('resource-commitment:a.1', { 'hours': 8, 'answers.printing.have': true }))
    const project = makeProject('p', { 'uses.a.printing.linked': true, 'uses.a.hours.linked': true, 'uses.a.hours.hours': 3 })
    const promises = listPromises('a', [chart], [project])
    expect(promises).toMatchObject({
      hoursUsed: 3,
      use: { resources: [{ resource: 'printing', elsewhere: [{ project: 'p' }] }], hours: { pledged: 8, left: 5 } },
    })
  })

  it('is what it was asked for or offered: unanswered ones first, the longest waiting first', () => {
    const projects = [
      makeProject('p', {
        ...need('n1', { 'asked.a': '2026-03-02' }),
        ...need('n2', { 'asked.a': '2026-03-01', 'answer.a': 'offered' }),
        ...need('n3', { 'asked.a': '2026-03-01', 'met': true }),
        ...need('n4', { 'asked.b': '2026-03-01' }),
      }),
      makeProject('q', need('n5', { 'asked.a': '2026-03-01' })),
      makeProject('r', { state: 'ended', ...need('n6', { 'asked.a': '2026-03-01' }) }),
    ]
    expect(listAsks('a', projects).map((one) => one.need.id)).toEqual(['n5', 'n1', 'n2'])
  })
})
