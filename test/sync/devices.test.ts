import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { OPS, World, type Mood, type Op, type Step } from './world.ts'

const RUNS = Number(process.env['WORLD_RUNS'] ?? 25)

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.oneof(...(Object.keys(OPS) as Op[]).map((op) => ({ weight: OPS[op], arbitrary: fc.constant(op) }))),
  fc.nat(3),
  fc.nat(15),
  fc.nat(15),
)

async function play(mood: Mood, steps: readonly Step[]): Promise<void> {
  const world = new World(mood)
  await world.start()
  try {
    for (const [index, one] of steps.entries()) {
      await world.step(one)
      if (index % 4 === 3) await world.check(world.devices[one[1] % world.devices.length]!)
    }
    await world.heal()
    await world.judge()
  } finally {
    world.stop()
  }
}

describe.each(['restores', 'rights'] as const)('several people’s devices and a server, on a bad wire (%s)', (mood) => {
  it(
    '[M3] [M5] [M7] [M8] [S1] [S2] [S3] [S4] [S6] [S13] [S14] agree in the end, with empty outboxes and nothing lost',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => play(mood, steps)),
        { numRuns: RUNS, endOnFailure: false },
      )
    },
  )
})
