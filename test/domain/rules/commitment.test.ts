import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { readCommitment } from '../../../src/domain/commitment.ts'
import { readOrganization } from '../../../src/domain/organization.ts'
import { readResourceCommitment } from '../../../src/domain/resource-commitment.ts'
import { judgeCommitment } from '../../../src/domain/rules/commitment.ts'
import type { CommitmentFacts } from '../../../src/domain/rules/commitment-checks.ts'
import { readSelection } from '../../../src/domain/selection.ts'
import { makeState } from '../make-state.ts'
import { sampleCharter } from '../sample-charter.ts'

type Values = { readonly [field: string]: Json }

const tenure = { organization: 'o1', from: '2025-01-01', to: null }
const CHECKLIST: { readonly [indicator: string]: Values } = {
  memorandum: { 'answers.memorandum.by-whom': 'chief', 'answers.memorandum.date': '2026-02-01' },
  manual: {
    'answers.manual.executive': 'chief',
    'answers.manual.executive-date': '2026-02-01',
    'answers.manual.representative': 'rep',
    'answers.manual.representative-date': '2026-02-03',
  },
}
const INDICATORS = georgia2014.commitmentIndicators.items.map((item) => item.id)

/** Facts in which exactly the given indicators hold; each can be had without the others. */
function makeFacts(
  holding: readonly string[],
  more: { checklist?: Values; organization?: Values; selection?: Values; chart?: Values } = {},
): CommitmentFacts {
  const has = (indicator: string) => holding.includes(indicator)
  const past = { ...tenure, key: 'r0', person: 'rep', to: '2026-03-01', alternate: false }
  const current = { ...past, to: null }
  const checklist = Object.assign({}, ...holding.map((indicator) => CHECKLIST[indicator] ?? {}), more.checklist) as Values
  const selection = more.selection ?? { primary: '1', ...(has('work-group') ? { joined: '2026-02-05' } : {}) }
  return {
    charter: georgia2014,
    organization: readOrganization(makeState('organization:o1', { name: 'Sample Organization 1', ...more.organization })),
    commitment: readCommitment(makeState('commitment:o1', checklist)),
    selection: readSelection(makeState('selection:o1', selection)),
    representations: [has('representative') ? current : past],
    executives: [{ ...tenure, key: 'e1', person: 'chief' }],
    resourceCommitments: [
      readResourceCommitment(makeState('resource-commitment:o1.1', more.chart ?? (has('resources') ? { hours: 4 } : {}))),
    ],
    today: '2026-06-01',
  }
}
const codes = (facts: CommitmentFacts) => judgeCommitment(facts).missing.map((step) => step.code)

