import { parseSyncReply, type SyncReply, type SyncRequest } from '../change/wire.ts'
import { readJson, sentenceOf, type Send } from './call-server.ts'
import type { SyncProblem, SyncProblemCode } from './loop.ts'

/** What came of sending a request. */
export type Answer =
  | { readonly ok: true; readonly reply: SyncReply }
  | {
      readonly ok: false
      readonly problem: SyncProblem
      /** For so many seconds the server asks to be left alone. */
      readonly retryAfter: number | null
      /** Place of the fault in the request, where the server names one. */
      readonly path: string | null
    }

/** Sends a request and reads the reply; never rejects. */
export type Transport = (request: SyncRequest, user: string) => Promise<Answer>

/** Bodies from this length on are worth compressing. */
const COMPRESS_FROM = 4096

/**
 * Makes the way to `POST /api/sync`. Outcomes are told by status alone ([S10]).
 *
 * @param headers of every request: `authorization` for clients without a cookie
 */
export function createTransport(send: Send, headers: Readonly<Record<string, string>> = {}): Transport {
  return async (request, user) => {
    const text = JSON.stringify(request)
    const body = text.length >= COMPRESS_FROM && typeof CompressionStream !== 'undefined' ? await compress(text) : null
    const own = {
      'content-type': 'application/json',
      // Whose edits these are ([S11]): a server that knows this header refuses them under another person's session.
      'sync-user': encodeURIComponent(user),
      ...(body === null ? {} : { 'content-encoding': 'gzip' }),
      ...headers,
    }
    let response: Response
    try {
      response = await send('/api/sync', {
        method: 'POST',
        credentials: 'same-origin',
        cache: 'no-store',
        headers: own,
        body: body ?? text,
      })
    } catch {
      return failed({ code: 'offline' })
    }
    // A body that is cut off is a lost connection, like one that never came.
    const json = await readJson(response)
    if (!response.ok) return readProblem(response, json)
    const parsed = parseSyncReply(json)
    if (parsed.ok) return { ok: true, reply: parsed.value }
    return failed({ code: json === undefined ? 'offline' : 'bad-reply', status: response.status, detail: parsed.problem.message })
  }
}

function compress(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob()
}

function failed(problem: SyncProblem, retryAfter: number | null = null, path: string | null = null): Answer {
  return { ok: false, problem, retryAfter, path }
}

const CODE_BY_STATUS: { readonly [status: number]: SyncProblemCode } = {
  401: 'signed-out',
  409: 'other-user',
  426: 'too-old',
  429: 'busy',
  502: 'offline',
  503: 'busy',
  504: 'offline',
}

function readProblem({ status, headers }: Response, json: unknown): Answer {
  const detail = sentenceOf(json)
  const code = CODE_BY_STATUS[status] ?? (status >= 500 ? 'server' : 'rejected')
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  const path = typeof json === 'object' && json !== null ? (json as { readonly path?: unknown }).path : undefined
  return failed(
    { code, status, ...(detail === null ? {} : { detail }) },
    Number.isFinite(seconds) && seconds >= 0 ? seconds : null,
    typeof path === 'string' ? path : null,
  )
}
