import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/change/edit.ts'
import type { RecordState } from '../../src/change/head.ts'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { readMetric } from '../../src/domain/metric.ts'
import { nameProjectOf, splitProjectKey } from '../../src/domain/project-part.ts'
import { projectReviewRecord, readProjectReview, reviewNamed } from '../../src/domain/project-review.ts'
import { nameProject, projectRecord } from '../../src/domain/project.ts'
import { projectUpdateRecord, readProjectUpdate } from '../../src/domain/project-update.ts'
import { readProject } from '../../src/domain/read-project.ts'
import { titleOfRecord } from '../../src/domain/registry.ts'
import { readSector, sectorRecord } from '../../src/domain/sector.ts'
import { readSupportRating, supportRatingRecord } from '../../src/domain/support-rating.ts'
import { readTransition, transitionRecord } from '../../src/domain/transition.ts'
import { makeProject } from './make-project.ts'
import { makeState } from './make-state.ts'

type Fields = Readonly<Record<string, Json>>

/** A record in which two people who had not seen each other wrote the same field. */
function inConflict(record: string, fields: Fields, field: string, shown: Json, other: Json): RecordState {
  const state = makeState(record, fields, 'work-group/1')
  const head = (edit: string, value: Json, at: string) => ({ edit, value, replaces: [], seq: null, by: 'sample-user', at })
  const heads = [head('edit-b', shown, '2026-02-02T00:00:00Z'), head('edit-a', other, '2026-02-01T00:00:00Z')]
  return { ...state, fields: { ...state.fields, [field]: heads } }
}

describe('the reader of a project', () => {
  it('gives every list in its order, an equal order by id, and leaves out what was taken out', () => {
    const fields = {
      'tasks.b.title': 'B',
      'tasks.b.order': 10,
      'tasks.a.title': 'A',
      'tasks.a.order': 20,
      'tasks.c.title': 'C',
      'tasks.c.order': 10,
      'tasks.gone.title': null,
      'tasks.gone.owner': 'p1',
      'outputs.o.title': 'O',
      'outputs.gone.outcome': 'u',
      'outcomes.u.title': 'U',
      'outcomes.gone.title': null,
      'indicators.i.definition': 'I',
      'indicators.gone.of': 'o',
      'needs.n.title': 'N',
      'needs.gone.amount': '2',
    }
    const project = makeProject('a', fields)
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
    expect([project.tasks, project.outputs, project.outcomes, project.indicators, project.needs].map(ids)).toEqual([
      ['b', 'c', 'a'],
      ['o'],
      ['u'],
      ['i'],
      ['n'],
    ])
  })

  it('keeps an element whose text was emptied: somebody is typing; only what was taken out is gone', () => {
    expect(makeProject('a', { 'tasks.t.title': '' }).tasks).toMatchObject([{ id: 't', title: '' }])
    expect(makeProject('a', { 'tasks.t.title': 5 }).tasks).toEqual([])
    expect(makeProject('a', { 'tasks.t.title.more': 'x', 'tasks.t': 'x' }).tasks).toEqual([])
  })

  it('lets a task wait for tasks that are there only, and never for itself', () => {
    const { tasks } = makeProject('a', {
      'tasks.a.title': 'A',
      'tasks.b.title': 'B',
      'tasks.b.order': 1,
      'tasks.b.after.a': true,
      'tasks.b.after.b': true,
      'tasks.b.after.gone': true,
      'tasks.a.after.b': false,
      'tasks.a.after': true,
    })
    expect(tasks.map(({ after }) => after)).toEqual([[], ['a']])
  })

  it('reads values of wrong types as nothing', () => {
    const wrong = makeProject('a', {
      'title': 5,
      'state': 'hologram',
      'parked': 'yes',
      'partners.o1': 'yes',
      'partners.o2': true,
      'feasibility.decision': 'maybe',
      'collaborator.date': '2026-02-30',
      'approved': 'soon',
      'tasks.t.title': 'T',
      'tasks.t.milestone': 1,
      'tasks.t.start': 20260101,
      'tasks.t.order': 'first',
      'needs.n.title': 'N',
      'needs.n.asked.o1': 'yesterday',
      'needs.n.asked.o2': '2026-03-01',
      'needs.n.answer.o1': 'perhaps',
      'needs.n.answer.o2': 'declined',
      'needs.n.answer.o3': 'offered',
    })
    expect(wrong).toMatchObject({
      title: '',
      state: 'idea',
      parked: false,
      partners: ['o2'],
      feasibility: { decision: 'open', findings: '', date: null },
      collaborator: { date: null },
      approved: null,
    })
    expect(wrong.tasks).toMatchObject([{ milestone: false, start: null, due: null, order: 0 }])
    expect([...wrong.needs[0]!.askedByOrganization]).toEqual([['o2', '2026-03-01']])
    expect([...wrong.needs[0]!.answerByOrganization]).toEqual([
      ['o2', 'declined'],
      ['o3', 'offered'],
    ])
  })

  it('gives the months of an indicator from the earliest on, without what is no month or no number', () => {
    const values = { '2026-03': 3, '2025-12': 0, '2026-00': 9, '2026-13': 9, '2026': 9, '2026-01-05': 9, '2026-02': 'two', '2026-04': null }
    const fields = Object.fromEntries(Object.entries(values).map(([period, value]) => [`indicators.i.values.${period}`, value]))
    const { indicators } = makeProject('a', {
      'indicators.i.definition': 'I',
      'indicators.i.baseline': '4',
      'indicators.i.target': 0,
      ...fields,
    })
    expect(indicators).toMatchObject([{ baseline: null, target: 0 }])
    expect(indicators[0]!.values).toEqual([
      { period: '2025-12', value: 0 },
      { period: '2026-03', value: 3 },
    ])
  })

  it('reads what is used of pledges by organization and resource, as long as it is linked', () => {
    const { uses } = makeProject('a', {
      'uses.o1.hours.linked': true,
      'uses.o1.hours.hours': 4,
      'uses.o1.printing.linked': true,
      'uses.o1.printing.amount': '200 pages',
      'uses.o2.printing.linked': false,
      'uses.o2.printing.amount': '5',
      'uses.o3.printing.amount': '5',
      'uses.o4.linked': true,
    })
    expect(uses).toEqual([
      { organization: 'o1', resource: 'hours', amount: '', hours: 4 },
      { organization: 'o1', resource: 'printing', amount: '200 pages', hours: null },
    ])
  })

  it('shows what a conflict shows, passes over fields of later versions, and takes references with their kind or without', () => {
    const state = inConflict(
      'project:a',
      { 'lead': 'person:p1', 'tasks.t.hologram': 'x', 'holograms.h.title': 'x' },
      'title',
      'Shown',
      'Other',
    )
    expect(readProject(state)).toMatchObject({ key: 'a', group: '1', title: 'Shown', lead: 'p1', tasks: [] })
    const taken = inConflict('project:a', {}, 'tasks.t.title', null, 'Other')
    expect(readProject(taken).tasks).toEqual([])
    expect(makeProject('a', { lead: 'p1' }).lead).toBe('p1')
    expect(makeProject('a', { lead: 'person:' }).lead).toBeNull()
  })

  it('gives the same object for the same state, another for another', () => {
    const state = makeState('project:a', { title: 'Sample' })
    expect(readProject(state)).toBe(readProject(state))
    expect(readProject({ ...state })).not.toBe(readProject(state))
  })

  it('gives it a name where it has none', () => {
    expect([nameProject({ title: ' Sample ' }, 'none'), nameProject({ title: ' ' }, 'none')]).toEqual(['Sample', 'none'])
  })
})

