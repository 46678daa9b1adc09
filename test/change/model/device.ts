import type { Bundle } from '../../../src/change/bundle.ts'
import { coalesce } from '../../../src/change/coalesce.ts'
import type { Change, Edit, EditId, FieldId, Json, RecordId, Scope } from '../../../src/change/edit.ts'
import type { Head, RecordState } from '../../../src/change/head.ts'
import { causalContext, headOf, makeTombstone } from '../../../src/change/merge.ts'
import { cursorOf, type Cursors } from '../../../src/change/page.ts'
import { planImport, type ImportPlan, type ImportTarget } from '../../../src/change/plan-import.ts'
import { replay } from '../../../src/change/replay.ts'
import { headsToPending, headsToStates, joinCursors, joinEdits, mergePage } from '../../../src/change/states.ts'
import type { SyncReply, SyncRequest } from '../../../src/change/wire.ts'
import { keyOfField } from './server.ts'
import type { Truth } from './truth.ts'

interface Pending {
  edit: Edit
  readonly own: number | undefined
  readonly chain: readonly EditId[]
  /** Mark of [M8], set before it is sent or exported. */
  left: boolean
  acceptedAt: number | null
}

/** What an author was shown when he or she began, and everything that had been seen by then. */
interface Draft {
  readonly context: readonly EditId[]
  readonly seen: ReadonlySet<EditId>
}

/** One field to save. */
export interface Cell {
  readonly record: RecordId
  readonly field: FieldId
  readonly scope: Scope
}

/** A device in memory that keeps to sections M, S and B with the functions under test. */
export class Device implements ImportTarget {
  readonly user: string
  readonly id: string
  taskForce: string | null = null
  epoch: string | null = null
  cursors: Cursors = {}
  refused = new Map<EditId, Edit>()
  readonly #truth: Truth
  readonly #newId: () => EditId
  readonly #now: () => string
  #base = new Map<string, readonly Head[]>()
  #scopes = new Map<RecordId, Scope>()
  #pending: Pending[] = []
  #kept = new Map<EditId, Edit>()
  #settled = new Map<EditId, Edit>()
  #drafts = new Map<string, Draft>()
  #saves = 0
  #request: SyncRequest | null = null

  constructor(user: string, id: string, truth: Truth, newId: () => EditId, now: () => string) {
    this.user = user
    this.id = id
    this.#truth = truth
    this.#newId = newId
    this.#now = now
  }

  base(record: RecordId, field: FieldId): readonly Head[] {
    return this.#base.get(keyOfField(record, field)) ?? []
  }

  pending(record: RecordId, field: FieldId, cursors: Cursors = this.cursors): readonly Head[] {
    const heads: Head[] = []
    for (const { edit, own, acceptedAt } of this.#pending) {
      if (acceptedAt !== null && acceptedAt <= cursorOf(cursors, edit.scope)) continue
      for (const change of edit.changes) if (change.record === record && change.field === field) heads.push(headOf(edit, change, null, own))
    }
    return heads
  }

  pendingEdit(id: EditId): Edit | undefined {
    return this.#pending.find((item) => item.edit.id === id)?.edit
  }

  isSettled(edit: Edit): boolean {
    const known = this.#settled.get(edit.id)
    return known !== undefined && joinEdits(known, edit) === known
  }

  shown(record: RecordId, field: FieldId): readonly Head[] {
    return replay(this.base(record, field), this.pending(record, field))
  }

  record(record: RecordId): RecordState | undefined {
    const scope = this.#scopes.get(record)
    if (scope === undefined) return undefined
    const fields: Record<FieldId, readonly Head[]> = {}
    for (const field of ['x', 'y', 'deleted']) {
      const heads = this.shown(record, field)
      if (heads.length > 0) fields[field] = heads
    }
    return { record, scope, fields }
  }

  pendingIds(): EditId[] {
    return this.#pending.map((item) => item.edit.id)
  }

  /** Refused edits that changed a field. */
  refusedOf(key: string): EditId[] {
    const changed = [...this.refused.values()].filter((edit) =>
      edit.changes.some((change) => keyOfField(change.record, change.field) === key),
    )
    return changed.map((edit) => edit.id)
  }

