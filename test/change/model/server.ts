import type { Change, Edit, EditId, FieldId, Scope } from '../../../src/change/edit.ts'
import type { Head, RecordState } from '../../../src/change/head.ts'
import { headOf } from '../../../src/change/merge.ts'
import { cursorOf, type Cursors, type LogEntry } from '../../../src/change/page.ts'
import { headsToStates } from '../../../src/change/states.ts'
import type { SyncReply, SyncRequest } from '../../../src/change/wire.ts'

interface Entry {
  readonly seq: number
  readonly commit: number
  readonly edit: Edit
  readonly carriedBy?: string
}

/** A change as the log holds it. */
interface Accepted {
  readonly edit: Edit
  readonly change: Change
  readonly seq: number
  readonly carriedBy: string | undefined
}

/** Name of a field of a record, in every map of the model. */
export function keyOfField(record: string, field: string): string {
  return `${record}|${field}`
}

const TASK_FORCE = '00000000-0000-4000-8000-00000000000f'

/** A server in memory, written straight from section S: the log decides, heads are worked out from it anew each time. */
export class Server {
  #epochs = 1
  #commits = 0
  #log = new Map<Scope, Entry[]>()
  #changes = new Map<string, Accepted[]>()
  readonly denied = new Set<string>()
  /** Times a refusal said `id-reused`; honest devices never see it. */
  reused = 0

  get epoch(): string {
    return `00000000-0000-4000-8000-${String(this.#epochs).padStart(12, '0')}`
  }

  get commits(): number {
    return this.#commits
  }

  cursors(): Cursors {
    return Object.fromEntries([...this.#log].map(([scope, log]) => [scope, log.length]))
  }

  /** [S14]: back to what it was after so many commits, under a new epoch. */
  restore(commits: number): void {
    this.#epochs++
    this.#changes.clear()
    for (const [scope, log] of this.#log) {
      const left = log.filter((entry) => entry.commit <= commits)
      this.#log.set(scope, left)
      for (const entry of left) this.#index(entry)
    }
  }

  answer(request: SyncRequest, user: string): SyncReply {
    const cursors = request.epoch === this.epoch ? request.cursors : {}
    const accepted: { edit: EditId; seq: number }[] = []
    const refused: { edit: EditId; code: string; reason: string }[] = []
    for (const edit of request.edits) {
      const outcome = this.#take(edit, user)
      if (typeof outcome === 'number') accepted.push({ edit: edit.id, seq: outcome })
      else refused.push({ edit: edit.id, code: outcome, reason: 'The model said so.' })
    }
    const page = this.#page(cursors, request.limit ?? 1000)
    return {
      protocol: 1,
      taskForce: TASK_FORCE,
      epoch: this.epoch,
      user,
      scopes: [...this.#log.keys()],
      accepted,
      refused,
      redacted: [],
      ...page,
    }
  }

  /** Every accepted change of a field, in the order of the log. */
  changesOf(key: string): readonly Accepted[] {
    return this.#changes.get(key) ?? []
  }

  #index(entry: Entry): void {
    for (const change of entry.edit.changes) {
      const key = keyOfField(change.record, change.field)
      const list = this.#changes.get(key) ?? []
      this.#changes.set(key, list)
      list.push({ edit: entry.edit, change, seq: entry.seq, carriedBy: entry.carriedBy })
    }
  }

  /** [M2] from the whole log up to a cursor. */
  heads(key: string, upTo = Infinity): Head[] {
    const known = this.changesOf(key).filter((item) => item.seq <= upTo)
    const listed = new Set(known.flatMap((item) => item.change.replaces))
    return known
      .filter((item) => !listed.has(item.edit.id))
      .map((item) => headOf(item.carriedBy === undefined ? item.edit : { ...item.edit, carriedBy: item.carriedBy }, item.change, item.seq))
  }

  /** [S1], [S2], [S5]: the seq, or the code of a refusal. */
  #take(edit: Edit, user: string): number | string {
    const fresh: Change[] = []
    let seq = 0
    for (const change of edit.changes) {
      const known = this.changesOf(keyOfField(change.record, change.field)).find((item) => item.edit.id === edit.id)
      if (!known) fresh.push(change)
      else if (JSON.stringify([known.change.value, known.change.replaces]) !== JSON.stringify([change.value, change.replaces])) {
        this.reused++
        return 'id-reused'
      } else seq = Math.max(seq, known.seq)
    }
    if (fresh.length === 0) return seq
    if (fresh.some((change) => this.denied.has(`${user} ${change.field}`))) return 'forbidden'
    const log = this.#log.get(edit.scope) ?? []
    this.#log.set(edit.scope, log)
    const entry: Entry = {
      seq: log.length + 1,
      commit: ++this.#commits,
      edit: { ...edit, changes: fresh },
      ...(edit.by === user ? {} : { carriedBy: user }),
    }
    log.push(entry)
    this.#index(entry)
    return entry.seq
  }

  /** [S3]: complete head sets, as of the page's cursors, of every field touched after the request's. */
  #page(from: Cursors, limit: number): Pick<SyncReply, 'log' | 'states' | 'cursors' | 'more'> {
    const cursors: Record<Scope, number> = {}
    const records = new Map<string, { scope: Scope; fields: Record<FieldId, Head[]> }>()
    const entries: LogEntry[] = []
    let more = false
    for (const [scope, log] of [...this.#log].sort(([a], [b]) => (a < b ? -1 : 1))) {
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
          state.fields[field] = this.heads(keyOfField(record, field), end)
        }
      }
    }
    const states = [...records].map(([record, state]): RecordState => ({ record, ...state }))
    const page = headsToStates(states)
    // [S6] Behind the edits of the heads, those that others have replaced; of a scope's beginning, what somebody carried.
    const others = entries.filter((entry) => !page.log.some(({ scope, seq }) => scope === entry.scope && seq === entry.seq))
    return { ...page, log: [...page.log, ...others], cursors, more }
  }
}
