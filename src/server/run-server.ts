import { existsSync } from 'node:fs'
import { access, constants, mkdir } from 'node:fs/promises'
import { pino } from 'pino'
import { keepAssets } from './kept-assets.ts'
import { SettingsProblem, readSettings } from './settings.ts'
import type { Settings } from './settings.ts'
import { startServer } from './start-server.ts'
import { StorageProblem } from './storage/storage.ts'

/** What a process gives the server that runs in it. */
export interface ServerWorld {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Folder of the built app. */
  readonly dist: string
  readonly version: string
  /** Milliseconds. */
  now(): number
  /** UUIDs that sort by age. */
  newId(): string
  /** Bytes that nobody can guess. */
  random(bytes: number): Uint8Array
}

/** A server as the person who starts it has it. */
export interface RunningProcess {
  /** What to tell that person, line by line. */
  readonly lines: readonly string[]
  close(): Promise<void>
}

/** Starts the server. Gives back, where it cannot start for a reason that a person can mend, that reason as a sentence. */
export async function runServer(world: ServerWorld): Promise<RunningProcess | string> {
  try {
    return await run(world)
  } catch (error) {
    if (error instanceof SettingsProblem || error instanceof StorageProblem) return error.message
    throw error
  }
}

async function run({ environment, dist, version, now, newId, random }: ServerWorld): Promise<RunningProcess> {
  const settings = readSettings(environment)
  if (!existsSync(`${dist}/index.html`)) throw new SettingsProblem('There is no built app yet. Run: npm run build')
  const fault = await findFolderFault(settings.dataFolder)
  if (fault !== null && settings.databaseUrl === null)
    throw new SettingsProblem(`The data cannot be kept in DATA_DIR "${settings.dataFolder}": ${fault}`)
  // With the data in PostgreSQL only tabs of older builds lose their files.
  const keptAssets = fault === null ? await keepAssets(dist, settings.dataFolder, now()) : null
  const eventLog = pino({ level: settings.logLevel, base: { pid: process.pid } }, pino.destination({ fd: 2, sync: true }))
  const server = await startServer({ settings, dist, keptAssets, eventLog, version, now, newId, random })
  return { lines: writeLines(server.url, server.firstStaffLink, fault, settings), close: server.close }
}

/** Why a folder cannot be written to, in the system's words; null = it can, and exists now. */
async function findFolderFault(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function writeLines(url: string, firstStaffLink: string | null, fault: string | null, { dataFolder }: Settings): string[] {
  const first = `There is no account yet. This link makes the first one, for staff, and works once: ${firstStaffLink}`
  const older = `Files of older builds cannot be kept in DATA_DIR "${dataFolder}": ${fault}`
  return [`Partners Guide is at ${url}`, ...(firstStaffLink === null ? [] : [first]), ...(fault === null ? [] : [older])]
}
