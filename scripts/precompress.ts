import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** Writes a `.br` beside every text file of the build, for the server to send as it is. */
for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name)
  if (!entry.isFile() || path.includes('.vite') || !/\.(?:js|css|html|svg|json|webmanifest|wasm)$/.test(path)) continue
  const plain = readFileSync(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  const packed = brotliCompressSync(plain, { params })
  if (packed.length < plain.length) writeFileSync(`${path}.br`, packed)
}
