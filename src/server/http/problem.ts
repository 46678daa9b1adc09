/** An answer that is no success, as RFC 9457 has it. Its words are for the person who uses the client, or for who writes one. */
export interface Problem {
  readonly status: number
  readonly title: string
  readonly detail?: string
  /** Where in the request the fault is: `edits[3].changes[0].field`. */
  readonly path?: string
  /** A code for programs where the status alone does not tell. */
  readonly code?: string
  /** Names this one answer, so that an operator finds it in the log. */
  readonly instance?: string
}

/** Stops a request; the app answers with the problem. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem'
  readonly problem: Problem
  readonly headers: Readonly<Record<string, string>>

  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.title)
    this.problem = problem
    this.headers = headers
  }
}

/** The answer for a problem: `application/problem+json`, never kept by a cache. */
export function answerProblem(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', ...problem }), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

/** 401, and nothing else, means signed out ([S10]). */
export const signedOut: Problem = {
  status: 401,
  title: 'You are not signed in.',
  detail: 'Sign in again. What is on the device stays readable.',
}

/** 404 for what does not exist and for what the caller may not know of. */
export const notFound: Problem = { status: 404, title: 'There is no such address.' }

/** 429: `seconds` until it is worth asking again. */
export function tooMany(seconds: number): HttpProblem {
  return new HttpProblem(
    { status: 429, title: 'Too many requests.', detail: `Try again in ${seconds} seconds.` },
    { 'Retry-After': String(seconds) },
  )
}
