import type { LostEdits } from './account-facts.ts'
import type { Memory, TailEntry } from './memory.ts'
import type { Standing } from './pending-note.ts'
import type { Reader } from './reader.ts'
import { lastCounter } from './rewrite.ts'
import type { StoreFacts } from './store.ts'

/** What facts are read from. */
interface Sources {
  readonly reader: Reader
  readonly memory: Memory
}

/** Edits that lie in no pack: the log's tail, and those on their way into it. */
function tailRows({ reader, memory }: Sources): TailEntry[] {
  return memory.tail().filter((entry) => !entry.durable || entry.n > reader.meta.generation.foldedUpTo)
}

/** The facts that screens show. */
export function readFacts(sources: Sources, lastEdit: number, lost: LostEdits | null): StoreFacts {
  const { reader } = sources
  const { origin, exported, accepted, account, purged, synced, cursors, healing } = reader.meta
  const tail = tailRows(sources)
  return {
    ...origin,
    exportedAt: exported.at,
    unsent: reader.packedUnsent + tail.filter((entry) => entry.n > exported.upTo).length,
    pending: reader.packed + tail.length - Object.keys(accepted).length,
    refused: reader.refused,
    account: account ?? null,
    purged,
    lost,
    syncedAt: synced.at,
    cursors,
    lastEdit,
    healing: healing !== null,
  }
}

/** How the database stands, for the note beside it ([S15]); null where it has no life of its own, as very old ones. */
export function readStanding(sources: Sources): Standing | null {
  const { meta, packed } = sources.reader
  const waiting = tailRows(sources).filter((entry) => entry.durable)
  const last = waiting.reduce((most, entry) => Math.max(most, entry.n), lastCounter(meta, []))
  const edits = packed + waiting.length - Object.keys(meta.accepted).length
  return meta.schema?.life === undefined ? null : { life: meta.schema.life, edits, last }
}
