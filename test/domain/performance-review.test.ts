import { describe, expect, it } from 'vitest'
import { readSignedAttendance, writeSignedAttendance } from '../../src/domain/performance-review.ts'
import { findValueProblem } from '../../src/domain/rules/field-value.ts'
import { listSignedHeads } from '../../src/domain/signed-heads.ts'
import { makeState } from './make-state.ts'

const review = 'performance-review:o1.2026'
const figures = { '2026': { held: 9, attended: 7, required: 7 }, '2025': { held: 0, attended: 0, required: 0 } }
const fields = writeSignedAttendance(figures)

describe('the figures of attendance that a review keeps', () => {
  it('are read as they were written, also where nothing was held', () => {
    const state = makeState(review, fields)
    expect(readSignedAttendance(state, '2026')).toEqual(figures['2026'])
    expect(readSignedAttendance(state, '2025')).toEqual(figures['2025'])
    expect(readSignedAttendance(state, '2024')).toBeNull()
  })

  it('are none where one of them is missing or no number', () => {
    expect(readSignedAttendance(makeState(review, { ...fields, 'attendance.2026.held': null }), '2026')).toBeNull()
    expect(readSignedAttendance(makeState(review, { ...fields, 'attendance.2026.required': '7' }), '2026')).toBeNull()
  })

  it('are fields that every device and server takes, and a part of what is signed', () => {
    expect(Object.entries(fields).filter(([field, value]) => findValueProblem(review, field, value) !== null)).toEqual([])
    expect(findValueProblem(review, 'attendance.2026.held', -1)).not.toBeNull()
    expect(listSignedHeads(makeState(review, fields))).toHaveLength(6)
  })
})
