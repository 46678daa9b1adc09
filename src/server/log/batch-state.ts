import { canonicalJson } from '../../change/canonical.ts'
import { kindOf, type Change, type Edit, type RecordId } from '../../change/edit.ts'
import type { RecordState } from '../../change/head.ts'
import type { Accepted, Refusal } from '../../change/wire.ts'
import { versionOf } from '../../domain/charter-version/version-of.ts'
import type { HeadRow } from '../access/load-records.ts'
import { RightsState, type RightsChanges } from '../access/rights-state.ts'
import type { Rules } from '../access/rules.ts'
import { HeadTable } from './head-table.ts'
import { findFault, type EditFault } from './judge.ts'
import { keyOfChange, type BatchItem, type Counter, type KnownChange, type LoadedBatch } from './load-batch.ts'

/** An edit that a batch adds to the log. */
export interface NewEntry {
  readonly edit: Edit
  readonly seq: number
  readonly carriedBy: string | null
  readonly changes: readonly NewChange[]
}

/** A change that a batch adds. A later edit of the same batch may supersede it. */
export interface NewChange extends HeadRow {
  superseded: number | null
  readonly redacted: boolean
}

/** A head that the batch supersedes, and at which seq. */
export interface Superseded {
  readonly scope: string
  readonly seq: number
  readonly record: string
  readonly field: string
  readonly superseded: number
}

/** An id that a change lists and that the log does not have, and the seq of that change. */
export interface Awaited {
  readonly edit: string
  readonly record: string
  readonly field: string
  readonly seq: number
}

/** A change with its value as it is kept. */
interface Fresh {
  readonly change: Change
  readonly value: string
  readonly redacted: boolean
}

/** What edits are judged by beside the log. */
export interface BatchContext {
  readonly rules: Rules
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** Takes edits in order ([S1], [S2], [S5], [M2]), in memory and without waiting for anything: what it decides is saved afterwards. */
export class BatchState {
  readonly entries: NewEntry[] = []
  readonly superseded: Superseded[] = []
  readonly newRecords = new Map<RecordId, string>()
  readonly newAwaited = new Map<string, Awaited>()
  readonly arrived: { edit: string; record: string; field: string }[] = []
  /** The last edit that touches a version of the charter; null = none has. (The draft is in force nowhere.) */
  published: string | null = null
  readonly #loaded: LoadedBatch
  readonly #context: BatchContext
  readonly #counters: ReadonlyMap<string, Counter>
  readonly #known: Map<string, KnownChange>
  readonly #heads: HeadTable
  readonly #rights: RightsState

  constructor(loaded: LoadedBatch, context: BatchContext) {
    this.#loaded = loaded
    this.#context = context
    this.#counters = loaded.counters
    this.#known = new Map(loaded.known)
    this.#heads = new HeadTable(loaded.heads)
    this.#rights = new RightsState(loaded.rights, context.today, loaded.charter)
  }

  get rightsChanges(): RightsChanges {
    return this.#rights.changes
  }

  /** Accepts an edit or refuses it whole. */
  take({ user, incoming }: BatchItem): Accepted | Refusal {
    if (!incoming.ok) {
      const { id, code, reason, record, field } = incoming
      return { edit: id, code, reason, ...(record === undefined ? {} : { record }), ...(field === undefined ? {} : { field }) }
    }
    const { edit } = incoming
    const fresh: Fresh[] = []
    let seq = 0
    for (const change of edit.changes) {
      const key = keyOfChange(edit.id, change)
      const redacted = this.#loaded.redacted.has(key)
      const value = redacted ? 'null' : canonicalJson(change.value)
      const known = this.#known.get(key)
      // A change of a record in another scope is refused below for that.
      if (known?.scope !== edit.scope) fresh.push({ change, value, redacted })
      else if ((known.value ?? 'null') === value && known.replaces === JSON.stringify(change.replaces)) seq = Math.max(seq, known.seq)
      else return { edit: edit.id, ...idReused(change) }
    }
    if (fresh.length === 0) return { edit: edit.id, seq }
    const judged: Edit = {
      ...edit,
      changes: fresh.map(({ change, redacted }) => (redacted ? { ...change, value: null } : change)),
    }
    const fault = this.#judge(user, judged)
    return fault ? { edit: edit.id, ...fault } : { edit: edit.id, seq: this.#accept(user, edit, fresh) }
  }

  #judge(user: string, edit: Edit): EditFault | null {
    const { charter, scopeByRecord, accounts } = this.#loaded
    return findFault(edit, {
      rules: this.#context.rules,
      rights: this.#rights.of(user),
      scopeOf: (record) => scopeByRecord.get(record) ?? this.newRecords.get(record),
      facts: {
        charter,
        today: this.#context.today,
        find: (record) => this.#find(record),
        isAccount: (id) => accounts.has(id),
      },
    })
  }

  #find(record: RecordId): RecordState | undefined {
    // Half a record would be judged wrongly without anybody noticing.
    if (!this.#loaded.whole.has(record)) throw new Error(`The rules ask for ${record}, which listRecordsNeeded does not name`)
    return this.#heads.find(record)
  }

  #accept(user: string, edit: Edit, fresh: readonly Fresh[]): number {
    const seq = ++this.#counters.get(edit.scope)!.seq
    const carriedBy = edit.by === user ? null : user
    const changes = fresh.map(({ change: { record, field, replaces }, value, redacted }): NewChange => {
      if (!this.#loaded.scopeByRecord.has(record)) this.newRecords.set(record, edit.scope)
      return {
        scope: edit.scope,
        seq,
        record,
        field,
        edit: edit.id,
        value,
        replaces: JSON.stringify(replaces),
        by: edit.by,
        at: edit.at,
        carried_by: carriedBy,
        superseded: null,
        redacted,
      }
    })
    changes.forEach((change, index) => this.#put(change, fresh[index]!.change.replaces))
    this.entries.push({ edit, seq, carriedBy, changes })
    if (changes.some(({ record }) => kindOf(record) === 'charter' && versionOf(record) !== null)) this.published = edit.id
    this.#rights.note(new Set(changes.map(({ record }) => record)), (record) => this.#find(record))
    return seq
  }

  /** [M2]: what it lists is no head any more, now or when it comes; and it is none itself where somebody lists it already. */
  #put(change: NewChange, replaces: readonly string[]): void {
    const { record, field, seq } = change
    for (const id of replaces) {
      const key = keyOfChange(id, change)
      const head = this.#heads.remove(record, field, id)
      if (head) this.#supersede(head, seq)
      else if (!this.#known.has(key) && !this.#loaded.logged.has(key) && !this.#loaded.awaited.has(key) && !this.newAwaited.has(key)) {
        this.newAwaited.set(key, { edit: id, record, field, seq })
      }
    }
    const key = keyOfChange(change.edit, change)
    this.#known.set(key, change)
    if (this.newAwaited.delete(key)) change.superseded = seq
    else if (this.#loaded.awaited.has(key)) {
      change.superseded = seq
      this.arrived.push({ edit: change.edit, record, field })
    } else this.#heads.add(change)
  }

  #supersede(head: HeadRow, at: number): void {
    const { scope, seq, record, field } = head
    if (isNew(head)) head.superseded = at
    else this.superseded.push({ scope, seq, record, field, superseded: at })
  }
}

function isNew(head: HeadRow): head is NewChange {
  return 'superseded' in head
}

function idReused({ record, field }: Change): EditFault {
  return {
    code: 'id-reused',
    reason: 'Another content is known under the id of this edit. Save the value anew.',
    record,
    field,
  }
}
