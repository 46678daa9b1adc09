import { useLingui } from '@lingui/react/macro'
import { CallProblem, type CallProblemCode } from '../sync/call-server.ts'
import { WriteProblem } from '../store/write-problem.ts'
import { useWriteProblemText } from './write-problem-text.ts'

/** Gives the sentence for something that was asked of the server and did not happen: what, and what to do. Null where the person gave it up. Hook. */
export function useCallProblemText(): (error: unknown) => string | null {
  const { t } = useLingui()
  const writeText = useWriteProblemText()
  const texts: Readonly<Record<Exclude<CallProblemCode, 'cancelled'>, string>> = {
    'offline': t`The server cannot be reached. You need a network for this; everything on this device works without one.`,
    'no-server': t`There is no server at this address: the app works on this device alone here, and shares by file.`,
    'signed-out': t`You are not signed in any more. Sign in again, then try once more.`,
    'forbidden': t`Your account may not do this.`,
    'gone': t`It is not there any more, or the address is mistyped.`,
    'refused': t`The server did not accept this.`,
    'too-often': t`Too many tries in a short time. Wait a few minutes, then try again.`,
    'failed': t`Something went wrong on the server; nothing was changed. Try again later.`,
  }
  return (error) => {
    if (error instanceof WriteProblem) return writeText(error)
    if (!(error instanceof CallProblem)) return texts.failed
    if (error.code === 'cancelled') return null
    return texts[error.code]
  }
}
