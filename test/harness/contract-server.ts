import type { Change, Edit, EditId, FieldId, Json, Scope } from '../../src/change/edit.ts'
import type { Head, RecordState } from '../../src/change/head.ts'
import { equalJson, headOf } from '../../src/change/merge.ts'
import { cursorOf, type Cursors, type LogEntry } from '../../src/change/page.ts'
import { headsToStates } from '../../src/change/states.ts'
import type { Redaction, Refusal, SyncReply, SyncRequest } from '../../src/change/wire.ts'

/** An accepted change. */
export interface LoggedChange {
  readonly edit: Edit
  readonly change: Change
  readonly seq: number
  readonly carriedBy: string | undefined
}

interface Entry {
  readonly seq: number
  readonly commit: number
  readonly edit: Edit
  readonly carriedBy: string | undefined
}

const TASK_FORCE = '00000000-0000-4000-8000-00000000000f'

/**
 * A server in memory, written straight from section S of the contract with no rule of access of its own: tests say who may write and read
 * what. The log decides; heads are worked out from it anew each time.
 */
export class ContractServer {
  /** `user field`: refused as forbidden. */
  readonly denied = new Set<string>()
  /** `user scope`: neither read nor written. */
  readonly closed = new Set<string>()
  /** Times a refusal said `id-reused`; honest devices never see it. */
  reused = 0
  readonly #scopes: readonly Scope[]
  readonly #log = new Map<Scope, Entry[]>()
  readonly #changes = new Map<string, LoggedChange[]>()
  readonly #redacted = new Map<string, Redaction & { readonly scope: Scope }>()
  #epochs = 1
  #commits = 0

  constructor(scopes: readonly Scope[]) {
    this.#scopes = scopes
  }

  get epoch(): string {
    return `00000000-0000-4000-8000-${String(this.#epochs).padStart(12, '0')}`
  }

  get taskForce(): string {
    return TASK_FORCE
  }

  get commits(): number {
    return this.#commits
  }

  mayRead(user: string, scope: Scope): boolean {
    return !this.closed.has(`${user} ${scope}`)
  }

  /** Every accepted change of a field, in the order of the log. */
  changesOf(record: string, field: string): readonly LoggedChange[] {
    return this.#changes.get(`${record} ${field}`) ?? []
  }

