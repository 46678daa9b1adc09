import { promisify } from 'node:util'
import { brotliDecompress, constants, gunzip, inflate, zstdDecompress } from 'node:zlib'
import type { HonoRequest } from 'hono'
import { HttpProblem } from './problem.ts'

type Decompress = (bytes: Uint8Array, limit: number) => Promise<Uint8Array>

const gunzipLater = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(gunzip)
const inflateLater = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(inflate)
const brotliLater = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(brotliDecompress)
const zstdLater = promisify<Uint8Array, { maxOutputLength: number; params: Record<number, number> }, Uint8Array>(zstdDecompress)

/** Each stops as soon as more than `limit` bytes have come out, however many there would be. */
const decompressByCoding: Readonly<Record<string, Decompress>> = {
  'gzip': (bytes, limit) => gunzipLater(bytes, { maxOutputLength: limit }),
  'x-gzip': (bytes, limit) => gunzipLater(bytes, { maxOutputLength: limit }),
  'deflate': (bytes, limit) => inflateLater(bytes, { maxOutputLength: limit }),
  'br': (bytes, limit) => brotliLater(bytes, { maxOutputLength: limit }),
  // A frame may ask for a window of 128 MiB; 8 MiB is what everybody has to be able to read (RFC 8878).
  'zstd': (bytes, limit) => zstdLater(bytes, { maxOutputLength: limit, params: { [constants.ZSTD_d_windowLogMax]: 23 } }),
}

/**
 * Reads the JSON of a request's body, which may come compressed; at most `limit` bytes of it, before and after decompression. Throws
 * `HttpProblem`: 413 beyond the limit, 415 for another kind of content or compression, 400 where it is damaged or no JSON.
 */
export async function readJsonBody(request: HonoRequest, limit: number): Promise<unknown> {
  const type = request.header('content-type')
  if (type !== undefined && !/^application\/(?:[\w.+-]+\+)?json(?:$|[\s;])/i.test(type)) {
    throw new HttpProblem({ status: 415, title: 'The body must be JSON.', detail: 'Send it as Content-Type: application/json.' })
  }
  const bytes = await readBytes(request, limit)
  return parseJson(await decompress(bytes, request.header('content-encoding'), limit))
}

async function readBytes(request: HonoRequest, limit: number): Promise<Uint8Array> {
  const length = request.header('content-length')
  if (length !== undefined) {
    if (Number(length) > limit) throw tooLarge(limit)
    return new Uint8Array(await request.arrayBuffer())
  }
  const { body } = request.raw
  return body === null ? new Uint8Array() : collect(body, limit)
}

async function collect(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

async function decompress(bytes: Uint8Array, encoding: string | undefined, limit: number): Promise<Uint8Array> {
  const coding = encoding?.trim().toLowerCase() ?? 'identity'
  if (coding === 'identity' || coding === '') return bytes
  const decode = Object.hasOwn(decompressByCoding, coding) ? decompressByCoding[coding] : undefined
  if (!decode) {
    throw new HttpProblem(
      {
        status: 415,
        title: 'The body is compressed in a way that this server does not know.',
        detail: 'It reads gzip, deflate, br and zstd.',
      },
      { 'Accept-Encoding': 'gzip, deflate, br, zstd' },
    )
  }
  try {
    return await decode(bytes, limit)
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit)
    throw new HttpProblem({ status: 400, title: `The body is no undamaged ${coding}.`, path: '' })
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new HttpProblem({ status: 400, title: 'The body is not JSON in UTF-8.', code: 'not-json', path: '' })
  }
}

function tooLarge(limit: number): HttpProblem {
  return new HttpProblem({
    status: 413,
    title: 'The request is too large.',
    detail: `${limit} bytes are allowed, counted after decompression. Send fewer edits at a time.`,
    code: 'too-large',
  })
}
