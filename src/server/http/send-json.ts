import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib'
import type { Context } from 'hono'

type Coding = 'zstd' | 'br' | 'gzip'

const gzipLater = promisify<Uint8Array, Uint8Array<ArrayBuffer>>(gzip)
const zstdLater = promisify<Uint8Array, Uint8Array<ArrayBuffer>>(zstdCompress)
const brotliLater = promisify<Uint8Array, { params: Record<number, number> }, Uint8Array<ArrayBuffer>>(brotliCompress)

/** The best first. Brotli at 4 takes about as long as gzip and sends a fifth less; its usual 11 would take a hundred times as long. */
const compressByCoding: { readonly [K in Coding]: (bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer>> } = {
  zstd: (bytes) => zstdLater(bytes),
  br: (bytes) => brotliLater(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => gzipLater(bytes),
}

/** Below this, in UTF-16 units, compression saves less than a packet. */
const worthIt = 1024

/** Answers with JSON, compressed as the client likes best where that is worth it. */
export async function sendJson(context: Context, value: unknown): Promise<Response> {
  const text = JSON.stringify(value)
  const headers = { 'Content-Type': 'application/json', 'Vary': 'Accept-Encoding' }
  const coding = text.length < worthIt ? null : chooseCoding(context.req.header('accept-encoding'))
  if (coding === null) return context.body(text, 200, headers)
  return context.body(await compressByCoding[coding](new TextEncoder().encode(text)), 200, { ...headers, 'Content-Encoding': coding })
}

/** The best coding of those that a client takes; one that it gives a weight of 0 is not taken. */
export function chooseCoding(accepted: string | undefined): Coding | null {
  const weightByName = new Map<string, number>()
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const weight = parameters.find((text) => text.startsWith('q='))?.slice(2)
    weightByName.set(name, weight === undefined ? 1 : Number(weight) || 0)
  }
  const takes = (name: Coding): boolean => (weightByName.get(name) ?? weightByName.get('*') ?? 0) > 0
  return (Object.keys(compressByCoding) as Coding[]).find(takes) ?? null
}
