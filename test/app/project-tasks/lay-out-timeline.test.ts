import { describe, expect, it } from 'vitest'
import { layOutTimeline } from '../../../src/app/project-tasks/lay-out-timeline.ts'
import { layOutWaits } from '../../../src/app/project-tasks/lay-out-waits.ts'
import { sortByDays } from '../../../src/app/project-tasks/sort-by-days.ts'
import { makeTask } from './make-task.ts'

describe('the layout of a timeline', () => {
  it('covers whole months, in the order of the tasks, with today in its place', () => {
    const tasks = [makeTask('b', '2026-03-16', '2026-04-30'), makeTask('a', null, '2026-03-01'), makeTask('c', null, null)]
    const layout = layOutTimeline(tasks, '2026-03-31')!
    expect(layout.months.map(({ month }) => month)).toEqual(['2026-03', '2026-04'])
    expect([layout.first, layout.days]).toEqual(['2026-03-01', 61])
    expect(layout.bars.map(({ task: { id } }) => id)).toEqual(['b', 'a'])
    const [b, a] = layout.bars
    expect([a!.left, a!.width]).toEqual([0, 100 / 61])
    expect(b!.left).toBeCloseTo((15 / 61) * 100)
    expect(b!.left + b!.width).toBeCloseTo(100)
    expect(layout.today).toBeCloseTo((30 / 61) * 100)
  })

  it('draws nothing without a day, and a task that is due before it begins as one day', () => {
    expect(layOutTimeline([makeTask('a', null, null)], '2026-03-31')).toBeNull()
    const layout = layOutTimeline([makeTask('a', '2026-02-10', '2026-02-01')], '2026-02-01')!
    expect([layout.bars[0]!.from, layout.bars[0]!.to]).toEqual(['2026-02-10', '2026-02-10'])
  })

  it('reaches to a today that is near, and leaves out one that is far', () => {
    const monthsAt = (today: string) => layOutTimeline([makeTask('a', '2026-02-10', '2026-02-20')], today)!.months.map(({ month }) => month)
    expect(monthsAt('2026-04-02')).toEqual(['2026-02', '2026-03', '2026-04'])
    expect(monthsAt('2025-12-31')).toEqual(['2025-12', '2026-01', '2026-02'])
    expect(monthsAt('2026-09-01')).toEqual(['2026-02'])
    expect(layOutTimeline([makeTask('a', '2026-02-10', '2026-02-20')], '2026-09-01')!.today).toBeNull()
  })

  it('leaves days free at both ends where bars are moved', () => {
    const layout = layOutTimeline([makeTask('a', '2026-03-05', '2026-04-25')], '2026-03-10', true)!
    expect(layout.months.map(({ month }) => month)).toEqual(['2026-02', '2026-03', '2026-04', '2026-05'])
  })
})

describe('the lines of a timeline', () => {
  const lay = (...tasks: ReturnType<typeof makeTask>[]) => layOutWaits(layOutTimeline(tasks, '2026-03-10')!.bars)

  it('run from the end of what comes before to the beginning of what waits, and to the day of a milestone', () => {
    const before = makeTask('a', '2026-03-01', '2026-03-10')
    const [wait, ...more] = lay(before, makeTask('m', null, '2026-03-31', { after: ['a', 'gone'], milestone: true }))
    expect(more).toEqual([])
    expect(wait).toMatchObject({ key: 'a m', row: 1, left: 100, side: 'above', isTooEarly: false })
    expect(wait!.path).toMatch(/^M32\.258 0\.72V.*H100V1\.28$/)
  })

  it('come from below where the task that waits stands above, and say that it begins too early', () => {
    const waits = lay(makeTask('b', '2026-03-05', '2026-03-20', { after: ['a'] }), makeTask('a', '2026-03-01', '2026-03-10'))
    expect(waits).toMatchObject([{ key: 'a b', row: 0, side: 'below', isTooEarly: true }])
  })

  it('are not drawn to a task without a day', () => {
    expect(lay(makeTask('a', null, null), makeTask('b', '2026-03-05', '2026-03-20', { after: ['a'] }))).toEqual([])
  })
})

describe('tasks by their days', () => {
  it('come as they begin, then as they are due, those without a day last in the order that they had', () => {
    const days = [
      ['x', null, null],
      ['late', '2026-03-05', '2026-03-20'],
      ['y', null, null],
      ['early', null, '2026-03-01'],
      ['short', '2026-03-05', '2026-03-06'],
    ] as const
    const sorted = sortByDays(days.map(([id, start, due]) => makeTask(id, start, due)))
    expect(sorted.map(({ id }) => id)).toEqual(['early', 'short', 'late', 'x', 'y'])
  })
})
