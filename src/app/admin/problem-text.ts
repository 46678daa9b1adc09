import { useLingui } from '@lingui/react/macro'
import type { CallProblem, CallProblemCode } from '../../sync/call-server.ts'

/** What an answer with that status means for one act, where the act knows it: in the reader's language, which the server does not speak. */
export type Refusals = Readonly<Record<number, string>>

/** Gives the sentence for what the server did not do: its own where it has one that helps, else one for the kind of problem. Hook. */
export function useProblemText(): (problem: CallProblem, refusals?: Refusals) => string {
  const { t } = useLingui()
  const texts: Readonly<Record<CallProblemCode, string>> = {
    'offline': t`The server cannot be reached, so nothing was changed. Try again when there is a connection.`,
    'no-server': t`There is no server at this address: the app is served here without one.`,
    'signed-out': t`You are signed out, so nothing was changed. Sign in again.`,
    'forbidden': t`Only staff may do this, and your account is not one of theirs now.`,
    'gone': t`This is not there any more. Somebody else may have changed it; load the page again.`,
    'refused': t`The server did not accept this. Nothing was changed.`,
    'too-often': t`Too many requests in a short time. Wait a minute, then try again.`,
    'cancelled': t`It was cancelled. Nothing was changed.`,
    'failed': t`The server could not do it. Nothing was changed; try again, and tell whoever runs the server if it fails again.`,
  }
  return ({ code, sentence, status }, refusals = {}) =>
    refusals[status ?? 0] ?? (sentence !== null && told.has(code) ? sentence : texts[code])
}

/** Problems about which the server knows more than their kind. */
const told: ReadonlySet<CallProblemCode> = new Set(['refused', 'gone', 'forbidden', 'too-often'])
