import { describe, expect, it } from 'vitest'
import { firstStepOf, listPlanSteps, stepOfField } from '../../../src/app/project-start/plan-steps.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { readProject } from '../../../src/domain/read-project.ts'
import { judgeStartUp } from '../../../src/domain/rules/start-up.ts'
import { makeState } from '../../domain/make-state.ts'

const project = (group = '1', state = 'start-up') =>
  readProject(makeState('project:p', { state, 'tasks.t.title': 'T' }, `work-group/${group}`))

describe('the pages of a plan', () => {
  it('are what the group demands, the elements of the charter, and the gate', () => {
    const kinds = listPlanSteps(project('6'), georgia2014).map(({ kind }) => kind)
    expect(kinds).toEqual(['feasibility', 'criterion', 'tasks', 'schedule', 'results', 'goal', 'contribution', 'gate'])
    expect(listPlanSteps(project('7'), georgia2014)[0]?.kind).toBe('collaborator')
  })

  it('ask for a statement where only the charter knows the kind, and have results in any charter', () => {
    const items = [{ id: 'budget', kind: 'money', label: { en: 'Budget', es: 'Presupuesto' } }]
    const steps = listPlanSteps(project(), { ...georgia2014, startUpElements: { items } })
    expect(steps.map(({ id, kind }) => [id, kind])).toEqual([
      ['budget', 'statement'],
      ['results', 'results'],
      ['gate', 'gate'],
    ])
    expect(stepOfField(steps, 'answers.budget.statement')).toBe('budget')
    expect(stepOfField(steps, 'outputs.o.outcome')).toBe('results')
    expect(stepOfField(steps, 'tasks.t.owner')).toBeNull()
  })

  it('hold every field at which something missing is mended', () => {
    for (const group of ['1', '6', '7']) {
      const steps = listPlanSteps(project(group), georgia2014)
      const fields = judgeStartUp(project(group), georgia2014).flatMap(({ gaps }) => gaps.map(({ field }) => field))
      expect(fields.length).toBeGreaterThan(5)
      for (const field of fields) expect(stepOfField(steps, field), field).not.toBeNull()
    }
  })

  it('open with the first one before the start, and with the results once the work has begun', () => {
    const steps = listPlanSteps(project(), georgia2014)
    expect(firstStepOf(steps, project())).toBe('success-criterion')
    expect(firstStepOf(steps, project('1', 'active'))).toBe('outputs-outcomes')
  })
})
