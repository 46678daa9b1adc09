import { describe, expect, it } from 'vitest'
import { parseBundle, writeBundle } from '../../../src/change/bundle.ts'
import { keyOf, kindOf } from '../../../src/change/edit.ts'
import { distinctHeads } from '../../../src/change/merge.ts'
import { findWorkGroup } from '../../../src/domain/charter.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { readMeeting } from '../../../src/domain/meeting.ts'
import { readPerformanceReview } from '../../../src/domain/performance-review.ts'
import { readProfile } from '../../../src/domain/profile.ts'
import { findField, titleOfRecord } from '../../../src/domain/registry.ts'
import { readRepresentation } from '../../../src/domain/representation.ts'
import { judgeMembership } from '../../../src/domain/rules/attendance/judge-membership.ts'
import { surveyYear } from '../../../src/domain/rules/attendance/survey-year.ts'
import { addMonths } from '../../../src/domain/rules/date.ts'
import { findValueProblem } from '../../../src/domain/rules/field-value.ts'
import { listMembers } from '../../../src/domain/rules/group-members.ts'
import { judgePerformanceDue } from '../../../src/domain/rules/review-due.ts'
import { judgeSelection } from '../../../src/domain/rules/selection.ts'
import { readSelection, selectionRecord } from '../../../src/domain/selection.ts'
import { makeSmallSample, showSample } from './show-sample.ts'

