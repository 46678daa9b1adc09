import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { readProjectUpdate } from '../../../src/domain/project-update.ts'
import { addDays } from '../../../src/domain/rules/date.ts'
import { hasMeasuredResult, latestValue } from '../../../src/domain/rules/measured.ts'
import { isCompleteUpdate, judgeTrack, latestUpdate } from '../../../src/domain/rules/project-track.ts'
import { judgeSchedule } from '../../../src/domain/rules/schedule.ts'
import { judgeUpdateDue } from '../../../src/domain/rules/update-due.ts'
import { makeProject } from '../make-project.ts'
import { makeState } from '../make-state.ts'

const areas = georgia2014.startUpElements.items.map(({ id }) => id)
const update = (date: string, fields: Readonly<Record<string, Json>>) => readProjectUpdate(makeState(`project-update:a.${date}`, fields))
const full = (track: string, correction?: string) =>
  Object.fromEntries(
    areas.flatMap((area) => [
      [`answers.${area}.progress`, 'Sample progress'],
      [`answers.${area}.track`, track],
      ...(correction === undefined ? [] : [[`answers.${area}.correction`, correction]]),
    ]),
  ) as Readonly<Record<string, Json>>

describe('updates of a project', () => {
  it('say everything only with every area, and off track only with a correction', () => {
    expect(isCompleteUpdate(update('2026-03-01', full('on')), georgia2014)).toBe(true)
    expect(isCompleteUpdate(update('2026-03-01', full('off')), georgia2014)).toBe(false)
    expect(isCompleteUpdate(update('2026-03-01', full('off', 'Sample correction')), georgia2014)).toBe(true)
    const { [`answers.${areas[0]!}.track`]: _gone, ...rest } = full('on')
    expect(isCompleteUpdate(update('2026-03-01', rest), georgia2014)).toBe(false)
  })

  it('put the project on or off track: the latest one that says so, one area off is off', () => {
    const [early, late] = [update('2026-03-01', full('off', 'Sample')), update('2026-04-01', full('on'))]
    expect(judgeTrack([])).toBeNull()
    expect(judgeTrack([late, early])).toBe('on')
    expect(judgeTrack([early, update('2026-04-02', { [`answers.${areas[0]!}.progress`]: 'Sample' })])).toBe('off')
    expect(judgeTrack([update('2026-05-01', { ...full('on'), [`answers.${areas[1]!}.track`]: 'off' }), late])).toBe('off')
  })

  it('are told of by the latest that says anything, whatever the order; one that was only opened says nothing', () => {
    const [early, late] = [update('2026-03-01', full('on')), update('2026-04-01', { [`answers.${areas[0]!}.progress`]: 'Sample' })]
    expect(latestUpdate([])).toBeUndefined()
    expect(latestUpdate([late, early])).toBe(late)
    expect(latestUpdate([early, late])).toBe(late)
    const opened = update('2026-05-01', { [`answers.${areas[0]!}.progress`]: ' ' })
    expect(latestUpdate([opened, late])).toBe(late)
    // One area is enough, whatever the others lack.
    const ticked = update('2026-05-01', { [`answers.${areas[0]!}.track`]: 'off', [`answers.${areas[1]!}.correction`]: 'Sample' })
    expect(latestUpdate([late, ticked])).toBe(ticked)
    expect(judgeTrack([early, ticked])).toBe('off')
  })

  it('say nothing with blanks for progress, nor off track with blanks for a correction', () => {
    expect(isCompleteUpdate(update('2026-03-01', { ...full('on'), [`answers.${areas[2]!}.progress`]: ' ' }), georgia2014)).toBe(false)
    expect(isCompleteUpdate(update('2026-03-01', full('off', ' \n')), georgia2014)).toBe(false)
    expect(isCompleteUpdate(update('2026-03-01', {}), georgia2014)).toBe(false)
    // What an earlier charter asked besides does no harm.
    expect(isCompleteUpdate(update('2026-03-01', { ...full('on'), 'answers.former.progress': ' ' }), georgia2014)).toBe(true)
  })

  it('are due by the charter’s rhythm from the last complete one, or from the approval', () => {
    const days = georgia2014.rhythm.projectUpdateDays
    const project = makeProject('a', { approved: '2026-01-10' })
    const by = addDays('2026-01-10', days)
    expect(judgeUpdateDue(project, [], georgia2014, by)).toEqual({ state: 'due', dueBy: by })
    expect(judgeUpdateDue(project, [], georgia2014, addDays(by, 1))).toEqual({ state: 'overdue', dueBy: by })
    const unfinished = update(by, { [`answers.${areas[0]!}.track`]: 'on' })
    expect(judgeUpdateDue(project, [unfinished], georgia2014, addDays(by, 1)).state).toBe('overdue')
    expect(judgeUpdateDue(project, [update(by, full('on'))], georgia2014, addDays(by, 1))).toEqual({
      state: 'ok',
      dueBy: addDays(by, days),
    })
    // A week before it is asked for, and not a day earlier; from half of a rhythm shorter than two weeks.
    expect(judgeUpdateDue(project, [], georgia2014, addDays(by, -7)).state).toBe('due')
    expect(judgeUpdateDue(project, [], georgia2014, addDays(by, -8)).state).toBe('ok')
    const often = { ...georgia2014, rhythm: { ...georgia2014.rhythm, projectUpdateDays: 5 } }
    expect([12, 13, 15, 16].map((day) => judgeUpdateDue(project, [], often, `2026-01-${day}`).state)).toEqual([
      'ok',
      'due',
      'due',
      'overdue',
    ])
    // One that is dated ahead does not count yet, an earlier one does not take the place of the latest.
    expect(judgeUpdateDue(project, [update(addDays(by, 9), full('on'))], georgia2014, addDays(by, 1)).state).toBe('overdue')
    expect(judgeUpdateDue(project, [update(by, full('on')), update('2026-01-20', full('on'))], georgia2014, by).dueBy).toBe(
      addDays(by, days),
    )
    expect(judgeUpdateDue(makeProject('a', { state: 'in-review', approved: '2026-01-10' }), [], georgia2014, by).state).toBe('due')
    // Taken over without a day of approval: due at once.
    expect(judgeUpdateDue(makeProject('a'), [], georgia2014, by)).toEqual({ state: 'due', dueBy: by })
    for (const state of ['idea', 'start-up', 'completed', 'ended', 'transitioning', 'program'])
      expect(judgeUpdateDue(makeProject('a', { state, approved: '2026-01-10' }), [], georgia2014, '2027-01-01').state).toBe('none')
  })
})

