import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDayMover } from '../../../src/app/project-tasks/day-mover.ts'
import { moveWithin, toDays } from '../../../src/app/project-tasks/grip-task.ts'
import { listMovedDays, moveTask, type MovedDays, type TaskDays } from '../../../src/app/project-tasks/move-task.ts'
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

  const task = makeTask('a', one.start, one.due)
  const other = makeTask('b', '2026-04-01', '2026-04-30')
  /** A mover; where `isSlow`, writes take until `save` is called. */
  const setUp = ({ isSlow = false, isSaved = true } = {}) => {
    const written: [string, MovedDays][] = []
    const said: [string, TaskDays, TaskDays][] = []
    const shown = vi.fn()
    const saves: (() => void)[] = []
    const mover = createDayMover({ show: shown, pause: 900 })
    mover.writeBy({
      write: async (id, moved) => {
        written.push([id, moved])
        if (isSlow) await new Promise<void>((resolve) => saves.push(resolve))
        return isSaved
      },
      say: (id, before, now) => void said.push([id, before, now]),
    })
    return { mover, written, said, shown, save: () => saves.splice(0).forEach((resolve) => resolve()) }
  }
  /** Lets what waits for nothing but its turn happen; no time passes. */
  const takeTurns = () => vi.advanceTimersByTimeAsync(0)
  /** The task as it is saved after some of its days were written. */
  const savedAs = (moved: Partial<TaskDays>) => makeTask('a', moved.start ?? one.start, moved.due ?? one.due)

  it('writes every step at once, and says a run of them once, with where it began, after a pause', async () => {
    const { mover, written, said, shown } = setUp()
    let saved = task
    for (let step = 0; step < 3; step++) {
      mover.step(saved, 1, 'both')
      await takeTurns()
      saved = savedAs(written.at(-1)![1])
      await vi.advanceTimersByTimeAsync(800)
    }
    expect(written.map(([, moved]) => moved)).toEqual([
      { start: '2026-03-01', due: '2026-03-03' },
      { start: '2026-03-02', due: '2026-03-04' },
      { start: '2026-03-03', due: '2026-03-05' },
    ])
    expect(said).toEqual([])
    expect(shown).toHaveBeenLastCalledWith({ id: 'a', days: null, isHeld: false })
    await vi.advanceTimersByTimeAsync(100)
    expect(said).toEqual([['a', one, { start: '2026-03-03', due: '2026-03-05' }]])
    expect(shown).toHaveBeenLastCalledWith(null)
    mover.step(saved, 1, 'due')
    await vi.advanceTimersByTimeAsync(900)
    expect(said[1]).toEqual(['a', { start: '2026-03-03', due: '2026-03-05' }, { start: '2026-03-03', due: '2026-03-06' }])
  })

  it('adds steps up on what is shown while a write is under way, and writes them together next, only the days that differ', async () => {
    const { mover, written, shown, save } = setUp({ isSlow: true })
    mover.step(task, 1, 'both')
    await takeTurns()
    for (let step = 0; step < 4; step++) mover.step(task, 1, 'due')
    expect(shown).toHaveBeenLastCalledWith({ id: 'a', days: { start: '2026-03-01', due: '2026-03-07' }, isHeld: false })
    expect(written).toHaveLength(1)
    save()
    await takeTurns()
    expect(written.slice(1)).toEqual([['a', { due: '2026-03-07' }]])
  })

  it('says a run that was left while it is being written once all of it is saved', async () => {
    const { mover, written, said, save } = setUp({ isSlow: true })
    mover.step(task, 1, 'due')
    await takeTurns()
    mover.step(task, 1, 'due')
    void mover.finish()
    mover.step(other, -1, 'due')
    await takeTurns()
    expect([written.map(([id]) => id), said]).toEqual([['a', 'b'], []])
    save()
    await takeTurns()
    expect([written.at(-1), said]).toEqual([['a', { due: '2026-03-04' }], []])
    save()
    await takeTurns()
    expect(said).toEqual([['a', one, { ...one, due: '2026-03-04' }]])
  })

  it('goes on from what is saved where a step could not be saved, and says nothing', async () => {
    const { mover, written, said } = setUp({ isSaved: false })
    mover.step(task, 1, 'due')
    await takeTurns()
    mover.step(task, 1, 'due')
    await vi.advanceTimersByTimeAsync(900)
    expect(written.map(([, moved]) => moved)).toEqual([{ due: '2026-03-03' }, { due: '2026-03-03' }])
    expect(said).toEqual([])
  })

  it('writes back a run that is cancelled, and nothing of what a pointer held', async () => {
    const { mover, written, said } = setUp()
    mover.step(task, 1, 'due')
    await takeTurns()
    mover.cancel()
    await takeTurns()
    expect(written.map(([, moved]) => moved)).toEqual([{ due: '2026-03-03' }, { due: '2026-03-02' }])
    mover.hold(other, { start: '2026-04-02', due: '2026-05-01' })
    mover.cancel()
    await vi.advanceTimersByTimeAsync(5000)
    expect([written.length, said]).toEqual([2, []])
  })

  it('writes what a pointer held where it lets go, or where another task is turned to', async () => {
    const { mover, written, said } = setUp()
    mover.hold(task, { start: '2026-03-01', due: '2026-03-03' })
    await takeTurns()
    expect(written).toEqual([])
    mover.step(other, 1, 'due')
    await takeTurns()
    expect(written).toEqual([
      ['a', { start: '2026-03-01', due: '2026-03-03' }],
      ['b', { due: '2026-05-01' }],
    ])
    expect(said).toEqual([['a', one, { start: '2026-03-01', due: '2026-03-03' }]])
  })
})