describe('the reader of an update', () => {
  it('gives each area what was said of it; what is neither on nor off track is not said', () => {
    const fields = {
      'answers.tasks.progress': 'Sample',
      'answers.tasks.track': 'off',
      'answers.tasks.correction': 'Sample',
      'answers.goal.track': 'on',
      'answers.schedule.track': 'ON',
      'answers.schedule.progress': 7,
      'answers.gone.progress': null,
    }
    const update = readProjectUpdate(makeState(projectUpdateRecord('a', '2026-03-01'), fields))
    expect(update).toMatchObject({ project: 'a', date: '2026-03-01' })
    expect(update.areas).toEqual([
      { area: 'goal', progress: '', track: 'on', correction: '' },
      { area: 'schedule', progress: '', track: null, correction: '' },
      { area: 'tasks', progress: 'Sample', track: 'off', correction: 'Sample' },
    ])
  })

  it('gives the shown answer where two differ', () => {
    const state = inConflict('project-update:a.2026-03-01', {}, 'answers.goal.track', 'off', 'on')
    expect(readProjectUpdate(state).areas).toMatchObject([{ area: 'goal', track: 'off' }])
  })
})

describe('the reader of a support rating', () => {
  it('gives levels and notes by factor, without blanks and what is no level', () => {
    const rating = readSupportRating(
      makeState(supportRatingRecord('a', 'r1'), {
        'answers.f1.level': 'high',
        'answers.f2.level': 'High',
        'answers.f2.note': ' ',
        'answers.f3.note': 'Sample',
        'answers.f4.level': null,
      }),
    )
    expect(rating).toMatchObject({ project: 'a', representation: 'r1' })
    expect([...rating.levelByFactor]).toEqual([['f1', 'high']])
    expect([...rating.noteByFactor]).toEqual([['f3', 'Sample']])
  })
})

