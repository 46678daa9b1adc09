import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { Hono } from 'hono'
import type { Accounts, Caller } from '../../../src/server/accounts/accounts.ts'
import type { Rights } from '../../../src/domain/rules/access.ts'
import { createApi } from '../../../src/server/http/api.ts'
import type { Api } from '../../../src/server/http/api.ts'
import type { IncomingEdit, Log } from '../../../src/server/log/log.ts'
import type { ScopeGrowth, Storage } from '../../../src/server/storage/storage.ts'
import type { Tables } from '../../../src/server/storage/tables.ts'
import { sampleId } from '../../change/sample-bundle.ts'

/** The API on stand-ins for its log, its accounts and its database, all of which a test can turn. */
export interface SampleApi extends Api {
  /** Scopes that a user may read, by user; also a way to change them while a stream is open. */
  readonly scopesByUser: Map<string, readonly string[]>
  /** Who is signed in, by what follows `Bearer `. */
  readonly callerByToken: Map<string, Caller>
  /** What was pushed: by whom, and what. */
  readonly pushes: { user: string; edits: readonly IncomingEdit[] }[]
  /** What the log was asked to pull. */
  readonly pulls: { scopes: readonly string[]; cursors: object; limit: number | undefined }[]
  /** What the log of events was told, as text. */
  readonly events: string[]
  /** Called in the middle of every push. */
  onPush: (user: string) => void
  /** The time, in milliseconds. */
  time: number
  notify(changes: readonly ScopeGrowth[]): void
  ask(path: string, init?: RequestInit & { token?: string }): Promise<Response>
}

export const sampleEpoch = sampleId(901)
export const sampleTaskForce = sampleId(902)

/** A caller by token, named after what it is for. */
export function sampleCaller(user: string, session = `session of ${user}`): Caller {
  return { user: { id: user, name: `Sample ${user}`, email: `${user}@example.org` }, via: 'token', session }
}

/** Settings as they are usually. */
export const usualSettings = { publicUrl: 'https://guide.example.org', trustProxy: 0, rateLimit: 6000 }

export function createSampleApi(settings: Partial<typeof usualSettings> = {}): SampleApi {
  const listeners = new Set<(changes: readonly ScopeGrowth[]) => void>()
  const scopesByUser = new Map<string, readonly string[]>([['ada', ['task-force']]])
  const callerByToken = new Map([['ada', sampleCaller('ada')]])
  const sample = {
    scopesByUser,
    callerByToken,
    pushes: [],
    pulls: [],
    events: [],
    onPush: () => undefined,
    time: 1_000_000,
  } as unknown as SampleApi
  const accounts: Accounts = {
    authenticate: (headers) =>
      Promise.resolve(callerByToken.get(headers.get('authorization')?.slice(7) ?? headers.get('cookie') ?? '') ?? null),
    handleAuth: () => Promise.resolve(Response.json({ handled: 'auth' })),
    routes: () => new Hono().get('/api/session', () => fail('database at "secret place" of ada@example.org does not answer')),
    firstStaffLink: () => Promise.resolve(null),
    touchDevice: () => Promise.resolve(),
  }
  const storage: Storage = {
    engine: 'sqlite',
    db: new Kysely<Tables>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
    }),
    write: () => fail('writes are not for these tests'),
    read: () => fail('nor are reads'),
    notify: () => Promise.resolve(),
    onNotify: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => Promise.resolve(),
  }
  const note = (level: string) => (event: object, words: string) => void sample.events.push(`${level} ${words} ${JSON.stringify(event)}`)
  let ids = 0
  const api = createApi({
    storage,
    log: createSampleLog(sample),
    accounts,
    settings: { ...usualSettings, ...settings },
    eventLog: { info: note('info'), warn: note('warn'), error: note('error') },
    version: '1.2.3',
    now: () => sample.time,
    newId: () => sampleId(++ids),
  })
  return Object.assign(sample, {
    ...api,
    notify: (changes: readonly ScopeGrowth[]) => listeners.forEach((listener) => listener(changes)),
    ask: async (path: string, { token, ...init }: RequestInit & { token?: string } = {}) => {
      const headers = new Headers(init.headers)
      if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
      return api.app.request(`http://localhost${path}`, { ...init, headers })
    },
  })
}

function fail(words: string): never {
  throw new Error(words)
}

function createSampleLog(sample: SampleApi): Log {
  return {
    taskForce: sampleTaskForce,
    epoch: () => Promise.resolve(sampleEpoch),
    push: (user, edits) => {
      sample.onPush(user)
      sample.pushes.push({ user, edits })
      return Promise.resolve({
        accepted: edits.flatMap((edit, index) => (edit.ok ? [{ edit: edit.edit.id, seq: index + 1 }] : [])),
        refused: edits.flatMap((edit) => (edit.ok ? [] : [{ edit: edit.id, code: edit.code, reason: edit.reason }])),
      })
    },
    pull: (scopes, cursors, limit) => {
      sample.pulls.push({ scopes, cursors, limit })
      return Promise.resolve({ log: [], states: [], cursors: Object.fromEntries(scopes.map((scope) => [scope, 7])), more: false })
    },
    scopeOf: (record) =>
      Promise.resolve(record === 'organization:secret' ? 'organization/secret' : record === 'organization:one' ? 'task-force' : null),
    history: (_, field, { limit }) => Promise.resolve(field === 'name' ? { entries: [], next: `limit-${limit}` } : null),
    redact: () => Promise.resolve('unknown'),
    redactionsFor: () => Promise.resolve([]),
    rightsOf: (user) => Promise.resolve({ user } as Rights),
    readableScopes: ({ user }) => Promise.resolve([...(sample.scopesByUser.get(user) ?? [])]),
  }
}
