import { describe, expect, it } from 'vitest'
import { mergeHistory } from '../../src/app/merge-history.ts'
import type { HistoryEntry } from '../../src/store/store.ts'
import type { LoggedValue } from '../../src/sync/account-shapes.ts'

const at = '2026-03-14T10:00:00.000Z'
const here = (edit: string, seq: number | null, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  edit,
  value: edit,
  by: 'user-a',
  at,
  seq,
  current: false,
  ...more,
})
const logged = (edit: string, seq: number, more: Partial<LoggedValue> = {}): LoggedValue => {
  const value = { edit, value: edit, by: 'user-a', at, received: at, seq, current: false, redacted: false }
  return { ...value, ...more }
}

describe('[S9] the history of a field, of the device and of the server', () => {
  it('names each value once, what the server does not have first, then as the server accepted them', () => {
    const merged = mergeHistory([here('e4', null), here('e1', 1)], [logged('e3', 3), logged('e2', 2), logged('e1', 1)])
    expect(merged.map(({ edit, received }) => [edit, received !== undefined])).toEqual([
      ['e4', false],
      ['e3', true],
      ['e2', true],
      ['e1', true],
    ])
  })

  it('takes what stands now from the device, which knows its own pending edits', () => {
    const merged = mergeHistory([here('e2', null, { current: true }), here('e1', 1)], [logged('e1', 1, { current: true })])
    expect(merged.map(({ edit, current }) => [edit, current])).toEqual([
      ['e2', true],
      ['e1', false],
    ])
  })

  it('takes the carrier and a redaction from the server', () => {
    const merged = mergeHistory([here('e1', 1)], [logged('e1', 1, { carriedBy: 'user-b', redacted: true, value: null })])
    expect(merged).toMatchObject([{ carriedBy: 'user-b', redacted: true, value: null }])
  })
})
