import { describe, expect, it } from 'vitest'
import { listWaiting } from '../../../src/app/sync/waiting-records.ts'
import type { PendingEdit } from '../../../src/store/store.ts'

const pending = (id: string, sent: boolean, ...fields: readonly (readonly [record: string, field: string])[]): PendingEdit => ({
  edit: {
    id,
    scope: 'task-force',
    by: 'user-1',
    device: 'device-1',
    at: '2026-03-14T10:00:00.000Z',
    changes: fields.map(([record, field]) => ({ record, field, value: 'x', replaces: [] })),
  },
  own: true,
  sent,
})

describe('what waits for the server', () => {
  it('is listed by record, the one that was changed last first, each field once', () => {
    const waiting = listWaiting([
      pending('e1', false, ['person:1', 'name'], ['person:1', 'title']),
      pending('e2', false, ['organization:1', 'city']),
      pending('e3', false, ['person:1', 'name']),
    ])
    expect(waiting.map(({ record, fields }) => [record, fields])).toEqual([
      ['person:1', ['name', 'title']],
      ['organization:1', ['city']],
    ])
  })

  it('is on its way only where all of a record has left the device', () => {
    const waiting = listWaiting([
      pending('e1', true, ['person:1', 'name'], ['person:2', 'name']),
      pending('e2', false, ['person:1', 'title']),
    ])
    expect(waiting.map(({ record, state }) => [record, state])).toEqual([
      ['person:1', 'here'],
      ['person:2', 'sent'],
    ])
  })
})
