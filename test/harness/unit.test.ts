import { describe, expect, it } from 'vitest'

describe('the unit test project', () => {
  it('runs on Node 24 without a document', () => {
    expect(process.versions.node.startsWith('24.')).toBe(true)
    expect(typeof document).toBe('undefined')
  })
})