describe('formal commitment', () => {
  it('is n of 5 for every subset of the indicators, and committed only with all five', () => {
    fc.assert(
      fc.property(fc.subarray(INDICATORS), (holding) => {
        const standing = judgeCommitment(makeFacts(holding))
        expect(standing.indicators.filter((one) => one.holds).map((one) => one.indicator)).toEqual(holding)
        expect([standing.done, standing.of]).toEqual([holding.length, 5])
        expect(standing.state).toBe(holding.length === 5 ? 'committed' : holding.length === 0 ? 'prospect' : 'in-progress')
        const lacking = new Set(standing.missing.map((step) => step.indicator))
        expect([...lacking]).toEqual(INDICATORS.filter((id) => !holding.includes(id)))
      }),
      { numRuns: 64 },
    )
  })

  it('every missing thing has a reason in both languages and a place to go to', () => {
    for (const step of judgeCommitment(makeFacts([])).missing) {
      expect(step.reason.en).toMatch(/\.$/)
      expect(step.reason.es).toMatch(/\.$/)
      expect(step.reason.en).not.toBe(step.reason.es)
      expect(step.record).toMatch(/^[a-z-]+:o1/)
    }
  })

  it('a memorandum signed by anybody but the chief executive of that day does not count', () => {
    expect(codes(makeFacts(INDICATORS, { checklist: { 'answers.memorandum.by-whom': 'rep' } }))).toEqual(['not-the-executive'])
    expect(codes(makeFacts(INDICATORS, { checklist: { 'answers.memorandum.date': '2024-02-01' } }))).toEqual(['no-executive'])
  })

  it('a memorandum without a date, with a date ahead, or with none that exists, is not signed', () => {
    expect(codes(makeFacts(INDICATORS, { checklist: { 'answers.memorandum.date': null } }))).toEqual(['no-date'])
    expect(codes(makeFacts(INDICATORS, { checklist: { 'answers.memorandum.date': '2026-06-02' } }))).toEqual(['date-ahead'])
    expect(codes(makeFacts(INDICATORS, { checklist: { 'answers.memorandum.date': '2026-02-30' } }))).toEqual(['no-date'])
  })

  it('a person may be named with or without the kind of the record', () => {
    expect(codes(makeFacts(INDICATORS, { checklist: { 'answers.memorandum.by-whom': 'person:chief' } }))).toEqual([])
  })

  it.each(['executive', 'representative'])('the manual needs the acceptance of the %s as well', (who) => {
    const facts = makeFacts(INDICATORS, { checklist: { [`answers.manual.${who}`]: null, [`answers.manual.${who}-date`]: null } })
    const { missing, done } = judgeCommitment(facts)
    expect(done).toBe(4)
    expect(missing.map((step) => step.field)).toEqual([`answers.manual.${who}`, `answers.manual.${who}-date`])
  })

  it('the manual accepted by somebody who did not represent the organization that day does not count', () => {
    expect(codes(makeFacts(INDICATORS, { checklist: { 'answers.manual.representative': 'chief' } }))).toEqual(['not-the-representative'])
  })

  it('the manual accepted by a representative who has left since still stands', () => {
    expect(codes(makeFacts(INDICATORS.filter((id) => id !== 'representative')))).toEqual(['no-representative'])
  })

  it('resources count only for the selected group', () => {
    const facts = makeFacts(INDICATORS, { selection: { primary: '2', joined: '2026-02-05' } })
    expect(judgeCommitment(facts).missing).toMatchObject([{ code: 'no-pledge', record: 'resource-commitment:o1.2', field: 'hours' }])
  })

  it('a group that may not be joined is not joined: work group 5 outside government', () => {
    const facts = makeFacts(INDICATORS, { selection: { primary: '5', joined: '2026-02-05' } })
    expect(codes(facts)).toEqual(['government-only', 'no-pledge'])
    const agency = makeFacts(INDICATORS, { selection: { primary: '5', joined: '2026-02-05' }, organization: { government: true } })
    expect(codes(agency)).toEqual(['no-pledge'])
  })

  it('one ticked resource is enough; zero hours are none', () => {
    expect(codes(makeFacts(INDICATORS, { chart: { 'answers.printing.can-get': true } }))).toEqual([])
    expect(codes(makeFacts(INDICATORS, { chart: { hours: 0 } }))).toEqual(['no-pledge'])
  })

  it('verification by staff is counted beside and changes nothing', () => {
    const standing = judgeCommitment(makeFacts(['memorandum'], { checklist: { 'verified.memorandum': true, 'verified.manual': true } }))
    expect([standing.done, standing.verified, standing.state]).toEqual([1, 2, 'in-progress'])
  })

  it.each(['lapsed', 'withdrawn'])('%s goes before every count', (standing) => {
    expect(judgeCommitment(makeFacts(INDICATORS, { organization: { standing } })).state).toBe(standing)
  })

  it('another task force’s indicators need no code: those without a rule hold by a name and a date', () => {
    const checklist = { 'answers.pledge-day.by-whom': 'rep', 'answers.pledge-day.date': '2026-01-02' }
    const standing = judgeCommitment({ ...makeFacts([], { checklist }), charter: sampleCharter })
    expect([standing.done, standing.of]).toEqual([1, 2])
    expect(standing.missing[0]?.reason.en).toContain('Pact')
  })
})