  /** [M1]: notes what is shown as somebody puts the cursor into a field. */
  begin(cell: Cell): void {
    this.#drafts.set(keyOfField(cell.record, cell.field), this.#look(cell))
  }

  /** The days of [S14] are over: own accepted edits are kept no longer. */
  forget(): void {
    this.#kept.clear()
  }

  /** Saves values as one edit; gives its id. With `elsewhere`, in another tab, which knows nothing of a draft begun here. */
  save(cells: readonly (Cell & { readonly value: Json; readonly covers?: ReadonlySet<string> })[], elsewhere = false): EditId {
    const id = this.#newId()
    const drafts = cells.map((cell) => (elsewhere ? this.#look(cell) : this.#takeDraft(cell)))
    const previous = cells.length === 1 ? this.#findUnsent(cells[0]!) : undefined
    const place =
      previous &&
      coalesce({ id: previous.edit.id, replaces: previous.edit.changes[0]!.replaces, chain: previous.chain }, drafts[0]!.context)
    const changes = cells.map(({ record, field, value }, index): Change => ({
      record,
      field,
      value,
      replaces: place?.replaces ?? drafts[index]!.context,
    }))
    const edit = { id, scope: cells[0]!.scope, by: this.user, device: this.id, at: this.#now(), changes }
    if (previous && place && !drafts[0]!.seen.has(previous.edit.id))
      throw new Error('[M8] an edit took the place of one that its author had not been shown')
    if (previous && place) this.#pending.splice(this.#pending.indexOf(previous), 1)
    this.#pending.push({ edit, own: ++this.#saves, chain: place?.chain ?? [], left: false, acceptedAt: null })
    cells.forEach((cell, index) => {
      const key = keyOfField(cell.record, cell.field)
      this.#scopes.set(cell.record, cell.scope)
      const seen = new Set(drafts[index]!.seen)
      if (previous && place) {
        for (const older of this.#truth.close([previous.edit.id], key)) seen.add(older)
        this.#truth.get(previous.edit.id, key).takenBy = id
      }
      this.#truth.note({ edit: id, key, value: cell.value, seen, covers: cell.covers ?? new Set(), takenBy: null })
    })
    return id
  }

  /** [M6] */
  remove(record: RecordId, scope: Scope): EditId | null {
    const state = this.record(record)
    if (!state) return null
    const covers = new Set<string>()
    for (const field of ['x', 'y']) {
      const ids = (state.fields[field] ?? []).map((head) => head.edit)
      for (const id of this.#truth.close(ids, keyOfField(record, field))) covers.add(`${field} ${id}`)
    }
    const stone = makeTombstone(state, this.epoch === null ? null : { epoch: this.epoch, seq: cursorOf(this.cursors, scope) })
    this.#drafts.delete(keyOfField(record, 'deleted'))
    return this.save([{ record, field: 'deleted', scope, value: stone as unknown as Json, covers }])
  }

  /** [S1] to [S3]: what goes to the server; everything in it has left the device from now on. */
  request(limit: number): SyncRequest {
    for (const item of this.#pending) item.left = true
    const edits = this.#pending.filter((item) => item.acceptedAt === null).map((item) => item.edit)
    this.#request = { protocol: 1, device: this.id, epoch: this.epoch, cursors: this.cursors, edits, limit }
    return this.#request
  }

  /** Takes a reply, or drops it whole where it is stale ([S3]). */
  receive(request: SyncRequest, reply: SyncReply): void {
    if (request !== this.#request || request.epoch !== this.epoch || request.cursors !== this.cursors) return
    this.#request = null
    if (this.epoch !== null && reply.epoch !== this.epoch) return this.#startEpoch(reply)
    this.taskForce = reply.taskForce
    this.epoch = reply.epoch
    this.#setBase(mergePage((record, field) => this.base(record, field), this.cursors, reply))
    this.cursors = joinCursors(this.cursors, reply.cursors)
    const sent = new Set(request.edits)
    const isAnswered = (item: Pending) => sent.has(item.edit)
    for (const { edit, seq } of reply.accepted) {
      for (const item of this.#pending) if (item.edit.id === edit && isAnswered(item)) item.acceptedAt = seq
    }
    for (const { edit } of reply.refused) {
      const item = this.#pending.find((other) => other.edit.id === edit)
      if (!item || !isAnswered(item)) continue
      this.refused.set(edit, item.edit)
      this.#pending.splice(this.#pending.indexOf(item), 1)
    }
    this.#dropReached()
  }

  /** [B3], [M8]: the whole device, or one record with all edits that touch it. */
  export(only: RecordId | null): Bundle {
    const chosen = this.#pending.filter(({ edit }) => only === null || edit.changes.some((change) => change.record === only))
    for (const item of chosen) item.left = true
    const confirmed = this.#confirmed().filter((state) => only === null || state.record === only)
    return {
      format: 'task-force-bundle',
      version: 1,
      id: '00000000-0000-4000-8000-000000000000',
      taskForce: this.taskForce,
      epoch: this.epoch,
      exportedAt: '2026-01-01T00:00:00Z',
      by: this.user,
      device: this.id,
      title: 'Sample',
      scopes: [],
      cursors: only === null ? this.cursors : {},
      ...headsToStates(confirmed),
      pending: chosen.map((item) => item.edit),
      digest: '',
    }
  }

  /** [B1]; gives what the import did. */
  import(bundle: Bundle): ImportPlan {
    const planned = planImport(this, bundle)
    if (!planned.ok) throw new Error(planned.problem.message)
    const plan = planned.value
    if (plan.adopt) {
      this.taskForce = plan.adopt.taskForce
      this.epoch = plan.adopt.epoch
    }
    this.cursors = plan.cursors
    this.#setBase(plan.base)
    this.#addPending(plan.pending)
    this.#dropReached()
    return plan
  }

  #look({ record, field, scope }: Cell): Draft {
    const heads = this.shown(record, field)
    const ids = heads.map((head) => head.edit)
    return { context: causalContext(heads, cursorOf(this.cursors, scope)), seen: this.#truth.close(ids, keyOfField(record, field)) }
  }

  #takeDraft(cell: Cell): Draft {
    const key = keyOfField(cell.record, cell.field)
    const draft = this.#drafts.get(key) ?? this.#look(cell)
    this.#drafts.delete(key)
    return draft
  }

  #findUnsent(cell: Cell): Pending | undefined {
    return this.#pending.findLast(({ edit, own, left }) => {
      const [change] = edit.changes
      return own !== undefined && !left && edit.changes.length === 1 && change!.record === cell.record && change!.field === cell.field
    })
  }

  /** [S14]: nothing of the old life counts; all that the device has is offered again. */
  #startEpoch(reply: SyncReply): void {
    const held = headsToPending(this.#confirmed(), this.id)
    this.epoch = reply.epoch
    this.cursors = {}
    this.#base.clear()
    this.#settled.clear()
    for (const item of this.#pending) item.acceptedAt = null
    this.#addPending([...this.#kept.values(), ...held])
  }

  #addPending(edits: readonly Edit[]): void {
    for (const edit of edits) {
      for (const change of edit.changes) this.#scopes.set(change.record, edit.scope)
      const known = this.#pending.find((item) => item.edit.id === edit.id)
      if (!known) this.#pending.push({ edit, own: undefined, chain: [], left: true, acceptedAt: null })
      else {
        const joined = joinEdits(known.edit, edit)
        if (joined !== known.edit) known.acceptedAt = null
        known.edit = joined
      }
    }
  }

  /** [S2]: an accepted edit goes once the cursor has reached it. */
  #dropReached(): void {
    this.#pending = this.#pending.filter(({ edit, acceptedAt }) => {
      if (acceptedAt === null || acceptedAt > cursorOf(this.cursors, edit.scope)) return true
      this.#settled.set(edit.id, edit)
      if (edit.by === this.user) this.#kept.set(edit.id, edit)
      return false
    })
  }

  #setBase(states: readonly RecordState[]): void {
    for (const { record, scope, fields } of states) {
      this.#scopes.set(record, scope)
      for (const field in fields) this.#base.set(keyOfField(record, field), fields[field]!)
    }
  }

  #confirmed(): RecordState[] {
    return [...this.#scopes].map(([record, scope]) => {
      const fields = ['x', 'y', 'deleted'].map((field) => [field, this.base(record, field)] as const)
      return { record, scope, fields: Object.fromEntries(fields.filter(([, heads]) => heads.length > 0)) }
    })
  }
}
