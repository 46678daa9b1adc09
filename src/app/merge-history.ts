import type { HistoryEntry } from '../store/store.ts'
import type { LoggedValue } from '../sync/account-shapes.ts'

/** A value of a field, as this device or the server knows it. */
export interface FullEntry extends HistoryEntry {
  /** When the server accepted it; left out where only this device knows it. */
  readonly received?: string
}

/**
 * Joins what the device knows of a field's history with what the server has sent of its own, each value once: first what the server does
 * not have, then by the order in which it accepted them, the newest first. The device knows better what stands now, since it knows its own
 * pending edits; the server knows who brought a value, and what was redacted.
 */
export function mergeHistory(local: readonly HistoryEntry[], logged: readonly LoggedValue[]): readonly FullEntry[] {
  const localById = new Map(local.map((entry) => [entry.edit, entry]))
  const fromServer = logged.map((value): FullEntry => ({ ...value, current: localById.get(value.edit)?.current ?? value.current }))
  const known = new Set(logged.map(({ edit }) => edit))
  const onlyHere = local.filter(({ edit }) => !known.has(edit))
  return [...onlyHere, ...fromServer].sort(compareEntries)
}

function compareEntries(a: FullEntry, b: FullEntry): number {
  if (a.seq !== null && b.seq !== null) return b.seq - a.seq
  if ((a.seq === null) !== (b.seq === null)) return a.seq === null ? -1 : 1
  return a.edit < b.edit ? 1 : -1
}
