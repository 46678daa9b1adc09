import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDayMover } from '../../../src/app/project-tasks/day-mover.ts'
import { moveWithin, toDays } from '../../../src/app/project-tasks/grip-task.ts'
import { listMovedDays, moveTask, type TaskDays } from '../../../src/app/project-tasks/move-task.ts'
import { addDays } from '../../../src/domain/rules/date.ts'
import { makeTask } from './make-task.ts'

const one = { start: '2026-02-28', due: '2026-03-02' }

describe('moving a task', () => {
  it('moves both days, or one end, which stops at the other', () => {
    expect(moveTask(one, 1, 'both')).toEqual({ start: '2026-03-01', due: '2026-03-03' })
    expect(moveTask(one, -1, 'due')).toEqual({ start: '2026-02-28', due: '2026-03-01' })
    expect(moveTask(one, -9, 'due')).toEqual({ start: '2026-02-28', due: '2026-02-28' })
    expect(moveTask(one, 1, 'start')).toEqual({ start: '2026-03-01', due: '2026-03-02' })
    expect(moveTask(one, 9, 'start')).toEqual({ start: '2026-03-02', due: '2026-03-02' })
  })

  it('gives a task that has one day the other one where its end is moved, and keeps one without a day as it is', () => {
    expect(moveTask({ start: null, due: '2026-03-05' }, -2, 'start')).toEqual({ start: '2026-03-03', due: '2026-03-05' })
    expect(moveTask({ start: '2026-03-05', due: null }, 2, 'due')).toEqual({ start: '2026-03-05', due: '2026-03-07' })
    expect(moveTask({ start: null, due: '2026-03-05' }, 2, 'both')).toEqual({ start: null, due: '2026-03-07' })
    expect(moveTask({ start: null, due: null }, 2, 'due')).toEqual({ start: null, due: null })
  })

  it('names the days that differ', () => {
    expect(listMovedDays(one, { start: '2026-02-28', due: '2026-03-05' })).toEqual({ due: '2026-03-05' })
    expect(listMovedDays(one, one)).toEqual({})
  })

  it('snaps a pointer to days, and keeps a task within what is drawn, whatever somebody drags', () => {
    expect([toDays(14, 300, 30), toDays(-16, 300, 30), toDays(5, 0, 30)]).toEqual([1, -2, 0])
    const scale = { first: '2026-03-01', days: 61 }
    const part = fc.constantFrom('both' as const, 'start' as const, 'due' as const)
    fc.assert(
      fc.property(fc.nat(30), fc.nat(20), fc.integer({ min: -500, max: 500 }), part, (from, length, by, which) => {
        const before = { start: addDays('2026-03-01', from), due: addDays('2026-03-01', from + length) }
        const { start, due } = moveWithin(scale, makeTask('a', before.start, before.due), before, by, which)
        expect(start! >= '2026-03-01' && due! <= '2026-04-30' && start! <= due!).toBe(true)
        if (which === 'both') expect(addDays(start!, length)).toBe(due)
      }),
    )
  })
})

describe('what moves tasks', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  const setUp = () => {
    const written: [string, TaskDays][] = []
    const shown = vi.fn()
    const mover = createDayMover({ show: shown, pause: 900 })
    mover.writeBy(async (id, days) => void written.push([id, days]))
    return { mover, written, shown }
  }
  const task = makeTask('a', one.start, one.due)

  it('adds steps up on what is shown, however fast they come, and writes them as one once there is a pause', async () => {
    const { mover, written, shown } = setUp()
    for (let step = 0; step < 5; step++) {
      mover.step(task, 1, 'both')
      await vi.advanceTimersByTimeAsync(800)
    }
    expect(written).toEqual([])
    expect(shown).toHaveBeenLastCalledWith({ id: 'a', days: { start: '2026-03-05', due: '2026-03-07' }, isHeld: false })
    await vi.advanceTimersByTimeAsync(100)
    expect(written).toEqual([['a', { start: '2026-03-05', due: '2026-03-07' }]])
    expect(shown).toHaveBeenLastCalledWith(null)
  })

  it('keeps what is moved on while the run before is being written', async () => {
    const { mover, written } = setUp()
    let saved = () => {}
    mover.writeBy(async (id, days) => {
      written.push([id, days])
      await new Promise<void>((resolve) => (saved = resolve))
    })
    mover.step(task, 1, 'due')
    void mover.finish()
    mover.step(task, 1, 'due')
    saved()
    await vi.advanceTimersByTimeAsync(900)
    expect(written.map(([, { due }]) => due)).toEqual(['2026-03-03', '2026-03-04'])
  })

  it('writes one task before it moves another, and nothing that was cancelled', async () => {
    const { mover, written } = setUp()
    mover.step(task, 1, 'due')
    mover.hold('b', { start: null, due: '2026-05-01' })
    expect(written.map(([id]) => id)).toEqual(['a'])
    mover.cancel()
    await vi.advanceTimersByTimeAsync(5000)
    expect(written.map(([id]) => id)).toEqual(['a'])
  })
})
