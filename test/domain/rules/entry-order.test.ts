import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveInOrder, orderBehind, putInOrder } from '../../../src/domain/rules/entry-order.ts'

const list = (...orders: readonly number[]) => orders.map((order, index) => ({ id: `i${index}`, order }))

describe('the order of a list', () => {
  it('adds behind the last one', () => {
    expect([orderBehind([]), orderBehind(list(30, 5))]).toEqual([10, 40])
  })

  it('moves one entry between its new neighbours, and writes that one only', () => {
    expect(moveInOrder(list(10, 20, 30), 'i2', 1)).toEqual([{ id: 'i2', order: 15 }])
    expect(moveInOrder(list(10, 20, 30), 'i2', 0)).toEqual([{ id: 'i2', order: 0 }])
    expect(moveInOrder(list(10, 20), 'i0', 9)).toEqual([{ id: 'i0', order: 30 }])
    expect(moveInOrder(list(10, 20), 'i0', 0)).toEqual([])
    expect(moveInOrder(list(10, 20), 'gone', 0)).toEqual([])
  })

  it('brings every entry to every place, also where two devices gave the same order', () => {
    const orders = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(orders, fc.nat(5), fc.nat(5), (given, one, to) => {
        const entries = list(...given.toSorted((a, b) => a - b))
        const { id } = entries[one % entries.length]!
        const target = to % entries.length
        const wanted = entries.map((entry) => entry.id).filter((other) => other !== id)
        wanted.splice(target, 0, id)
        const written = new Map(moveInOrder(entries, id, target).map((moved) => [moved.id, moved.order]))
        const after = entries.map((entry) => ({ id: entry.id, order: written.get(entry.id) ?? entry.order }))
        const found = after.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map((entry) => entry.id)
        expect(found).toEqual(wanted)
      }),
    )
  })

  it('puts a whole list in the order in which it is given, without what has its order already', () => {
    expect(
      putInOrder([
        { id: 'a', order: 30 },
        { id: 'b', order: 20 },
      ]),
    ).toEqual([{ id: 'a', order: 10 }])
  })
})
