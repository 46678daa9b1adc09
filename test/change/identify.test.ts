import { describe, expect, it } from 'vitest'
import { isDigest, isFieldId, isInstant, isRecordId, isScope, isUuid } from '../../src/change/identify.ts'

const cases: readonly (readonly [name: string, test: (text: string) => boolean, good: readonly string[], bad: readonly string[]])[] = [
  [
    'a UUID of any version in either case',
    isUuid,
    ['018f0000-0000-7000-8000-00000000000a', '018F0000-0000-4000-8000-00000000000A'],
    [
      '',
      '018f0000',
      '018f0000-0000-7000-8000-00000000000g',
      '018f00000000-7000-8000-0000000000000',
      '{018f0000-0000-7000-8000-0000000000}',
      '018f0000-0000-7000-8000-00000000000a\n',
    ],
  ],
  [
    'a scope',
    isScope,
    ['task-force', 'work-group/1', 'organization/a.b_c-D'],
    ['', 'task-force/1', 'work-group', 'work-group/', 'organization/a/b', 'Task-force', 'task-force\n'],
  ],
  [
    'a record',
    isRecordId,
    ['organization:1', 'performance-review:a.2026', `a:${'x'.repeat(200)}`],
    [
      '',
      ':',
      'organization',
      'organization:',
      ':1',
      '1a:b',
      'Organization:1',
      'a:b:c',
      'a:b c',
      `a:${'x'.repeat(201)}`,
      `${'a'.repeat(65)}:b`,
      'a:__proto__',
      'a:constructor',
    ],
  ],
  [
    'a field',
    isFieldId,
    ['name', 'answers.row-1.can-get', 'a.b.c.d.e.f', 'toString', 'x__proto__', 'a'.repeat(64)],
    [
      '',
      '.',
      'a.',
      '.a',
      'a..b',
      'a.b.c.d.e.f.g',
      'a b',
      'ñ',
      'a'.repeat(65),
      '__proto__',
      'a.prototype',
      'constructor.a',
      'a.__proto__.b',
      'a\n',
    ],
  ],
  [
    'an instant in UTC',
    isInstant,
    ['2026-01-31T23:59:59Z', '2026-01-31T00:00:00.123Z', '2024-02-29T12:00:00.123456789Z', '0001-01-01T00:00:00Z'],
    [
      '',
      '2026-01-31',
      '2026-01-31T24:00:00Z',
      '2026-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-04-31T00:00:00Z',
      '2026-01-31T00:00:60Z',
      '2026-01-31T00:00:00',
      '2026-01-31T00:00:00+00:00',
      '2026-01-31 00:00:00Z',
      '1900-02-29T00:00:00Z',
    ],
  ],
  [
    'a digest',
    isDigest,
    ['sha256-Mr5ornSf0h7ulVBIWUu32D+FJRh6gwNS08DC2Igx7eA='],
    ['', 'sha256-', 'sha512-Mr5ornSf0h7ulVBIWUu32D+FJRh6gwNS08DC2Igx7eA=', 'sha256-Mr5ornSf0h7ulVBIWUu32D+FJRh6gwNS08DC2Igx7eA'],
  ],
]

describe('ids', () => {
  it.each(cases)('knows %s', (_, test, good, bad) => {
    for (const text of good) expect([text, test(text)]).toEqual([text, true])
    for (const text of bad) expect([text, test(text)]).toEqual([text, false])
  })
})
