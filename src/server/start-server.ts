import { domainRules } from './access/rules.ts'
import { createAccounts } from './accounts/accounts.ts'
import type { Accounts } from './accounts/accounts.ts'
import { createMailer } from './accounts/mailer.ts'
import { createApp } from './app.ts'
import { createApi } from './http/api.ts'
import type { EventLog } from './http/request-env.ts'
import { listen } from './listen.ts'
import type { RunningServer } from './listen.ts'
import { openLog } from './log/open-log.ts'
import { replayLedger } from './operations/apply-ledger.ts'
import { openLedger } from './operations/open-ledger.ts'
import { holdServing } from './operations/serving-lock.ts'
import type { Settings } from './settings.ts'
import { openStorage } from './storage/open-storage.ts'

/** What a server is made of. Times are milliseconds, `newId` gives UUIDs that sort by age, `random` bytes that nobody can guess. */
export interface ServerParts {
  readonly settings: Settings
  /** Folder of the built app. */
  readonly dist: string
  /** Folder of older builds' files; null = they are not served. */
  readonly keptAssets: string | null
  readonly eventLog: EventLog
  readonly version: string
  now(): number
  newId(): string
  random(bytes: number): Uint8Array
}

/** A server with its data. */
export interface StartedServer extends RunningServer {
  /** While there is no staff account: the link that makes the first one. */
  readonly firstStaffLink: string | null
}

/** Things to end, the last one first. */
type Endings = (() => Promise<void> | void)[]

/**
 * Opens the data and answers. Nobody else serves the same embedded data meanwhile, and what the ledger says is done before anybody is
 * answered. Rejects with `SettingsProblem` or `StorageProblem` where it cannot start, and then leaves nothing open.
 */
export async function startServer(parts: ServerParts): Promise<StartedServer> {
  const endings: Endings = []
  try {
    return await compose(parts, endings)
  } catch (error) {
    await endAll(endings)
    throw error
  }
}

async function compose(parts: ServerParts, endings: Endings): Promise<StartedServer> {
  const { settings, dist, keptAssets, eventLog, version } = parts
  const { now, newId, random } = parts
  const lock = await holdServing(settings)
  endings.push(() => lock.release())
  const ledger = await openLedger(settings)
  endings.push(() => ledger.close())
  const storage = await openStorage(settings)
  endings.push(() => storage.close())
  await replayLedger(storage, ledger)
  const log = await openLog({ storage, ledger, now, newId, random, rules: domainRules })
  const mail = settings.smtpUrl === null || settings.mailFrom === null ? null : createMailer(settings.smtpUrl, settings.mailFrom)
  const accounts = await createAccounts({ storage, log, ledger, settings, mail, version, now, newId, random })
  const api = createApi({ storage, log, accounts, settings, eventLog, version, now, newId })
  const server = await listen(createApp(dist, keptAssets, api.app), settings.host, settings.port)
  endings.push(() => server.close())
  endings.push(() => api.close())
  return { url: server.url, firstStaffLink: await findFirstLink(accounts, server.url), close: () => endAll(endings) }
}

function findFirstLink(accounts: Accounts, url: string): Promise<string | null> {
  // "Any address" is none that a browser could open.
  return accounts.firstStaffLink(url.replace('//0.0.0.0:', '//localhost:').replace('//[::]:', '//localhost:'))
}

async function endAll(endings: Endings): Promise<void> {
  for (let end = endings.pop(); end !== undefined; end = endings.pop()) await end()
}