describe('the reader of a review', () => {
  it('gives findings by item and whether a memorandum is needed: yes, no, or not answered', () => {
    const read = (needed: Json) =>
      readProjectReview(
        makeState(projectReviewRecord('a', '2026-05-01'), { 'answers.memorandum.needed': needed, 'answers.x.findings': 'Sample' }),
      )
    expect(read('yes')).toMatchObject({ key: 'a.2026-05-01', project: 'a', date: '2026-05-01', needsMemorandum: true })
    expect([read('no'), read('maybe'), read(true), read(null)].map(({ needsMemorandum }) => needsMemorandum)).toEqual([
      false,
      null,
      null,
      null,
    ])
    expect(read('yes').findingsByItem.get('x')).toBe('Sample')
  })

  it('is found by the name that a project keeps of it, with its kind or without', () => {
    expect(reviewNamed(' a.2026-05-01 ')).toBe('project-review:a.2026-05-01')
    expect(reviewNamed('project-review:a.2026-05-01')).toBe('project-review:a.2026-05-01')
  })
})

describe('the reader of a transition', () => {
  it('keeps a step of the plan whose text was emptied: somebody is typing', () => {
    expect(readTransition(makeState('transition:a', { 'tasks.t.title': '' })).tasks).toMatchObject([{ id: 't', title: '' }])
  })

  it('gives its plan in order without what was taken out, and reads wrong types as nothing', () => {
    const transition = readTransition(
      makeState(transitionRecord('a'), {
        'state': 'finished',
        'receiver': 'organization:o1',
        'sector': '  ',
        'signed': 'yes',
        'tasks.b.title': 'B',
        'tasks.b.order': 1,
        'tasks.a.title': 'A',
        'tasks.a.order': 2,
        'tasks.c.title': 'C',
        'tasks.c.order': 1,
        'tasks.c.owner': 'person:p1',
        'tasks.c.due': '2026-06-31',
        'tasks.gone.title': null,
        'tasks.gone.due': '2026-06-30',
      }),
    )
    expect(transition).toMatchObject({ project: 'a', state: 'evidence', receiver: 'o1', sector: null, signed: null, handedOver: null })
    expect(transition.tasks).toEqual([
      { id: 'b', title: 'B', owner: null, due: null, done: null, order: 1 },
      { id: 'c', title: 'C', owner: 'p1', due: null, done: null, order: 1 },
      { id: 'a', title: 'A', owner: null, due: null, done: null, order: 2 },
    ])
  })
})

describe('the readers of sectors and targets', () => {
  it('know a sector whose lead agency is not yet identified', () => {
    expect(readSector(makeState(sectorRecord('health'), { lead: null, note: 'Sample', since: '2026-1-1' }))).toEqual({
      sector: 'health',
      record: 'sector:health',
      lead: null,
      since: null,
      note: 'Sample',
    })
    expect(readSector(makeState('sector:health', { lead: 'organization:o1' })).lead).toBe('o1')
  })

  it('take a target of a group with its figures, nought too, and an unknown level as one of the population', () => {
    const fields = { 'name': 'Sample', 'level': 'county', 'baseline': 0, 'target': '100', 'target-by': '2027-12-31' }
    expect(readMetric(makeState('metric:m', fields, 'work-group/2'))).toMatchObject({
      group: '2',
      level: 'population',
      baseline: 0,
      target: null,
      targetBy: '2027-12-31',
    })
  })
})

describe('what belongs to a project', () => {
  const states = new Map([['project:a', makeState('project:a', { title: ' Sample project ' })]])
  const context = { find: (record: string) => states.get(record), charter: georgia2014, language: 'es' } as const

  it('bears the key of its project before the first dot', () => {
    expect(splitProjectKey('a.2026-05-01')).toEqual(['a', '2026-05-01'])
    expect(splitProjectKey('a.b.c')).toEqual(['a', 'b.c'])
    expect(splitProjectKey('a')).toEqual(['a', ''])
  })

  it('is called after its project, and says so where that is not on the device', () => {
    const title = (record: string, fields: Fields = {}) => titleOfRecord(makeState(record, fields), context)
    expect(title(projectUpdateRecord('a', '2026-03-01'))).toBe('Informe de avance 2026-03-01: Sample project')
    expect(title(supportRatingRecord('a', 'r1'))).toBe('Apoyo al proyecto: Sample project')
    expect(title(projectReviewRecord('a', '2026-03-01'))).toBe('Revisión del proyecto 2026-03-01: Sample project')
    expect(title(transitionRecord('a'))).toBe('Transición a un programa: Sample project')
    expect(title(projectRecord('b'), { title: ' ' })).toBe('Proyecto')
    expect(title(sectorRecord(georgia2014.sectors.items[0]!.id))).toBe(georgia2014.sectors.items[0]!.label.es)
    expect(title(sectorRecord('moon'))).toBe('Sector moon')
    expect(title('metric:m')).toBe('Métrica')
    expect(nameProjectOf('b', context)).toBe('un proyecto que no está en este dispositivo')
  })
})
