import { writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { addUser } from '../../../src/server/accounts/commands.ts'
import { openLedger } from '../../../src/server/operations/open-ledger.ts'
import { openStorage } from '../../../src/server/storage/open-storage.ts'
import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { startPostgres } from '../../harness/postgres.ts'
import { makeServerPlace, type ServerPlace } from '../../harness/server-process.ts'
import { median } from '../statistics.ts'
import { measureBarePostgres, measureBareSqlite } from './bare-engine.ts'
import { measureLoad, type LoadFigures } from './measure-load.ts'
import { measureSize, type SizeFigures } from './measure-size.ts'

/**
 * `npm run bench:server [-- --repetitions 1 --seconds 5 --clients 50,500 --edits 20000]`: devices that push one edit after the other to real servers, in
 * turn, beside the durable commits of the bare engines in the same run. Writes `bench-server-results.json` and prints a table.
 */
const { values } = parseArgs({
  options: {
    repetitions: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '50,500' },
    edits: { type: 'string', default: '20000' },
  },
})
const repetitions = Number(values.repetitions)
const milliseconds = Number(values.seconds) * 1000
const clientCounts = values.clients.split(',').map(Number)
const warmUp = 2000
/** Connections of a node's pool. */
const nodeConnections = 10

interface Round {
  readonly setting: string
  readonly engine: 'SQLite' | 'PostgreSQL'
  readonly clients: number
  readonly figures: LoadFigures
  /** Milliseconds of processor time that the nodes took for a push, and its reply; without the database's. */
  readonly processor: number
}

const rounds: Round[] = []
const sizes: SizeFigures[] = []
const bare: Record<Round['engine'], number[]> = { SQLite: [], PostgreSQL: [] }
const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version }
const loadBefore = loadavg()[0]!
const postgres = await startPostgres(['max_connections=100'])
try {
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const clients of clientCounts) {
      await measureSetting('SQLite, one node', 'SQLite', clients, 1)
      await measureSetting('PostgreSQL, one node', 'PostgreSQL', clients, 1)
      await measureSetting('PostgreSQL, two nodes', 'PostgreSQL', clients, 2)
    }
  }
  for (const url of [null, await postgres.createDatabase()]) sizes.push(await measureSizeOf(url))
} finally {
  await postgres.stop()
}
const summary = summarize()
await writeFile(
  'bench-server-results.json',
  JSON.stringify(
    { measuredAt: new Date().toISOString(), machine, loadBefore, repetitions, milliseconds, bare, rounds, summary, sizes },
    null,
    1,
  ),
)
printTable()

async function measureSetting(setting: string, engine: Round['engine'], clients: number, nodes: number): Promise<void> {
  console.error(`${setting}, ${clients} clients …`)
  const url = engine === 'PostgreSQL' ? await postgres.createDatabase() : null
  const places = await Promise.all(Array.from({ length: nodes }, () => makeServerPlace(url)))
  try {
    bare[engine].push(
      url ? await measureBarePostgres(await postgres.createDatabase(), nodeConnections, 2000) : measureBareSqlite(places[0]!.folder, 2000),
    )
    const tokens = await addRepresentatives(places[0]!, clients)
    const servers = []
    for (const place of places) servers.push(await place.start({ RATE_LIMIT: '0', HOST: '127.0.0.1' }))
    try {
      const urls = servers.map((server) => server.url)
      const before = await readProcessorSeconds(urls)
      const figures = await measureLoad(urls, tokens, warmUp, milliseconds)
      const processor = (((await readProcessorSeconds(urls)) - before) * 1000) / figures.pushes
      rounds.push({ setting, engine, clients, figures, processor })
    } finally {
      for (const server of servers) await server.end()
    }
  } finally {
    for (const place of places) await place.remove()
  }
}

