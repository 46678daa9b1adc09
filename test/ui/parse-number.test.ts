import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../src/ui/parse-number.ts'

describe('reading a number from text', () => {
  it.each([
    ['12', 12],
    [' 1,200 ', 1200],
    ['1,234,567.5', 1_234_567.5],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['-3', -3],
    ['.5', 0.5],
  ])('%s is %d', (text, number) => {
    expect(parseNumber(text)).toBe(number)
  })

  it.each(['', 'x', '1x', '1e3', '1.2.3', '-', 'Infinity', '0x10'])('"%s" is no number', (text) => {
    expect(parseNumber(text)).toBeNull()
  })
})
