import { useEffect, useState } from 'react'
import type { RecordState } from '../change/head.ts'
import { digestSigned } from '../domain/signed-heads.ts'

const known = new WeakMap<RecordState, string>()

/** Digest of what stands in a record now, as a sign-off keeps it; null until it is worked out. Live with its state. */
export function useCurrentHash(state: RecordState | undefined): string | null {
  const [worked, setWorked] = useState<{ readonly state: RecordState | undefined; readonly hash: string } | null>(null)
  useEffect(() => {
    if (state && known.has(state)) return undefined
    let stale = false
    void digestSigned(state).then((hash) => {
      if (state) known.set(state, hash)
      if (!stale) setWorked({ state, hash })
    })
    return () => {
      stale = true
    }
  }, [state])
  const before = state && known.get(state)
  if (before !== undefined) return before
  return worked && worked.state === state ? worked.hash : null
}
