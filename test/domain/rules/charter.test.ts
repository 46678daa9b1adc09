import { describe, expect, it } from 'vitest'
import { findCharterProblems } from '../../../src/domain/rules/charter.ts'
import { text } from '../../../src/domain/text.ts'
import { sampleCharter } from '../sample-charter.ts'

const item = (id: string, section?: string) => ({ id, label: text('Sample', 'Ejemplo'), ...(section ? { section } : {}) })

describe('a charter that would break records or forms is told where', () => {
  it.each([
    ['an id that is no segment of a field', { benefits: { items: [item('a.b')] } }, 'bad-id', 'benefits.items.a.b'],
    ['an id that objects reserve', { benefits: { items: [item('constructor')] } }, 'bad-id', 'benefits.items.constructor'],
    ['an id that stands twice', { benefits: { items: [item('a'), item('a')] } }, 'id-twice', 'benefits.items.a'],
    ['an unknown section', { benefits: { items: [item('a', 'x')] } }, 'unknown-section', 'benefits.items.a'],
    [
      'a form with an unknown item',
      { benefits: { items: [item('a')], paperOrder: ['a', 'b'] } },
      'unknown-on-paper',
      'benefits.paperOrder.b',
    ],
    ['a form without an item', { benefits: { items: [item('a'), item('b')], paperOrder: ['a'] } }, 'missing-on-paper', 'benefits.items.b'],
  ])('%s', (_name, change, code, path) => {
    expect(findCharterProblems({ ...sampleCharter, ...change })).toEqual([{ code, path }])
  })

  it('a share of more than all', () => {
    const attendance = { ...sampleCharter.attendance, minimum: { numerator: 5, denominator: 4 } }
    expect(findCharterProblems({ ...sampleCharter, attendance })).toEqual([{ code: 'bad-share', path: 'attendance.minimum' }])
  })

  it('a sound charter of another task force has no problem', () => {
    expect(findCharterProblems(sampleCharter)).toEqual([])
  })
})
