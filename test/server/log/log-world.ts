import { randomBytes, randomUUID } from 'node:crypto'
import type { Change, Edit, Json, Scope } from '../../../src/change/edit.ts'
import { domainRules, type Rules } from '../../../src/server/access/rules.ts'
import type { IncomingEdit, Log, PushOutcome } from '../../../src/server/log/log.ts'
import { openLog } from '../../../src/server/log/open-log.ts'
import type { Ledger, LedgerEntry } from '../../../src/server/operations/ledger.ts'
import type { Storage } from '../../../src/server/storage/storage.ts'
import type { GrantsTable } from '../../../src/server/storage/tables.ts'

/** A log with users, for tests. */
export interface LogWorld {
  readonly storage: Storage
  readonly log: Log
  /** The server's clock: may be set. */
  now: number
  /** Makes an account, with roles such as `staff` or `chair 3`. */
  addUser(id: string, ...roles: readonly string[]): Promise<void>
  /** What the ledger would keep. */
  readonly noted: LedgerEntry[]
  push(user: string, ...edits: readonly Edit[]): Promise<PushOutcome>
}

/** Opens a log on a storage. `ledger`: one in memory unless given. */
export async function openWorld(storage: Storage, rules: Rules = domainRules, ledger?: Pick<Ledger, 'note'>): Promise<LogWorld> {
  const world = {
    storage,
    noted: [] as LedgerEntry[],
    now: Date.parse('2026-03-01T12:00:00.000Z'),
    addUser: (id: string, ...roles: readonly string[]) => addUser(storage, id, roles),
    push: (user: string, ...edits: readonly Edit[]) => world.log.push(user, edits.map(accept)),
  } as { -readonly [K in keyof LogWorld]: LogWorld[K] }
  const inMemory = { note: (entry: LedgerEntry) => Promise.resolve(void world.noted.push(entry)) }
  world.log = await openLog({ storage, ledger: ledger ?? inMemory, rules, now: () => world.now, newId: randomUUID, random: randomBytes })
  return world
}

async function addUser(storage: Storage, id: string, roles: readonly string[]): Promise<void> {
  const at = '2026-01-01T00:00:00.000Z'
  await storage.db
    .insertInto('user')
    .values({
      id,
      name: `Sample ${id}`,
      email: `${id}@example.org`,
      emailVerified: storage.engine === 'sqlite' ? 0 : false,
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  const grants = roles.map((text): GrantsTable => {
    const [role, target = ''] = text.split(' ')
    return { user: id, role: role as GrantsTable['role'], target }
  })
  if (grants.length > 0) await storage.db.insertInto('grants').values(grants).execute()
}

function accept(edit: Edit): IncomingEdit {
  return { ok: true, edit }
}

let edits = 0

/** What a test says of an edit; the rest is made up. */
export interface EditDraft extends Partial<Omit<Edit, 'changes'>> {
  readonly scope?: Scope
}

/** An edit of one or more fields: `[record, field, value, replaces]`. */
export function makeEdit(draft: EditDraft, ...changes: readonly (readonly [string, string, Json, (readonly string[])?])[]): Edit {
  return {
    id: makeId(++edits),
    scope: 'task-force',
    by: 'staff',
    device: 'device-1',
    at: '2026-02-01T08:00:00.000Z',
    ...draft,
    changes: changes.map(([record, field, value, replaces = []]): Change => ({ record, field, value, replaces })),
  }
}

/** The edit id with a number. */
export function makeId(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** A page as what it says of each field: `value@seq` of its heads, in the order of their seqs. */
export function readHeads(page: {
  readonly log: readonly { readonly seq: number }[]
  readonly states: Awaited<ReturnType<Log['pull']>>['states']
}) {
  const heads: Record<string, string[]> = {}
  for (const { record, fields } of page.states) {
    for (const [field, list] of Object.entries(fields)) {
      heads[`${record} ${field}`] = list.map(({ edit, value }) => `${JSON.stringify(value)}@${page.log[edit]!.seq}`)
    }
  }
  return heads
}
