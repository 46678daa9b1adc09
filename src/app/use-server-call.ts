import { useState } from 'react'
import type { AccountClient } from '../sync/account-client.ts'
import { useCallProblemText } from './call-problem-text.ts'
import { useSession } from './session.ts'

/** Something that is asked of the server while a form waits. */
export interface ServerCall {
  readonly busy: boolean
  /** Why the last try came to nothing, in a sentence; null = it did not fail, or was given up. */
  readonly problem: string | null
  /** Does the work; resolves with true where it was done. `explain` may say it better than the general sentence: null = it has none. */
  run(work: (client: AccountClient) => Promise<unknown>, explain?: (error: unknown) => string | null): Promise<boolean>
}

/** Asks the server for a form; hook. */
export function useServerCall(): ServerCall {
  const { account } = useSession()
  const textOf = useCallProblemText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  return {
    busy,
    problem,
    async run(work, explain = () => null) {
      setBusy(true)
      setProblem(null)
      try {
        await work(await account())
        return true
      } catch (error) {
        setProblem(explain(error) ?? textOf(error))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