  /** Every accepted change. */
  allChanges(): LoggedChange[] {
    return [...this.#changes.values()].flat()
  }

  /** [S14]: back to what it was after so many commits, under a new epoch; the ledger keeps the redactions. */
  restore(commits: number): void {
    this.#epochs++
    this.#changes.clear()
    for (const [scope, log] of this.#log) {
      const left = log.filter((entry) => entry.commit <= commits)
      this.#log.set(scope, left)
      for (const entry of left) this.#index(entry)
    }
  }

  /** [S13] */
  redact({ edit, change }: LoggedChange): void {
    const { record, field } = change
    this.#redacted.set(`${edit.id} ${record} ${field}`, { edit: edit.id, record, field, scope: edit.scope })
  }

  /** What a field is, up to a seq ([M2] from the whole log). */
  heads(record: string, field: string, upTo = Infinity): Head[] {
    const known = this.changesOf(record, field).filter((item) => item.seq <= upTo)
    const listed = new Set(known.flatMap((item) => item.change.replaces))
    return known
      .filter((item) => !listed.has(item.edit.id))
      .map(({ edit, change, seq, carriedBy }) =>
        headOf(carriedBy === undefined ? edit : { ...edit, carriedBy }, { ...change, value: this.#valueOf(edit.id, change) }, seq),
      )
  }

  answer(request: SyncRequest, user: string): SyncReply {
    const cursors = request.epoch === this.epoch ? request.cursors : {}
    const accepted: { edit: EditId; seq: number }[] = []
    const refused: Refusal[] = []
    for (const edit of request.edits) {
      const outcome = this.#take(edit, user)
      if (typeof outcome === 'number') accepted.push({ edit: edit.id, seq: outcome })
      else refused.push({ edit: edit.id, code: outcome, reason: 'The sample server said so.' })
    }
    const scopes = this.#scopes.filter((scope) => this.mayRead(user, scope))
    return structuredClone({
      protocol: 1,
      taskForce: TASK_FORCE,
      epoch: this.epoch,
      user,
      scopes,
      accepted,
      refused,
      redacted: [...this.#redacted.values()].map(({ edit, record, field }) => ({ edit, record, field })),
      ...this.#page(cursors, scopes, request.limit ?? 1000),
    })
  }

  #valueOf(edit: EditId, { record, field, value }: Change): Json {
    return this.#redacted.has(`${edit} ${record} ${field}`) ? null : value
  }

  #index({ seq, edit, carriedBy }: Entry): void {
    for (const change of edit.changes) {
      const key = `${change.record} ${change.field}`
      const list = this.#changes.get(key) ?? []
      this.#changes.set(key, list)
      list.push({ edit, change, seq, carriedBy })
    }
  }

  #scopeOf(record: string): Scope | undefined {
    for (const [key, [first]] of this.#changes) if (key.startsWith(`${record} `) && first) return first.edit.scope
    return undefined
  }

  /** [S1], [S2], [S5]: the seq, or the code of a refusal. */
  #take(edit: Edit, user: string): number | string {
    const fresh: Change[] = []
    let seq = 0
    for (const change of edit.changes) {
      const known = this.changesOf(change.record, change.field).find((item) => item.edit.id === edit.id)
      if (!known) fresh.push({ ...change, value: this.#valueOf(edit.id, change) })
      else if (
        equalJson(this.#valueOf(edit.id, known.change), this.#valueOf(edit.id, change)) &&
        equalJson(known.change.replaces, change.replaces)
      )
        seq = Math.max(seq, known.seq)
      else {
        this.reused++
        return 'id-reused'
      }
    }
    if (fresh.length === 0) return seq
    if (fresh.some(({ record }) => (this.#scopeOf(record) ?? edit.scope) !== edit.scope)) return 'invalid'
    if (!this.mayRead(user, edit.scope) || fresh.some((change) => this.denied.has(`${user} ${change.field}`))) return 'forbidden'
    const log = this.#log.get(edit.scope) ?? []
    this.#log.set(edit.scope, log)
    const carriedBy = edit.by === user ? undefined : user
    const entry: Entry = { seq: log.length + 1, commit: ++this.#commits, edit: { ...edit, changes: fresh }, carriedBy }
    log.push(entry)
    this.#index(entry)
    return entry.seq
  }

  /** [S3]: complete head sets, as of the page's cursors, of every field touched after the request's. */
  #page(from: Cursors, scopes: readonly Scope[], limit: number): Pick<SyncReply, 'log' | 'states' | 'cursors' | 'more'> {
    const cursors: Record<Scope, number> = {}
    const records = new Map<string, { scope: Scope; fields: Record<FieldId, Head[]> }>()
    const entries: LogEntry[] = []
    let more = false
    for (const scope of scopes) {
      const log = this.#log.get(scope) ?? []
      const start = cursorOf(from, scope)
      const end = Math.min(log.length, start + limit)
      cursors[scope] = end
      if (end < log.length) more = true
      for (const { edit, seq, carriedBy } of log.slice(start, end)) {
        const { id, by, at } = edit
        if (start > 0 || carriedBy !== undefined)
          entries.push({ id, scope, seq, by, at, ...(carriedBy === undefined ? {} : { carriedBy }) })
        for (const { record, field } of edit.changes) {
          const state = records.get(record) ?? { scope, fields: {} }
          records.set(record, state)
          state.fields[field] = this.heads(record, field, end)
        }
      }
    }
    const states = [...records].map(([record, state]): RecordState => ({ record, ...state }))
    const page = headsToStates(states)
    // [S6] Also what others have replaced within the range; of a scope's beginning, what somebody carried.
    const others = entries.filter((entry) => !page.log.some(({ scope, seq }) => scope === entry.scope && seq === entry.seq))
    return { ...page, log: [...page.log, ...others], cursors, more }
  }
}
