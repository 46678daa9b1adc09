import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { findValueProblem } from '../../../src/domain/rules/field-value.ts'

describe('values at the door', () => {
  it.each<[string, string, Json, string | null]>([
    ['organization:o1', 'name', 'Sample Organization 1', null],
    ['organization:o1', 'name', 'x'.repeat(201), 'too-long'],
    ['organization:o1', 'name', 7, 'not-a-text'],
    ['organization:o1', 'government', true, null],
    ['organization:o1', 'government', 'yes', 'not-yes-no'],
    ['organization:o1', 'level', 'affiliate', null],
    ['organization:o1', 'level', 'guest', 'not-an-option'],
    ['organization:o1', 'joined', '2026-02-30', 'no-such-day'],
    ['person:p1', 'organization', 'o1', null],
    ['person:p1', 'organization', 'no such thing', 'not-an-id'],
    ['commitment:o1', 'answers.memorandum.date', '2026-02-28', null],
    ['commitment:o1', 'answers.memorandum.date', 'soon', 'not-a-date'],
    ['resource-commitment:o1.1', 'hours', 8, null],
    ['resource-commitment:o1.1', 'hours', '8', 'not-a-number'],
    ['resource-commitment:o1.1', 'hours', -1, 'out-of-range'],
    ['resource-commitment:o1.1', 'hours', 745, 'out-of-range'],
    ['commitment:o1', 'signatures.executive', { name: 'Sample Person 1', role: '', date: '2026-01-01', hash: 'h' }, null],
    ['commitment:o1', 'signatures.executive', { name: ' ', role: '', date: '2026-01-01', hash: 'h' }, 'not-a-signature'],
    ['commitment:o1', 'signatures.executive', true, 'not-a-signature'],
  ])('%s %s = %j: %s', (record, field, value, code) => {
    const problem = findValueProblem(record, field, value)
    expect(problem?.code ?? null).toBe(code)
    if (problem) expect(problem.message.es).toMatch(/\.$/)
  })

  it('[M9] unknown kinds and fields are let through, whatever they hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(findValueProblem('hologram:h1', 'answers.a.b', value as Json)).toBeNull()
        expect(findValueProblem('organization:o1', 'answers.a.b', value as Json)).toBeNull()
        expect(findValueProblem('commitment:o1', 'answers.a.hologram', value as Json)).toBeNull()
      }),
    )
  })

  it('every field can be cleared', () => {
    expect(findValueProblem('organization:o1', 'joined', null)).toBeNull()
  })
})
