/** Sends a request; the browser's own `fetch` in the app. */
export type Send = (path: string, init: RequestInit) => Promise<Response>

/** Kinds of failed calls, told by status, never by message ([S10]); a screen has a sentence for each. */
export type CallProblemCode =
  /** Nothing answered: no network, or the server is down. */
  | 'offline'
  /** What answers at this address is no server of a task force: only the app's files are served here. */
  | 'no-server'
  /** 401 */
  | 'signed-out'
  /** 403 */
  | 'forbidden'
  /** 404, 410: it is gone, has expired, or never was. */
  | 'gone'
  /** Another 4xx: the server says no, and why. */
  | 'refused'
  /** 429 */
  | 'too-often'
  /** The person closed the browser's question for a passkey, or it took too long. */
  | 'cancelled'
  /** The server failed, or answered what this version cannot read. */
  | 'failed'

/** A call that did not do what it should. */
export class CallProblem extends Error {
  override readonly name = 'CallProblem'
  readonly code: CallProblemCode
  readonly status: number | null
  /** The server's own sentence; null where it has none. */
  readonly sentence: string | null

  constructor(code: CallProblemCode, more: { readonly status?: number; readonly sentence?: string | null; readonly cause?: unknown } = {}) {
    super(more.sentence ?? `The call failed: ${code}`, { cause: more.cause })
    this.code = code
    this.status = more.status ?? null
    this.sentence = more.sentence ?? null
  }
}

const CODE_BY_STATUS: { readonly [status: number]: CallProblemCode } = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'gone',
  405: 'no-server',
  410: 'gone',
  429: 'too-often',
  // A proxy before a server that is down.
  502: 'offline',
  503: 'offline',
  504: 'offline',
}

/** Calls the server that the app came from, with the session's cookie; gives the answer's JSON (null = none). Rejects with `CallProblem`. */
export async function callServer(send: Send, method: string, path: string, body?: unknown): Promise<unknown> {
  const json = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  let response: Response
  try {
    response = await send(path, { method, credentials: 'same-origin', cache: 'no-store', ...json })
  } catch (cause) {
    throw new CallProblem('offline', { cause })
  }
  const { status, ok } = response
  if (ok && status === 204) return null
  const answer = await readJson(response)
  // A host that only serves the app's files answers any address with the app's page, or with a page of its own.
  if (answer === undefined && (ok || status === 404)) throw new CallProblem('no-server', { status })
  if (ok) return answer
  throw new CallProblem(CODE_BY_STATUS[status] ?? (status < 500 ? 'refused' : 'failed'), { status, sentence: sentenceOf(answer) })
}

/** The JSON of an answer; undefined where it is none. */
export async function readJson(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? ''
  if (!/^application\/(?:problem\+)?json\b/.test(type)) return undefined
  return response.json().catch(() => undefined)
}

/** The sentence of a problem (RFC 9457): its detail, else its title, else its message. */
export function sentenceOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null
  const { detail, title, message } = body as { readonly [name: string]: unknown }
  const sentence = [detail, title, message].find((one) => typeof one === 'string' && one.trim() !== '')
  return typeof sentence === 'string' ? sentence : null
}
