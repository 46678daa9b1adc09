import { useEffect, useState } from 'react'
import type { FieldId, RecordId } from '../change/edit.ts'
import type { HistoryEntry } from '../store/store.ts'
import type { LoggedValue } from '../sync/account-shapes.ts'
import { CallProblem } from '../sync/call-server.ts'
import { useAccount } from './account.ts'
import { useRecord } from './live.ts'
import { mergeHistory, type FullEntry } from './merge-history.ts'
import { useSession } from './session.ts'

/** How far the server's part of a history has got. */
export type ServerPart =
  /** The device works alone, or is signed out: there is nobody to ask. */
  | 'none'
  | 'reading'
  /** Older values are at the server; `more` fetches them. */
  | 'more'
  | 'whole'
  /** The server cannot be reached: this is what the device knows. */
  | 'offline'
  | 'failed'

/** The history of a field, live. */
export interface FullHistory {
  /** Newest first; null while the device's part is read for the first time. */
  readonly entries: readonly FullEntry[] | 'failed' | null
  readonly server: ServerPart
  more(): void
}

interface Logged {
  readonly entries: readonly LoggedValue[]
  readonly next: string | null
  readonly part: ServerPart
}

/** The values of a field that the device knows, and those that the server knows where it can be asked ([S9]). Hook. */
export function useFullHistory(record: RecordId, field: FieldId): FullHistory {
  const local = useLocalHistory(record, field)
  const { logged, more } = useLoggedHistory(record, field)
  const entries = local === null || local === 'failed' ? local : mergeHistory(local, logged.entries)
  return { entries, server: logged.part, more }
}

function useLocalHistory(record: RecordId, field: FieldId): readonly HistoryEntry[] | 'failed' | null {
  const { store } = useSession()
  const state = useRecord(record)
  const [entries, setEntries] = useState<readonly HistoryEntry[] | 'failed' | null>(null)
  useEffect(() => {
    let isLatest = true
    store.history(record, field).then(
      (read) => isLatest && setEntries(read),
      () => isLatest && setEntries('failed'),
    )
    return () => {
      isLatest = false
    }
  }, [store, record, field, state])
  return entries
}

const nothing: Logged = { entries: [], next: null, part: 'none' }

function useLoggedHistory(record: RecordId, field: FieldId): { readonly logged: Logged; more(): void } {
  const { account: askAccount } = useSession()
  const account = useAccount()
  const canAsk = account !== null && !account.signedOut
  const [logged, setLogged] = useState<Logged>(nothing)
  const [before, setBefore] = useState<string | null>(null)
  useEffect(() => {
    if (!canAsk) return
    let isHere = true
    const read = async () => {
      setLogged((known) => ({ ...known, part: 'reading' }))
      const client = await askAccount()
      const page = await client.readHistory({ record, field, ...(before === null ? {} : { before }) })
      if (!isHere) return
      setLogged((known) => ({
        entries: before === null ? page.entries : [...known.entries, ...page.entries],
        next: page.next,
        part: page.next === null ? 'whole' : 'more',
      }))
    }
    read().catch((error: unknown) => {
      if (isHere) setLogged((known) => ({ ...known, part: partOf(error) }))
    })
    return () => {
      isHere = false
    }
  }, [canAsk, askAccount, record, field, before])
  return { logged: canAsk ? logged : nothing, more: () => setBefore(logged.next) }
}

function partOf(error: unknown): ServerPart {
  if (!(error instanceof CallProblem)) return 'failed'
  if (error.code === 'offline') return 'offline'
  // A record that the server does not have, or not for this account: the device's part is all there is to see.
  return error.code === 'signed-out' || error.code === 'gone' || error.code === 'forbidden' ? 'none' : 'failed'
}
