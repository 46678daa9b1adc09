import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/change/edit.ts'
import { isFieldId } from '../../src/change/identify.ts'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import {
  applyDraft,
  draftField,
  isDraftEmpty,
  openCharter,
  orderField,
  publishDrafts,
  removalField,
} from '../../src/domain/charter-draft.ts'
import { currentCharter } from '../../src/domain/charter-version.ts'
import { makeState } from './make-state.ts'
import { sampleCharter } from './sample-charter.ts'

const draftOf = (values: { readonly [field: string]: Json }) => makeState('charter:draft', values)
const apply = (values: { readonly [field: string]: Json }, base = georgia2014) => applyDraft(base, draftOf(values), 2)
const paths = (values: { readonly [field: string]: Json }) => apply(values).faults.map(({ path }) => path)
const ids = (list: 'benefits' | 'resources', values: { readonly [field: string]: Json }) =>
  apply(values).charter?.[list].items.map(({ id }) => id)
const benefits = georgia2014.benefits.items.map(({ id }) => id)

describe('a draft of the charter', () => {
  it('that says nothing is the charter in force under the next number', () => {
    expect(applyDraft(georgia2014, undefined, 2)).toEqual({ charter: { ...georgia2014, version: 2 }, faults: [] })
    expect(apply({}).charter).toEqual({ ...georgia2014, version: 2 })
    expect([isDraftEmpty(undefined), isDraftEmpty(draftOf({ 'edits.name.en': null })), isDraftEmpty(draftOf({ note: 'x' }))]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('brings in the time zone, which a charter may do without, and takes it out', () => {
    const { timeZone, ...without } = georgia2014
    expect(timeZone).toBe('America/New_York')
    expect(apply({ [removalField('timeZone')]: true }).charter).toEqual({ ...without, version: 2 })
    expect(apply({ [draftField('timeZone')]: 'America/Chicago' }, without).charter?.timeZone).toBe('America/Chicago')
    expect(paths({ [draftField('timeZone')]: 'Not a zone' })).toEqual(['timeZone'])
  })

  it('takes no other member of the charter out', () => {
    expect(apply({ [removalField('mission')]: true }).charter).toEqual({ ...georgia2014, version: 2 })
  })

  it.each<[readonly string[], Json, (charter: typeof georgia2014) => Json | undefined]>([
    [['mission', 'text', 'es'], 'Otra misión.', (charter) => charter.mission.text.es],
    [['mission', 'preliminary'], false, (charter) => charter.mission.preliminary],
    [['attendance', 'minimum', 'numerator'], 2, (charter) => charter.attendance.minimum.numerator],
    [['smallCellThreshold'], 10, (charter) => charter.smallCellThreshold],
    [['workGroups', '5', 'reading'], 'open', (charter) => charter.workGroups[4]?.reading],
    [['workGroups', '7', 'collaborator', 'note', 'en'], 'Sample note.', (charter) => charter.workGroups[6]?.collaborator?.note.en],
    [['benefits', benefits[0]!, 'label', 'es'], 'Otra etiqueta', (charter) => charter.benefits.items[0]?.label.es],
  ])('changes one place and nothing else: %j', (place, value, read) => {
    const field = draftField(...place)
    expect(isFieldId(field)).toBe(true)
    const { charter, faults } = apply({ [field]: value })
    expect(faults).toEqual([])
    expect(read(charter!)).toEqual(value)
    expect(apply({ [field]: null }).charter).toEqual({ ...georgia2014, version: 2 })
  })

  it('changes the words of a section', () => {
    const section = georgia2014.benefits.sections![0]!
    const { charter } = apply({ [draftField('sections', 'benefits', section.id, 'label', 'en')]: 'Sample section' })
    expect(charter?.benefits.sections?.[0]).toEqual({ ...section, label: { ...section.label, en: 'Sample section' } })
  })

  it('adds an entry at the end, on the paper form too, once it is named in both languages', () => {
    const en = { [draftField('resources', 'boats', 'label', 'en')]: 'Boats' }
    expect(paths(en)).toEqual(['resources.items.boats.label.es'])
    const { charter, faults } = apply({ ...en, [draftField('resources', 'boats', 'label', 'es')]: 'Botes' })
    expect(faults).toEqual([])
    expect(charter?.resources.items.at(-1)).toEqual({ id: 'boats', label: { en: 'Boats', es: 'Botes' } })
    expect(georgia2014.resources.paperOrder).toBeDefined()
    expect(charter?.resources.paperOrder?.at(-1)).toBe('boats')
  })

  it('adds a work group, which is whole only with everything a group needs', () => {
    expect(paths({ [draftField('workGroups', 'nine', 'number')]: 9 })).toEqual(
      expect.arrayContaining([
        'workGroups.nine.name.en',
        'workGroups.nine.goal.es',
        'workGroups.nine.membership',
        'workGroups.nine.reading',
      ]),
    )
  })

  it('takes an entry out, from the paper form too', () => {
    expect(ids('benefits', { [removalField('benefits', benefits[0]!)]: true })).toEqual(benefits.slice(1))
    const { charter, faults } = apply({ [removalField('resources', 'printing')]: true })
    expect(faults).toEqual([])
    expect(charter?.resources.paperOrder).not.toContain('printing')
    expect(ids('benefits', { [removalField('benefits', benefits[0]!)]: false })).toEqual(benefits)
    expect(ids('benefits', { [removalField('benefits', 'nothing')]: true })).toEqual(benefits)
  })

  it('takes an optional member out, and an optional text that is empty in both languages', () => {
    expect(apply({ [removalField('workGroups', '7', 'collaborator')]: true }).charter?.workGroups[6]).not.toHaveProperty('collaborator')
    const blank = {
      [draftField('benefits', benefits[0]!, 'wording', 'en')]: '',
      [draftField('benefits', benefits[0]!, 'wording', 'es')]: ' ',
    }
    expect(apply(blank).charter?.benefits.items[0]).not.toHaveProperty('wording')
    expect(paths({ [removalField('mission')]: true })).toEqual([])
  })

  it('puts entries in order; those that it does not name stay behind, as they stood', () => {
    const [first, second, third, ...rest] = benefits
    const order = { [orderField('benefits')]: [third!, first!] }
    expect(ids('benefits', order)).toEqual([third, first, second, ...rest])
    const groups = apply({ [orderField('workGroups')]: ['8'] }).charter?.workGroups.map(({ id }) => id)
    expect(groups).toEqual(['8', '1', '2', '3', '4', '5', '6', '7'])
    const sections = georgia2014.benefits.sections!.map(({ id }) => id)
    const turned = apply({ [orderField('benefits', 'sections')]: sections.toReversed() })
    expect(turned.charter?.benefits.sections?.map(({ id }) => id)).toEqual(sections.toReversed())
  })

  it('prints the paper form in another order, an entry twice where it says so, and nothing that is not there', () => {
    const wanted = ['printing', 'hours', 'printing', 'nothing']
    const printed = apply({ [orderField('resources', 'paper')]: wanted }).charter?.resources.paperOrder
    expect(printed?.slice(0, 2)).toEqual(['printing', expect.any(String)])
    expect(printed).not.toContain('nothing')
    expect(new Set(printed)).toEqual(new Set(georgia2014.resources.items.map(({ id }) => id)))
    expect(printed?.filter((id) => id === 'printing')).toHaveLength(2)
  })

  it('cannot rename an entry, nor number a version by hand', () => {
    const values = { [draftField('benefits', benefits[0]!, 'id')]: 'fame', [draftField('version')]: 9 }
    expect(apply(values)).toEqual({ charter: { ...georgia2014, version: 2 }, faults: [] })
  })

  it('may be of another task force, with its own id', () => {
    expect(apply({ [draftField('id')]: 'sample-state-2026' }).charter?.id).toBe('sample-state-2026')
  })

  it.each<[string, { readonly [field: string]: Json }, string]>([
    ['a text left empty', { [draftField('name', 'en')]: ' ' }, 'name.en'],
    ['a number out of range', { [draftField('year', 'fiscalStartMonth')]: 13 }, 'year.fiscalStartMonth'],
    ['a number with a fraction', { [draftField('smallCellThreshold')]: 2.5 }, 'smallCellThreshold'],
    ['a text for a number', { [draftField('smallCellThreshold')]: '5' }, 'smallCellThreshold'],
    ['a share above 1', { [draftField('attendance', 'minimum', 'numerator')]: 5 }, 'attendance.minimum'],
    ['an unknown choice', { [draftField('workGroups', '1', 'membership')]: 'some' }, 'workGroups.1.membership'],
    ['an unknown section', { [draftField('benefits', benefits[0]!, 'section')]: 'nowhere' }, `benefits.items.${benefits[0]}`],
  ])('with %s has a fault there, in words, and is not published', (_name, values, path) => {
    const { faults } = apply(values)
    expect(faults.map((fault) => fault.path)).toEqual([path])
    expect(faults[0]?.reason.en).toMatch(/[.]$/)
    expect(faults[0]?.reason.es).not.toBe(faults[0]?.reason.en)
    expect(publishDrafts(georgia2014, draftOf(values), 2)).toBeNull()
  })

  it('[M9] fields that this version does not know change nothing', () => {
    const values = {
      'edits.newer.thing': 1,
      'newer.thing': 1,
      'order.newer': ['x'],
      'paper.newer': ['x'],
      'edits': 1,
      'removed.newer.x': true,
    }
    expect(apply(values)).toEqual({ charter: { ...georgia2014, version: 2 }, faults: [] })
  })

  it('never touches the charter that it starts from, and never throws', () => {
    const before = JSON.stringify(georgia2014)
    const part = fc.constantFrom(
      'edits',
      'removed',
      'order',
      'paper',
      'sections',
      'benefits',
      'workGroups',
      '5',
      'name',
      'en',
      'items',
      'x',
      'id',
    )
    const fields = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('.'))
    fc.assert(
      fc.property(fc.dictionary(fields, fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>, { maxKeys: 8 }), (values) => {
        expect(() => apply(values)).not.toThrow()
        expect(() => openCharter(sampleCharter, draftOf(values), 3)).not.toThrow()
      }),
      { numRuns: 1000 },
    )
    expect(JSON.stringify(georgia2014)).toBe(before)
  })
})

describe('publishing a draft', () => {
  const values = { [draftField('smallCellThreshold')]: 10, note: 'Sample note', [draftField('name', 'en')]: null }

  it('writes the next version with its note, which is then in force, and clears what the draft holds', () => {
    const publication = publishDrafts(georgia2014, draftOf(values), 2)!
    const fields = Object.fromEntries(publication.publish.map(({ field, value }) => [field, value]))
    expect(new Set(publication.publish.map(({ record }) => record))).toEqual(new Set(['charter:2']))
    expect(fields['note']).toBe('Sample note')
    expect(currentCharter([makeState('charter:2', fields)], georgia2014)).toEqual({ ...georgia2014, version: 2, smallCellThreshold: 10 })
    expect(publication.clear).toEqual([
      { record: 'charter:draft', field: 'edits.smallCellThreshold', value: null },
      { record: 'charter:draft', field: 'note', value: null },
    ])
  })

  it('twice, because clearing failed, changes nothing more', () => {
    const next = apply(values).charter!
    expect(applyDraft(next, draftOf(values), 3).charter).toEqual({ ...next, version: 3 })
  })
})
