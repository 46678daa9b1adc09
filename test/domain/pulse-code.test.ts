import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { openBox, countAnswer, type PulseAnswer } from '../../src/domain/pulse-box.ts'
import { groupLetters, readCode, writeAnswerCode, writeAnswerText, writeBoxText, type CodePlace } from '../../src/domain/pulse-code.ts'

const barriers = georgia2014.barriers.items.map(({ id }) => id)
const place: CodePlace = { group: '6', date: '2026-03-14', barriers }
const step = fc.constantFrom(1, 2, 3, 4, 5, null)
const answers = fc.array(step, { minLength: 15, maxLength: 15 })
const random = fc.stringMatching(/^[0-9a-f]{12}$/)
const sample: PulseAnswer = [5, 1, null, 3, 4, 2, 2, 5, 5, 1, 3, null, 4, 4, 1]
const code = writeAnswerCode(sample, place, '0123456789ab')
const answerOf = (text: string, at = place) => {
  const read = readCode(text, at)
  return read.kind === 'answer' ? read.answer : read
}

describe('the code of an answer [P4]', () => {
  it('is fifteen letters for fifteen barriers, and is read again however it is typed', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{15}$/)
    for (const text of [
      code,
      code.toLowerCase(),
      groupLetters(code),
      ` ${groupLetters(code).replaceAll(' ', '-')} `,
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
      writeAnswerText(code),
    ]) {
      expect(answerOf(text), text).toEqual(sample)
    }
    expect(groupLetters('ABCDEF')).toBe('ABC DEF')
  })

  it('brings back every answer, for lists of any length', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), random, (answer, chance) => {
        const at = { ...place, barriers: answer.map((_, index) => `barrier-${index}`) }
        expect(answerOf(writeAnswerCode(answer, at, chance), at)).toEqual(answer)
      }),
    )
  })

  it('never looks alike for two people who said the same, and shows nothing of it by eye', () => {
    fc.assert(
      fc.property(answers, random, random, (answer, one, other) => {
        fc.pre(BigInt(`0x${one.slice(-6)}`) !== BigInt(`0x${other.slice(-6)}`))
        expect(writeAnswerCode(answer, place, one)).not.toBe(writeAnswerCode(answer, place, other))
      }),
    )
    const firstLetters = new Set(Array.from({ length: 64 }, (_, index) => writeAnswerCode(sample, place, `abcdef${index + 100}`)[0]))
    expect(firstLetters.size).toBeGreaterThan(10)
  })

  it('is refused with any one letter wrong or two neighbours exchanged', () => {
    for (let at = 0; at < code.length; at += 1) {
      for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (letter !== code[at]) expect(readCode(code.slice(0, at) + letter + code.slice(at + 1), place).kind).toBe('problem')
      }
      const turned = code.slice(0, at) + (code[at + 1] ?? '') + code[at] + code.slice(at + 2)
      if (turned !== code) expect(readCode(turned, place).kind).toBe('problem')
    }
  })

  it('is refused where it belongs to another group, day or list of barriers', () => {
    for (const other of [
      { ...place, group: '7' },
      { ...place, date: '2026-03-15' },
      { ...place, barriers: barriers.toReversed() },
    ]) {
      expect(readCode(code, other)).toEqual({ kind: 'problem', problem: 'other' })
    }
  })

  it('says what is wrong with a text that is none', () => {
    expect(readCode(code.slice(1), place)).toEqual({ kind: 'problem', problem: 'length' })
    expect(readCode(`${code}A`, place)).toEqual({ kind: 'problem', problem: 'length' })
    for (const text of ['https://example.org/', 'CHECKIN:12', 'ñ', 'PULSEBOX:', 'PULSEBOX:AA:X:1:a:b', 'u'.repeat(15)]) {
      expect(readCode(text, place), text).toEqual({ kind: 'problem', problem: 'no-code' })
    }
    expect(readCode('', place).kind).toBe('problem')
  })
})

describe('the code of a box [P4]', () => {
  const box = countAnswer(countAnswer(openBox('A1B2C3'), barriers, sample, '9XYZ'), barriers, sample.toReversed(), '1ABC')

  it('brings counts and what was counted to another device', () => {
    const { state: _, ...rest } = box
    expect(readCode(writeBoxText(box, place), place)).toEqual({ kind: 'box', box: rest })
  })

  it('is in the letters that QR codes hold densely', () => {
    expect(writeBoxText(box, place)).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
  })

  it('is refused for another pulse, or with a figure changed', () => {
    const text = writeBoxText(box, place)
    expect(readCode(text, { ...place, date: '2026-03-15' })).toEqual({ kind: 'problem', problem: 'other' })
    expect(readCode(text.replace(':2:', ':3:'), place)).toEqual({ kind: 'problem', problem: 'other' })
  })
})
