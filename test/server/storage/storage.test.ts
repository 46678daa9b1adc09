import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextRound } from 'node:timers/promises'
import { passkey } from '@better-auth/passkey'
import { getAuthTables } from 'better-auth/db'
import { sql, type Kysely } from 'kysely'
import { expect, it } from 'vitest'
import { sqliteFileName } from '../../../src/server/storage/open-sqlite.ts'
import { StorageProblem, type ScopeGrowth, type Storage } from '../../../src/server/storage/storage.ts'
import type { Tables } from '../../../src/server/storage/tables.ts'
import { describeEngines } from './engines.ts'

const readState = async (db: Pick<Kysely<Tables>, 'selectFrom'>, key: string) =>
  (await db.selectFrom('state').select('value').where('key', '=', key).executeTakeFirst())?.value

const writeState = (db: Pick<Kysely<Tables>, 'insertInto'>, key: string, value = '1') =>
  db.insertInto('state').values({ key, value }).execute()

/** Something that a test can wait for. */
function makeSignal(): { readonly came: Promise<void>; readonly give: () => void } {
  let give: () => void = () => undefined
  const came = new Promise<void>((resolve) => (give = resolve))
  return { came, give }
}

/** Resolves when a storage tells that a scope has grown up to a seq. */
function hear(storage: Storage, wanted: ScopeGrowth): Promise<void> {
  const { came, give } = makeSignal()
  const stop = storage.onNotify((changes) => {
    if (!changes.some(({ scope, seq }) => scope === wanted.scope && seq >= wanted.seq)) return
    stop()
    give()
  })
  return came
}

