import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AttendancePolicy } from '../../../../src/domain/charter.ts'
import type { Meeting } from '../../../../src/domain/meeting.ts'
import type { Representation } from '../../../../src/domain/representation.ts'
import { projectAttendance } from '../../../../src/domain/rules/attendance/judge-membership.ts'
import { judge, meetingOf, memberWith, represents } from './attendance-world.ts'

interface World {
  readonly meetings: readonly Meeting[]
  readonly representations: readonly Representation[]
  readonly joined: string | null
  readonly policy: AttendancePolicy
  readonly now: string
}

const day = fc.integer({ min: 0, max: 799 }).map((days) => new Date(Date.UTC(2025, 9, 1) + days * 86_400_000).toISOString().slice(0, 10))
const maybeDay = fc.option(day, { freq: 2 })
const mark = fc.constantFrom('in-person', 'teleconference', 'excused', 'absent', null)
const KEYS = ['r1', 'r2', 'r3', 'r4'] as const

const meeting = fc
  .record({
    start: day,
    hour: fc.integer({ min: 0, max: 23 }),
    group: fc.constantFrom('3', '3', '3', '4'),
    status: fc.constantFrom('held', 'held', 'confirmed', 'scheduled', 'cancelled'),
    marks: fc.tuple(mark, mark, mark, mark),
  })
  .map(({ start, hour, group, status, marks }) =>
    meetingOf(
      `${start}T${String(hour).padStart(2, '0')}:30:00Z`,
      { status, ...Object.fromEntries(KEYS.map((key, index) => [`attendance.${key}`, marks[index] ?? null])) },
      group,
    ),
  )

const representation = (key: string) =>
  fc
    .record({ from: maybeDay, to: maybeDay, alternate: fc.boolean(), person: fc.constantFrom('p1', 'p2', 'p3', null) })
    .map((fields) => represents(key, fields))

const policy = fc.record({
  minimum: fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }))
    .map(([denominator, more]) => ({ denominator, numerator: Math.min(more, denominator) })),
  exampleMeetings: fc.constant(12),
  teleconferenceCounts: fc.boolean(),
  alternatesCount: fc.boolean(),
})

const world: fc.Arbitrary<World> = fc.record({
  meetings: fc.uniqueArray(meeting, { maxLength: 30, selector: ({ key }) => key }),
  representations: fc.tuple(...KEYS.map(representation)).map((all) => all.filter((one) => one.person !== null)),
  joined: maybeDay,
  policy,
  now: day.map((date) => `${date}T12:00:00Z`),
})

const stand = ({ meetings, representations, joined, policy, now }: World) =>
  judge(meetings, { member: memberWith(representations, joined), policy, now })

const check = (holds: (one: World) => void) =>
  fc.assert(
    fc.property(world, (one) => {
      holds(one)
    }),
    { numRuns: 400 },
  )

/** The rule once more, by another way: each meeting is asked by itself, with a clock of its own, in floating numbers. */
function countByHand({ meetings, representations, joined, policy }: World): { held: number; attended: number } {
  const dayIn = (one: Meeting) => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date(one.start ?? ''))
  const mine = meetings.filter((one) => {
    const date = dayIn(one)
    return (
      one.group === '3' &&
      date.startsWith('2026') &&
      (one.status === 'held' || one.status === 'confirmed') &&
      !(joined !== null && date < joined)
    )
  })
  const attended = mine.filter((one) =>
    representations.some((each) => {
      const inOffice = (each.from ?? '0') <= dayIn(one) && dayIn(one) <= (each.to ?? '9')
      const said = one.markByRepresentation.get(each.key)
      const there = said === 'in-person' || (policy.teleconferenceCounts && said === 'teleconference')
      return there && inOffice && (!each.alternate || policy.alternatesCount)
    }),
  )
  return { held: mine.length, attended: attended.length }
}

describe('whatever was held, marked, joined and replaced', () => {
  it('counts as counting by hand does', () => {
    check((one) => expect(stand(one)).toMatchObject(countByHand(one)))
  })

  it('never counts a meeting twice, and every held one is attended, missed with a mark, or not recorded', () => {
    check((one) => {
      const { held, attended, notRecorded, outcomes } = stand(one)
      const missed = outcomes.filter(({ attended: there, mark: said }) => !there && said !== null).length
      expect(new Set(outcomes.map(({ meeting: each }) => each.key)).size).toBe(held)
      expect(attended + missed + notRecorded).toBe(held)
    })
  })

  it('says "meets" exactly when the share is reached, and nothing of a share where nothing was held', () => {
    check((one) => {
      const { ratio, held, attended, required } = stand(one)
      const { numerator, denominator } = one.policy.minimum
      expect(ratio.kind === 'no-meetings').toBe(held === 0)
      if (ratio.kind === 'no-meetings') return
      expect(ratio.meets).toBe(BigInt(denominator) * BigInt(attended) >= BigInt(numerator) * BigInt(held))
      expect(ratio.meets).toBe(attended >= required)
    })
  })

  it('what may be missed is enough, one more is not; and where nothing is enough, attending all is not', () => {
    check((one) => {
      const standing = stand(one)
      const { left, mayMiss } = standing
      const meets = (missed: number) => {
        const end = projectAttendance(standing, { attended: left - missed, missed }, one.policy)
        return end.kind === 'no-meetings' || end.meets
      }
      expect(meets(mayMiss ?? 0)).toBe(mayMiss !== null)
      if (mayMiss !== null && mayMiss < left) expect(meets(mayMiss + 1)).toBe(false)
    })
  })

  it('one more mark "in person" of an official never lowers anything, and an absence is never better than no mark', () => {
    check((one) => {
      const [official] = one.representations.filter(({ alternate }) => !alternate)
      if (!official) return
      const markAll = (value: 'in-person' | 'absent') =>
        one.meetings.map((each) => ({ ...each, markByRepresentation: new Map(each.markByRepresentation).set(official.key, value) }))
      const [before, after] = [stand(one), stand({ ...one, meetings: markAll('in-person') })]
      expect(after.attended).toBeGreaterThanOrEqual(before.attended)
      expect(after.mayMiss ?? -1).toBeGreaterThanOrEqual(before.mayMiss ?? -1)
      expect(stand({ ...one, meetings: markAll('absent') }).attended).toBeLessThanOrEqual(before.attended)
    })
  })

  it('cancelling, or a meeting of another group, is as if the meeting were not there', () => {
    check((one) => {
      const without = stand({ ...one, meetings: one.meetings.slice(1) })
      const cancelled = one.meetings.map((each, index) => (index === 0 ? { ...each, status: 'cancelled' as const } : each))
      const elsewhere = one.meetings.map((each, index) => (index === 0 ? { ...each, group: '4' } : each))
      expect(stand({ ...one, meetings: cancelled })).toEqual(without)
      expect(stand({ ...one, meetings: elsewhere })).toEqual(without)
    })
  })

  it('does not depend on the order in which a device holds meetings and people', () => {
    check((one) => {
      expect(stand({ ...one, meetings: one.meetings.toReversed(), representations: one.representations.toReversed() })).toMatchObject({
        ...stand(one),
        outcomes: stand(one).outcomes.map(({ meeting: each, attended, mark: said }) => ({ meeting: each, attended, mark: said })),
      })
    })
  })

  it('a person’s own figures lie within the organization’s meetings', () => {
    check((one) => {
      const { byPerson, held } = stand(one)
      for (const person of byPerson) {
        expect(person.attended + person.notRecorded).toBeLessThanOrEqual(person.held)
        expect(person.held).toBeLessThanOrEqual(held)
      }
    })
  })
})
