import type { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { replayLedger } from '../../../src/server/operations/apply-ledger.ts'
import type { LedgerEntry } from '../../../src/server/operations/ledger.ts'
import type { Tables } from '../../../src/server/storage/tables.ts'
import { engines, openPlace, preparePlaces } from './places.ts'

const { makePlace } = preparePlaces()
const before = '2026-11-24T12:00:00.000Z'
const between = '2026-11-25T08:00:00.000Z'
const at = '2026-11-25T12:00:00.000Z'
const after = '2026-11-26T12:00:00.000Z'

/** Two accounts with sessions from before and after `at`, tokens, grants, passwords, passkeys and an open invitation each. */
async function addAccounts(db: Kysely<Tables>): Promise<void> {
  for (const user of ['sample-a', 'sample-b']) {
    const times = { createdAt: before, updatedAt: before }
    await db
      .insertInto('user')
      .values({ id: user, name: user, email: `${user}@example.org`, emailVerified: true, ...times })
      .execute()
    for (const [id, createdAt] of [
      ['old', before],
      ['new', after],
    ] as const) {
      const session = { id: `${user}-${id}`, token: `${user}-${id}`, userId: user, expiresAt: after, createdAt, updatedAt: createdAt }
      await db.insertInto('session').values(session).execute()
    }
    await db.insertInto('grants').values({ user, role: 'chair', target: '3' }).execute()
    await db
      .insertInto('tokens')
      .values({ id: user, hash: `hash-${user}`, user, label: '', created: before })
      .execute()
    await db
      .insertInto('account')
      .values({ id: user, accountId: user, providerId: 'credential', userId: user, password: 'x', ...times })
      .execute()
    const passkey = { publicKey: '', credentialID: user, counter: 0, deviceType: '', backedUp: false }
    await db
      .insertInto('passkey')
      .values({ id: user, userId: user, ...passkey })
      .execute()
    const link = { hash: user, email: '', name: '', roles: '[]', brings_organization: 0, created: before, expires: after }
    await db
      .insertInto('invitations')
      .values({ id: user, kind: 'invitation', ...link })
      .execute()
  }
}

/** Who has what, as short words. */
async function tell(db: Kysely<Tables>): Promise<string[]> {
  const users = await db.selectFrom('user').select('id').where('revoked_at', 'is not', null).execute()
  const sessions = await db.selectFrom('session').select('id').execute()
  const grants = await db.selectFrom('grants').select('user').execute()
  const tokens = await db.selectFrom('tokens').select('id').where('revoked_at', 'is', null).execute()
  const accounts = await db.selectFrom('account').select('id').execute()
  const passkeys = await db.selectFrom('passkey').select('id').execute()
  const links = await db.selectFrom('invitations').select('id').where('withdrawn_at', 'is', null).execute()
  return [
    ...users.map(({ id }) => `${id} revoked`),
    ...sessions.map(({ id }) => `session ${id}`),
    ...grants.map(({ user }) => `grant ${user}`),
    ...tokens.map(({ id }) => `token ${id}`),
    ...accounts.map(({ id }) => `password ${id}`),
    ...passkeys.map(({ id }) => `passkey ${id}`),
    ...links.map(({ id }) => `link ${id}`),
  ].toSorted()
}

const ofA = ['grant', 'link', 'passkey', 'password', 'token'].map((what) => `${what} sample-a`)
const all = [...ofA, 'session sample-a-new', 'session sample-a-old']
const grant = { user: 'sample-a', role: 'chair', target: '3' }

const cases: readonly [name: string, entries: readonly LedgerEntry[], left: readonly string[]][] = [
  [
    'a revoked account is nobody, and has no session and no token',
    [{ what: 'user-revoked', user: 'sample-a', email: '', at }],
    ['grant sample-a', 'link sample-a', 'passkey sample-a', 'password sample-a', 'sample-a revoked'],
  ],
  [
    'an account that was reinstated is not revoked again, and its sessions of before stay ended',
    [
      { what: 'user-revoked', user: 'sample-a', email: '', at: between },
      { what: 'user-reinstated', user: 'sample-a', at },
    ],
    all.filter((word) => word !== 'session sample-a-old'),
  ],
  ['a revoked grant is gone', [{ what: 'grant-revoked', ...grant, at }], all.filter((word) => word !== 'grant sample-a')],
  [
    'a grant that was given again is not taken again',
    [
      { what: 'grant-revoked', ...grant, at: before },
      { what: 'grant-given', ...grant, at },
    ],
    all,
  ],
  [
    'another grant is another matter',
    [
      { what: 'grant-revoked', ...grant, target: '4', at },
      { what: 'grant-revoked', ...grant, role: 'member', at },
    ],
    all,
  ],
  [
    'sign-out everywhere ends the older sessions',
    [{ what: 'sessions-revoked', user: 'sample-a', at }],
    all.filter((word) => word !== 'session sample-a-old'),
  ],
  [
    'sign-out of a device ends its session',
    [{ what: 'session-ended', session: 'sample-a-new', at }],
    all.filter((word) => word !== 'session sample-a-new'),
  ],
  [
    'a revoked token stays revoked',
    [{ what: 'token-revoked', hash: 'hash-sample-a', at }],
    all.filter((word) => word !== 'token sample-a'),
  ],
  [
    'a passkey of a lost device stays away',
    [{ what: 'passkey-removed', passkey: 'sample-a', at }],
    all.filter((word) => word !== 'passkey sample-a'),
  ],
  [
    'a password that was changed opens nothing',
    [{ what: 'password-changed', user: 'sample-a', at }],
    all.filter((word) => word !== 'password sample-a'),
  ],
  ['a password set since is kept', [{ what: 'password-changed', user: 'sample-a', at: before }], all],
  ['a link made since is another link', [{ what: 'invitation-closed', invitation: 'sample-a', at: '2026-11-23T12:00:00.000Z' }], all],
  [
    'a used or withdrawn link works no second time',
    [{ what: 'invitation-closed', invitation: 'sample-a', at }],
    all.filter((word) => word !== 'link sample-a'),
  ],
]

describe.each(engines)('[S13] at every start the ledger is done again on %s', (engine) => {
  it.each(cases)('%s', async (_name, entries, left) => {
    const { storage, ledger } = await openPlace(await makePlace(engine))
    await addAccounts(storage.db)
    const ofB = (await tell(storage.db)).filter((word) => word.includes('sample-b'))
    for (const entry of entries) await ledger.note(entry)
    for (const _start of [1, 2]) {
      await replayLedger(storage, ledger)
      expect(await tell(storage.db)).toEqual([...left, ...ofB].toSorted())
    }
  })

  it('notes of many at once are all kept, in some order', async () => {
    const { ledger } = await openPlace(await makePlace(engine))
    const entries = Array.from({ length: 40 }, (_, index): LedgerEntry => ({ what: 'token-revoked', hash: `sample-${index}`, at }))
    await Promise.all(entries.map((entry) => ledger.note(entry)))
    const kept = await ledger.entries()
    expect(kept).toHaveLength(40)
    expect(kept).toEqual(expect.arrayContaining(entries))
  })
})
