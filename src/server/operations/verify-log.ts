import type { Selectable, Transaction } from 'kysely'
import { digestOfValue, linkOf } from '../log/chain.ts'
import type { Storage } from '../storage/storage.ts'
import type { ChangesTable, LogTable, ScopesTable, Tables } from '../storage/tables.ts'
import { listFields, replayHeads } from './replay-heads.ts'

/** What a look at the whole log has found. */
export interface LogReport {
  readonly scopes: number
  readonly edits: number
  readonly changes: number
  /** Sentences, the first ones only; empty = all is as it should be. */
  readonly faults: readonly string[]
  /** How many faults there are. */
  readonly faultCount: number
}

type Tell = (progress: string) => void
type Change = Selectable<ChangesTable>
type Entry = Selectable<LogTable>

const mostFaults = 20
const pageRows = 500

/** Collects what is wrong. */
class Findings {
  readonly faults: string[] = []
  count = 0
  edits = 0
  changes = 0

  add(fault: string): void {
    if (this.count++ < mostFaults) this.faults.push(fault)
  }
}

/**
 * Checks the log against itself, from one snapshot, beside running servers: numbers without gaps, every value against its digest, every
 * entry against the hash chain ([S9]), counters, scopes of records, and whether the heads are those that the log gives ([M2]).
 */
export async function verifyLog(storage: Storage, tell: Tell): Promise<LogReport> {
  return storage.read(async (tx) => {
    const findings = new Findings()
    const scopes = await tx.selectFrom('scopes').selectAll().orderBy('scope').execute()
    for (const scope of scopes) await verifyScope(tx, scope, findings, tell)
    await findStrays(tx, findings)
    await verifyHeads(tx, findings, tell)
    return { scopes: scopes.length, edits: findings.edits, changes: findings.changes, faults: findings.faults, faultCount: findings.count }
  })
}

async function verifyScope(tx: Transaction<Tables>, scope: ScopesTable, findings: Findings, tell: Tell): Promise<void> {
  let hash = ''
  let seq = 0
  for (;;) {
    const page = await tx
      .selectFrom('log')
      .selectAll()
      .where('scope', '=', scope.scope)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(pageRows)
      .execute()
    const changesBySeq = await readChanges(tx, scope.scope, page)
    for (const entry of page) {
      if (entry.seq !== seq + 1) findings.add(`${scope.scope}: after ${seq} comes ${entry.seq}.`)
      const changes = changesBySeq.get(entry.seq) ?? []
      verifyEntry(entry, changes, findings)
      const link = linkOf(hash, { ...entry, carriedBy: entry.carried_by, changes })
      if (link !== entry.hash)
        findings.add(`${scope.scope}, ${entry.seq}: the hash chain is broken; this entry, or one before it, was altered.`)
      // Goes on from what stands there, so that one altered entry is one fault.
      hash = entry.hash
      seq = entry.seq
      if (++findings.edits % 10_000 === 0) tell(`${findings.edits} edits …`)
    }
    if (page.length < pageRows) break
  }
  if (seq !== scope.last_seq) findings.add(`${scope.scope}: the counter stands at ${scope.last_seq}, and the log ends at ${seq}.`)
  if (hash !== scope.last_hash) findings.add(`${scope.scope}: the log does not end in the hash that the counter has.`)
}

async function readChanges(tx: Transaction<Tables>, scope: string, page: readonly Entry[]): Promise<Map<number, Change[]>> {
  const changesBySeq = new Map<number, Change[]>()
  const [first, last] = [page[0], page.at(-1)]
  if (!first || !last) return changesBySeq
  const rows = await tx
    .selectFrom('changes')
    .selectAll()
    .where('scope', '=', scope)
    .where('seq', '>=', first.seq)
    .where('seq', '<=', last.seq)
    .execute()
  for (const row of rows) changesBySeq.set(row.seq, [...(changesBySeq.get(row.seq) ?? []), row])
  return changesBySeq
}

