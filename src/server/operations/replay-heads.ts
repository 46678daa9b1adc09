import { sql, type Selectable, type Transaction } from 'kysely'
import type { ChangesTable, Tables } from '../storage/tables.ts'

/** A logged change, as far as heads depend on it. */
export type HeadChange = Pick<Selectable<ChangesTable>, 'record' | 'field' | 'scope' | 'seq' | 'edit' | 'replaces' | 'superseded'>

/** What the log of one field says about its heads. */
export interface ReplayedField {
  /** For each change, in order: the seq at which it stopped being a head; null = it is one. */
  readonly superseded: readonly (number | null)[]
  /** Ids that are listed and not logged, with the seq of the first that lists them. */
  readonly awaited: ReadonlyMap<string, number>
}

/** Works heads out from the log alone ([M2]): a change is superseded by the first that lists it, be it logged later or earlier. */
export function replayHeads(changes: readonly Pick<HeadChange, 'seq' | 'edit' | 'replaces'>[]): ReplayedField {
  const firstListedAt = new Map<string, number>()
  for (const { seq, replaces } of changes) {
    for (const id of JSON.parse(replaces) as string[]) if (!firstListedAt.has(id)) firstListedAt.set(id, seq)
  }
  const superseded = changes.map(({ edit, seq }) => {
    const listed = firstListedAt.get(edit)
    return listed === undefined ? null : Math.max(listed, seq)
  })
  for (const { edit } of changes) firstListedAt.delete(edit)
  return { superseded, awaited: firstListedAt }
}

const pageRows = 1000

/** The logged changes of every field of every record, field by field, oldest first. */
export async function* listFields(tx: Transaction<Tables>): AsyncGenerator<readonly HeadChange[]> {
  let field: HeadChange[] = []
  for await (const change of listChanges(tx)) {
    const last = field.at(-1)
    if (last && (last.record !== change.record || last.field !== change.field)) {
      yield field
      field = []
    }
    field.push(change)
  }
  if (field.length > 0) yield field
}

async function* listChanges(tx: Transaction<Tables>): AsyncGenerator<HeadChange> {
  let last: HeadChange | undefined
  do {
    const page = tx
      .selectFrom('changes')
      .select(['record', 'field', 'scope', 'seq', 'edit', 'replaces', 'superseded'])
      .orderBy('record')
      .orderBy('field')
      .orderBy('seq')
      .limit(pageRows)
    const after = last && sql<boolean>`(record, field, seq) > (${last.record}, ${last.field}, ${last.seq})`
    const rows: HeadChange[] = await (after ? page.where(after) : page).execute()
    yield* rows
    last = rows.length === pageRows ? rows.at(-1) : undefined
  } while (last)
}
