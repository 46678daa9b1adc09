import { describe, expect, it } from 'vitest'
import { findChromium } from '../harness/chromium.ts'

describe('the browser of the tests', () => {
  it('is the one that CHROMIUM names', () => {
    expect(findChromium({ CHROMIUM: process.execPath })).toBe(process.execPath)
  })

  it('is never another one than CHROMIUM names: a wrong path is said', () => {
    expect(() => findChromium({ CHROMIUM: '/no/such/browser' })).toThrow('CHROMIUM names "/no/such/browser", but there is no such file.')
  })
})
