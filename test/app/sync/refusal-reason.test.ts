import { describe, expect, it } from 'vitest'
import { reasonOf } from '../../../src/app/sync/refusal-reason.ts'
import type { Json } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { judgeEdit, type Rights } from '../../../src/domain/rules/access.ts'
import { findUnsafeChange } from '../../../src/domain/rules/safe-text.ts'
import type { RefusedEdit, Store } from '../../../src/store/store.ts'

const rights: Rights = {
  user: 'u',
  staff: false,
  observer: false,
  chairs: [],
  groups: ['1'],
  represents: ['o1'],
  executiveOf: [],
}
const store = { record: () => undefined } as unknown as Store
const facts = { rights, charter: georgia2014, today: '2026-06-01', store }

function refuse(field: string, value: Json, reason: string): RefusedEdit {
  const change = { record: 'organization:o1', field, value, replaces: [] }
  const edit = { id: 'e', scope: 'task-force', by: 'u', device: 'd', at: '2026-01-01T00:00:00Z', changes: [change] }
  return { edit, own: true, code: 'forbidden', reason, at: '2026-01-01T00:00:00Z' }
}

describe('[S6] the reason of a refusal', () => {
  it('is said in Spanish where the rules on this device give the server’s very sentence', () => {
    const { edit } = refuse('government', true, '')
    const { reason } = judgeEdit(edit, rights, { ...facts, find: () => undefined, isAccount: () => true })!
    expect(reasonOf(refuse('government', true, reason.en), 'es', facts)).toBe(reason.es)
    expect(reasonOf(refuse('government', true, reason.en), 'en', facts)).toBe(reason.en)
  })

  it('is said in Spanish for a value that cannot stand there and for a text that must never be collected', () => {
    expect(reasonOf(refuse('joined', 'x', 'This is not a date. Write year, month and day, for example 2026-03-31.'), 'es', facts)).toMatch(
      /^Esto no es una fecha/,
    )
    const unsafe = refuse('note', 'SSN 123-45-6789', '')
    const { reason } = findUnsafeChange(unsafe.edit.changes[0]!)!
    expect(reasonOf({ ...unsafe, reason: reason.en }, 'es', facts)).toBe(reason.es)
  })

  it('stays the server’s where this device knows it not, or would refuse for another reason', () => {
    expect(reasonOf(refuse('government', true, 'A sentence of a later server.'), 'es', facts)).toBe('A sentence of a later server.')
    expect(reasonOf(refuse('city', 'Sample City', 'Whatever it was.'), 'es', { ...facts, rights: null })).toBe('Whatever it was.')
  })
})
