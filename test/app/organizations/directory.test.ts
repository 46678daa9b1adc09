import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import type { RecordState } from '../../../src/change/head.ts'
import { filterDirectory, findAlike, listDirectory } from '../../../src/app/organizations/directory.ts'
import { readOrganizationSearch } from '../../../src/app/organizations/organization-search.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'

function state(record: string, values: Readonly<Record<string, Json>>): RecordState {
  const heads = Object.entries(values).map(([field, value]) => [field, [{ edit: field, value, replaces: [], seq: 1, by: 'u', at: '' }]])
  return { record, scope: 'task-force', fields: Object.fromEntries(heads) as RecordState['fields'] }
}

const organizations = [
  state('organization:b', { name: 'Sample Organization 10', city: 'Sample City' }),
  state('organization:a', { name: 'Sample Organization 9', level: 'affiliate' }),
  state('organization:c', { name: 'Ágora de muestra', standing: 'lapsed' }),
]
const selections = [state('selection:b', { primary: '3' })]
const entries = listDirectory(organizations, selections, { charter: georgia2014, language: 'en' })
const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name)

describe('the directory', () => {
  it('is sorted as people sort: accents beside their letter, numbers by their size', () => {
    expect(names(entries)).toEqual(['Ágora de muestra', 'Sample Organization 9', 'Sample Organization 10'])
  })

  it('is looked through by name and city, whatever the accents and capitals', () => {
    expect(names(filterDirectory(entries, { q: 'AGORA' }))).toEqual(['Ágora de muestra'])
    expect(names(filterDirectory(entries, { q: 'city sample' }))).toEqual(['Sample Organization 10'])
  })

  it('is filtered by level, standing and work group, also by none', () => {
    expect(names(filterDirectory(entries, { level: 'affiliate' }))).toEqual(['Sample Organization 9'])
    expect(names(filterDirectory(entries, { standing: 'lapsed' }))).toEqual(['Ágora de muestra'])
    expect(names(filterDirectory(entries, { group: '3' }))).toEqual(['Sample Organization 10'])
    expect(filterDirectory(entries, { group: 'none' })).toHaveLength(2)
  })

  it('reads filters out of an address, numbers too, and leaves out what is none', () => {
    expect(readOrganizationSearch({ q: 12, group: 3, level: 'king', standing: 'active', x: 1 })).toEqual({
      q: '12',
      group: '3',
      standing: 'active',
    })
  })
})

describe('an organization that may be there already', () => {
  it('is found by a name that differs in accents, marks or a letter', () => {
    expect(findAlike('agora, de Muestra', entries)?.name).toBe('Ágora de muestra')
    expect(findAlike('Agora de la muestra', entries)?.name).toBe('Ágora de muestra')
  })

  it('is not taken for one that has another number or another name', () => {
    expect(findAlike('Sample Organization 11', entries)).toBeUndefined()
    expect(findAlike('Sample Shelter', entries)).toBeUndefined()
    expect(findAlike('  ', entries)).toBeUndefined()
  })
})
