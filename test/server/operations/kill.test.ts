import { describe, expect, it, onTestFinished } from 'vitest'
import { verifyLog } from '../../../src/server/operations/verify-log.ts'
import { openStorage } from '../../../src/server/storage/open-storage.ts'
import { startPostgres, type TestPostgres } from '../../harness/postgres.ts'
import { makeServerPlace, type ServerPlace } from '../../harness/server-process.ts'
import { createWriter, type Writer } from './pushing-writer.ts'

// `KILLS=1000 npx vitest run --project unit test/server/operations/kill.test.ts` kills a thousand times, and 200 times on PostgreSQL.
const kills = Number(process.env['KILLS'] ?? 12)
const killsOnPostgres = Math.max(1, Math.round(kills / (process.env['KILLS'] === undefined ? 3 : 5)))
const writerCount = 8
const timeout = 60_000 + 10_000 * kills

/** Numbers that look random and are the same in every run. */
function createDraw(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Writers push all the time; after some acknowledgements, each time another number, `kill` strikes. */
async function pushAndKill(
  place: ServerPlace,
  rounds: number,
  strike: (round: number, kill: () => Promise<unknown>) => Promise<void>,
): Promise<Writer[]> {
  const draw = createDraw(20_141_001)
  const { token } = await place.addUser('sample-writer', '--staff')
  let acknowledged = 0
  let struck: (() => void) | null = null
  let strikeAt = 0
  const writers = Array.from({ length: writerCount }, (_, index) =>
    createWriter(token, `writer-${index}`, () => {
      if (++acknowledged >= strikeAt) struck?.()
    }),
  )
  for (let round = 0; round < rounds; round++) {
    const server = await place.start({ RATE_LIMIT: '0' })
    strikeAt = acknowledged + 1 + draw(150)
    const strikes = new Promise<void>((resolve) => (struck = resolve))
    const running = writers.map((writer) => writer.run(server.url, () => false))
    await Promise.race([strikes, Promise.all(running)])
    await strike(round, () => server.end('SIGKILL'))
    await Promise.all(running)
    await checkLog(place, writers)
  }
  // What was never answered is sent again by those who have it.
  const server = await place.start({ RATE_LIMIT: '0' })
  for (const writer of writers) {
    const before = writer.seqByEdit.size
    await writer.run(server.url, () => writer.seqByEdit.size > before)
  }
  expect(await server.end()).toBe(0)
  await checkLog(place, writers)
  return writers
}

/** Every acknowledged edit is in the log once, under the seq that was told; the log is whole. */
async function checkLog(place: ServerPlace, writers: readonly Writer[]): Promise<void> {
  const { DATA_DIR, DATABASE_URL } = place.environment
  const storage = await openStorage({ databaseUrl: DATABASE_URL ?? null, dataFolder: DATA_DIR! })
  try {
    const report = await verifyLog(storage, () => undefined)
    expect(report.faults).toEqual([])
    const rows = await storage.db.selectFrom('log').select(['edit', 'seq']).execute()
    expect(new Set(rows.map(({ edit }) => edit)).size).toBe(rows.length)
    const seqByEdit = new Map(rows.map(({ edit, seq }) => [edit, seq]))
    const lost = writers.flatMap((writer) => [...writer.seqByEdit].filter(([edit, seq]) => seqByEdit.get(edit) !== seq))
    expect(lost).toEqual([])
  } finally {
    await storage.close()
  }
}

async function makePlace(postgres: TestPostgres | null): Promise<ServerPlace> {
  const place = await makeServerPlace(postgres ? await postgres.createDatabase() : null)
  onTestFinished(() => place.remove())
  return place
}

describe('[S2] an acknowledged edit', () => {
  it(`is in the log once after ${kills} kills of a server on SQLite in the middle of pushes`, { timeout }, async () => {
    const writers = await pushAndKill(await makePlace(null), kills, async (_round, kill) => void (await kill()))
    expect(Math.min(...writers.map(({ seqByEdit }) => seqByEdit.size))).toBeGreaterThan(0)
  })

  it(`is in the log once after ${killsOnPostgres} kills of a node or of PostgreSQL itself`, { timeout }, async () => {
    const postgres = await startPostgres()
    onTestFinished(() => postgres.stop())
    const writers = await pushAndKill(await makePlace(postgres), killsOnPostgres, async (round, kill) => {
      if (round % 2 === 0) return void (await kill())
      process.kill(postgres.pid, 'SIGKILL')
      await kill()
      await postgres.restart()
    })
    expect(Math.min(...writers.map(({ seqByEdit }) => seqByEdit.size))).toBeGreaterThan(0)
  })
})
