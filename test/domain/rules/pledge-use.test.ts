import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { readResourceCommitment } from '../../../src/domain/resource-commitment.ts'
import { addHours, indexUses, judgeUse, totalUses } from '../../../src/domain/rules/pledge-use.ts'
import { makeProject } from '../make-project.ts'
import { makeState } from '../make-state.ts'

const chart = (key: string, values: { readonly [field: string]: Json }) =>
  readResourceCommitment(makeState(`resource-commitment:${key}`, values))
const using = (organization: string, resource: string, fields: { readonly [field: string]: Json } = {}) =>
  Object.fromEntries(
    Object.entries({ linked: true, ...fields }).map(([name, value]) => [`uses.${organization}.${resource}.${name}`, value]),
  )

describe('what is pledged against what is used', () => {
  it('shows each pledge once with its use here and elsewhere, over the charts of all groups', () => {
    const charts = [
      chart('a.1', { 'answers.printing.have': true, 'answers.printing.amount': '500 pages' }),
      chart('a.2', { 'answers.printing.can-get': true, 'answers.printing.amount': '2 rooms', 'answers.venue.note': 'perhaps' }),
      chart('b.1', { 'answers.printing.have': true }),
    ]
    const here = makeProject('p', using('a', 'printing', { amount: '100 pages' }))
    const other = makeProject('q', using('a', 'printing', { amount: '50 pages' }), '2')
    const { resources } = judgeUse('a', here, indexUses(charts, [here, other]))
    expect(resources).toMatchObject([
      {
        resource: 'printing',
        have: true,
        canGet: true,
        amount: '500 pages; 2 rooms',
        groups: ['1', '2'],
        here: { amount: '100 pages' },
        elsewhere: [{ project: 'q', amount: '50 pages' }],
      },
    ])
  })

  it('shows what is used although nobody pledges it any more', () => {
    const here = makeProject('p', using('a', 'printing'))
    const { resources } = judgeUse('a', here, indexUses([], [here]))
    expect(resources).toMatchObject([{ resource: 'printing', have: false, canGet: false, here: { resource: 'printing' } }])
  })

  it.each([
    ['start-up', false, 1],
    ['active', false, 1],
    ['in-review', false, 1],
    ['transitioning', false, 1],
    ['active', true, 0],
    ['idea', false, 0],
    ['completed', false, 0],
    ['ended', false, 0],
    ['program', false, 0],
  ] as const)('a project in state %s, parked %s, holds on to %i pledge', (state, parked, count) => {
    const other = makeProject('q', { state, parked, ...using('a', 'printing') })
    const charts = [chart('a.1', { 'answers.printing.have': true })]
    const { resources } = judgeUse('a', makeProject('p'), indexUses(charts, [other]))
    expect(resources[0]!.elsewhere).toHaveLength(count)
  })

  it('says how many hours are left, and by how much more is used than pledged', () => {
    const charts = [chart('a.1', { hours: 8 }), chart('a.2', { hours: 2.5 })]
    const here = makeProject('p', using('a', 'hours', { hours: 4 }))
    const other = makeProject('q', using('a', 'hours', { hours: 3.5 }))
    const unlinked = makeProject('r', using('a', 'hours', { hours: 100, linked: false }))
    const { hours } = judgeUse('a', here, indexUses(charts, [here, other, unlinked]))
    expect(hours).toMatchObject({ pledged: 10.5, elsewhere: 3.5, left: 3, projects: [{ project: 'q', hours: 3.5 }] })
    const more = makeProject('r', using('a', 'hours', { hours: 5 }))
    expect(judgeUse('a', here, indexUses(charts, [here, other, more])).hours.left).toBe(-2)
  })

  it('adds hundredths as people do', () => {
    expect(addHours([0.1, 0.2, null])).toBe(0.3)
  })

  it('what is pledged is what is used here, used elsewhere and left, whatever was entered', () => {
    const amount = fc.option(
      fc.integer({ min: 0, max: 74400 }).map((hundredths) => hundredths / 100),
      { nil: null },
    )
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 4 }), amount, fc.array(amount, { maxLength: 4 }), (pledged, used, others) => {
        const charts = pledged.map((hours, index) => chart(`a.${index}`, { hours }))
        const here = makeProject('p', using('a', 'hours', { hours: used }))
        const projects = others.map((hours, index) => makeProject(`q${index}`, using('a', 'hours', { hours })))
        const { hours } = judgeUse('a', here, indexUses(charts, [here, ...projects]))
        expect(addHours([hours.here?.hours ?? 0, hours.elsewhere, hours.left])).toBe(hours.pledged)
        expect(hours.pledged).toBe(addHours(pledged))
        expect(addHours(hours.projects.map((one) => one.hours))).toBe(hours.elsewhere)
      }),
    )
  })

  it('sums what a project costs: hours as a number, the rest as it was written', () => {
    const project = makeProject('p', {
      ...using('a', 'hours', { hours: 4 }),
      ...using('b', 'hours', { hours: 2.5 }),
      ...using('b', 'printing', { amount: '100 pages' }),
    })
    expect(totalUses(project)).toEqual({
      hours: 6.5,
      organizations: ['a', 'b'],
      uses: [{ organization: 'b', resource: 'printing', amount: '100 pages', hours: null }],
    })
  })
})
