import { sql, type Kysely } from 'kysely'
import type { Storage } from '../storage.ts'

type AuthType = 'text' | 'number' | 'bigint' | 'flag' | 'date'

interface AuthColumn {
  readonly type: AuthType
  readonly optional?: true
  readonly unique?: true
  readonly index?: true
  /** Goes with the user. */
  readonly ofUser?: true
}

const text: AuthColumn = { type: 'text' }
const optionalText: AuthColumn = { type: 'text', optional: true }
const date: AuthColumn = { type: 'date' }
const optionalDate: AuthColumn = { type: 'date', optional: true }
const userId: AuthColumn = { type: 'text', index: true, ofUser: true }

/** As better-auth 1.7.6 and its passkey plugin describe them (`getAuthTables`); a test compares. `revoked_at` is ours. */
const tables: Readonly<Record<string, Readonly<Record<string, AuthColumn>>>> = {
  user: {
    name: text,
    email: { type: 'text', unique: true },
    emailVerified: { type: 'flag' },
    image: optionalText,
    createdAt: date,
    updatedAt: date,
    revoked_at: optionalText,
  },
  session: {
    expiresAt: date,
    token: { type: 'text', unique: true },
    createdAt: date,
    updatedAt: date,
    ipAddress: optionalText,
    userAgent: optionalText,
    userId,
  },
  account: {
    accountId: text,
    providerId: text,
    userId,
    accessToken: optionalText,
    refreshToken: optionalText,
    idToken: optionalText,
    accessTokenExpiresAt: optionalDate,
    refreshTokenExpiresAt: optionalDate,
    scope: optionalText,
    password: optionalText,
    createdAt: date,
    updatedAt: date,
  },
  verification: { identifier: { type: 'text', index: true }, value: text, expiresAt: date, createdAt: date, updatedAt: date },
  passkey: {
    name: optionalText,
    publicKey: text,
    userId,
    credentialID: { type: 'text', index: true },
    counter: { type: 'number' },
    deviceType: text,
    backedUp: { type: 'flag' },
    transports: optionalText,
    createdAt: optionalDate,
    aaguid: optionalText,
  },
  rateLimit: { key: { type: 'text', unique: true }, count: { type: 'number' }, lastRequest: { type: 'bigint' } },
}

/** Makes the tables of better-auth and of its passkey plugin. */
export async function createAuthTables(db: Kysely<unknown>, engine: Storage['engine']): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    let table = db.schema.createTable(name).addColumn('id', typeFor('text', engine), (one) => one.notNull().primaryKey())
    for (const [column, { type, optional, unique, ofUser }] of Object.entries(columns)) {
      table = table.addColumn(column, typeFor(type, engine), (one) => {
        const nullable = optional ? one : one.notNull()
        const known = unique ? nullable.unique() : nullable
        return ofUser ? known.references('user.id').onDelete('cascade') : known
      })
    }
    await table.execute()
    for (const [column, { index }] of Object.entries(columns)) {
      if (index) await db.schema.createIndex(`${name}_${column}`).on(name).column(column).execute()
    }
  }
}

function typeFor(type: AuthType, engine: Storage['engine']) {
  switch (type) {
    case 'text':
      return engine === 'postgres' ? sql`text collate "C"` : sql`text`
    case 'number':
      return sql`integer`
    case 'bigint':
      return sql`bigint`
    case 'flag':
      return engine === 'postgres' ? sql`boolean` : sql`integer`
    case 'date':
      return engine === 'postgres' ? sql`timestamptz` : sql`date`
  }
}
