import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Json } from '../change/edit.ts'
import type { Head } from '../change/head.ts'
import { beginFieldSession, type FieldSession, type FieldSessionState, type FieldTarget } from '../store/field-session.ts'
import type { WriteProblem } from '../store/write-problem.ts'
import { useDistinctHeads } from './live.ts'
import { useSession } from './session.ts'

/** One field as an input needs it. */
export interface FieldBinding {
  /** The local draft while somebody edits, the shown value otherwise; undefined = never set. */
  readonly value: Json | undefined
  begin(): void
  set(value: Json): void
  end(): void
  readonly status: FieldSessionState['status']
  readonly problem: WriteProblem | null
  /** The differing values of the field; more than one is a conflict. */
  readonly heads: readonly Head[]
  /** The stretch of editing under way, which goes on saving when its input is gone; null = none. */
  readonly session: FieldSession | null
}

const nothing = () => () => undefined

/**
 * Binds an input to a field: what is typed lives in a field session until the input is left, so nothing that arrives meanwhile moves
 * the text, and nothing typed is lost. A draft that could not be saved stays.
 */
export function useField(target: FieldTarget): FieldBinding {
  const { store, journal } = useSession()
  const { scope, record, field } = target
  const heads = useDistinctHeads(record, field)
  const current = useRef<FieldSession | null>(null)
  const isLeft = useRef(false)
  const [session, setSession] = useState<FieldSession | null>(null)
  const [settled, setSettled] = useState<'idle' | 'saved'>('idle')
  const draft = useSyncExternalStore(session ? session.subscribe : nothing, () => session?.state ?? null)

  const begin = useCallback((): FieldSession => {
    isLeft.current = false
    if (!current.current) {
      current.current = beginFieldSession(store, journal, { scope, record, field })
      setSession(current.current)
    }
    return current.current
  }, [store, journal, scope, record, field])
  const end = useCallback(() => {
    const ended = current.current
    if (!ended) return
    isLeft.current = true
    const leave = () => {
      if (ended.state.status === 'failed' || ended.state.status === 'saving' || !isLeft.current || current.current !== ended) return
      current.current = null
      setSession(null)
      if (ended.state.status === 'saved') setSettled('saved')
    }
    ended.subscribe(leave)
    void ended.end().then(leave)
  }, [])
  useEffect(() => end, [end, store, record, field])

  return {
    value: draft ? draft.value : heads[0]?.value,
    begin: () => {
      begin()
    },
    set: (value) => begin().set(value),
    end,
    status: draft && draft.status !== 'idle' ? draft.status : settled,
    problem: draft?.problem ?? null,
    heads,
    session,
  }
}
