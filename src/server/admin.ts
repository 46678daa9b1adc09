import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { adminCommands } from './operations/commands.ts'
import { runAdmin } from './operations/run-admin.ts'

// A reader that closes its end early (`| head`) is no fault.
process.stdout.on('error', () => process.exit(0))

process.exitCode = await runAdmin(process.argv.slice(2), adminCommands, {
  environment: process.env,
  // npm runs scripts in the package's folder; a file is meant relative to where the person stands.
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  say: (line) => console.log(line),
  tell: (line) => console.error(line),
  now: () => Date.now(),
  newId: () => v7(),
  random: (bytes) => randomBytes(bytes),
})
