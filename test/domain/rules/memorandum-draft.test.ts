import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { draftMemorandum, type MemorandumFacts } from '../../../src/domain/rules/memorandum-draft.ts'
import { findUnsafeText } from '../../../src/domain/rules/safe-text.ts'
import { readTransition } from '../../../src/domain/transition.ts'
import { makeProject } from '../make-project.ts'
import { makeState } from '../make-state.ts'

type Fields = { readonly [field: string]: Json }

const project = makeProject('p', {
  'title': 'Posters in hotels',
  'summary': 'Posters that tell where help is.',
  'partners.a': true,
  'partners.b': true,
  'indicators.i.definition': 'Posters on the wall',
  'indicators.i.unit': 'posters',
  'indicators.i.baseline': 0,
  'indicators.i.target': 500,
  'indicators.i.values.2026-01': 120,
  'indicators.i.values.2026-02': 260,
  'uses.a.printing.linked': true,
  'uses.a.printing.amount': '500 posters',
  'uses.b.hours.linked': true,
  'uses.b.hours.hours': 6.5,
})
const full: Fields = {
  'impact': 'Hotels call for help more often.',
  'need': 'Staff of hotels change every year.',
  'costs': 'A person who brings new posters.',
  'program': 'Hotel Program',
  'tasks.t.title': 'Name a person',
  'tasks.t.owner': 'p1',
  'tasks.t.due': '2026-06-01',
}

function factsOf(fields: Fields, more: Partial<MemorandumFacts> = {}): MemorandumFacts {
  return {
    charter: georgia2014,
    project,
    transition: readTransition(makeState('transition:p', fields)),
    group: 'WG 1: Sample group',
    goal: 'Everybody knows where help is.',
    today: '2026-03-14',
    receiver: 'Sample Org C',
    sector: 'Sample sector',
    leadAgency: 'Sample Org D',
    reviewed: '2026-03-01',
    nameOrganization: (key) => `Sample Org ${key.toUpperCase()}`,
    nameResource: (_organization, resource) => resource,
    namePerson: () => 'Sample Person 1',
    formatDate: (date) => `<${date}>`,
    formatPeriod: (period) => `<${period}>`,
    formatNumber: String,
    ...more,
  }
}

describe('the draft of a memorandum', () => {
  it('tells who agrees, what was shown, what it takes, who leads and how it goes over, from what was recorded', () => {
    expect(draftMemorandum(factsOf({ ...full, 'handed-over': '2026-07-01' }), 'en')).toMatchInlineSnapshot(`
      "MEMORANDUM OF AGREEMENT
      From the project “Posters in hotels” to the program “Hotel Program”
      Drafted on <2026-03-14>
      Georgia Statewide Human Trafficking Task Force

      1. Who agrees
      - Georgia Statewide Human Trafficking Task Force, by its work group WG 1: Sample group, which has carried out the project
      - Sample Org C, which takes it on as the program “Hotel Program”
      - With the partners that took part: Sample Org A; Sample Org B

      2. What it is about
      The project “Posters in hotels” of WG 1: Sample group becomes a lasting program, so that what it has begun does not end with it.
      Posters that tell where help is.
      It serves this goal: Everybody knows where help is.

      3. What the project has shown
      Hotels call for help more often.
      - Posters on the wall: baseline 0 posters, latest 260 posters (<2026-02>), target 500 posters
      The project review of <2026-03-01> recommends to make it permanent.

      4. Why a permanent answer is needed
      Staff of hotels change every year.

      5. What it takes
      A person who brings new posters.
      - 6.5 pledged hours of partners a month
      - Sample Org A: printing (500 posters)

      6. Sector and lead agency
      The program belongs to the sector: Sample sector
      Its lead agency: Sample Org D

      7. How it is handed over
      - Name a person (Sample Person 1, by <2026-06-01>)

      8. When it begins
      The program begins on <2026-07-01>.

      Signatures
      Georgia Statewide Human Trafficking Task Force: ____________________  Date: __________
      Sample Org C: ____________________  Date: __________
      Sample Org D: ____________________  Date: __________"
    `)
  })

  it('bears the name that the charter gives to the memorandum', () => {
    const charter = { ...georgia2014, memorandum: { name: { en: 'Pact', es: 'Pacto' }, alsoCalled: { en: '', es: '' } } }
    expect(draftMemorandum(factsOf(full, { charter }), 'en')).toMatch(/^PACT\n/)
    expect(draftMemorandum(factsOf(full), 'es')).toMatch(/^MEMORANDO DE ACUERDO\nDel proyecto “Posters in hotels”/)
  })

  it('says that a lead agency is not yet identified, and asks it for no signature', () => {
    const text = draftMemorandum(factsOf(full, { leadAgency: null }), 'en')
    expect(text).toContain('has not yet been identified')
    expect(text).not.toContain('Sample Org D')
  })

  it('leaves brackets where something is not known yet', () => {
    const text = draftMemorandum(factsOf({}, { receiver: null, sector: null, leadAgency: null, reviewed: null }), 'en')
    expect(text.match(/\[to be filled in\]/g)).toHaveLength(7)
    expect(text).toContain('The steps of the plan are not written yet.')
  })

  it('has the same parts in both languages, and nothing of the other language', () => {
    const [en, es] = [draftMemorandum(factsOf(full), 'en'), draftMemorandum(factsOf(full), 'es')]
    expect(es.split('\n')).toHaveLength(en.split('\n').length)
    expect(es).not.toMatch(/\b(which|program|pledged|baseline|done|Drafted)\b/)
  })

  it('never drafts what must not be collected, and keeps what people wrote as they wrote it', () => {
    const words = fc
      .array(fc.constantFrom('Hotels', 'call', 'often', 'posters', '“now”', '100'), { minLength: 1 })
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, fc.constantFrom('en', 'es'), (impact, need, language) => {
        const text = draftMemorandum(factsOf({ ...full, impact, need }), language)
        expect(text).toContain(impact)
        expect(text).toContain(need)
        expect(findUnsafeText(text)).toBeNull()
      }),
    )
  })
})
