import { createHash } from 'node:crypto'
import { canonicalJson } from '../../change/canonical.ts'

/** What a link of the hash chain is made of: an accepted edit, its values as digests only, so that they can be redacted. */
export interface ChainEntry {
  readonly scope: string
  readonly seq: number
  readonly edit: string
  readonly by: string
  readonly device: string
  readonly at: string
  readonly carriedBy: string | null
  readonly received: string
  readonly changes: readonly ChainChange[]
}

/** A change as the chain has it. */
export interface ChainChange {
  readonly record: string
  readonly field: string
  readonly digest: string
  /** JSON list of edit ids. */
  readonly replaces: string
}

/** Digest of a value: SHA-256, hex, of its salt and its canonical JSON. Without the salt nobody can guess a short value from it. */
export function digestOfValue(salt: string, value: string): string {
  return createHash('sha256').update(salt).update(value).digest('hex')
}

/** The link of an entry: SHA-256, hex, of the link before it ('' before the first) and the entry's canonical JSON. */
export function linkOf(before: string, entry: ChainEntry): string {
  const changes = [...entry.changes].sort(compareChanges).map(({ digest, field, record, replaces }) => ({
    digest,
    field,
    record,
    replaces: JSON.parse(replaces) as string[],
  }))
  const { at, by, carriedBy, device, edit, received, scope, seq } = entry
  const text = canonicalJson({ at, by, carriedBy, changes, device, edit, received, scope, seq })
  return createHash('sha256').update(before).update(text).digest('hex')
}

/** By record, then field; both are plain ASCII, so this is the databases' order as well. */
function compareChanges(a: ChainChange, b: ChainChange): number {
  if (a.record !== b.record) return a.record < b.record ? -1 : 1
  return a.field < b.field ? -1 : a.field > b.field ? 1 : 0
}
