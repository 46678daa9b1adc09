import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** An account that a command has made. */
export interface AddedUser {
  readonly user: string
  readonly token: string
}

/** The server in a process of its own, with a page instead of the app. */
export interface ServerProcess {
  readonly url: string
  /** Everything that it has said so far. */
  said(): string
  /** Ends it (SIGTERM, or as said) and resolves with its exit code; null where it was killed. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

/** Where a server keeps its data, and how it is run. */
export interface ServerPlace {
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** Starts a server here; rejects with what it said where it does not start. */
  start(environment?: Readonly<Record<string, string>>): Promise<ServerProcess>
  /** Runs a command of the operator's here, beside whatever server, and gives back what it printed; rejects where it fails. */
  runAdmin(...words: string[]): Promise<string>
  /** `user add … --token` */
  addUser(name: string, ...roles: string[]): Promise<AddedUser>
  /** Removes the folder. */
  remove(): Promise<void>
}

/** A place for data in a new folder, or in the PostgreSQL database of an address. `built` names a built app to serve instead of a page. */
export async function makeServerPlace(databaseUrl: string | null = null, built: string | null = null): Promise<ServerPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'partners-guide-server-'))
  const dist = built ?? (await writePage(join(folder, 'dist')))
  const environment = {
    HOST: 'localhost',
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
  }
  const runAdmin = async (...words: string[]): Promise<string> => {
    const { stdout } = await execute(process.execPath, ['src/server/admin.ts', ...words], { env: { ...process.env, ...environment } })
    return stdout
  }
  return {
    folder,
    environment,
    start: (more = {}) => startProcess(dist, { ...environment, ...more }),
    runAdmin,
    addUser: async (name, ...roles) => {
      const words = ['user', 'add', '--email', `${name}@example.org`, '--name', `Sample ${name}`, ...roles, '--token']
      return JSON.parse(await runAdmin(...words)) as AddedUser
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Writes the least that can be served as an app; gives back its folder. */
async function writePage(dist: string): Promise<string> {
  await mkdir(join(dist, 'assets'), { recursive: true })
  await writeFile(join(dist, 'index.html'), '<title>the app</title>')
  return dist
}

async function startProcess(dist: string, environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const server = spawn(process.execPath, ['test/harness/serve.ts', dist], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const address = /Partners Guide is at (\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('close', (code) => reject(new Error(`The server ended with code ${code}: ${said}`)))
  })
  return {
    url,
    said: () => said,
    end: async (signal = 'SIGTERM') => {
      if (server.exitCode === null && server.signalCode === null) {
        const exit = once(server, 'exit')
        server.kill(signal)
        await exit
      }
      return server.exitCode
    },
  }
}
