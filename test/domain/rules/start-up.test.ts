import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { isReadyToStart, judgeStartUp, statementField } from '../../../src/domain/rules/start-up.ts'
import { makeProject } from '../make-project.ts'
import { completeStart } from '../complete-start.ts'

const gapsOf = (fields: Readonly<Record<string, Json>>, group = '1', charter = georgia2014) =>
  judgeStartUp(makeProject('a', { state: 'start-up', ...fields }, group), charter).flatMap(({ element, gaps }) =>
    gaps.map(({ field }) => `${element}: ${field}`),
  )
const without = (...fields: readonly string[]) =>
  Object.fromEntries(Object.entries(completeStart).filter(([field]) => !fields.includes(field)))

describe('the gate of start-up (Role in Project Implementation)', () => {
  it('opens when all six elements are complete, and names every one where nothing is', () => {
    expect(gapsOf(completeStart)).toEqual([])
    const standings = judgeStartUp(makeProject('a', { state: 'start-up' }), georgia2014)
    expect(isReadyToStart(standings)).toBe(false)
    expect(standings.map(({ element, gaps }) => [element, gaps.length > 0])).toEqual([
      ['success-criterion', true],
      ['tasks', true],
      ['schedule', true],
      ['outputs-outcomes', true],
      ['goal', true],
      ['collective-impact', true],
    ])
  })

  it.each([
    ['the criterion for success', [statementField('success-criterion')], ['success-criterion: answers.success-criterion.statement']],
    ['the connection with the goal', [statementField('goal')], ['goal: answers.goal.statement']],
    ['how it contributes', [statementField('collective-impact')], ['collective-impact: answers.collective-impact.statement']],
    ['every task', ['tasks.t.title'], ['tasks: tasks', 'schedule: tasks']],
    ['who carries a task out', ['tasks.t.owner'], ['tasks: tasks.t.owner']],
    ['when a task begins', ['tasks.t.start'], ['schedule: tasks.t.start']],
    ['until when a task is done', ['tasks.t.due'], ['schedule: tasks.t.due']],
    ['the indicator of an output', ['indicators.i.definition'], ['outputs-outcomes: outputs.o']],
    ['the indicator of an outcome', ['indicators.j.definition'], ['outputs-outcomes: outcomes.u']],
    ['what an output leads to', ['outputs.o.outcome'], ['collective-impact: outputs.o.outcome']],
    ['what an outcome contributes', ['outcomes.u.contribution'], ['collective-impact: outcomes.u.contribution']],
    ['what an indicator measures', ['indicators.i.of'], ['outputs-outcomes: outputs.o']],
    ['every output', ['outputs.o.title'], ['outputs-outcomes: outputs']],
    ['every outcome', ['outcomes.u.title'], ['outputs-outcomes: outcomes', 'collective-impact: outputs.o.outcome']],
  ])('stays shut without %s, and says where it is mended', (_, fields, gaps) => {
    expect(gapsOf(without(...fields))).toEqual(gaps)
  })

  it('does not take blanks, a due day before the beginning, or an outcome that is none', () => {
    expect(gapsOf({ ...completeStart, [statementField('goal')]: ' \n ' })).toEqual(['goal: answers.goal.statement'])
    expect(gapsOf({ ...completeStart, 'tasks.t.due': '2026-01-01' })).toEqual(['schedule: tasks.t.due'])
    expect(gapsOf({ ...completeStart, 'tasks.t.due': completeStart['tasks.t.start']! })).toEqual([])
    expect(gapsOf({ ...completeStart, 'outcomes.u.contribution': ' ' })).toEqual(['collective-impact: outcomes.u.contribution'])
    expect(gapsOf({ ...completeStart, 'indicators.i.of': 'gone' })).toEqual(['outputs-outcomes: outputs.o'])
    expect(gapsOf({ ...completeStart, 'outputs.o.outcome': 'gone' })).toEqual(['collective-impact: outputs.o.outcome'])
  })

  it('asks a milestone for its day only, and takes a collective impact target instead of words', () => {
    const { 'tasks.t.start': _start, 'outcomes.u.contribution': _words, ...rest } = completeStart
    expect(gapsOf({ ...rest, 'tasks.t.milestone': true, 'outcomes.u.metric': 'm' })).toEqual([])
  })

  it('stays shut while one element is missing, and names every task, output and outcome that lacks something', () => {
    const one = judgeStartUp(makeProject('a', without('tasks.t.due')), georgia2014)
    expect([isReadyToStart(one), isReadyToStart(judgeStartUp(makeProject('a', completeStart), georgia2014))]).toEqual([false, true])
    const more = { 'tasks.x.title': 'Sample X', 'tasks.x.order': 9, 'outputs.x.title': 'Sample X', 'outcomes.x.title': 'Sample X' }
    expect(gapsOf({ ...completeStart, ...more })).toEqual([
      'tasks: tasks.x.owner',
      'schedule: tasks.x.start',
      'schedule: tasks.x.due',
      'outputs-outcomes: outputs.x',
      'outputs-outcomes: outcomes.x',
      'collective-impact: outputs.x.outcome',
      'collective-impact: outcomes.x.contribution',
    ])
    // A day to reach needs its day, and may not lie before its own beginning where it has one.
    expect(gapsOf({ ...completeStart, 'tasks.t.milestone': true, 'tasks.t.start': null, 'tasks.t.due': null })).toEqual([
      'schedule: tasks.t.due',
    ])
  })

  it('says what is missing in the words of the guide and by the name that a task has, in both languages', () => {
    const gapOf = (fields: Readonly<Record<string, Json>>, element: string, group = '1') =>
      judgeStartUp(makeProject('a', fields, group), georgia2014).find((one) => one.element === element)!.gaps[0]?.reason
    expect(gapOf({}, 'success-criterion')).toEqual({
      en: 'Say it in words: clear criterion for success.',
      es: expect.stringMatching(/^Descríbalo con palabras: .+\.$/),
    })
    expect(gapOf({ 'tasks.t.title': 'Sample task' }, 'tasks')).toEqual({
      en: 'Say who carries out “Sample task”.',
      es: 'Indique quién se encarga de «Sample task».',
    })
    expect(gapOf({}, 'feasibility', '6')?.en).toContain('WG 6')
    expect(gapOf({ 'feasibility.decision': 'not-feasible' }, 'feasibility', '6')?.en).toBe('The group found it not feasible.')
    expect(gapOf({}, 'collaborator', '7')?.en).toContain(georgia2014.workGroups[6]!.collaborator!.name.en)
  })

  it('asks for what a charter adds, in words', () => {
    const risks = { id: 'risks', label: { en: 'Risks', es: 'Riesgos' } }
    const charter = { ...georgia2014, startUpElements: { items: [...georgia2014.startUpElements.items, risks] } }
    expect(gapsOf(completeStart, '1', charter)).toEqual(['risks: answers.risks.statement'])
    expect(gapsOf({ ...completeStart, 'answers.risks.statement': 'Sample risk' }, '1', charter)).toEqual([])
    const unknown = { ...georgia2014, startUpElements: { items: [{ ...risks, kind: 'hologram' }] } }
    expect(gapsOf(completeStart, '1', unknown)).toEqual(['risks: answers.risks.statement'])
  })

  it('asks WG 6 for a decision that it is feasible, and WG 7 for its collaborator', () => {
    expect(gapsOf(completeStart, '6')).toEqual(['feasibility: feasibility.decision'])
    expect(gapsOf({ ...completeStart, 'feasibility.decision': 'not-feasible' }, '6')).toEqual(['feasibility: feasibility.decision'])
    expect(gapsOf({ ...completeStart, 'feasibility.decision': 'feasible' }, '6')).toEqual([])
    expect(gapsOf(completeStart, '7')).toEqual(['collaborator: collaborator.date'])
    expect(gapsOf({ ...completeStart, 'collaborator.date': '2026-02-01' }, '7')).toEqual([])
    // Of a group that the charter does not have it asks nothing more.
    expect(gapsOf(completeStart, '99')).toEqual([])
    // What the group demands comes first.
    expect(judgeStartUp(makeProject('a', {}, '7'), georgia2014).map(({ element }) => element)[0]).toBe('collaborator')
  })
})
