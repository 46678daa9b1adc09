import { useCallback, useEffect, useState } from 'react'
import type { AdminClient } from '../../sync/admin-client.ts'
import { CallProblem } from '../../sync/call-server.ts'
import { callProblemOf } from './call-problem-of.ts'
import { useAdminClient } from './admin-client-context.ts'
import { useOnline } from './use-online.ts'

/** What the server was asked for: on its way, there, or why it is not. */
export type Asked<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'there'; readonly value: T }
  | { readonly state: 'problem'; readonly problem: CallProblem }

/** An answer, and a way to ask again. What stood before stays shown until the new answer is there. */
export type Question<T> = Asked<T> & { readonly ask: () => void }

const waiting = { state: 'waiting' } as const
const offline = { state: 'problem', problem: new CallProblem('offline') } as const

/**
 * Asks the server and keeps the answer; hook. Without a network there is no answer, since an old one would be taken for the present one;
 * when the network comes back it asks again.
 *
 * @param question the same function from render to render: another one is another question
 */
export function useAsked<T>(question: (client: AdminClient) => Promise<T>): Question<T> {
  const client = useAdminClient()
  const online = useOnline()
  const [round, setRound] = useState(0)
  const [answer, setAnswer] = useState<{ readonly of: unknown; readonly asked: Asked<T> }>({ of: null, asked: waiting })
  useEffect(() => {
    if (!online) return undefined
    let isLatest = true
    const keep = (asked: Asked<T>) => {
      if (isLatest) setAnswer({ of: question, asked })
    }
    question(client).then(
      (value) => keep({ state: 'there', value }),
      (error: unknown) => keep({ state: 'problem', problem: callProblemOf(error) }),
    )
    return () => {
      isLatest = false
    }
  }, [client, question, online, round])
  // A network that went away takes its answers along: what comes back is asked for anew.
  const [wasOnline, setWasOnline] = useState(online)
  if (wasOnline !== online) {
    setWasOnline(online)
    setAnswer({ of: null, asked: waiting })
  }
  const ask = useCallback(() => setRound((before) => before + 1), [])
  const asked: Asked<T> = online ? (answer.of === question ? answer.asked : waiting) : offline
  return { ...asked, ask }
}
