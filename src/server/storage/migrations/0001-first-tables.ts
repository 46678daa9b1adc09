import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Storage } from '../storage.ts'
import { createAuthTables } from './auth-tables.ts'

type Columns = Readonly<Record<string, 'text' | 'text?' | 'int' | 'int?'>>

interface TablePlan {
  readonly name: string
  readonly columns: Columns
  readonly key: readonly string[]
  /** Columns of indexes; the name follows from them. */
  readonly indexes?: readonly { readonly columns: readonly string[]; readonly unique?: true; readonly where?: RawBuilder<unknown> }[]
}

const plans: readonly TablePlan[] = [
  { name: 'state', columns: { key: 'text', value: 'text' }, key: ['key'] },
  { name: 'scopes', columns: { scope: 'text', last_seq: 'int', last_hash: 'text' }, key: ['scope'] },
  {
    name: 'log',
    columns: {
      scope: 'text',
      seq: 'int',
      edit: 'text',
      by: 'text',
      device: 'text',
      at: 'text',
      carried_by: 'text?',
      received: 'text',
      bytes: 'int',
      hash: 'text',
    },
    key: ['scope', 'seq'],
  },
  {
    name: 'changes',
    columns: {
      scope: 'text',
      seq: 'int',
      record: 'text',
      field: 'text',
      edit: 'text',
      value: 'text?',
      replaces: 'text',
      superseded: 'int?',
      salt: 'text?',
      digest: 'text',
      redacted: 'int',
    },
    key: ['scope', 'seq', 'record', 'field'],
    indexes: [
      // What a change is ([S1]): the log holds it once.
      { columns: ['edit', 'record', 'field'], unique: true },
      // History, and heads as of an earlier cursor.
      { columns: ['record', 'field', 'seq'] },
      // Heads.
      { columns: ['scope', 'record', 'field'], where: sql`superseded is null` },
    ],
  },
  { name: 'awaited', columns: { edit: 'text', record: 'text', field: 'text', seq: 'int' }, key: ['edit', 'record', 'field'] },
  { name: 'records', columns: { record: 'text', scope: 'text' }, key: ['record'] },
  {
    name: 'redactions',
    columns: { edit: 'text', record: 'text', field: 'text', scope: 'text', by: 'text', at: 'text', reason: 'text' },
    key: ['edit', 'record', 'field'],
  },
  { name: 'readers', columns: { user: 'text', scope: 'text' }, key: ['user', 'scope'] },
  { name: 'carriers', columns: { user: 'text', edit: 'text' }, key: ['user', 'edit'] },
  { name: 'grants', columns: { user: 'text', role: 'text', target: 'text' }, key: ['user', 'role', 'target'] },
  { name: 'tenures', columns: { record: 'text', person: 'text' }, key: ['record', 'person'], indexes: [{ columns: ['person'] }] },
  {
    name: 'offices',
    columns: {
      record: 'text',
      role: 'text',
      organization: 'text',
      person: 'text',
      email: 'text',
      from_date: 'text?',
      to_date: 'text?',
      writers: 'text',
    },
    key: ['record'],
    indexes: [{ columns: ['email'] }, { columns: ['organization'] }],
  },
  { name: 'memberships', columns: { organization: 'text', group: 'text' }, key: ['organization', 'group'] },
  { name: 'ended_rights', columns: { thing: 'text', left: 'text', at: 'text', restored: 'int' }, key: ['thing'] },
  {
    name: 'tokens',
    columns: {
      id: 'text',
      hash: 'text',
      user: 'text',
      label: 'text',
      created: 'text',
      last_used: 'text?',
      revoked_at: 'text?',
    },
    key: ['id'],
    indexes: [{ columns: ['hash'], unique: true }, { columns: ['user'] }],
  },
  {
    name: 'invitations',
    columns: {
      id: 'text',
      kind: 'text',
      user: 'text?',
      hash: 'text',
      email: 'text',
      name: 'text',
      roles: 'text',
      brings_organization: 'int',
      created: 'text',
      created_by: 'text?',
      expires: 'text',
      accepted_by: 'text?',
      accepted_at: 'text?',
      withdrawn_at: 'text?',
      claimed: 'text?',
    },
    key: ['id'],
    indexes: [{ columns: ['hash'], unique: true }, { columns: ['accepted_by'] }],
  },
  {
    name: 'devices',
    columns: { device: 'text', user: 'text', label: 'text', last_seen: 'text', unsent: 'int', refused: 'int' },
    key: ['device'],
    indexes: [{ columns: ['user'] }],
  },
  {
    name: 'audit',
    columns: { id: 'text', at: 'text', actor: 'text', action: 'text', target: 'text', detail: 'text' },
    key: ['id'],
    indexes: [{ columns: ['at', 'id'] }],
  },
]

/** Makes every table of the first version. */
export async function createFirstTables(db: Kysely<unknown>, engine: Storage['engine']): Promise<void> {
  for (const plan of plans) await createTable(db, engine, plan)
  await createAuthTables(db, engine)
}

async function createTable(db: Kysely<unknown>, engine: Storage['engine'], { name, columns, key, indexes = [] }: TablePlan) {
  // Ids are compared and sorted by their bytes on both engines, whatever the language of the database.
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`
  let table = db.schema.createTable(name)
  for (const [column, type] of Object.entries(columns)) {
    table = table.addColumn(column, type.startsWith('text') ? text : 'integer', (one) => (type.endsWith('?') ? one : one.notNull()))
  }
  await table.addPrimaryKeyConstraint(`${name}_pkey`, key as never[]).execute()
  for (const index of indexes) {
    const made = db.schema
      .createIndex(`${name}_${index.columns.join('_')}`)
      .on(name)
      .columns([...index.columns] as never[])
    const unique = index.unique ? made.unique() : made
    // The builder's condition takes typed columns only; a raw one is what a partial index of either engine is made from.
    await (index.where ? sql`${sql.raw(unique.compile().sql)} where ${index.where}`.execute(db) : unique.execute())
  }
}
