import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { readResourceCommitment } from '../../../src/domain/resource-commitment.ts'
import { hasPledge, totalPledges } from '../../../src/domain/rules/pledges.ts'
import { makeState } from '../make-state.ts'

const chart = (key: string, values: { readonly [field: string]: Json }) =>
  readResourceCommitment(makeState(`resource-commitment:${key}`, values))

describe('pledges', () => {
  it.each<[string, { readonly [field: string]: Json }, boolean]>([
    ['nothing', {}, false],
    ['hours', { hours: 2.5 }, true],
    ['no hours', { hours: 0 }, false],
    ['more hours than a month has', { hours: 745 }, false],
    ['hours as a text', { hours: '8' }, false],
    ['something it has', { 'answers.printing.have': true }, true],
    ['something it can get', { 'answers.printing.can-get': true }, true],
    ['a note alone', { 'answers.printing.note': 'perhaps' }, false],
    ['a tick taken back', { 'answers.printing.have': false }, false],
    ['a row of its own', { 'own.own-1.label': 'Boat', 'answers.own-1.have': true }, true],
    ['a row of its own without a name', { 'answers.own-1.have': true }, false],
    ['a row of its own that was removed', { 'own.own-1.label': 'Boat', 'answers.own-1.have': true, 'own.own-1.removed': true }, false],
  ])('a chart with %s: commits something = %s %s', (_name, values, expected) => {
    expect(hasPledge(chart('o1.1', values))).toBe(expected)
  })

  it('totals count each organization once a resource, over all groups, and keep resources that nobody pledged', () => {
    const totals = totalPledges(
      [
        chart('o1.1', { 'hours': 4, 'answers.printing.have': true, 'answers.printing.can-get': true }),
        chart('o1.2', { 'hours': 2, 'answers.printing.have': true }),
        chart('o2.2', { 'answers.printing.can-get': true, 'own.own-1.label': 'Boat', 'answers.own-1.have': true }),
      ],
      georgia2014,
    )
    expect(totals.resources).toHaveLength(17)
    expect(totals.resources.find((one) => one.resource === 'printing')).toEqual({
      resource: 'printing',
      have: 1,
      canGet: 2,
      pledged: 2,
      groups: ['1', '2'],
    })
    expect(totals.resources.find((one) => one.resource === 'volunteers')).toMatchObject({ have: 0, canGet: 0, groups: [] })
    expect(totals.own).toMatchObject([{ organization: 'o2', group: '2', ownLabel: 'Boat' }])
    expect(totals.hours).toBe(6)
  })
})
