import { describe, expect, it } from 'vitest'
import type { Head, RecordState } from '../../src/change/head.ts'
import { digestSigned, listSignedHeads } from '../../src/domain/signed-heads.ts'

const head = (edit: string, value: string): Head => ({ edit, value, replaces: [], seq: null, by: 'user-1', at: '2026-03-14T10:00:00.000Z' })
const state = (fields: RecordState['fields']): RecordState => ({ record: 'commitment:a', scope: 'organization/a', fields })

describe('what a sign-off is for', () => {
  it('lists the heads of every field in order, whatever the order in which a device holds them', () => {
    const one = state({ 'answers.b.date': [head('2', 'x'), head('1', 'y')], 'answers.a.date': [head('3', 'z')] })
    const other = state({ 'answers.a.date': [head('3', 'z')], 'answers.b.date': [head('1', 'y'), head('2', 'x')] })
    expect(listSignedHeads(one)).toEqual([
      ['answers.a.date', ['3']],
      ['answers.b.date', ['1', '2']],
    ])
    expect(listSignedHeads(other)).toEqual(listSignedHeads(one))
  })

  it('stays the same when somebody signs, and changes with any answer', async () => {
    const before = state({ 'answers.a.date': [head('1', 'x')] })
    const signed = state({ ...before.fields, 'signatures.executive': [head('2', 'name')] })
    const changed = state({ 'answers.a.date': [head('3', 'x')] })
    expect(await digestSigned(signed)).toBe(await digestSigned(before))
    expect(await digestSigned(changed)).not.toBe(await digestSigned(before))
    expect(await digestSigned(before)).toMatch(/^sha256-/)
  })

  it('is a digest of nothing for a record that was never written', async () => {
    expect(listSignedHeads(undefined)).toEqual([])
    expect(await digestSigned(undefined)).toBe(await digestSigned(state({})))
  })
})
