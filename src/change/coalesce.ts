import type { EditId } from './edit.ts'
import { MAX_CHAIN, MAX_REPLACES } from './limits.ts'
import { limitIds } from './merge.ts'

/** A device's own edit of one field that has not left it, with the unsent ids whose place it took itself. */
export interface UnsentEdit {
  readonly id: EditId
  readonly replaces: readonly EditId[]
  /** Oldest first; at most 16. */
  readonly chain: readonly EditId[]
}

/** What the edit bears that takes an unsent one's place. */
export interface Coalesced {
  readonly replaces: readonly EditId[]
  readonly chain: readonly EditId[]
}

/**
 * Lets a new edit take the place of the same person's last unsent one of the same field ([M8]): its `replaces` also holds the old
 * id and all that the old one listed, of the ids that never left the device the last 16. Null where the old one was not among the
 * heads that the author was shown: then both stay.
 *
 * The caller sees to the rest of the rule: one field each, same person, and no mark yet that the old one is leaving.
 *
 * @param context what the new edit would replace otherwise ([M1])
 */
export function coalesce(previous: UnsentEdit, context: readonly EditId[]): Coalesced | null {
  if (!context.includes(previous.id)) return null
  const unsent = [...previous.chain, previous.id]
  const chain = unsent.slice(-MAX_CHAIN)
  const forgotten = new Set(unsent.slice(0, unsent.length - chain.length))
  const ids = new Set([...previous.replaces, ...context].filter((id) => !forgotten.has(id)))
  ids.delete(previous.id)
  return { replaces: limitIds([...ids, previous.id], MAX_REPLACES), chain }
}
