import { acquireServerLock } from '../../../src/server/operations/server-lock.ts'

/** A process that takes the lock of the folder that it is given, says so, and keeps it until it is killed. */
await acquireServerLock(process.argv[2]!)
process.stdout.write('held\n')
setInterval(() => undefined, 60_000)
