import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, digestOf } from '../../src/change/canonical.ts'
import type { Json } from '../../src/change/edit.ts'

/** Many runs on a busy machine take longer than one test may otherwise. */
const PATIENCE = { timeout: 120_000 }

describe('canonical JSON (RFC 8785)', () => {
  it('sorts keys by UTF-16 code units, also those that look like numbers', () => {
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    )
    expect(canonicalJson({ '9': [{ b: 1, a: 2 }], '10': 0, '1': 1 })).toBe('{"1":1,"10":0,"9":[{"a":2,"b":1}]}')
  })

  it('writes numbers and texts as the standard says', () => {
    expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    )
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\"/"')
  })

  it('is the same however the keys stood', PATIENCE, () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const turn = (json: Json): Json =>
          Array.isArray(json)
            ? json.map(turn)
            : typeof json === 'object' && json !== null
              ? Object.fromEntries(
                  Object.entries(json)
                    .toReversed()
                    .map(([key, item]) => [key, turn(item)]),
                )
              : json
        const json = JSON.parse(JSON.stringify(value)) as Json
        expect(canonicalJson(turn(json))).toBe(canonicalJson(json))
        expect(JSON.parse(canonicalJson(json))).toEqual(json)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['half a character', '\ud800'],
    ['half a key', { '\udfff': 1 }],
    ['a number without end', Infinity],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson({ value })).toThrow(RangeError)
  })

  it('makes digests that other programs make too', async () => {
    expect(await digestOf({ b: 2, a: 'ñ' })).toBe('sha256-Mr5ornSf0h7ulVBIWUu32D+FJRh6gwNS08DC2Igx7eA=')
  })
})