async function measureSizeOf(databaseUrl: string | null): Promise<SizeFigures> {
  console.error(`${databaseUrl === null ? 'SQLite' : 'PostgreSQL'}, ${values.edits} edits …`)
  const place = await makeServerPlace(databaseUrl)
  try {
    return await measureSize({ databaseUrl, dataFolder: place.environment['DATA_DIR']! }, place.folder, Number(values.edits))
  } finally {
    await place.remove()
  }
}

/** What the nodes' processes have used so far. */
async function readProcessorSeconds(urls: readonly string[]): Promise<number> {
  let seconds = 0
  for (const url of urls) {
    const text = await (await fetch(`${url}/metrics`)).text()
    seconds += Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1])
  }
  return seconds
}

/** An account for each client, who represents an organization of its own. */
async function addRepresentatives(place: ServerPlace, count: number): Promise<{ key: string; token: string }[]> {
  const where = { databaseUrl: place.environment['DATABASE_URL'] ?? null, dataFolder: place.environment['DATA_DIR']! }
  const storage = await openStorage(where)
  const ledger = await openLedger(where)
  const from = { now: () => Date.now(), newId: () => v7(), random: (bytes: number) => randomBytes(bytes) }
  const noRoles = { staff: false, observer: false, chairs: [], members: [], executive: [] }
  const tokens: { key: string; token: string }[] = []
  for (let index = 0; index < count; index++) {
    const key = `sample-org-${index}`
    const person = { email: `sample-${index}@example.org`, name: `Sample ${index}`, token: true }
    const { token } = await addUser(storage, ledger, { ...person, ...noRoles, represents: [key] }, from)
    tokens.push({ key, token: token! })
  }
  await ledger.close()
  await storage.close()
  return tokens
}

function summarize() {
  const settings = [...new Set(rounds.map(({ setting, clients }) => `${setting}|${clients}`))]
  return settings.map((name) => {
    const own = rounds.filter(({ setting, clients }) => `${setting}|${clients}` === name)
    const { setting, clients, engine } = own[0]!
    const of = (key: keyof LoadFigures): number => median(own.map(({ figures }) => figures[key]))
    const commits = median(bare[engine])
    return {
      setting,
      clients,
      pushesPerSecond: of('pushesPerSecond'),
      p50: of('p50'),
      p99: of('p99'),
      ratio: of('pushesPerSecond') / commits,
      processor: median(own.map(({ processor }) => processor)),
    }
  })
}

function printTable(): void {
  const [sqlite, pg] = [median(bare.SQLite), median(bare.PostgreSQL)].map((commits) => commits.toFixed(0))
  console.log(`\nBare engines, durable commits a second: SQLite ${sqlite}, PostgreSQL with ${nodeConnections} connections ${pg}.`)
  console.log(
    `${machine.processor}, ${machine.cores} cores shared by clients, servers and databases; load before: ${loadBefore.toFixed(1)}.\n`,
  )
  console.log('| setting | clients | pushes/s | of bare commits/s | p50 ms | p99 ms | processor ms a push |\n|---|---|---|---|---|---|---|')
  for (const { setting, clients, pushesPerSecond, ratio, p50, p99, processor } of summary)
    console.log(
      `| ${setting} | ${clients} | ${pushesPerSecond.toFixed(0)} | ${ratio.toFixed(2)}× | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${processor.toFixed(1)} |`,
    )
  console.log(
    '\n| engine | edits | edits/s in requests of 500 | bytes an edit on disk | in a backup | backup s | restore s | verify s | rebuild-heads s |\n|---|---|---|---|---|---|---|---|---|',
  )
  for (const { engine, edits, batchedEditsPerSecond, bytesOnDisk, bytesOfBackup, seconds } of sizes) {
    const figures = [edits, batchedEditsPerSecond, bytesOnDisk / edits, bytesOfBackup / edits].map((figure) => figure.toFixed(0))
    const times = [seconds.backup, seconds.restore, seconds.verify, seconds.rebuildHeads].map((figure) => figure.toFixed(1))
    console.log(`| ${[engine, ...figures, ...times].join(' | ')} |`)
  }
}
