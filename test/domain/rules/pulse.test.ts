import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBarrierPulse, writeCounts, type PulseCounts } from '../../../src/domain/barrier-pulse.ts'
import {
  countAnswer,
  findPourProblem,
  isAnswered,
  openBox,
  pourBox,
  readBox,
  writeBox,
  type PulseAnswer,
} from '../../../src/domain/pulse-box.ts'
import {
  addUpPulse,
  anonymousMinimumOf,
  countAnswers,
  findPulseBefore,
  findSealProblem,
  heavyPercentOf,
  isAnonymous,
  meanOf,
  publishableCounts,
} from '../../../src/domain/rules/pulse.ts'
import { makeState } from '../make-state.ts'

const barriers = ['vision', 'purpose', 'roles']
const answer = fc.array(fc.constantFrom(1, 2, 3, 4, 5, null), { minLength: 3, maxLength: 3 })
const many = fc.array(answer, { maxLength: 24 })
const fill = (answers: readonly PulseAnswer[], id = 'BOX') => answers.reduce((box, one) => countAnswer(box, barriers, one), openBox(id))
const pulseOf = (boxes: readonly PulseCounts[], date = '2026-03-14') => ({
  group: '6',
  date,
  countsByBox: new Map(boxes.map((counts, index) => [`BOX${index}`, counts])),
})
const counts = (...steps: readonly number[]) => new Map([['vision', steps]])

describe('what of a box may be shown [P2]', () => {
  it.each([
    [[0, 0, 0, 2, 2], 5, false, 'four answers'],
    [[1, 0, 0, 2, 2], 5, true, 'five answers that differ'],
    [[0, 0, 0, 0, 5], 5, false, 'five who all said the same'],
    [[0, 40, 0, 0, 0], 5, false, 'forty who all said the same'],
    [[0, 39, 1, 0, 0], 5, true, 'one of forty who said something else'],
    [[1, 1, 1, 1, 1], 6, false, 'five answers where the charter asks for six'],
    [[0, 0, 0, 0, 0], 5, false, 'nobody'],
  ] as const)('%j from %i answers on: %s (%s)', (steps, minimum, may, _why) => {
    expect(isAnonymous(steps, minimum)).toBe(may)
  })

  it('a charter may ask for more than five answers, and for no less', () => {
    expect([1, 4, 5, 8].map((anonymousMinimum) => anonymousMinimumOf({ anonymousMinimum }))).toEqual([5, 5, 5, 8])
  })

  it('a box is not sealed with too few answers, nor where nothing of it may be shown', () => {
    expect(findSealProblem(fill(Array.from({ length: 4 }, (_, index) => [index + 1, 1, 1])), 5)).toBe('too-few')
    expect(findSealProblem(fill(Array.from({ length: 5 }, () => [3, 3, 3])), 5)).toBe('nothing-anonymous')
    expect(findSealProblem(fill([[1, null, null], ...Array.from({ length: 4 }, () => [null, 2, null])]), 5)).toBe('nothing-anonymous')
    expect(findSealProblem(fill(Array.from({ length: 5 }, (_, index) => [index + 1, 3, 3])), 5)).toBeNull()
  })

  it('withholds a barrier that some skipped, and one on which all agree, and keeps the rest', () => {
    const box = fill([
      [1, 5, 2],
      [2, 5, null],
      [3, 5, 2],
      [4, 5, 1],
      [5, 5, 1],
    ])
    expect(publishableCounts(box.counts, 5)).toEqual(counts(1, 1, 1, 1, 1))
  })
})

describe('a box', () => {
  it('keeps counts, and no answer as a whole, whatever the order', () => {
    fc.assert(
      fc.property(
        many.chain((answers) => fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length }))),
        ([answers, shuffled]) => {
          expect(writeBox(fill(shuffled))).toBe(writeBox(fill(answers)))
          expect(fill(answers).answers).toBe(answers.length)
        },
      ),
    )
  })

  it('keeps the random parts of codes in no order of time', () => {
    const codes = ['9Z', '1A', '5M']
    const one = codes.reduce((box, nonce) => countAnswer(box, barriers, [1, 2, 3], nonce), openBox('BOX'))
    const other = codes.toReversed().reduce((box, nonce) => countAnswer(box, barriers, [1, 2, 3], nonce), openBox('BOX'))
    expect(writeBox(one)).toBe(writeBox(other))
  })

  it('is read again as it was kept, and nothing else is taken for one', () => {
    fc.assert(
      fc.property(many, (answers) => {
        expect(readBox(writeBox(fill(answers)))).toEqual(fill(answers))
      }),
    )
    for (const text of [null, '', 'null', '[]', '{}', '{"id":"A","state":"open","answers":-1,"counts":{},"seen":[]}']) {
      expect(readBox(text), String(text)).toBeNull()
    }
    expect(readBox('{"id":"A","state":"open","answers":1,"counts":{"vision":[1,2]},"seen":[]}')).toBeNull()
  })

  it('takes no answer that skips everything', () => {
    expect(isAnswered([null, null, null])).toBe(false)
    expect(isAnswered([null, 1, null])).toBe(true)
  })

  it('is poured into another in any order with the same result as one box for all', () => {
    fc.assert(
      fc.property(fc.array(many, { minLength: 1, maxLength: 5 }), (groups) => {
        const boxes = groups.map((answers, index) => fill(answers, `BOX${index}`))
        const pour = (list: typeof boxes) => list.reduce(pourBox, openBox('ALL'))
        const { seen: _, ...together } = fill(groups.flat(), 'ALL')
        expect(pour(boxes)).toEqual(pour(boxes.toReversed()))
        expect(pour(boxes)).toMatchObject(together)
        // By way of one of them, too.
        const [first, ...others] = boxes
        expect(pourBox(openBox('ALL'), others.reduce(pourBox, first!)).counts).toEqual(pour(boxes).counts)
      }),
    )
  })

  it('counts nobody twice: not itself, no box again, no code that is in both', () => {
    const box = countAnswer(openBox('A'), barriers, [1, 2, 3], '7Q')
    const other = countAnswer(openBox('B'), barriers, [1, 2, 3], '8R')
    expect(findPourProblem(box, other)).toBeNull()
    expect(findPourProblem(box, box)).toBe('same-box')
    expect(findPourProblem(pourBox(box, other), other)).toBe('poured-already')
    expect(findPourProblem(box, pourBox(openBox('C'), box))).toBe('counted-in-both')
  })
})

