import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOfMeeting, readCode, writeCode } from '../../../src/domain/rules/meeting-code.ts'

const key = fc.oneof(
  fc.uuid(),
  fc.tuple(fc.uuid(), fc.date({ noInvalidDate: true })).map(([id, date]) => `${id}.${date.toISOString().slice(0, 10)}`),
)
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

describe('the short code of a meeting', () => {
  it('is the same on every device: what was once on a screen stays right', () => {
    expect(codeOfMeeting('sample-meeting')).toBe('KEDEVWY9')
    expect(codeOfMeeting('01900000-0000-7000-8000-000000000001.2026-03-10')).toBe(
      codeOfMeeting('01900000-0000-7000-8000-000000000001.2026-03-10'),
    )
  })

  it('is read again however it is typed: small letters, spaces, hyphens of any kind', () => {
    fc.assert(
      fc.property(key, (one) => {
        const code = codeOfMeeting(one)
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
        expect(readCode(writeCode(code))).toEqual({ code })
        expect(readCode(` ${code.slice(0, 3).toLowerCase()} – ${code.slice(3)} `)).toEqual({ code })
      }),
    )
  })

  it('finds every wrong character and every two that were swapped', () => {
    fc.assert(
      fc.property(key, fc.nat(7), fc.constantFrom(...letters.split('')), (one, at, letter) => {
        const code = codeOfMeeting(one)
        const wrong = code.slice(0, at) + letter + code.slice(at + 1)
        expect(readCode(wrong)).toEqual(letter === code[at] ? { code } : { problem: 'check' })
        const swapped = code.slice(0, at) + (code[at + 1] ?? '') + code[at]! + code.slice(at + 2)
        if (at < 7) expect(readCode(swapped)).toEqual(swapped === code ? { code } : { problem: 'check' })
      }),
      { numRuns: 2000 },
    )
  })

  it('says what is wrong: its length, or a character that no code has', () => {
    expect(readCode('KEDE-VWY')).toEqual({ problem: 'length' })
    expect(readCode('')).toEqual({ problem: 'length' })
    for (const letter of ['0', 'O', '1', 'I', 'L', '!', 'Ñ', '🙂']) expect(readCode(`KEDE-VWY${letter}`)).toEqual({ problem: 'character' })
  })

  it('tells the meetings of a task force apart, also those of one series and those made in the same moment', () => {
    const keys = [
      ...Array.from({ length: 20_000 }, (_, index) => `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`),
      ...Array.from(
        { length: 5000 },
        (_, index) => `01900000-0000-7000-8000-000000000001.${new Date(index * 86_400_000).toISOString().slice(0, 10)}`,
      ),
    ]
    expect(new Set(keys.map(codeOfMeeting)).size).toBe(keys.length)
  })
})
