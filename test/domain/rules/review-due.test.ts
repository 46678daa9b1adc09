import { describe, expect, it } from 'vitest'
import type { Charter } from '../../../src/domain/charter.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { readPerformanceReview } from '../../../src/domain/performance-review.ts'
import { benefitsPeriod, judgeBenefitsDue, judgePerformanceDue, performancePeriod } from '../../../src/domain/rules/review-due.ts'
import { makeState } from '../make-state.ts'
import { sampleCharter } from '../sample-charter.ts'

const signed = (year: string, date: string) =>
  readPerformanceReview(
    makeState(`performance-review:o1.${year}`, { 'signatures.representative': { name: 'Sample Person 1', role: '', date, hash: 'h' } }),
  )

describe('performance reviews, at least annual', () => {
  it.each<[string, ReturnType<typeof signed>[], string | null, string, 'done' | 'due' | 'overdue', string]>([
    ['never reviewed, joined this year: a year from joining', [], '2026-03-10', '2026-11-01', 'due', '2027-03-10'],
    ['never reviewed, joined long ago', [], '2024-03-10', '2026-11-01', 'overdue', '2025-03-10'],
    ['never reviewed, day of joining unknown: by the end of the year', [], null, '2026-11-01', 'due', '2026-12-31'],
    ['this year’s is signed', [signed('2026', '2026-05-01')], '2020-01-01', '2026-11-01', 'done', '2026-12-31'],
    ['last year’s was signed less than a year ago', [signed('2025', '2025-12-01')], '2020-01-01', '2026-11-01', 'due', '2026-12-01'],
    ['last year’s was signed more than a year ago', [signed('2025', '2025-06-01')], '2020-01-01', '2026-11-01', 'overdue', '2026-06-01'],
    [
      'last year’s was signed late: by the end of this year',
      [signed('2025', '2026-02-01')],
      '2020-01-01',
      '2026-11-01',
      'due',
      '2026-12-31',
    ],
  ])('%s', (_name, reviews, joined, today, state, dueBy) => {
    expect(judgePerformanceDue(reviews, joined, today, georgia2014)).toMatchObject({ state, dueBy, period: { id: '2026' } })
  })

  it('a review that is filled in but not signed is not done', () => {
    const draft = readPerformanceReview(makeState('performance-review:o1.2026', { 'answers.liaison.observations': 'Good.' }))
    expect(judgePerformanceDue([draft], null, '2026-11-01', georgia2014).state).toBe('due')
  })
})

describe('periods', () => {
  it('calendar years by the charter of Georgia', () => {
    expect(performancePeriod('2026-11-23', georgia2014)).toEqual({ id: '2026', first: '2026-01-01', last: '2026-12-31' })
    expect(benefitsPeriod('2026-11-23', georgia2014)).toEqual({ id: '2026', first: '2026-01-01', last: '2026-12-31' })
  })

  it('fiscal years are named by the year in which they end', () => {
    expect(performancePeriod('2026-09-30', sampleCharter)).toEqual({ id: '2026', first: '2025-10-01', last: '2026-09-30' })
    expect(performancePeriod('2026-10-01', sampleCharter)).toEqual({ id: '2027', first: '2026-10-01', last: '2027-09-30' })
  })

  it.each([
    ['2026-10-01', '2027-1', '2026-10-01', '2026-12-31'],
    ['2027-02-28', '2027-2', '2027-01-01', '2027-03-31'],
    ['2027-09-30', '2027-4', '2027-07-01', '2027-09-30'],
  ])('quarters of a fiscal year: %s lies in %s', (date, id, first, last) => {
    expect(benefitsPeriod(date, sampleCharter)).toEqual({ id, first, last })
  })

  it('halves of a calendar year, each with a review of its own', () => {
    const halves: Charter = { ...georgia2014, rhythm: { ...georgia2014.rhythm, benefitsReviewsPerYear: 2 } }
    expect(judgeBenefitsDue([signed('2026-1', '2026-03-01')], '2026-06-30', halves)).toMatchObject({ state: 'done', dueBy: '2026-06-30' })
    expect(judgeBenefitsDue([signed('2026-1', '2026-03-01')], '2026-07-01', halves)).toMatchObject({ state: 'due', dueBy: '2026-12-31' })
  })
})
