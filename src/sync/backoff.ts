import type { SyncProblem } from './loop.ts'

/** First waiting time after a failed try, in ms; doubled with each that follows. */
const FIRST = 1000
/** Longest waiting times in ms: without a network another try costs nothing, a server in trouble is left alone. */
const LONGEST_OFFLINE = 60_000
const LONGEST = 5 * 60_000

/**
 * Time until the next try in ms, told by the kind of problem ([S10]). Spread at random, so that a hundred devices do not come back at one
 * moment.
 *
 * @param failures tries that have failed in a row, this one included
 * @param retryAfter seconds for which the server asked to be left alone
 * @param random from 0 up to 1
 */
export function waitingTime(problem: SyncProblem, failures: number, retryAfter: number | null, random: number): number {
  const longest = problem.code === 'offline' ? LONGEST_OFFLINE : LONGEST
  const doubled = Math.min(longest, FIRST * 2 ** Math.min(failures - 1, 20))
  const asked = retryAfter === null ? 0 : Math.min(retryAfter * 1000, LONGEST)
  return asked + doubled * (0.5 + random / 2)
}

/** True for problems that pass by no waiting: somebody has to sign in, or load a newer version. */
export function isFinal({ code }: SyncProblem): boolean {
  return code === 'signed-out' || code === 'other-user' || code === 'too-old' || code === 'wrong-task-force'
}
