import type { SampleServer } from './sample-server.ts'

/** Asks with a token and JSON as the body. */
export function sendJson({ ask }: SampleServer, token: string, method: string, path: string, body: object = {}): Promise<Response> {
  return ask(token, path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

/** The JSON of an answer. */
export async function readJson<T>(response: Response | Promise<Response>): Promise<T> {
  return (await (await response).json()) as T
}
