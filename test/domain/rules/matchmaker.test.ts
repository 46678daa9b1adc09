import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { readOrganization } from '../../../src/domain/organization.ts'
import { readResourceCommitment } from '../../../src/domain/resource-commitment.ts'
import { findMatches } from '../../../src/domain/rules/matchmaker.ts'
import { indexUses } from '../../../src/domain/rules/pledge-use.ts'
import { makeProject } from '../make-project.ts'
import { makeState } from '../make-state.ts'

type Fields = { readonly [field: string]: Json }

const chart = (key: string, values: Fields) => readResourceCommitment(makeState(`resource-commitment:${key}`, values))
const organization = (key: string, fields: Fields = {}) =>
  readOrganization(makeState(`organization:${key}`, { name: `Sample Org ${key.toUpperCase()}`, ...fields }))

interface World {
  readonly need: Fields
  readonly charts: readonly ReturnType<typeof chart>[]
  readonly organizations?: readonly ReturnType<typeof organization>[]
  readonly members?: readonly string[]
  readonly fields?: Fields
  readonly others?: readonly ReturnType<typeof makeProject>[]
}

function match({ need, charts, organizations, members = [], fields = {}, others = [] }: World) {
  const own = Object.fromEntries(Object.entries({ title: 'Sample need', ...need }).map(([name, value]) => [`needs.n.${name}`, value]))
  const project = makeProject('p', { ...own, ...fields })
  return findMatches(project.needs[0]!, project, {
    charter: georgia2014,
    organizations: organizations ?? [...new Set(charts.map((one) => one.organization))].map((key) => organization(key)),
    members: new Set(members),
    index: indexUses(charts, [project, ...others]),
  })
}

const keys = (matches: ReturnType<typeof match>) => matches.map((one) => one.organization)

describe('the matchmaker', () => {
  it('names who has it before who can get it, of the group first, then partners elsewhere', () => {
    const charts = [
      chart('a.2', { 'answers.printing.have': true }),
      chart('b.1', { 'answers.printing.can-get': true }),
      chart('c.1', { 'answers.printing.have': true }),
      chart('d.2', { 'answers.printing.can-get': true }),
      chart('e.1', { 'answers.venue.have': true }),
    ]
    expect(keys(match({ need: { resource: 'printing' }, charts, members: ['b', 'c', 'e'] }))).toEqual(['c', 'b', 'a', 'd'])
  })

  it('counts who takes part in the project as near', () => {
    const charts = [chart('a.1', { 'answers.printing.have': true }), chart('b.2', { 'answers.printing.can-get': true })]
    expect(keys(match({ need: { resource: 'printing' }, charts, fields: { 'partners.b': true } }))).toEqual(['b', 'a'])
  })

  it('names first who lends it to nobody else', () => {
    const charts = [chart('a.1', { 'answers.printing.have': true }), chart('b.1', { 'answers.printing.have': true })]
    const others = [makeProject('q', { 'uses.a.printing.linked': true })]
    const matches = match({ need: { resource: 'printing' }, charts, members: ['a', 'b'], others })
    expect(matches).toMatchObject([
      { organization: 'b', usedBy: [] },
      { organization: 'a', usedBy: ['q'] },
    ])
  })

  it('names hours by what is left of them', () => {
    const charts = [chart('a.1', { hours: 4 }), chart('b.1', { hours: 8 }), chart('c.1', { hours: 0 })]
    const others = [makeProject('q', { 'uses.b.hours.linked': true, 'uses.b.hours.hours': 6 })]
    const matches = match({ need: { resource: 'hours' }, charts, members: ['a', 'b', 'c'], others })
    expect(matches).toMatchObject([
      { organization: 'a', hoursLeft: 4 },
      { organization: 'b', hoursLeft: 2 },
    ])
  })

  it('finds own words in own words and in those of the charter, in both languages', () => {
    const charts = [
      chart('a.1', { 'own.own-1.label': 'Rescue boats', 'answers.own-1.have': true }),
      chart('b.1', { 'answers.printing.have': true }),
    ]
    expect(keys(match({ need: { title: 'A boat for the harbor' }, charts }))).toEqual(['a'])
    expect(keys(match({ need: { title: 'Printing of posters' }, charts }))).toEqual(['b'])
    expect(keys(match({ need: { title: 'With that from them' }, charts }))).toEqual([])
  })

  it('does not name who left the task force, but shows who was asked although nothing is pledged any more', () => {
    const charts = [chart('a.1', { 'answers.printing.have': true })]
    const organizations = [organization('a', { standing: 'withdrawn' }), organization('b')]
    expect(match({ need: { resource: 'printing' }, charts, organizations })).toEqual([])
    const need = { 'resource': 'printing', 'asked.b': '2026-03-01', 'answer.b': 'declined' }
    expect(match({ need, charts, organizations })).toMatchObject([
      { organization: 'b', resource: null, asked: '2026-03-01', answer: 'declined' },
    ])
  })

  it('says what is linked already', () => {
    const charts = [chart('a.1', { 'answers.printing.have': true })]
    const fields = { 'uses.a.printing.linked': true }
    expect(match({ need: { resource: 'printing' }, charts, fields })).toMatchObject([{ isLinked: true }])
  })

  it('names each organization once, and never one behind another that is worse', () => {
    const pledges = fc.record({ near: fc.boolean(), have: fc.boolean(), canGet: fc.boolean() })
    fc.assert(
      fc.property(fc.array(pledges, { maxLength: 8 }), (all) => {
        const charts = all.map(({ have, canGet }, index) =>
          chart(`o${index}.1`, { 'answers.printing.have': have, 'answers.printing.can-get': canGet }),
        )
        const members = all.flatMap(({ near }, index) => (near ? [`o${index}`] : []))
        const matches = match({ need: { resource: 'printing' }, charts, members })
        const ranks = matches.map(({ isNear, have }) => (isNear ? 0 : 2) + (have ? 0 : 1))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        expect(keys(matches).toSorted()).toEqual(all.flatMap(({ have, canGet }, index) => (have || canGet ? [`o${index}`] : [])).toSorted())
      }),
    )
  })
})
