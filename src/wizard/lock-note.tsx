import type { FieldLock } from './answers.ts'

/** Says beside a field why it cannot be written here; nothing where it can, or where that stands above the whole guide. */
export function LockNote({ lock }: { readonly lock: FieldLock | undefined }) {
  return lock === undefined || lock.isSaid ? null : <p className="usa-hint pg-lock">{lock.reason}</p>
}
