import { describe, expect, it } from 'vitest'
import type { ProjectTask } from '../../../src/domain/project.ts'
import { layOutTimeline, moveTask } from '../../../src/app/project-tasks/lay-out-timeline.ts'

function task(id: string, start: string | null, due: string | null): ProjectTask {
  return { id, title: id, owner: null, start, due, done: null, milestone: false, after: [], output: null, note: '', order: 10 }
}

describe('the layout of a timeline', () => {
  it('covers whole months, the first to begin on top, with today in its place', () => {
    const layout = layOutTimeline(
      [task('b', '2026-03-16', '2026-04-30'), task('a', null, '2026-03-01'), task('c', null, null)],
      '2026-03-31',
    )!
    expect(layout.months.map(({ month }) => month)).toEqual(['2026-03', '2026-04'])
    expect(layout.days).toBe(61)
    expect(layout.bars.map(({ task: { id } }) => id)).toEqual(['a', 'b'])
    const [a, b] = layout.bars
    expect([a!.left, a!.width]).toEqual([0, 100 / 61])
    expect(b!.left).toBeCloseTo((15 / 61) * 100)
    expect(b!.left + b!.width).toBeCloseTo(100)
    expect(layout.today).toBeCloseTo((30 / 61) * 100)
  })

  it('draws nothing without a day, no today that lies elsewhere, and a task that is due before it begins as one day', () => {
    expect(layOutTimeline([task('a', null, null)], '2026-03-31')).toBeNull()
    const layout = layOutTimeline([task('a', '2026-02-10', '2026-02-01')], '2026-03-01')!
    expect(layout.today).toBeNull()
    expect([layout.bars[0]!.from, layout.bars[0]!.to]).toEqual(['2026-02-10', '2026-02-10'])
  })
})

describe('moving a task', () => {
  it('moves both days, or the due day alone, but never before the beginning', () => {
    const one = task('a', '2026-02-28', '2026-03-01')
    expect(moveTask(one, 1, 'both')).toEqual({ start: '2026-03-01', due: '2026-03-02' })
    expect(moveTask(one, -1, 'due')).toEqual({ due: '2026-02-28' })
    expect(moveTask({ start: '2026-03-01', due: '2026-03-01' }, -1, 'due')).toBeNull()
    expect(moveTask({ start: '2026-03-01', due: null }, 1, 'due')).toBeNull()
    expect(moveTask({ start: null, due: null }, 1, 'both')).toBeNull()
  })
})
