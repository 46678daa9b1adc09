/** Why the server did not do what staff asked for; a screen has a sentence for each. */
export type AdminProblemCode =
  /** Nothing answered: no network, or the server is down. */
  | 'offline'
  /** What answers at this address is no server of the task force: the app alone is served here. */
  | 'no-server'
  /** 401: the session has ended. */
  | 'signed-out'
  /** 403: the account is not of the staff, or no more. */
  | 'forbidden'
  /** 404: it is gone, or never was. */
  | 'gone'
  /** The server says no and why: a rule, a limit, something that changed meanwhile. */
  | 'refused'
  /** 429: too often in too short a time. */
  | 'too-often'
  /** The server failed, or answered what this version cannot read. */
  | 'failed'

/** An act that did not happen. */
export class AdminProblem extends Error {
  override readonly name = 'AdminProblem'
  readonly code: AdminProblemCode
  /** The server's own sentence; null where it has none. */
  readonly sentence: string | null

  constructor(code: AdminProblemCode, sentence: string | null = null, cause?: unknown) {
    super(sentence ?? `The server did not do it: ${code}`, { cause })
    this.code = code
    this.sentence = sentence
  }
}

/** Any error as a problem: what is none is a fault of the app itself, told as `failed`. */
export function adminProblemOf(error: unknown): AdminProblem {
  return error instanceof AdminProblem ? error : new AdminProblem('failed', null, error)
}
