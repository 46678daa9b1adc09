import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { readProjectUpdate } from '../../../src/domain/project-update.ts'
import { findUpdateBase, listChangesByArea } from '../../../src/domain/rules/update-changes.ts'
import { makeProject } from '../make-project.ts'
import { makeState } from '../make-state.ts'

const areas = georgia2014.startUpElements.items.map(({ id }) => id)
const update = (date: string, fields: Readonly<Record<string, Json>>) => readProjectUpdate(makeState(`project-update:a.${date}`, fields))
const complete = (date: string) =>
  update(
    date,
    Object.fromEntries(
      areas.flatMap((area) => [
        [`answers.${area}.progress`, 'Sample'],
        [`answers.${area}.track`, 'on'],
      ]),
    ),
  )
const never = () => null

describe('what an update goes on from', () => {
  const begun = update('2026-02-20', { 'answers.tasks.progress': 'Sample' })

  it('is the last complete update before its day, not one that was only begun', () => {
    const base = findUpdateBase([complete('2026-02-01'), begun, complete('2026-03-05')], georgia2014, '2026-03-05')
    expect(base.since).toBe('2026-02-01')
    expect(base.last?.date).toBe('2026-02-01')
  })

  it('is one that was only begun where none is complete; without any, everything up to that day is to be told', () => {
    expect(findUpdateBase([begun], georgia2014, '2026-03-05').since).toBe('2026-02-20')
    expect(findUpdateBase([update('2026-02-20', {})], georgia2014, '2026-03-05')).toEqual({ last: null, since: null })
    expect(findUpdateBase([], georgia2014, '2026-03-05').since).toBeNull()
    const done = makeProject('a', { 'approved': '2026-03-05', 'tasks.t.title': 'Sample task', 'tasks.t.done': '2026-03-05' })
    const { since } = findUpdateBase([], georgia2014, '2026-03-05')
    expect(listChangesByArea(done, georgia2014, { since, date: '2026-03-05', writtenOn: never }).get('tasks')).toHaveLength(1)
  })
})

describe('what changed since', () => {
  const span = { since: '2026-02-01', date: '2026-03-05', writtenOn: never }
  const tasks = (fields: Readonly<Record<string, Json>>) => makeProject('a', fields)

  it('tells tasks done after that day, the earliest first, and none that is to be done later', () => {
    const project = tasks({
      'tasks.t.title': 'Sample task',
      'tasks.t.done': '2026-03-04',
      'tasks.u.title': 'Sample earlier',
      'tasks.u.done': '2026-02-02',
      'tasks.v.title': 'Sample before',
      'tasks.v.done': '2026-02-01',
      'tasks.w.title': 'Sample after',
      'tasks.w.done': '2026-03-06',
    })
    const changes = listChangesByArea(project, georgia2014, span)
    expect([...changes.keys()]).toEqual(['tasks'])
    expect(changes.get('tasks')?.map((one) => one.type === 'task-done' && one.task.title)).toEqual(['Sample earlier', 'Sample task'])
  })

  it('tells a task marked later as done before: nobody has told of it', () => {
    const project = tasks({ 'tasks.t.title': 'Sample task', 'tasks.t.done': '2026-01-20' })
    expect(listChangesByArea(project, georgia2014, span).size).toBe(0)
    const writtenOn = (field: string) => (field === 'tasks.t.done' ? '2026-02-03' : null)
    expect(listChangesByArea(project, georgia2014, { ...span, writtenOn }).get('tasks')).toHaveLength(1)
  })

  it('tells milestones reached and tasks that are late under the schedule', () => {
    const project = tasks({
      'tasks.m.title': 'Sample milestone',
      'tasks.m.milestone': true,
      'tasks.m.done': '2026-02-10',
      'tasks.l.title': 'Sample late',
      'tasks.l.due': '2026-03-04',
      'tasks.n.title': 'Sample of today',
      'tasks.n.due': '2026-03-05',
    })
    const changes = listChangesByArea(project, georgia2014, span).get('schedule') ?? []
    expect(changes.map((one) => [one.type, 'task' in one && one.task.title])).toEqual([
      ['milestone-reached', 'Sample milestone'],
      ['task-late', 'Sample late'],
    ])
  })

  const results = {
    'outcomes.u.title': 'Sample outcome',
    'outcomes.u.metric': 'm',
    'outputs.o.title': 'Sample output',
    'indicators.i.of': 'u',
    'indicators.i.definition': 'Sample indicator',
    'indicators.j.of': 'o',
    'indicators.j.definition': 'Sample count',
  }

  it('tells values by when they were written, those of an outcome tied to a target under the contribution too', () => {
    const project = tasks({
      ...results,
      'indicators.i.values.2026-01': 5,
      'indicators.j.values.2026-02': 7,
      'indicators.j.values.2026-01': 6,
    })
    const writtenOn = (field: string) => (field.endsWith('j.values.2026-01') ? '2026-01-31' : '2026-02-15')
    const changes = listChangesByArea(project, georgia2014, { ...span, writtenOn })
    const told = (area: string) => changes.get(area)?.map((one) => one.type === 'value' && [one.period, one.value])
    expect(told('outputs-outcomes')?.toSorted()).toEqual([
      ['2026-01', 5],
      ['2026-02', 7],
    ])
    expect(told('collective-impact')).toEqual([['2026-01', 5]])
  })

  it('tells values of later months where nobody knows when they were written, and everything where nothing was told before', () => {
    const project = tasks({ ...results, 'indicators.j.values.2026-02': 7, 'indicators.j.values.2026-03': 8 })
    expect(listChangesByArea(project, georgia2014, span).get('outputs-outcomes')).toHaveLength(1)
    expect(listChangesByArea(project, georgia2014, { ...span, since: null }).get('outputs-outcomes')).toHaveLength(2)
  })
})
