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
    ['every output', ['outputs.o.title'], ['outputs-outcomes: outputs']],
    ['every outcome', ['outcomes.u.title'], ['outputs-outcomes: outcomes', 'collective-impact: outputs.o.outcome']],
  ])('stays shut without %s, and says where it is mended', (_, fields, gaps) => {
    expect(gapsOf(without(...fields))).toEqual(gaps)
  })

  it('does not take blanks, a due day before the beginning, or an outcome that is none', () => {
    expect(gapsOf({ ...completeStart, [statementField('goal')]: ' \n ' })).toEqual(['goal: answers.goal.statement'])
    expect(gapsOf({ ...completeStart, 'tasks.t.due': '2026-01-01' })).toEqual(['schedule: tasks.t.due'])
    expect(gapsOf({ ...completeStart, 'outputs.o.outcome': 'gone' })).toEqual(['collective-impact: outputs.o.outcome'])
  })

  it('asks a milestone for its day only, and takes a collective impact target instead of words', () => {
    const { 'tasks.t.start': _start, 'outcomes.u.contribution': _words, ...rest } = completeStart
    expect(gapsOf({ ...rest, 'tasks.t.milestone': true, 'outcomes.u.metric': 'm' })).toEqual([])
  })

  it('asks for what a charter adds, in words', () => {
    const risks = { id: 'risks', label: { en: 'Risks', es: 'Riesgos' } }
    const charter = { ...georgia2014, startUpElements: { items: [...georgia2014.startUpElements.items, risks] } }
    expect(gapsOf(completeStart, '1', charter)).toEqual(['risks: answers.risks.statement'])
    expect(gapsOf({ ...completeStart, 'answers.risks.statement': 'Sample risk' }, '1', charter)).toEqual([])
  })

  it('asks WG 6 for a decision that it is feasible, and WG 7 for its collaborator', () => {
    expect(gapsOf(completeStart, '6')).toEqual(['feasibility: feasibility.decision'])
    expect(gapsOf({ ...completeStart, 'feasibility.decision': 'not-feasible' }, '6')).toEqual(['feasibility: feasibility.decision'])
    expect(gapsOf({ ...completeStart, 'feasibility.decision': 'feasible' }, '6')).toEqual([])
    expect(gapsOf(completeStart, '7')).toEqual(['collaborator: collaborator.date'])
    expect(gapsOf({ ...completeStart, 'collaborator.date': '2026-02-01' }, '7')).toEqual([])
  })
})
