import type { Guide } from '../domain/guide.ts'
import { answerField } from '../wizard/field-ids.ts'

/**
 * The reason for which most answers of a guide may not be written, to be said once above them; undefined where most may be.
 *
 * @param explain why a field may not be written; undefined = it may
 */
export function findMainReason(guide: Guide, explain: (field: string) => string | undefined): string | undefined {
  const fields = guide.rows.flatMap((row) => guide.columns.map((column) => answerField(row.id, column)))
  const countByReason = new Map<string, number>()
  for (const field of new Set(fields)) {
    const reason = explain(field)
    if (reason !== undefined) countByReason.set(reason, (countByReason.get(reason) ?? 0) + 1)
  }
  const [reason, count] = [...countByReason].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  return count * 2 > new Set(fields).size ? reason : undefined
}
