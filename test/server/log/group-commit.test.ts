import { describe, expect, it } from 'vitest'
import { GroupCommit } from '../../../src/server/log/group-commit.ts'

/** A group that writes down what it did together. */
function makeGroup(options: { fail?: (items: readonly number[], tries: number) => Error | null } = {}) {
  const runs: (readonly number[])[] = []
  const group = new GroupCommit<number, string>({
    run: (items) => {
      runs.push(items)
      const error = options.fail?.(items, runs.length) ?? null
      return error ? Promise.reject(error) : Promise.resolve(items.map((item) => `done ${item}`))
    },
    isPassing: (error) => error instanceof RangeError,
    sizeOf: (item) => item,
    maxSize: 10,
  })
  return { group, runs }
}

describe('a group commit', () => {
  it('does what came at the same time in one go, in the order in which it came', async () => {
    const { group, runs } = makeGroup()
    const results = await Promise.all([3, 1, 2].map((item) => group.submit(item)))
    expect([results, runs]).toEqual([['done 3', 'done 1', 'done 2'], [[3, 1, 2]]])
  })

  it('takes no more than fits, but always one', async () => {
    const { group, runs } = makeGroup()
    await Promise.all([6, 4, 1, 25, 9].map((item) => group.submit(item)))
    expect(runs).toEqual([[6, 4], [1], [25], [9]])
  })

  it('is there for the next after it has come to rest', async () => {
    const { group, runs } = makeGroup()
    await group.submit(1)
    await group.submit(2)
    expect(runs).toEqual([[1], [2]])
  })

  it('tries the same go again where nothing was wrong with it', async () => {
    const { group, runs } = makeGroup({ fail: (_, tries) => (tries < 3 ? new RangeError('in the way') : null) })
    expect(await Promise.all([1, 2].map((item) => group.submit(item)))).toEqual(['done 1', 'done 2'])
    expect(runs).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ])
  })

  it('does not try for ever', async () => {
    const { group, runs } = makeGroup({ fail: () => new RangeError('always in the way') })
    await expect(group.submit(1)).rejects.toThrow('always in the way')
    expect(runs.length).toBe(5)
  })

  it('fails alone who fails alone', async () => {
    const { group, runs } = makeGroup({ fail: (items) => (items.includes(2) ? new Error('two') : null) })
    const results = await Promise.allSettled([1, 2, 3].map((item) => group.submit(item)))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(runs).toEqual([[1, 2, 3], [1], [2], [3]])
  })
})
