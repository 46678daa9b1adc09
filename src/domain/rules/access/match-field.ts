import type { FieldId } from '../../../change/edit.ts'
import type { Charter } from '../../charter.ts'

/**
 * Whether a field is meant by a pattern of the rules: `*` stands for any one segment, `**` at the end for any more or none, `{sort}` for
 * the id of a commitment indicator of that sort in the charter (`answers.{memorandum}.**`).
 */
export function matchesField(pattern: string, field: FieldId, charter: Charter): boolean {
  const wanted = pattern.split('.')
  const segments = field.split('.')
  const open = wanted.at(-1) === '**'
  if (open) wanted.pop()
  if (open ? segments.length < wanted.length : segments.length !== wanted.length) return false
  return wanted.every((one, index) => matchesSegment(one, segments[index]!, charter))
}

function matchesSegment(wanted: string, segment: string, charter: Charter): boolean {
  if (wanted === '*') return true
  if (!wanted.startsWith('{')) return wanted === segment
  const sort = wanted.slice(1, -1)
  return charter.commitmentIndicators.items.some((item) => item.kind === sort && item.id === segment)
}