describeEngines('the storage', (engine) => {
  it('is made by several processes at once, and found again by the next', async () => {
    const place = await engine.makeEmptyPlace()
    const nodes = await Promise.all([1, 2, 3].map(() => engine.open(place)))
    await writeState(nodes[0]!.db, 'x', 'kept')
    const later = await engine.open(place)
    expect(await readState(later.db, 'x')).toBe('kept')
  })

  it('is refused with a sentence where a newer version of the program has been at work', async () => {
    const place = await engine.makePlace()
    const storage = await engine.open(place)
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00.000Z')`.execute(storage.db)
    await expect(engine.open(place)).rejects.toThrow(
      new StorageProblem('The database was made by a newer version of this program. Run that version, or a newer one.'),
    )
  })

  it('keeps nothing of a write that fails half way', async () => {
    const storage = await engine.open()
    const failing = storage.write(async (tx) => {
      await writeState(tx, 'half')
      throw new Error('as planned')
    })
    await expect(failing).rejects.toThrow('as planned')
    expect(await readState(storage.db, 'half')).toBeUndefined()
    await storage.write((tx) => writeState(tx, 'whole'))
    expect(await readState(storage.db, 'whole')).toBe('1')
  })

  it('answers reads while a write is under way, as things were before it', async () => {
    const storage = await engine.open()
    const [begun, go] = [makeSignal(), makeSignal()]
    const writing = storage.write(async (tx) => {
      await writeState(tx, 'x')
      begun.give()
      await go.came
    })
    await begun.came
    expect(await readState(storage.db, 'x')).toBeUndefined()
    expect(await storage.read((tx) => readState(tx, 'x'))).toBeUndefined()
    go.give()
    await writing
    expect(await readState(storage.db, 'x')).toBe('1')
  })

  it('lets small writes wait for a long one, and neither hangs', async () => {
    const storage = await engine.open()
    const [begun, go] = [makeSignal(), makeSignal()]
    const long = storage.write(async (tx) => {
      await writeState(tx, 'long')
      begun.give()
      await go.came
    })
    await begun.came
    const small = Promise.all([writeState(storage.db, 'small-1'), storage.write((tx) => writeState(tx, 'small-2'))])
    go.give()
    await Promise.all([long, small])
    expect(await storage.db.selectFrom('state').select('key').orderBy('key').execute()).toEqual([
      { key: 'long' },
      { key: 'small-1' },
      { key: 'small-2' },
    ])
  })

  it('[S3] shows one moment throughout a snapshot, whatever is written meanwhile', async () => {
    const storage = await engine.open()
    await writeState(storage.db, 'before')
    const seen = await storage.read(async (tx) => {
      const first = await readState(tx, 'before')
      await storage.write((other) => writeState(other, 'meanwhile'))
      return [first, await readState(tx, 'meanwhile'), await readState(storage.db, 'meanwhile')]
    })
    expect(seen).toEqual(['1', undefined, '1'])
  })

  it('lets nothing be written in a snapshot', async () => {
    const storage = await engine.open()
    await expect(storage.read((tx) => writeState(tx, 'x'))).rejects.toThrow(/read-?only/i)
  })

  it('[S5] keeps changes of rights apart from whatever is judged by them, on all nodes', async () => {
    const place = await engine.makePlace()
    const [one, other] = [await engine.open(place), await engine.open(place)]
    const order: string[] = []
    const [begun, go] = [makeSignal(), makeSignal()]
    const judging = one.write(
      async () => {
        begun.give()
        await go.came
        order.push('judged')
      },
      { rights: 'shared' },
    )
    await begun.came
    const changing = other.write(() => Promise.resolve(order.push('changed')), { rights: 'exclusive' })
    // Something that is neither gets through on PostgreSQL; on SQLite there is one writer.
    if (engine.name === 'postgres') await other.write(() => Promise.resolve(order.push('else')))
    go.give()
    await Promise.all([judging, changing])
    expect(order).toEqual(engine.name === 'postgres' ? ['else', 'judged', 'changed'] : ['judged', 'changed'])
  })

  it('[S8] tells this process and every other that scopes have grown', async () => {
    const place = await engine.makePlace()
    const [one, other] = [await engine.open(place), await engine.open(place)]
    const growth = { scope: 'task-force', seq: 1 }
    // The first look at the counters is no news; then both listen.
    const heard = [hear(one, growth), hear(other, growth)]
    await one.write((tx) => tx.insertInto('scopes').values({ scope: growth.scope, last_seq: 1, last_hash: '' }).execute())
    await one.notify([growth])
    await Promise.all(heard)
  })

  it('[S8] tells many scopes at once, and goes on when a listener has stopped', async () => {
    const storage = await engine.open()
    const many = Array.from({ length: 400 }, (_, index) => ({ scope: `organization/sample-${index}`, seq: index + 1 }))
    const stopped: ScopeGrowth[] = []
    storage.onNotify((changes) => stopped.push(...changes))()
    const heard = Promise.all(many.map((growth) => hear(storage, growth)))
    await storage.db
      .insertInto('scopes')
      .values(many.map(({ scope, seq }) => ({ scope, last_seq: seq, last_hash: '' })))
      .execute()
    await storage.notify(many)
    await heard
    expect(stopped).toEqual([])
  })

  it('has the tables that better-auth and its passkey plugin describe', async () => {
    const storage = await engine.open()
    const described = getAuthTables({ plugins: [passkey()], rateLimit: { enabled: true, storage: 'database' } })
    const tables = new Map((await storage.db.introspection.getTables()).map((table) => [table.name, table.columns]))
    for (const { modelName, fields } of Object.values(described)) {
      const columns = new Map(tables.get(modelName)?.map((column) => [column.name, column]))
      for (const [name, { required, fieldName }] of Object.entries(fields)) {
        expect(columns.get(fieldName ?? name)?.isNullable, `${modelName}.${name}`).toBe(required === false)
      }
      const own = modelName === 'user' ? ['revoked_at'] : []
      expect([...columns.keys()].sort()).toEqual(
        ['id', ...Object.entries(fields).map(([name, { fieldName }]) => fieldName ?? name), ...own].sort(),
      )
    }
  })

  it('ends what is running before it closes', async () => {
    const place = await engine.makePlace()
    const storage = await engine.open(place)
    const writing = storage.write((tx) => writeState(tx, 'last'))
    await Promise.all([writing, storage.close()])
    await expect(storage.write((tx) => writeState(tx, 'later'))).rejects.toThrow('The database is closed.')
    expect(await readState((await engine.open(place)).db, 'last')).toBe('1')
  })

  if (engine.name === 'sqlite') {
    it('[S2] forces every commit to the disk, with a log that readers do not wait for', async () => {
      const storage = await engine.open()
      const { rows } = await sql<object>`pragma synchronous`.execute(storage.db)
      expect(rows.map((row) => Object.values(row))).toEqual([[2]])
      const mode = await sql<object>`pragma journal_mode`.execute(storage.db)
      expect(mode.rows.map((row) => Object.values(row))).toEqual([['wal']])
    })

    it('[S8] notices what a command writes beside the server', async () => {
      const place = await engine.makePlace()
      const [server, command] = [await engine.open(place), await engine.open(place)]
      const heard = hear(server, { scope: 'task-force', seq: 3 })
      await command.write((tx) => tx.insertInto('scopes').values({ scope: 'task-force', last_seq: 3, last_hash: '' }).execute())
      await heard
    })

    it('waits for a command that writes long, without holding up the server', async () => {
      const place = await engine.makePlace()
      const [server, command] = [await engine.open(place), await engine.open(place)]
      const [begun, go] = [makeSignal(), makeSignal()]
      const long = command.write(async (tx) => {
        await writeState(tx, 'command')
        begun.give()
        await go.came
      })
      await begun.came
      const waiting = server.write((tx) => writeState(tx, 'server'))
      expect(await readState(server.db, 'command')).toBeUndefined()
      go.give()
      await Promise.all([long, waiting])
      expect(await readState(server.db, 'server')).toBe('1')
    })

    it("keeps people's data from other users of the machine", async () => {
      const place = await engine.makePlace()
      await engine.open(place)
      expect((await stat(join(place.dataFolder, sqliteFileName))).mode & 0o077).toBe(0)
    })
  } else {
    it('[S8] listens again after its connection was lost, and tells what it has missed', async () => {
      const storage = await engine.open()
      await hearOnce(storage)
      const missed = hear(storage, { scope: 'work-group/1', seq: 2 })
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %' and datname = current_database()`.execute(
        storage.db,
      )
      await storage.db.insertInto('scopes').values({ scope: 'work-group/1', last_seq: 2, last_hash: '' }).execute()
      await missed
      await hearOnce(storage)
    })

    it('goes on after its idle connections were cut', async () => {
      const storage = await engine.open()
      await writeState(storage.db, 'x')
      const other = await engine.open()
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`.execute(
        other.db,
      )
      // A connection that breaks under a query fails that query; each is met at most once.
      const read = (tries: number): Promise<string | undefined> =>
        readState(storage.db, 'x').catch((error: unknown) => (tries > 0 ? read(tries - 1) : Promise.reject(error as Error)))
      expect(await read(10)).toBe('1')
    })

    it('fails a transaction whose connection was cut between two of its queries, and nothing else', async () => {
      const [storage, other] = [await engine.open(), await engine.open()]
      const cut = storage.write(async (tx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
        await sql`select pg_terminate_backend(${rows[0]!.pid}, 10000)`.execute(other.db)
        // Until this process has heard of it, too.
        for (let rounds = 0; rounds < 50; rounds++) await nextRound()
        await writeState(tx, 'x')
      })
      await expect(cut).rejects.toThrow()
      await storage.write((tx) => writeState(tx, 'y'))
      expect(await storage.db.selectFrom('state').select('key').execute()).toEqual([{ key: 'y' }])
    })

    it('is refused with a sentence without its password where nothing answers', async () => {
      const { openPostgres } = await import('../../../src/server/storage/open-postgres.ts')
      const opening = openPostgres('postgres://somebody:secret@127.0.0.1:1/none')
      await expect(opening).rejects.toThrow(/^PostgreSQL at DATABASE_URL cannot be used: (?!.*secret)/)
    })
  }
})

/** Sends notices until one comes back: from then on the storage listens. */
async function hearOnce(storage: Storage): Promise<void> {
  const growth = { scope: 'task-force', seq: 1 }
  let came = false
  const heard = hear(storage, growth).then(() => (came = true))
  while (!came) await storage.notify([growth])
  await heard
}
