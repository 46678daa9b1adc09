import type { Transaction } from 'kysely'
import type { Accepted, Refusal } from '../../change/wire.ts'
import type { CharterInForce } from '../access/charter-in-force.ts'
import { markCharter } from '../access/charter-in-force.ts'
import { deriveRights } from '../access/derive-rights.ts'
import { keepEnded, listEnded, writeSpan } from '../access/ended-rights.ts'
import type { ScopeGrowth, Storage } from '../storage/storage.ts'
import type { Tables } from '../storage/tables.ts'
import { BatchState } from './batch-state.ts'
import { dropUnused, lockCounters } from './counters.ts'
import { GroupCommit } from './group-commit.ts'
import { changesRights, loadBatch, type BatchItem, type Counter } from './load-batch.ts'
import type { IncomingEdit, Log, PushOutcome } from './log.ts'
import type { LogOptions } from './open-log.ts'
import { saveBatch, type RightsStep } from './save-batch.ts'

/** Edits that one transaction takes, about, and bytes that count as one more. */
const MAX_BATCH = 1000
const BYTES_PER_UNIT = 4096

interface Push {
  readonly user: string
  readonly edits: readonly IncomingEdit[]
}

/** Makes the push of a log: what waits at the same time shares a transaction. */
export function createPush(options: LogOptions, charter: CharterInForce): Log['push'] {
  const group = new GroupCommit<Push, PushOutcome>({
    run: (pushes) => runPushes(options, charter, pushes),
    isPassing,
    sizeOf: ({ edits }) => edits.reduce((sum, edit) => sum + sizeOf(edit), 0),
    maxSize: MAX_BATCH,
  })
  return (user, edits) => (edits.length === 0 ? Promise.resolve({ accepted: [], refused: [] }) : group.submit({ user, edits }))
}

function sizeOf(incoming: IncomingEdit): number {
  if (!incoming.ok) return 1
  const bytes = incoming.edit.changes.reduce(
    (sum, { value }) => sum + (typeof value === 'object' ? JSON.stringify(value).length : String(value).length),
    0,
  )
  return 1 + bytes / BYTES_PER_UNIT
}

async function runPushes(
  { storage, ledger, rules, now, random }: LogOptions,
  charter: CharterInForce,
  pushes: readonly Push[],
): Promise<PushOutcome[]> {
  const items = pushes.flatMap(({ user, edits }) => edits.map((incoming): BatchItem => ({ user, incoming })))
  const rights = items.some(({ incoming }) => incoming.ok && changesRights(incoming.edit)) ? 'exclusive' : 'shared'
  const received = new Date(now()).toISOString()
  const { outcomes, grown } = await storage.write(
    async (tx) => {
      const locked = await lockCounters(tx, storage.engine, listScopes(items))
      const before = new Map([...locked.counters].map(([scope, { seq }]) => [scope, seq]))
      const outcomes: (Accepted | Refusal)[] = []
      while (outcomes.length < items.length) {
        const rest = items.slice(outcomes.length)
        outcomes.push(...(await runSegment(tx, { storage, ledger, rules, random, charter, received }, rest, locked.counters)))
      }
      const grown = [...locked.counters].filter(([scope, { seq }]) => seq > before.get(scope)!)
      await dropUnused(tx, storage.engine, locked)
      return { outcomes, grown: grown.map(([scope, { seq }]): ScopeGrowth => ({ scope, seq })) }
    },
    { rights },
  )
  if (grown.length > 0) void storage.notify(grown)
  return splitOutcomes(pushes, outcomes)
}

interface SegmentContext extends Pick<LogOptions, 'storage' | 'ledger' | 'rules' | 'random'> {
  readonly charter: CharterInForce
  readonly received: string
}

/** Takes edits in order up to the first that publishes a charter: what follows is judged by that. Gives the outcomes of those it took. */
async function runSegment(
  tx: Transaction<Tables>,
  { storage, ledger, rules, random, charter, received }: SegmentContext,
  items: readonly BatchItem[],
  counters: ReadonlyMap<string, Counter>,
): Promise<(Accepted | Refusal)[]> {
  const { engine } = storage
  const loaded = await loadBatch(tx, engine, items, counters, await charter.read(tx), rules)
  const state = new BatchState(loaded, { rules, today: received.slice(0, 10) })
  const outcomes: (Accepted | Refusal)[] = []
  for (const item of items) {
    outcomes.push(state.take(item))
    if (state.published) break
  }
  const step = await saveBatch(tx, engine, state, counters, received, random)
  if (step) await noteRights(tx, engine, ledger, step, received)
  const { published } = state
  if (published) {
    await markCharter(tx, `${received} ${published}`)
    await deriveRights(tx, engine, await charter.readFresh(tx))
  }
  return outcomes
}

/** What has ended must stay so in a restored backup, and what was given anew must not stay ended: the ledger learns of both first ([S13]). */
async function noteRights(
  tx: Transaction<Tables>,
  engine: Storage['engine'],
  ledger: LogOptions['ledger'],
  { before, after }: RightsStep,
  at: string,
): Promise<void> {
  if ([before, after].every(({ offices, memberships }) => offices.length + memberships.length === 0)) return
  const ended = listEnded(before, after)
  const given = await keepEnded(tx, engine, ended, after, at)
  for (const thing of given) await ledger.note({ what: 'right-given', thing, at })
  for (const { thing, left } of ended) await ledger.note({ what: 'right-ended', thing, left: writeSpan(left), at })
}

function listScopes(items: readonly BatchItem[]): string[] {
  return items.flatMap(({ incoming }) => (incoming.ok ? [incoming.edit.scope] : []))
}

function splitOutcomes(pushes: readonly Push[], outcomes: readonly (Accepted | Refusal)[]): PushOutcome[] {
  let next = 0
  return pushes.map(({ edits }) => {
    const own = outcomes.slice(next, (next += edits.length))
    return {
      accepted: own.filter((one): one is Accepted => 'seq' in one),
      refused: own.filter((one): one is Refusal => 'code' in one),
    }
  })
}

/** PostgreSQL: two transactions stood in each other's way; or two nodes have made the same record or scope at once. */
function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['40001', '40P01', '23505'].includes(String(error.code))
}
