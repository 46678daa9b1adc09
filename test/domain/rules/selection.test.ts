import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { isSelectionComplete, judgeGroup, judgeSelection, mayJoin } from '../../../src/domain/rules/selection.ts'
import type { Selection } from '../../../src/domain/selection.ts'
import { readSelection } from '../../../src/domain/selection.ts'
import { makeState } from '../make-state.ts'
import { sampleCharter } from '../sample-charter.ts'

const TODAY = '2026-06-01'
const civic = { government: false }
const agency = { government: true }
const select = (values: Parameters<typeof makeState>[1]): Selection => readSelection(makeState('selection:o1', values))
const codes = (selection: Selection, organization = civic, charter = georgia2014) =>
  judgeSelection(selection, organization, charter, TODAY).map((finding) => finding.code)

describe('work group selection', () => {
  it('an open group, chosen and joined, is complete without a word', () => {
    expect(codes(select({ primary: '1', joined: '2026-05-01' }))).toEqual([])
  })

  it('work group 5 is blocked for organizations outside government, with the reason and what to do', () => {
    const [finding] = judgeSelection(select({ primary: '5', joined: '2026-05-01' }), civic, georgia2014, TODAY)
    expect(finding).toMatchObject({ code: 'government-only', severity: 'block', group: '5', field: 'primary' })
    expect(finding?.reason.en).toContain('ask CJCC staff')
    expect(finding?.reason.es).toContain('pida al personal de CJCC')
    expect(codes(select({ primary: '5', joined: '2026-05-01' }), agency)).toEqual([])
  })

  it('only members of government may join work group 5; everybody may join the others', () => {
    for (const group of georgia2014.workGroups) {
      expect(mayJoin(group, agency)).toBe(true)
      expect(mayJoin(group, civic)).toBe(group.id !== '5')
      expect(judgeGroup(group, civic, georgia2014).some((finding) => finding.severity === 'block')).toBe(group.id === '5')
    }
  })

  it('work group 6 says that feasibility comes first, and stays open to choose', () => {
    const findings = judgeSelection(select({ primary: '6', joined: '2026-05-01' }), civic, georgia2014, TODAY)
    expect(findings).toMatchObject([{ code: 'feasibility-first', severity: 'notice' }])
    expect(isSelectionComplete(findings)).toBe(true)
  })

  it('work group 7 names Georgia Cares and is complete once the collaboration is confirmed', () => {
    const open = judgeSelection(select({ primary: '7', joined: '2026-05-01' }), civic, georgia2014, TODAY)
    expect(open.map((finding) => finding.code)).toEqual(['collaborator', 'collaborator-unconfirmed'])
    expect(open[1]?.reason.en).toContain('Georgia Cares')
    expect(isSelectionComplete(open)).toBe(false)
    const confirmed = judgeSelection(select({ primary: '7', joined: '2026-05-01', collaborator: true }), civic, georgia2014, TODAY)
    expect(isSelectionComplete(confirmed)).toBe(true)
  })

  it('one group has to be chosen, of this charter, and joined by today', () => {
    expect(codes(select({}))).toEqual(['no-primary', 'not-joined'])
    expect(codes(select({ primary: '9', joined: '2026-05-01' }))).toEqual(['unknown-group'])
    expect(codes(select({ primary: '1' }))).toEqual(['not-joined'])
    expect(codes(select({ primary: '1', joined: '2026-06-02' }))).toEqual(['joined-ahead'])
  })

  it('a closed group cannot be followed as observer, whoever asks; open ones can', () => {
    const values = { 'primary': '1', 'joined': '2026-05-01', 'observer.2': true, 'observer.5': true, 'observer.3': false }
    for (const organization of [civic, agency]) {
      const findings = judgeSelection(select(values), organization, georgia2014, TODAY)
      expect(findings).toMatchObject([{ code: 'observer-closed', severity: 'block', group: '5', field: 'observer.5' }])
    }
  })

  it('observing the own group is needless, and harms nothing', () => {
    const findings = judgeSelection(select({ 'primary': '1', 'joined': '2026-05-01', 'observer.1': true }), civic, georgia2014, TODAY)
    expect(findings).toMatchObject([{ code: 'observer-of-primary', severity: 'notice' }])
  })

  it('is never complete for an organization outside government with work group 5, whatever else it says', () => {
    fc.assert(
      fc.property(fc.subarray(['1', '2', '3', '4', '6', '7', '8']), fc.boolean(), (observed, collaborator) => {
        const marks = Object.fromEntries(observed.map((id) => [`observer.${id}`, true]))
        const selection = select({ primary: '5', joined: '2026-05-01', collaborator, ...marks })
        expect(isSelectionComplete(judgeSelection(selection, civic, georgia2014, TODAY))).toBe(false)
      }),
    )
  })

  it('another task force’s groups need no code', () => {
    expect(codes(select({ primary: 'north', joined: '2026-05-01' }), civic, sampleCharter)).toEqual([])
    expect(codes(select({ primary: '1', joined: '2026-05-01' }), civic, sampleCharter)).toEqual(['unknown-group'])
  })
})
