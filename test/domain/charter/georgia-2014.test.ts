import { describe, expect, it } from 'vitest'
import { workGroupLabel } from '../../../src/domain/charter.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { findCharterProblems } from '../../../src/domain/rules/charter.ts'
import { listTexts } from '../list-texts.ts'

/** Proper names, and a word that both languages write alike: the same in English and Spanish. */
const SAME_IN_BOTH = new Set(['CJCC', 'Georgia Cares'])

describe('the charter of Georgia 2014', () => {
  it('has no fault that would break records or forms', () => {
    expect(findCharterProblems(georgia2014)).toEqual([])
  })

  it('has every text in English and in Spanish', () => {
    const texts = listTexts(georgia2014)
    expect(texts.length).toBeGreaterThan(200)
    const unfinished = texts.filter(
      ({ text }) => !text.en?.trim() || !text.es?.trim() || (text.en === text.es && !SAME_IN_BOTH.has(text.en)),
    )
    expect(unfinished).toEqual([])
  })

  it('is plain JSON, so that staff can edit it and a device can store it', () => {
    expect(JSON.parse(JSON.stringify(georgia2014))).toEqual(georgia2014)
  })

  it.each([
    ['workGroups', georgia2014.workGroups.length, 8],
    ['commitmentIndicators', georgia2014.commitmentIndicators.items.length, 5],
    ['responsibilities', georgia2014.responsibilities.items.length, 6],
    ['benefits', georgia2014.benefits.items.length, 10],
    ['resources', georgia2014.resources.items.length, 17],
    ['barriers', georgia2014.barriers.items.length, 15],
    ['successFactors', georgia2014.successFactors.items.length, 10],
    ['startUpElements', georgia2014.startUpElements.items.length, 6],
  ])('has as many %s as the guide', (_list, found, expected) => {
    expect(found).toBe(expected)
  })

  it('has eight groups numbered 1 to 8 under their own ids, each described in full', () => {
    expect(georgia2014.workGroups.map(({ id, number }) => [id, number])).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [String(n), n]))
    for (const group of georgia2014.workGroups) {
      for (const part of [group.name, group.nameOnForm, group.goal, group.population, group.factors, group.projectTypes]) {
        expect(part.en.length).toBeGreaterThan(10)
        expect(part.es.length).toBeGreaterThan(10)
      }
    }
  })

  it('has only work group 5 for government, and closed', () => {
    expect(georgia2014.workGroups.filter((group) => group.membership === 'government').map(({ id }) => id)).toEqual(['5'])
    expect(georgia2014.workGroups.filter((group) => group.reading === 'closed').map(({ id }) => id)).toEqual(['5'])
  })

  it('has work group 6 examine feasibility first, and work group 7 name its collaborator', () => {
    expect(georgia2014.workGroups.filter((group) => group.feasibilityFirst).map(({ id }) => id)).toEqual(['6'])
    expect(georgia2014.workGroups.filter((group) => group.collaborator).map(({ id }) => id)).toEqual(['7'])
    expect(georgia2014.workGroups[6]?.collaborator?.name.en).toBe('Georgia Cares')
  })

  it('names work group 6 two ways, as one group; the other headings repeat the names', () => {
    const [six] = georgia2014.workGroups.filter((group) => group.id === '6')
    expect(six?.name.en).toBe('Examining Labor, International, and Adult Sex Trafficking')
    expect(six?.nameOnForm.en).toBe('Work Group 6: EXAMINING ADULTS, LABOR, AND INTERNATIONAL TRAFFICKING')
    for (const group of georgia2014.workGroups.filter((one) => one.id !== '6')) {
      expect(group.nameOnForm.en).toBe(`Work Group ${group.number}: ${group.name.en.toUpperCase()}`)
      expect(group.nameOnForm.es).toBe(`Grupo de trabajo ${group.number}: ${group.name.es.toUpperCase()}`)
    }
  })

  it('prints eighteen rows of resources for seventeen resources: Printing twice', () => {
    const printed = georgia2014.resources.paperOrder ?? []
    expect(printed).toHaveLength(18)
    expect(new Set(printed).size).toBe(17)
    expect(printed.filter((id, index) => printed.indexOf(id) !== index)).toEqual(['printing'])
  })

  it('keeps the ids that records already bear: rewording is free, renaming an id is not', () => {
    const ids = [georgia2014.commitmentIndicators, georgia2014.responsibilities, georgia2014.benefits, georgia2014.resources].map((list) =>
      list.items.map((item) => item.id).join(' '),
    )
    expect(ids).toEqual([
      'memorandum representative manual work-group resources',
      'attending-meetings project-planning linking-resources keeping-aware liaison protocols',
      'good-practices mission-support professional-development peer-support prestige funder-mandate knowledge-resources strategic-support grant-applications shared-database',
      'representative-hours technical-specialists event-planner report-writing support-staff office-space meeting-rooms office-furniture office-supplies computer-software computer-hardware video-conferencing transportation printing volunteers equipment food-catering',
    ])
  })

  it('asks for 75 % attendance in whole numbers, with twelve meetings as the example', () => {
    expect(georgia2014.attendance).toMatchObject({ minimum: { numerator: 3, denominator: 4 }, exampleMeetings: 12 })
  })

  it('marks the mission statement as preliminary', () => {
    expect(georgia2014.mission.preliminary).toBe(true)
  })

  it('labels a group by number and name in both languages', () => {
    expect(georgia2014.workGroups.slice(1, 2).map((group) => workGroupLabel(georgia2014, group))).toEqual([
      { en: 'WG 2: Youth Aware and Safe', es: 'GT 2: Jóvenes informados y seguros' },
    ])
  })
})
