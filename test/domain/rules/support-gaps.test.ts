import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { readSupportRating } from '../../../src/domain/support-rating.ts'
import { judgeSupport } from '../../../src/domain/rules/support-gaps.ts'
import { makeState } from '../make-state.ts'

const ids = ['f1', 'f2', 'f3', 'f4']
const charter = {
  ...georgia2014,
  successFactors: { items: ids.map((id) => ({ id, label: { en: `Sample ${id}`, es: `Muestra ${id}` } })) },
}
const rating = (representation: string, levels: Readonly<Record<string, Json>>) =>
  readSupportRating(
    makeState(
      `support-rating:a.${representation}`,
      Object.fromEntries(Object.entries(levels).map(([id, level]) => [`answers.${id}.level`, level])),
    ),
  )
const judge = (ratings: readonly ReturnType<typeof rating>[], participants: readonly string[]) =>
  judgeSupport(ratings, participants, charter).map(({ factor, low, medium, high, unrated, isGap }) => ({
    factor,
    counts: [low, medium, high, unrated],
    isGap,
  }))

describe('the support of a project (Project Support Guide)', () => {
  it('counts for each factor of the charter who contributes little, some and much, and who has not said', () => {
    const ratings = [rating('r1', { f1: 'high', f2: 'low' }), rating('r2', { f1: 'medium', f2: 'low' }), rating('r3', { f1: 'high' })]
    expect(judge(ratings, ['r1', 'r2', 'r3', 'r4'])).toEqual(
      expect.arrayContaining([
        { factor: 'f1', counts: [0, 1, 2, 1], isGap: false },
        { factor: 'f2', counts: [2, 0, 0, 2], isGap: true },
        { factor: 'f3', counts: [0, 0, 0, 4], isGap: true },
      ]),
    )
    expect(judgeSupport([], [], georgia2014).map(({ factor }) => factor)).toEqual(georgia2014.successFactors.items.map(({ id }) => id))
  })

  it('puts gaps first: what nobody contributes much to, though many contribute some, then by how little all contribute', () => {
    const ratings = [
      rating('r1', { f1: 'high', f2: 'medium', f3: 'low', f4: 'high' }),
      rating('r2', { f2: 'medium', f3: 'low', f4: 'high' }),
      rating('r3', { f2: 'medium' }),
    ]
    expect(judge(ratings, ['r1', 'r2', 'r3']).map(({ factor, isGap }) => [factor, isGap])).toEqual([
      ['f3', true],
      ['f2', true],
      ['f1', false],
      ['f4', false],
    ])
  })

  it('keeps the order of the charter where two stand alike', () => {
    expect(judge([], ['r1']).map(({ factor }) => factor)).toEqual(ids)
    expect(judge([rating('r1', { f2: 'low', f4: 'low' })], ['r1']).map(({ factor }) => factor)).toEqual(['f1', 'f3', 'f2', 'f4'])
  })

  it('counts nobody who is not asked, as who left, nobody twice, and no level that is none', () => {
    const ratings = [rating('left', { f1: 'high' }), rating('r1', { f1: 'much', f2: 'medium' })]
    expect(judge(ratings, ['r1', 'r1'])).toEqual(
      expect.arrayContaining([
        { factor: 'f1', counts: [0, 0, 0, 1], isGap: true },
        { factor: 'f2', counts: [0, 1, 0, 0], isGap: true },
      ]),
    )
  })

  it('keeps the level of each who has rated, and of nobody else', () => {
    const [first] = judgeSupport([rating('r1', { f1: 'low' }), rating('r2', { f1: 'high' })], ['r1', 'r2', 'r3'], {
      ...charter,
      successFactors: { items: charter.successFactors.items.slice(0, 1) },
    })
    expect(Object.fromEntries(first!.levelByRepresentation)).toEqual({ r1: 'low', r2: 'high' })
    expect(first!.label).toEqual({ en: 'Sample f1', es: 'Muestra f1' })
  })
})
