import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { runServer } from '../../src/server/run-server.ts'

// What src/server/main.ts does, for a build that lies elsewhere: tests of the server need none of the app.
const server = await runServer({
  environment: process.env,
  dist: process.argv[2] ?? 'dist',
  version: '0.0.0-test',
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
