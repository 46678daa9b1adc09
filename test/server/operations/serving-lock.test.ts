import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { holdServing, tryHoldAlone } from '../../../src/server/operations/serving-lock.ts'
import { SettingsProblem } from '../../../src/server/settings.ts'
import { engines, preparePlaces } from './places.ts'

const { makePlace } = preparePlaces()

describe.each(engines)('serving and restoring on %s', (engine) => {
  it('shut each other out, and nobody else', async () => {
    const place = await makePlace(engine)
    const serving = await holdServing(place)
    expect(await tryHoldAlone(place)).toBeNull()
    const elsewhere = await tryHoldAlone(await makePlace(engine))
    expect(elsewhere).not.toBeNull()
    await elsewhere?.release()
    await serving.release()
    const restoring = await tryHoldAlone(place)
    await expect(holdServing(place)).rejects.toBeInstanceOf(SettingsProblem)
    expect(await tryHoldAlone(place)).toBeNull()
    await restoring?.release()
    await (await holdServing(place)).release()
  })
})

describe('several nodes on PostgreSQL', () => {
  it('serve at once; a restore waits for the last one to end', async () => {
    const place = await makePlace('postgres')
    const [one, two] = [await holdServing(place), await holdServing(place)]
    await one.release()
    expect(await tryHoldAlone(place)).toBeNull()
    await two.release()
    const alone = await tryHoldAlone(place)
    expect(alone).not.toBeNull()
    await alone?.release()
  })

  it('say so again when their connection was broken', async () => {
    const place = await makePlace('postgres')
    const serving = await holdServing(place)
    const broken = await query(
      place.databaseUrl!,
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 1346458195`,
    )
    expect(broken).toHaveLength(1)
    const isHeld = async () =>
      (await query(place.databaseUrl!, `select 1 from pg_locks where locktype = 'advisory' and granted`)).length === 1
    await vi.waitFor(async () => expect(await isHeld()).toBe(true), { timeout: 20_000 })
    expect(await tryHoldAlone(place)).toBeNull()
    await serving.release()
  })

  it('say in a sentence, without the password, when the database cannot be reached', async () => {
    const lost = holdServing({ databaseUrl: 'postgres://guide:hunter2@127.0.0.1:1/guide', dataFolder: '/nowhere' })
    await expect(lost).rejects.toBeInstanceOf(SettingsProblem)
    await expect(lost).rejects.toThrow(/^The PostgreSQL of DATABASE_URL cannot be reached: (?!.*hunter2)/)
  })
})

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
