import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, drawn, layOut, type DrawnNode } from '../../../src/app/project-chain/lay-out.ts'

/** A chain of three columns, each element leading to any of the next column or nowhere. */
const anyNodes = fc.array(fc.tuple(fc.nat(2), fc.string({ maxLength: 80 }), fc.nat(2), fc.nat(40)), { maxLength: 40 }).map((all) =>
  all.map(([column, title, faults, pick], index, list): DrawnNode => {
    const next = list.flatMap(([other], at) => (other === column + 1 ? [`n${at}`] : []))
    return {
      id: `n${index}`,
      column,
      title,
      details: [],
      faults: Array.from({ length: faults }, () => 'Broken'),
      to: next[pick % (next.length + 1)] ?? null,
    }
  }),
)

describe('the drawing of a chain', () => {
  it('has every element once, none above another, and a curve for every link', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const { boxes, links, height } = layOut(nodes, 3)
        expect(boxes.map((box) => box.node.id).sort()).toEqual(nodes.map(({ id }) => id).sort())
        expect(links).toHaveLength(nodes.filter(({ to }) => to !== null).length)
        for (const a of boxes) {
          expect(a.y).toBeGreaterThanOrEqual(drawn.head)
          expect(a.y + a.height).toBeLessThanOrEqual(height + 0.001)
          for (const b of boxes)
            if (a !== b && a.x === b.x) expect(a.y + a.height <= b.y + 0.001 || b.y + b.height <= a.y + 0.001).toBe(true)
        }
      }),
    )
  })

  it('breaks long titles at blanks, and ends what does not fit with an ellipsis', () => {
    expect(breakLines('Hold eight trainings in Macon', 12, 3)).toEqual(['Hold eight', 'trainings in', 'Macon'])
    expect(breakLines('one two three four', 5, 2)).toEqual(['one', 'two…'])
    expect(breakLines('', 5, 2)).toEqual([])
  })
})
