import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { findUnsafeChange, findUnsafeText, scanCaution } from '../../../src/domain/rules/safe-text.ts'
import { unsafePatterns } from '../../../src/domain/rules/safe-text/patterns.ts'
import { makeReferenceSample } from '../../../src/domain/sample/reference-sample.ts'
import { listTexts } from '../list-texts.ts'
import { blockedExamples, passedExamples } from './unsafe-examples.ts'

describe('what must never be collected', () => {
  it.each(blockedExamples)('%s: “%s” is blocked', (pattern, said) => {
    expect(findUnsafeText(said)?.pattern).toBe(pattern)
  })

  it.each(passedExamples.map((said) => [said]))('“%s” passes', (said) => {
    expect(findUnsafeText(said)).toBeNull()
  })

  it('every pattern has examples, and each of its shapes fits one of them', () => {
    for (const { pattern, shapes } of unsafePatterns) {
      const examples = blockedExamples.filter(([name]) => name === pattern).map(([, said]) => said.normalize('NFKC'))
      expect(examples.length, pattern).toBeGreaterThan(2)
      for (const shape of shapes) expect(examples.filter((said) => shape.test(said)).length, String(shape)).toBeGreaterThan(0)
    }
  })

  it('the words of the charter pass', () => {
    const words = listTexts(georgia2014)
    expect(words.length).toBeGreaterThan(100)
    expect(words.flatMap(({ text }) => [findUnsafeText(text.en), findUnsafeText(text.es)]).filter(Boolean)).toEqual([])
  })

  it('a whole task force at work passes: no sentence of the reference workload is blocked', () => {
    const { pending } = makeReferenceSample({ charter: georgia2014, scale: 0.1, seed: 1, today: '2026-06-30', pending: true })
    const changes = pending.flatMap((edit) => edit.changes)
    expect(changes.length).toBeGreaterThan(1000)
    expect(changes.filter((change) => findUnsafeChange(change))).toEqual([])
  })
})

describe('what the scan says', () => {
  it('names the place inside the text', () => {
    const said = 'Please note 123-45-6789 for later'
    const found = findUnsafeText(said)!
    expect(said.slice(found.start, found.end)).toBe('123-45-6789')
    expect(found.path).toBe('')
  })

  it('names the place in the text as it was written, also where letters that are not seen were passed over', () => {
    const said = 'Note\u200B\u200B 1\u200B23\u201145\u20116789 here'
    const found = findUnsafeText(said)!
    expect(said.slice(found.start, found.end)).toBe('1\u200B23\u201145\u20116789')
  })

  it('names the place inside a value, and looks into lists, objects and the names of members', () => {
    expect(findUnsafeText({ a: 'fine', list: ['fine', { note: 'DOB 01/02/2001' }] })?.path).toBe('list[1].note')
    expect(findUnsafeText(['123-45-6789'])?.path).toBe('[0]')
    expect(findUnsafeText({ '123-45-6789': true })?.path).toBe('123-45-6789')
    expect(findUnsafeText([null, true, 123456789, {}, []])).toBeNull()
  })

  it('says in both languages what it looks like and what to do, and never repeats it', () => {
    for (const [, said] of blockedExamples) {
      const { reason, start, end } = findUnsafeText(said)!
      for (const sentence of [reason.en, reason.es]) {
        expect(sentence).toMatch(/[.]$/)
        expect(sentence).not.toContain(said.slice(start, end))
      }
      expect(reason.en).not.toBe(reason.es)
    }
  })

  it('has a sentence that it cannot recognize every name', () => {
    expect(scanCaution.en).toContain('cannot recognize every name')
    expect(scanCaution.es).toContain('No puede reconocer todos los nombres')
  })
})

describe('a change', () => {
  it('is looked at with its record and its field, so that nothing slips through an id', () => {
    const change = { record: 'person:p1', field: 'name', value: 'Sample Person 1' }
    expect(findUnsafeChange(change)).toBeNull()
    expect(findUnsafeChange({ ...change, value: 'SSN 123456789' })?.path).toBe('')
    expect(findUnsafeChange({ ...change, record: 'person:123-45-6789' })?.path).toBe('record')
    expect(findUnsafeChange({ ...change, record: 'performance-review:o1.123-45-6789' })?.path).toBe('record')
    expect(findUnsafeChange({ ...change, field: 'notes.123-45-6789' })?.path).toBe('field')
  })

  it('ids that the app makes pass: UUIDs, organizations with a year, digests in a sign-off', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.integer({ min: 2014, max: 2040 }), (organization, other, year) => {
        const record = `performance-review:${organization}.${year}`
        const value = { name: 'Sample Person 1', role: 'Director', date: `${year}-01-02`, hash: `sha256-${'A'.repeat(43)}=` }
        expect(findUnsafeChange({ record, field: `signatures.${other}`, value })).toBeNull()
      }),
    )
  })
})

describe('whatever is written', () => {
  it('a number of social security is found between any words, and its place is right', () => {
    const words = fc.stringMatching(/^[a-z ,.]{0,30}$/)
    fc.assert(
      fc.property(words, fc.stringMatching(/^\d{3}-\d{2}-\d{4}$/), words, (before, number, after) => {
        const said = `${before} ${number} ${after}`
        const found = findUnsafeText(said)
        expect(found && said.slice(found.start, found.end)).toBe(number)
      }),
    )
  })

  it('dates, telephone numbers, amounts and times pass between any words without figures', () => {
    const two = fc.integer({ min: 1, max: 28 }).map((day) => String(day).padStart(2, '0'))
    const year = fc.integer({ min: 2014, max: 2040 })
    const harmless = fc.oneof(
      fc.tuple(year, two).map(([y, d]) => `${y}-11-${d}`),
      fc.tuple(year, two).map(([y, d]) => `11/${d}/${y}`),
      fc.stringMatching(/^404-555-\d{4}$/),
      fc.stringMatching(/^\(404\) 555-\d{4}$/),
      fc.nat(9_999_999).map((amount) => `$${amount.toLocaleString('en-US')}`),
      fc.tuple(two, two).map(([a, b]) => `10:${a}-11:${b}`),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,12}$/), harmless, fc.stringMatching(/^[a-z]{0,12}$/), (before, figure, after) => {
        expect(findUnsafeText(`${before} ${figure} ${after}`)).toBeNull()
      }),
    )
  })

  it('what stands behind 64 KiB of the most awkward text is found: no shape grows with the square of it, or this would not end in time', () => {
    const awkward = [
      'A ',
      '1',
      '12-',
      'Aa ',
      'Case no. ',
      'DOB ',
      'case:',
      'Aa Aa ',
      '1:1',
      'CR1',
      'born ',
      ' ',
      'x1x',
      'sept',
      '1 de ',
      'ssn',
    ]
    for (const part of awkward) {
      const before = part.repeat(65_536 / part.length)
      const found = findUnsafeText(`${before}\n docket no. 7x`)
      expect(found?.pattern, part).toBe('case-number')
    }
  })
})