describe('the result of a pulse [P3]', () => {
  it('adds boxes up and puts the heaviest barrier first: by the share of 4 and 5, then by the mean, then as the charter lists them', () => {
    const box = new Map([
      ['vision', [2, 1, 0, 1, 1]],
      ['purpose', [0, 2, 1, 1, 1]],
      ['roles', [0, 0, 1, 2, 3]],
    ])
    const other = new Map([['vision', [0, 0, 1, 2, 2]]])
    const result = addUpPulse(pulseOf([box, other]), barriers, 5)!
    expect(result).toMatchObject({ boxes: 2, answers: 11, withheld: [] })
    expect(result.barriers.map(({ barrier, counts: sum, answers, heavy }) => [barrier, sum, answers, heavy])).toEqual([
      ['roles', [0, 0, 1, 2, 3], 6, 5],
      ['vision', [2, 1, 1, 3, 3], 10, 6],
      ['purpose', [0, 2, 1, 1, 1], 5, 2],
    ])
    expect(meanOf(result.barriers[1]!)).toBe(3.4)
    expect(heavyPercentOf(result.barriers[0]!)).toBe(83)
    const alike = addUpPulse(pulseOf([new Map(['roles', 'purpose', 'vision'].map((id) => [id, [1, 1, 1, 1, 1]]))]), barriers, 5)!
    expect(alike.barriers.map(({ barrier }) => barrier)).toEqual(barriers)
  })

  it('leaves out a box below the minimum even beside a full one, since the difference would show it', () => {
    expect(addUpPulse(pulseOf([counts(1, 1, 1, 1, 1), counts(0, 0, 0, 1, 1)]), barriers, 5)?.barriers).toMatchObject([
      { counts: [1, 1, 1, 1, 1] },
    ])
    expect(addUpPulse(pulseOf([counts(1, 1, 0, 0, 0), counts(0, 0, 1, 1, 1)]), barriers, 5)).toBeNull()
  })

  it('shows nothing below the minimum, ever, whatever the records hold, and is the same in any order of the boxes', () => {
    const steps = fc.array(fc.nat(4), { minLength: 5, maxLength: 5 })
    const box = fc.dictionary(fc.constantFrom(...barriers, 'unknown'), steps).map((known) => new Map(Object.entries(known)))
    fc.assert(
      fc.property(fc.array(box, { maxLength: 5 }), fc.integer({ min: 5, max: 9 }), (boxes, minimum) => {
        const result = addUpPulse(pulseOf(boxes), barriers, minimum)
        for (const { barrier, counts: sum, answers } of result?.barriers ?? []) {
          expect(answers).toBeGreaterThanOrEqual(minimum)
          expect(countAnswers(sum)).toBe(answers)
          // No single box that makes up the sum could be told by itself either.
          const parts = boxes.flatMap((one) => (one.has(barrier) ? [one.get(barrier)!] : [])).filter((part) => isAnonymous(part, minimum))
          expect(parts.reduce((total, part) => total + countAnswers(part), 0)).toBe(answers)
        }
        const turned = addUpPulse(pulseOf(boxes.toReversed()), barriers, minimum)
        const sorted = (one: typeof result) => one?.barriers.toSorted((a, b) => (a.barrier < b.barrier ? -1 : 1))
        expect(sorted(turned)).toEqual(sorted(result))
      }),
      { numRuns: 500 },
    )
  })

  it('is compared with the latest earlier pulse that shows anything', () => {
    const pulses = [
      pulseOf([counts(1, 1, 1, 1, 1)], '2026-01-14'),
      pulseOf([counts(0, 0, 0, 2, 2)], '2026-02-11'),
      pulseOf([counts(5, 1, 0, 0, 0)], '2026-04-08'),
    ]
    expect(findPulseBefore(pulses, '2026-03-14', barriers, 5)?.date).toBe('2026-01-14')
    expect(findPulseBefore(pulses, '2026-01-14', barriers, 5)).toBeNull()
  })

  it('reads from a record what was sealed into it, and nothing that is no counts', () => {
    const state = makeState('barrier-pulse:6.2026-03-14', {
      'boxes.A.vision': writeCounts([1, 0, 2, 1, 1]),
      'boxes.A.roles': '1 2',
      'boxes.B.roles': 7,
    })
    expect(readBarrierPulse(state)).toEqual({ group: '6', date: '2026-03-14', countsByBox: new Map([['A', counts(1, 0, 2, 1, 1)]]) })
  })
})
