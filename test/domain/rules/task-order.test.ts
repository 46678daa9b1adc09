import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listPossibleBefore, orderTasks } from '../../../src/domain/rules/task-order.ts'
import { makeProject } from '../make-project.ts'

const tasksOf = (after: Readonly<Record<string, readonly string[]>>) =>
  makeProject(
    'p',
    Object.fromEntries(
      Object.entries(after).flatMap(([id, list]) => [
        [`tasks.${id}.title`, `Sample task ${id}`],
        ...list.map((one) => [`tasks.${id}.after.${one}`, true]),
      ]),
    ),
  ).tasks
const idsOf = (tasks: readonly { readonly id: string }[]) => tasks.map(({ id }) => id)

describe('what a task can be told to wait for', () => {
  it('is every other task but those that wait for it, directly or not', () => {
    const tasks = tasksOf({ a: [], b: ['a'], c: ['b'], d: [] })
    expect(idsOf(listPossibleBefore(tasks, 'a'))).toEqual(['d'])
    expect(idsOf(listPossibleBefore(tasks, 'b'))).toEqual(['a', 'd'])
    expect(idsOf(listPossibleBefore(tasks, 'd'))).toEqual(['a', 'b', 'c'])
  })

  it('never makes a ring, and leaves out nothing that would not', () => {
    const links = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 })
    fc.assert(
      fc.property(links, fc.nat(6), (pairs, one) => {
        const ids = Array.from({ length: 7 }, (_, index) => `t${index}`)
        // From later to earlier only: no ring to begin with.
        const after = new Map(
          ids.map((id, index) => [id, pairs.filter(([from, to]) => from === index && to < from).map(([, to]) => `t${to}`)]),
        )
        const possible = new Set(idsOf(listPossibleBefore(tasksOf(Object.fromEntries(after)), `t${one}`)))
        for (const other of ids.filter((id) => id !== `t${one}`)) {
          const chosen = tasksOf({ ...Object.fromEntries(after), [`t${one}`]: [...(after.get(`t${one}`) ?? []), other] })
          expect(orderTasks(chosen).cycles.length === 0).toBe(possible.has(other))
        }
      }),
    )
  })
})
