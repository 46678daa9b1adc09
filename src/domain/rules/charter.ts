import type { Charter, CharterList } from '../charter.ts'

/** A fault of a charter: `path` says where in the data it stands. */
export interface CharterProblem {
  readonly code: 'bad-id' | 'id-twice' | 'unknown-section' | 'unknown-on-paper' | 'missing-on-paper' | 'bad-share'
  readonly path: string
}

const ID = /^[A-Za-z0-9_-]{1,64}$/
const LISTS = [
  'commitmentIndicators',
  'responsibilities',
  'benefits',
  'resources',
  'barriers',
  'successFactors',
  'startUpElements',
  'sectors',
] as const

/**
 * Lists what would break records or forms that a charter makes: ids that cannot be a segment of a field or stand twice, items of unknown
 * sections, forms that print unknown items or leave some out. Empty for a sound charter.
 */
export function findCharterProblems(charter: Charter): readonly CharterProblem[] {
  const { numerator, denominator } = charter.attendance.minimum
  const isShare =
    Number.isInteger(numerator) && Number.isInteger(denominator) && numerator >= 0 && denominator > 0 && numerator <= denominator
  return [
    ...checkIds(charter.workGroups, 'workGroups'),
    ...LISTS.flatMap((name) => checkList(charter[name], name)),
    ...(isShare ? [] : [{ code: 'bad-share', path: 'attendance.minimum' } as const]),
  ]
}

function checkList(list: CharterList, path: string): readonly CharterProblem[] {
  const sections = list.sections ?? []
  const { paperOrder } = list
  const known = new Set(list.items.map((item) => item.id))
  const printed = new Set(paperOrder)
  return [
    ...checkIds(list.items, `${path}.items`),
    ...checkIds(sections, `${path}.sections`),
    ...list.items
      .filter((item) => item.section !== undefined && !sections.some((section) => section.id === item.section))
      .map((item) => ({ code: 'unknown-section', path: `${path}.items.${item.id}` }) as const),
    ...[...printed].filter((id) => !known.has(id)).map((id) => ({ code: 'unknown-on-paper', path: `${path}.paperOrder.${id}` }) as const),
    ...[...known]
      .filter((id) => paperOrder !== undefined && !printed.has(id))
      .map((id) => ({ code: 'missing-on-paper', path: `${path}.items.${id}` }) as const),
  ]
}

function checkIds(entries: readonly { readonly id: string }[], path: string): readonly CharterProblem[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }): CharterProblem[] => {
    const problems: CharterProblem[] = []
    if (!ID.test(id) || ['__proto__', 'prototype', 'constructor'].includes(id)) problems.push({ code: 'bad-id', path: `${path}.${id}` })
    if (seen.has(id)) problems.push({ code: 'id-twice', path: `${path}.${id}` })
    seen.add(id)
    return problems
  })
}
