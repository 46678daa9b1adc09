import { gunzipSync } from 'node:zlib'
import type { SyncRequest } from '../../src/change/wire.ts'
import type { Send } from '../../src/sync/call-server.ts'
import type { ContractServer } from '../harness/contract-server.ts'

/** A request as it came over the wire. */
export interface Sent {
  readonly path: string
  readonly headers: Headers
  readonly request: SyncRequest
  readonly bytes: number
}

/** A wire to a sample server that answers as one person's session; what `fault` gives is answered instead. */
export function sampleWire(
  server: ContractServer,
  user: string,
  fault: (sent: Sent, count: number) => Response | Error | null = () => null,
): { readonly send: Send; readonly log: Sent[] } {
  const log: Sent[] = []
  const send: Send = async (path, init) => {
    const sent = await readSent(path, init)
    log.push(sent)
    const broken = fault(sent, log.length)
    if (broken instanceof Error) throw broken
    return broken ?? Response.json(server.answer(sent.request, user))
  }
  return { send, log }
}

async function readSent(path: string, init: RequestInit): Promise<Sent> {
  const headers = new Headers(init.headers)
  const raw = Buffer.from(await new Response(init.body as BodyInit).arrayBuffer())
  const text = (headers.get('content-encoding') === 'gzip' ? gunzipSync(raw) : raw).toString('utf8')
  return { path, headers, request: JSON.parse(text) as SyncRequest, bytes: raw.length }
}

/** An answer that is no success (RFC 9457). */
export function problem(status: number, more: object = {}, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ title: `Sample ${status}`, status, ...more }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
}