const days = ['2026-01-01', '2026-06-30', '2028-02-29', '2026-12-31']
describe('the small sample', () => {
  it.each(days)('is a bundle that every device takes (%s)', async (today) => {
    const { bundle } = await makeSmallSample(today)
    expect(await parseBundle(await writeBundle(bundle))).toMatchObject({ ok: true })
  })

  it('is the same for the same day', async () => {
    expect(await makeSmallSample('2026-06-30')).toEqual(await makeSmallSample('2026-06-30'))
  })

  it.each(days)('holds only fields and values that the rules allow (%s)', async (today) => {
    const { all } = await showSample(today)
    const values = all.flatMap((state) =>
      Object.entries(state.fields).map(([field, heads]) => ({ record: state.record, field, value: heads[0]!.value })),
    )
    expect(values.filter(({ record, field }) => !findField(kindOf(record), field))).toEqual([])
    expect(values.filter(({ record, field, value }) => findValueProblem(record, field, value))).toEqual([])
  })

  it.each(days)('has 12 organizations in different states (%s)', async (today) => {
    const { standings, organizations } = await showSample(today)
    expect(organizations.map((organization) => organization.name)).toEqual(
      Array.from({ length: 12 }, (_, index) => `Sample Organization ${index + 1}`),
    )
    expect(standings.map(({ state }) => state)).toEqual([
      'in-progress',
      'committed',
      'committed',
      'prospect',
      'in-progress',
      'in-progress',
      'prospect',
      'lapsed',
      'in-progress',
      'in-progress',
      'in-progress',
      'in-progress',
    ])
    expect(standings[0]).toMatchObject({ done: 4, of: 5 })
    expect(standings[0]!.missing.map((step) => step.code)).toEqual(['nobody-named', 'no-date'])
  })

  it.each(days)('shows what the rules of work groups 5 and 7 say (%s)', async (today) => {
    const { organizations, empty } = await showSample(today)
    const codes = organizations.map((one) =>
      judgeSelection(readSelection(empty(selectionRecord(one.key))), one, georgia2014, today).map(({ code }) => code),
    )
    expect(codes[4]).toContain('collaborator-unconfirmed')
    expect(codes[5]).toContain('government-only')
    expect(codes[2]).not.toContain('government-only')
  })

  it.each(days)('opens with a review overdue and one done, one conflict and some edits not sent (%s)', async (today) => {
    const { bundle, all, identity, byId, list, organizations } = await showSample(today)
    const { organization } = readProfile(byId.get(`profile:${identity.user}`)!)
    expect(organization).toBe(organizations[0]!.key)
    const due = organizations.map(({ key, joined }) => {
      const reviews = list('performance-review', readPerformanceReview).filter((review) => review.organization === key)
      return judgePerformanceDue(reviews, joined, today, georgia2014).state
    })
    expect(due.slice(0, 2)).toEqual(['overdue', 'done'])
    const conflicts = all.flatMap((state) =>
      Object.entries(state.fields).flatMap(([field, heads]) => (distinctHeads(heads).length > 1 ? [field.split('.')[0]] : [])),
    )
    expect(new Set(conflicts)).toEqual(new Set(['answers', 'attendance']))
    expect(conflicts).toHaveLength(2)
    expect(bundle.pending).toHaveLength(5)
  })

  it.each(days)(
    'has a work group that meets every month: marks, one cancelled, minutes to confirm, the next with an agenda (%s)',
    async (today) => {
      const { list } = await showSample(today)
      const meetings = list('meeting', readMeeting).sort((a, b) => (a.start! < b.start! ? -1 : 1))
      const past = meetings.filter(({ start }) => start!.slice(0, 10) < today)
      const [next, ...later] = meetings.filter((meeting) => !past.includes(meeting))
      expect(new Set(meetings.map(({ group }) => group))).toEqual(new Set(['3']))
      expect(past.filter(({ status }) => status === 'cancelled')).toHaveLength(1)
      expect(past.filter(({ status }) => status === 'scheduled')).toEqual([])
      expect(past.filter(({ status }) => status === 'held').map(({ key }) => key)).toEqual([past.at(-1)!.key])
      expect(past.at(-1)!.actions.map(({ project, task }) => [project !== null, task !== null])).toEqual(
        expect.arrayContaining([
          [true, false],
          [true, true],
        ]),
      )
      expect(past.at(-1)).toMatchObject({ decisions: [{}], actions: [{}, {}], guests: [{}], differingMarks: new Set([expect.any(String)]) })
      expect(next).toMatchObject({ status: 'scheduled', agenda: [{}, {}, {}] })
      expect(next!.agenda.map(({ carriedFrom }) => carriedFrom)).toContain(past.at(-1)!.key)
      expect(later.length).toBeGreaterThanOrEqual(4)
      for (const meeting of past.filter(({ status }) => status === 'confirmed')) {
        expect(past.map(({ key }) => key)).toContain(meeting.minutesConfirmedAt)
      }
    },
  )

  it.each(days)(
    'has members of that group above and below the minimum, one of them new and one with a new representative (%s)',
    async (today) => {
      const { list, organizations } = await showSample(today)
      const members = listMembers(findWorkGroup(georgia2014, '3')!, {
        organizations,
        selections: list('selection', readSelection),
        representations: list('representation', readRepresentation),
      })
      expect(members).toHaveLength(5)
      const meetings = list('meeting', readMeeting)
      const span = { id: 'sample', first: addMonths(today, -14), last: addMonths(today, 6) }
      const year = surveyYear({ meetings, group: '3', period: span, timeZone: 'America/New_York', now: `${today}T00:00:00Z` })
      const standings = members.map((member) => judgeMembership({ year, member, policy: georgia2014.attendance }))
      expect(new Set(standings.map(({ ratio }) => ratio.kind === 'counted' && ratio.meets))).toEqual(new Set([true, false]))
      expect(new Set(standings.map(({ held }) => held)).size).toBeGreaterThan(1)
      expect(standings.some(({ byPerson }) => byPerson.filter(({ alternate, held }) => !alternate && held > 0).length === 2)).toBe(true)
      expect(standings.some(({ notRecorded }) => notRecorded > 0)).toBe(true)
      expect(standings.filter(({ inConflict }) => inConflict > 0)).toHaveLength(1)
    },
  )

  it('says of itself in every name that it is a sample', async () => {
    const { all, byId } = await showSample('2026-06-30')
    const context = { find: (record: string) => byId.get(record), charter: georgia2014, language: 'en' } as const
    // Work groups and sectors bear the charter's names.
    const named = all.filter((state) => !['work-group', 'sector'].includes(kindOf(state.record)))
    for (const state of named) expect(titleOfRecord(state, context)).toContain('Sample')
    expect(new Set(all.map((state) => keyOf(state.record).split('.')[0])).size).toBeGreaterThan(30)
  })
})
