import { describe, expect, it } from 'vitest'
import type { Edit, Json } from '../../src/change/edit.ts'
import { kinds } from '../../src/domain/registry.ts'
import { checkDrafts } from '../../src/store/check-drafts.ts'
import { makeState } from '../domain/make-state.ts'

const scope = 'work-group/1'
const edit = (record: string, field: string, value: Json): Edit => ({
  id: '018fb4fd-cc97-74d2-a830-21073212bad3',
  scope,
  by: '018fb4fd-cc97-74d2-a830-21073212bad4',
  device: '018fb4fd-cc97-74d2-a830-21073212bad5',
  at: '2026-03-01T10:00:00.000Z',
  changes: [{ record, field, value, replaces: [] }],
})
const nowhere = () => undefined
const problemOf = (one: Edit, stateOf: Parameters<typeof checkDrafts>[1] = nowhere): unknown => {
  try {
    checkDrafts(one, stateOf)
    return null
  } catch (problem) {
    return (problem as { readonly code?: unknown }).code
  }
}

const keyByKind = {
  'project': 'p',
  'project-update': 'p.2026-03-01',
  'support-rating': 'p.r1',
  'project-review': 'p.2026-03-01',
  'transition': 'p',
  'metric': 'm',
}
const texts = Object.entries(keyByKind).flatMap(([kind, key]) =>
  kinds
    .find((one) => one.kind === kind)!
    .fields.filter(({ type }) => type.type === 'text')
    .map(({ field }) => [`${kind}:${key}`, field.replaceAll('*', 'memorandum')] as const),
)

describe('[S7] drafts of what belongs to projects', () => {
  it.each(texts)('%s %s takes words, and never what could point to a person in a case', (record, field) => {
    expect(problemOf(edit(record, field, 'Sample words'))).toBeNull()
    expect(problemOf(edit(record, field, null))).toBeNull()
    expect(problemOf(edit(record, field, 'Sample, number 000-12-3456'))).toBe('unsafe-content')
  })

  it('stay in the group of their record, are JSON, and are named as the syntax has it', () => {
    const elsewhere = () => makeState('project:p', { title: 'Sample' }, 'work-group/2')
    const here = () => makeState('project:p', { title: 'Sample' }, scope)
    expect(problemOf(edit('project:p', 'title', 'Sample'), elsewhere)).toBe('invalid')
    expect(problemOf(edit('project:p', 'title', 'Sample'), here)).toBeNull()
    expect(problemOf(edit('project:p', 'indicators.i.values.2026-02', Number.NaN))).toBe('invalid')
    expect(problemOf(edit('project:p', 'indicators.i.values.2026-02', 0))).toBeNull()
    expect(problemOf(edit('project:p', 'tasks..title', 'Sample'))).toBe('invalid')
    expect(problemOf(edit('project', 'title', 'Sample'))).toBe('invalid')
  })
})
