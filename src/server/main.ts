import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { v7 } from 'uuid'
import { runServer } from './run-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { readonly version: string }

const server = await runServer({
  environment: process.env,
  dist: `${root}dist`,
  version,
  now: () => Date.now(),
  newId: () => v7(),
  random: (bytes) => randomBytes(bytes),
})

if (typeof server === 'string') {
  console.error(server)
  process.exitCode = 1
} else {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close().then(() => process.exit(0)))
  for (const line of server.lines) console.log(line)
}
