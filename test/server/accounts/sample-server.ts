import { randomBytes, randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { judgeEdit, listRecordsNeeded, mayRead } from '../../../src/domain/rules/access.ts'
import { createAccounts, type Accounts, type AccountSettings, type Mail } from '../../../src/server/accounts/accounts.ts'
import type { AccountWorld } from '../../../src/server/accounts/account-options.ts'
import { addUser, type UserToAdd } from '../../../src/server/accounts/commands.ts'
import { createApi } from '../../../src/server/http/api.ts'
import type { Log } from '../../../src/server/log/log.ts'
import { openLog } from '../../../src/server/log/open-log.ts'
import type { DataPlace } from '../../../src/server/operations/serving-lock.ts'
import { openPlace } from '../operations/places.ts'
import { openSampleBrowser, type SampleBrowser } from './sample-browser.ts'

/** A server with real accounts on a real database, asked without a socket. */
export interface SampleServer extends AccountWorld {
  readonly accounts: Accounts
  readonly log: Log
  /** Mails that went out. */
  readonly mails: Mail[]
  /** What the server's log was told, as text. */
  readonly events: string[]
  /** Milliseconds to add to the time that our own code is told. */
  ahead: number
  /** A browser at an address of its own. */
  browse(): SampleBrowser
  /** Asks with a token. */
  ask(token: string, path: string, init?: RequestInit): Promise<Response>
  /** An account with a token, made as the command makes it. */
  add(wish: Partial<UserToAdd> & { readonly email: string }): Promise<{ user: string; token: string }>
}

/** What a test may choose. */
export interface SampleOptions {
  readonly settings?: Partial<AccountSettings>
  /** The mail server takes nothing. */
  readonly mailFails?: true
  readonly mail?: null
}

export const sampleOrigin = 'http://localhost:8080'

/** Opens a server on a place until the test has ended. */
export async function openSampleServer(place: DataPlace, options: SampleOptions = {}): Promise<SampleServer> {
  const { storage, ledger } = await openPlace(place)
  const time = { ahead: 0 }
  const mails: Mail[] = []
  const events: string[] = []
  const world: AccountWorld = {
    storage,
    ledger,
    now: () => Date.now() + time.ahead,
    newId: () => randomUUID(),
    random: (bytes) => randomBytes(bytes),
  }
  const settings: AccountSettings = { publicUrl: null, host: 'localhost', secret: null, dataFolder: place.dataFolder, ...options.settings }
  const log = await openLog({ ...world, rules: { judgeEdit, listRecordsNeeded, mayRead } })
  const mail = {
    send: (mail: Mail) => {
      if (options.mailFails) return Promise.reject(new Error('The mail server takes nothing.'))
      mails.push(mail)
      return Promise.resolve()
    },
  }
  const accounts = await createAccounts({ ...world, log, settings, mail: options.mail === null ? null : mail, version: '1.2.3' })
  const note = (event: object, words: string) => void events.push(`${words} ${JSON.stringify(event)}`)
  const { app, close } = createApi({
    storage,
    log,
    accounts,
    settings: { publicUrl: settings.publicUrl, trustProxy: 1, rateLimit: 0 },
    eventLog: { info: note, warn: note, error: note },
    version: '1.2.3',
    now: world.now,
    newId: world.newId,
  })
  onTestFinished(close)
  let browsers = 0
  const origin = settings.publicUrl ?? sampleOrigin
  return Object.assign(time, world, {
    accounts,
    log,
    mails,
    events,
    browse: () => openSampleBrowser(async (url, init) => app.request(url, init), origin, `192.0.2.${++browsers}`),
    ask: async (token: string, path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers)
      headers.set('authorization', `Bearer ${token}`)
      return app.request(origin + path, { ...init, headers })
    },
    add: async (wish: Partial<UserToAdd> & { readonly email: string }) => {
      const nobody = { name: 'Sample Person', staff: false, observer: false, chairs: [], members: [], represents: [], executive: [] }
      const { user, token = '' } = await addUser(storage, ledger, { ...nobody, token: true, ...wish }, world)
      return { user, token }
    },
  })
}
