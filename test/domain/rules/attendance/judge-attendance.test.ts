import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { georgia2014 } from '../../../../src/domain/charter/georgia-2014.ts'
import { judgeAttendance, requiredMeetings } from '../../../../src/domain/rules/attendance/judge-attendance.ts'

const policy = georgia2014.attendance

describe('attendance of 75 %', () => {
  it('nothing held is "no meetings yet", neither 0 % nor 100 %', () => {
    expect(judgeAttendance(0, 0, policy)).toEqual({ kind: 'no-meetings' })
  })

  it('twelve meetings a year ask for nine, as in the guide’s example', () => {
    expect(requiredMeetings(policy.exampleMeetings, policy)).toBe(9)
    expect(judgeAttendance(9, 12, policy)).toMatchObject({ meets: true, required: 9 })
    expect(judgeAttendance(8, 12, policy)).toMatchObject({ meets: false, required: 9 })
  })

  it('meets exactly when 4 × attended ≥ 3 × held, and exactly from the required number on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (held, attended) => {
        const standing = judgeAttendance(attended, held, policy)
        expect(standing).toMatchObject({ kind: 'counted', meets: 4 * attended >= 3 * held })
        expect(requiredMeetings(held, policy)).toBe(Math.ceil((3 * held) / 4))
        expect(attended >= requiredMeetings(held, policy)).toBe(4 * attended >= 3 * held)
      }),
    )
  })
})
