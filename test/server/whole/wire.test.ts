import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { startPostgres, type TestPostgres } from '../../harness/postgres.ts'
import { makeServerPlace, type AddedUser, type ServerPlace, type ServerProcess } from '../../harness/server-process.ts'
import { OPS, WireWorld, type Op, type Step } from './wire-world.ts'

/** Histories for each engine; `WIRE_RUNS=1000 WIRE_DEVICES=20` plays many with many. */
const RUNS = Number(process.env['WIRE_RUNS'] ?? 6)
const DEVICES = Number(process.env['WIRE_DEVICES'] ?? 7)

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.oneof(...(Object.keys(OPS) as Op[]).map((op) => ({ weight: OPS[op], arbitrary: fc.constant(op) }))),
  fc.nat(DEVICES - 1),
  fc.nat(15),
  fc.nat(15),
)

describe.each(['sqlite', 'postgres'] as const)('devices on a bad wire to a real server on %s', (engine) => {
  let postgres: TestPostgres | null = null
  let place: ServerPlace
  let server: ServerProcess
  let users: readonly AddedUser[]

  beforeAll(async () => {
    if (engine === 'postgres') postgres = await startPostgres()
    place = await makeServerPlace(postgres === null ? null : await postgres.createDatabase())
    server = await place.start({ RATE_LIMIT: '0' })
    users = [
      await place.addUser('staff', '--staff'),
      await place.addUser('rep-a', '--represents', 'org-a'),
      await place.addUser('rep-b', '--represents', 'org-b'),
      await place.addUser('chair', '--chair', '5'),
      await place.addUser('observer', '--observer'),
    ]
  }, 120_000)
  afterAll(async () => {
    await server.end()
    await place.remove()
    await postgres?.stop()
  })

  it(
    '[M3] [M7] [S1] [S2] [S4] [S6] [S13] [S14] agree in the end, with empty outboxes, nothing lost and nothing that is not theirs',
    { timeout: 24 * 3600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 80 }), fc.integer(), async (steps, seed) => {
          const world = new WireWorld({ place, server, users, devices: DEVICES, seed, newId: v7 })
          try {
            await world.start()
            for (const one of steps) await world.step(one)
            await world.heal()
            await world.judge()
          } finally {
            world.stop()
            server = world.server
          }
        }),
        // Each history leaves its records on the server, so a smaller one is another one: it is not looked for.
        { numRuns: RUNS, endOnFailure: true },
      )
    },
  )
})