function verifyEntry(entry: Entry, changes: readonly Change[], findings: Findings): void {
  const where = `${entry.scope}, ${entry.seq}`
  if (changes.length === 0) findings.add(`${where}: the entry has no changes.`)
  for (const change of changes) {
    findings.changes++
    const { record, field, value, salt, digest, redacted } = change
    if (change.edit !== entry.edit) findings.add(`${where}: ${record} ${field} bears another edit's id.`)
    if (redacted && (value !== null || salt !== null)) findings.add(`${where}: ${record} ${field} is redacted, but not emptied.`)
    if (!redacted && (value === null || salt === null || digestOfValue(salt, value) !== digest))
      findings.add(`${where}: the value of ${record} ${field} does not fit its digest.`)
  }
}

/** Rows that belong to no entry of a counted scope, records in a scope that is not theirs, redactions that were not done. */
async function findStrays(tx: Transaction<Tables>, findings: Findings): Promise<void> {
  const { edits } = await tx
    .selectFrom('log')
    .select((eb) => eb.fn.countAll().as('edits'))
    .executeTakeFirstOrThrow()
  if (Number(edits) !== findings.edits) findings.add(`The log has ${edits} entries, and ${findings.edits} of them are in counted scopes.`)
  const { changes } = await tx
    .selectFrom('changes')
    .select((eb) => eb.fn.countAll().as('changes'))
    .executeTakeFirstOrThrow()
  if (Number(changes) !== findings.changes)
    findings.add(`There are ${changes} changes, and ${findings.changes} of them belong to an entry.`)
  const moved = await tx
    .selectFrom('changes')
    .leftJoin('records', 'records.record', 'changes.record')
    .select(['changes.record', 'changes.scope'])
    .where((eb) => eb.or([eb('records.scope', 'is', null), eb('records.scope', '!=', eb.ref('changes.scope'))]))
    .distinct()
    .limit(mostFaults)
    .execute()
  for (const { record, scope } of moved) findings.add(`${record}: it has a change in ${scope}, which is not its scope.`)
  const open = await tx
    .selectFrom('redactions')
    .innerJoin('changes', (join) =>
      join
        .onRef('changes.edit', '=', 'redactions.edit')
        .onRef('changes.record', '=', 'redactions.record')
        .onRef('changes.field', '=', 'redactions.field'),
    )
    .select(['changes.record', 'changes.field'])
    .where('changes.redacted', '=', 0)
    .limit(mostFaults)
    .execute()
  for (const { record, field } of open) findings.add(`${record} ${field}: a redaction of it was not done.`)
}

async function verifyHeads(tx: Transaction<Tables>, findings: Findings, tell: Tell): Promise<void> {
  const awaited = new Map((await tx.selectFrom('awaited').selectAll().execute()).map((row) => [nameAwaited(row), row.seq]))
  let fields = 0
  for await (const changes of listFields(tx)) {
    const replayed = replayHeads(changes)
    const { record, field } = changes[0]!
    changes.forEach(({ scope, seq, superseded }, index) => {
      const should = replayed.superseded[index]!
      if (superseded !== should)
        findings.add(`${scope}, ${seq}: ${record} ${field} ${sayHead(superseded)}, and by the log ${sayHead(should)}.`)
    })
    for (const [edit, seq] of replayed.awaited) {
      const name = nameAwaited({ edit, record, field })
      if (awaited.get(name) !== seq) findings.add(`${record} ${field}: ${edit} is listed at ${seq}, and not awaited since then.`)
      awaited.delete(name)
    }
    for (const { edit } of changes) awaited.delete(nameAwaited({ edit, record, field }))
    if (++fields % 20_000 === 0) tell(`${fields} fields …`)
  }
  for (const name of awaited.keys()) findings.add(`${name} is awaited, and nothing lists it.`)
}

/** A name for an awaited id. */
function nameAwaited({ edit, record, field }: { readonly edit: string; readonly record: string; readonly field: string }): string {
  return `${record} ${field}: ${edit}`
}

function sayHead(superseded: number | null): string {
  return superseded === null ? 'is a head' : `was replaced at ${superseded}`
}
