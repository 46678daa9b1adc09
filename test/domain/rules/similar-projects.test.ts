import { describe, expect, it } from 'vitest'
import { findSimilar } from '../../../src/domain/rules/similar-projects.ts'
import { makeProject } from '../make-project.ts'

const project = (key: string, title: string, group = '1', summary = '') => makeProject(key, { title, summary }, group)
const find = (title: string, projects: readonly ReturnType<typeof project>[], summary = '', limit = 5, group = '1') =>
  findSimilar(title, summary, group, projects, limit).map((one) => `${one.project.key}: ${one.shared.join(' ')}`)

describe('projects that may be about the same as a new idea', () => {
  it('share two words with it, not one; an idea of one word needs but that one', () => {
    const known = [project('a', 'Hotel poster campaign'), project('b', 'Hotel breakfast'), project('c', 'School visits')]
    expect(find('Posters for every hotel', known)).toEqual(['a: Posters hotel'])
    expect(find('Hotels', known)).toEqual(['a: Hotels', 'b: Hotels'])
    expect(find('Something else entirely', known)).toEqual([])
  })

  it('are found in either language, without regard to case, accents and plural, by the words as they were entered', () => {
    const known = [
      project('a', 'CAPACITACIÓN para la región'),
      project('b', 'Agency churches'),
      project('c', 'Talleres y ciudades'),
      project('d', 'Nursing classes'),
    ]
    expect(find('capacitacion de la Region', known)).toEqual(['a: capacitacion Region'])
    expect(find('Agencies, church', known)).toEqual(['b: Agencies church'])
    expect(find('taller en la ciudad', known)).toEqual(['c: taller ciudad'])
    expect(find('Class of nursing', known)).toEqual(['d: Class nursing'])
    expect(find('Kids by car', [project('a', 'Cars for every kid')])).toEqual(['a: Kids car'])
  })

  it('are not those that share only what every text and every project says, or letters too few to mean anything', () => {
    const known = [
      project('a', 'A sample project of our own program'),
      project('b', 'Proyecto de ejemplo para todos'),
      project('c', 'WG 5 IT'),
    ]
    expect(find('Another sample project for our program', known)).toEqual([])
    expect(find('Un proyecto para todos', known)).toEqual([])
    expect(find('IT of WG 5', known)).toEqual([])
    expect(find('', known)).toEqual([])
    expect(find(' … ', known, '—')).toEqual([])
  })

  it('come with the same goal first, then with most in common, where words of a title weigh more than those of a summary', () => {
    const known = [
      project('elsewhere', 'Hotel poster training', '2'),
      project('summary', 'Evening course', '1', 'A poster at the hotel'),
      project('title', 'Hotel poster'),
      project('one-each', 'Poster course', '1', 'At the hotel'),
    ]
    expect(find('Hotel poster training', known)).toEqual([
      'title: Hotel poster',
      'one-each: Hotel poster',
      'summary: Hotel poster',
      'elsewhere: Hotel poster training',
    ])
    expect(find('Hotel poster training', known, '', 2)).toHaveLength(2)
  })

  it('count the summary of the idea, weigh its title more, and stand in one order whatever the order of the list', () => {
    const known = [project('b', 'Bus drivers'), project('a', 'Bus drivers'), project('c', 'Clinic nurses')]
    expect(find('', known, 'Drivers of a bus')).toEqual(['a: Drivers bus', 'b: Drivers bus'])
    expect(find('', known.toReversed(), 'Drivers of a bus')).toEqual(['a: Drivers bus', 'b: Drivers bus'])
    expect(find('Clinic nurses', known, 'Bus drivers')[0]).toBe('c: Clinic nurses')
    const [many, few] = [project('z', 'Course', '1', 'Hotel poster evening clinic school'), project('a', 'Hotel poster')]
    expect(find('', [few, many], 'Hotel poster evening clinic school')[0]).toBe('z: Hotel poster evening clinic school')
  })
})
