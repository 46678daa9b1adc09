import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { judgeAwaitedDecision, type DecisionFacts } from '../../../src/domain/rules/awaited-decision.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { completeStart } from '../complete-start.ts'
import { makeProject } from '../make-project.ts'

const judge = (fields: { readonly [field: string]: Json }, facts: Partial<DecisionFacts> = {}) =>
  judgeAwaitedDecision(makeProject('p', fields), { charter: georgia2014, reviews: [], transition: undefined, ...facts })
const yes = { date: '2026-03-01', needsMemorandum: true }
const no = { date: '2026-02-01', needsMemorandum: false }

describe('what a project waits for from its chair', () => {
  it('is the approval once nothing is missing from its start-up', () => {
    const complete = { ...completeStart, state: 'start-up' }
    expect(judge(complete)).toBe('approval')
    expect(judge({ ...complete, 'tasks.t.owner': null })).toBeNull()
    expect(judge({ ...complete, parked: true })).toBeNull()
    expect(judge({ ...complete, state: 'idea' })).toBeNull()
  })

  it('is the transition where the latest review asks for a memorandum, else how a review goes on', () => {
    expect(judge({})).toBeNull()
    expect(judge({}, { reviews: [no, yes] })).toBe('transition')
    expect(judge({}, { reviews: [yes, { ...no, date: '2026-04-01' }] })).toBeNull()
    expect(judge({}, { reviews: [yes, { date: '2026-04-01', needsMemorandum: null }] })).toBeNull()
    expect(judge({ state: 'in-review' })).toBe('way-on')
    expect(judge({ state: 'in-review' }, { reviews: [yes, no] })).toBe('transition')
  })

  it('is the program once it was handed over, and nothing afterwards', () => {
    expect(judge({ state: 'transitioning' })).toBeNull()
    expect(judge({ state: 'transitioning' }, { transition: { state: 'handed-over' } })).toBe('program')
    for (const state of ['completed', 'ended', 'program']) {
      expect(judge({ state }, { reviews: [yes], transition: { state: 'handed-over' } })).toBeNull()
    }
  })
})
