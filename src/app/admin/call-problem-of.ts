import { CallProblem } from '../../sync/call-server.ts'

/** Any error as a problem of a call: what is none is a fault of the app itself, told as `failed`. */
export function callProblemOf(error: unknown): CallProblem {
  return error instanceof CallProblem ? error : new CallProblem('failed', { cause: error })
}
