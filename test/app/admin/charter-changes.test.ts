import { describe, expect, it } from 'vitest'
import { listCharterChanges } from '../../../src/app/admin/charter/charter-changes.ts'
import { inputIdOf, placeOfFault, valueAt } from '../../../src/app/admin/charter/draft-place.ts'
import { moveId } from '../../../src/app/admin/charter/order-buttons.tsx'
import { addressOf, partOf } from '../../../src/app/admin/charter/place-words.ts'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import type { Charter } from '../../../src/domain/charter.ts'

const [first, second, ...rest] = georgia2014.benefits.items
const withBenefits = (items: Charter['benefits']['items']): Charter => ({ ...georgia2014, benefits: { ...georgia2014.benefits, items } })

describe('what differs between two charters', () => {
  it('is nothing where only the number of the version does', () => {
    expect(listCharterChanges(georgia2014, { ...georgia2014, version: 2 })).toEqual([])
  })

  it('names each text in its language, each figure and each choice', () => {
    const mission = { ...georgia2014.mission, preliminary: false, text: { ...georgia2014.mission.text, es: 'Muestra' } }
    const year = { ...georgia2014.year, fiscalStartMonth: 10 }
    expect(listCharterChanges(georgia2014, { ...georgia2014, mission, year })).toEqual([
      { what: 'value', place: ['mission', 'text', 'es'], before: georgia2014.mission.text.es, after: 'Muestra' },
      { what: 'value', place: ['mission', 'preliminary'], before: true, after: false },
      { what: 'value', place: ['year', 'fiscalStartMonth'], before: 7, after: 10 },
    ])
  })

  it('follows entries by their ids: reworded, new, retired and moved ones are told apart', () => {
    const added = { id: 'sample-new', label: { en: 'Sample', es: 'Muestra' } }
    const reworded = { ...second!, label: { ...second!.label, en: 'Sample' } }
    expect(listCharterChanges(georgia2014, withBenefits([reworded, ...rest, added]))).toEqual([
      { what: 'value', place: ['benefits', second!.id, 'label', 'en'], before: second!.label.en, after: 'Sample' },
      { what: 'added', place: ['benefits', 'sample-new'] },
      { what: 'retired', place: ['benefits', first!.id] },
    ])
    expect(listCharterChanges(georgia2014, withBenefits([second!, first!, ...rest]))).toEqual([{ what: 'order', place: ['benefits'] }])
  })

  it('tells a part that a work group gets or loses', () => {
    const groups = georgia2014.workGroups.map((group) =>
      Object.fromEntries(Object.entries(group).filter(([member]) => member !== 'collaborator')),
    ) as unknown as Charter['workGroups']
    const changes = listCharterChanges(georgia2014, { ...georgia2014, workGroups: groups })
    const group = georgia2014.workGroups.find(({ collaborator }) => collaborator)!
    expect(changes).toContainEqual({
      what: 'value',
      place: ['workGroups', group.id, 'collaborator', 'name', 'en'],
      before: group.collaborator!.name.en,
      after: null,
    })
    expect(changes.every(({ place }) => place[1] === group.id && place[2] === 'collaborator')).toBe(true)
    expect(changes.some(({ place }) => place.at(-1) === 'id')).toBe(false)
  })
})

describe('places of a charter', () => {
  const charter = georgia2014 as unknown as Json

  it('are found in lists by ids', () => {
    expect(valueAt(charter, ['benefits', first!.id, 'label', 'en'])).toBe(first!.label.en)
    expect(valueAt(charter, ['workGroups', '5', 'membership'])).toBe('government')
    expect(valueAt(charter, ['sections', 'resources', 'people', 'label', 'es'])).toBe('Tiempo y personas')
    expect(valueAt(charter, ['attendance', 'minimum', 'numerator'])).toBe(3)
    expect(valueAt(charter, ['benefits', 'nothing', 'label', 'en'])).toBeUndefined()
  })

  it('of faults are those of the inputs that mend them', () => {
    expect(placeOfFault('benefits.items.sample.label.es')).toEqual(['benefits', 'sample', 'label', 'es'])
    expect(placeOfFault('resources.sections.people.label.es')).toEqual(['sections', 'resources', 'people', 'label', 'es'])
    expect(placeOfFault('workGroups.5.name.es')).toEqual(['workGroups', '5', 'name', 'es'])
    expect(placeOfFault('mission.text.es')).toEqual(['mission', 'text', 'es'])
    expect(placeOfFault('resources.paperOrder.sample')).toEqual(['resources'])
  })

  it('lead to the page and the input where they are edited', () => {
    expect(addressOf(['workGroups', '5', 'name', 'es'])).toEqual({
      to: '/admin/charter/group/$group',
      params: { group: '5' },
      hash: inputIdOf(['workGroups', '5', 'name', 'es']),
    })
    expect(addressOf(['sections', 'resources', 'people', 'label', 'es'])).toMatchObject({ params: { part: 'resources' } })
    expect([['attendance', 'minimum'], ['anonymousMinimum'], ['issued'], ['workGroups']].map(partOf)).toEqual([
      'figures',
      'figures',
      'names',
      'groups',
    ])
  })

  it('move by one in their list', () => {
    expect(moveId(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moveId(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  })
})