describe('the schedule of a project', () => {
  const tasksOf = (fields: Readonly<Record<string, Json>>) => makeProject('a', fields).tasks
  const chain = {
    'tasks.a.title': 'Sample task A',
    'tasks.a.start': '2026-03-01',
    'tasks.a.due': '2026-03-10',
    'tasks.b.title': 'Sample task B',
    'tasks.b.start': '2026-03-10',
    'tasks.b.due': '2026-03-20',
    'tasks.b.after.a': true,
    'tasks.c.title': 'Sample task C',
    'tasks.c.start': '2026-03-01',
    'tasks.c.due': '2026-03-05',
  }

  it('tells what is late, what waits, and on what the end hangs', () => {
    const schedule = judgeSchedule(tasksOf(chain), '2026-03-12')
    const state = (id: string) => schedule.taskById.get(id)?.state
    expect([state('a'), state('b'), state('c')]).toEqual(['overdue', 'blocked', 'overdue'])
    expect([schedule.overdue, schedule.start, schedule.end]).toEqual([2, '2026-03-01', '2026-03-20'])
    expect(schedule.expectedEnd).toBe('2026-03-22')
    expect([schedule.taskById.get('a')?.critical, schedule.taskById.get('b')?.critical, schedule.taskById.get('c')?.critical]).toEqual([
      true,
      true,
      false,
    ])
    expect(schedule.taskById.get('b')).toMatchObject({ blockedBy: ['a'], pushedDays: 2 })
  })

  it('lets nothing be overdue or critical that is done, and waits for nothing done', () => {
    const schedule = judgeSchedule(tasksOf({ ...chain, 'tasks.a.done': '2026-03-09' }), '2026-03-12')
    expect(schedule.taskById.get('a')).toMatchObject({ state: 'done', critical: false })
    expect(schedule.taskById.get('b')).toMatchObject({ state: 'open', blockedBy: [], pushedDays: 0 })
  })

  it('names tasks that wait for each other in a ring, and goes on without it', () => {
    const schedule = judgeSchedule(tasksOf({ ...chain, 'tasks.a.after.b': true }), '2026-03-02')
    expect(schedule.cycles.map((ring) => ring.toSorted())).toEqual([['a', 'b']])
    expect(schedule.end).toBe('2026-03-20')
  })

  it('whatever the tasks are: every one has a standing, the end is never before a task’s, overdue is counted right', () => {
    const task = fc.record({
      start: fc.integer({ min: 0, max: 40 }),
      days: fc.integer({ min: 0, max: 20 }),
      done: fc.boolean(),
      after: fc.array(fc.nat(9), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(task, { minLength: 1, maxLength: 10 }), fc.integer({ min: 0, max: 60 }), (list, day) => {
        const at = (days: number) => addDays('2026-01-01', days)
        const fields = Object.fromEntries(
          list.flatMap(({ start, days, done, after }, index): [string, Json][] => [
            [`tasks.t${index}.title`, `Sample task ${index}`],
            [`tasks.t${index}.start`, at(start)],
            [`tasks.t${index}.due`, at(start + days)],
            ...(done ? [[`tasks.t${index}.done`, at(start)] as [string, Json]] : []),
            ...after.map((one): [string, Json] => [`tasks.t${index}.after.t${one}`, true]),
          ]),
        )
        const tasks = tasksOf(fields)
        const today = at(day)
        const { taskById, overdue, end, expectedEnd } = judgeSchedule(tasks, today)
        expect([...taskById.keys()].toSorted()).toEqual(tasks.map(({ id }) => id).toSorted())
        expect(overdue).toBe(tasks.filter(({ done, due }) => done === null && due! < today).length)
        for (const { due } of tasks) expect(end! >= due!).toBe(true)
        for (const { done, due } of tasks) if (done === null) expect(expectedEnd! >= due!).toBe(true)
      }),
    )
  })
})

describe('what was measured', () => {
  it('is the value of the latest month; a target or a baseline alone is none', () => {
    const base = { 'outputs.o.title': 'Sample', 'indicators.i.of': 'o', 'indicators.i.definition': 'Sample', 'indicators.i.target': 10 }
    expect(hasMeasuredResult(makeProject('a', { ...base, 'indicators.i.baseline': 3 }))).toBe(false)
    const measured = makeProject('a', {
      ...base,
      'indicators.i.values.2026-02': 4,
      'indicators.i.values.2025-12': 9,
      'indicators.i.values.2026': 1,
    })
    expect(hasMeasuredResult(measured)).toBe(true)
    expect(latestValue(measured.indicators[0]!)).toMatchObject({ period: '2026-02', value: 4 })
    expect(
      latestValue({
        values: [
          { period: '2026-02', value: 4 },
          { period: '2025-12', value: 9 },
        ],
      }),
    ).toEqual({ period: '2026-02', value: 4 })
    expect(latestValue({ values: [] })).toBeNull()
    // One measured indicator is enough.
    const second = { 'indicators.j.of': 'o', 'indicators.j.definition': 'Sample' }
    expect(hasMeasuredResult(makeProject('a', { ...base, ...second, 'indicators.i.values.2026-02': 3 }))).toBe(true)
    // Nought is a value: it was counted, and there was none.
    expect(hasMeasuredResult(makeProject('a', { ...base, 'indicators.i.values.2026-02': 0 }))).toBe(true)
  })
})
