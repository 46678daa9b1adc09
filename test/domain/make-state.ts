import type { Json } from '../../src/change/edit.ts'
import type { RecordState } from '../../src/change/head.ts'

/** A record whose fields hold one value each, as a device that never synced shows it. */
export function makeState(record: string, values: { readonly [field: string]: Json }, scope = 'task-force'): RecordState {
  const fields = Object.entries(values).map(([field, value], index) => [
    field,
    [{ edit: `edit-${index}`, value, replaces: [], seq: null, by: 'sample-user', at: '2026-01-01T00:00:00Z' }],
  ])
  return { record, scope, fields: Object.fromEntries(fields) as RecordState['fields'] }
}
