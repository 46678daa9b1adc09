import { BUNDLE_FORMAT, BUNDLE_VERSION, type UnsealedBundle } from '../../change/bundle.ts'
import type { Change, Edit, EditId, FieldId, Json, RecordId, Scope } from '../../change/edit.ts'
import { headsOf, type Head, type RecordState } from '../../change/head.ts'
import { headOf, mergeHeads } from '../../change/merge.ts'
import { headsToStates } from '../../change/states.ts'
import { createRandom, type Random } from './random.ts'

/** New values of one record: field → value. */
export type SampleFields = { readonly [field: FieldId]: Json }

/** How a value is written beside the ordinary way. */
export interface SampleStroke {
  /** Its author had not seen the present value: where the two differ, they are in conflict. */
  readonly unseen?: boolean
}

/** Writes sample edits in the order of a clock of its own, as a server would have accepted them or as a device would keep them. */
export interface SampleWriter {
  readonly random: Random
  /** A fresh id (UUIDv7) of this moment. */
  newId(): string
  /** Moves the clock to some time after midnight UTC of a day; never backwards. */
  moveTo(date: string, minutes?: number): void
  /** Writes one edit to one record; takes some seconds to minutes of the clock. */
  write(by: string, scope: Scope, record: RecordId, fields: SampleFields, stroke?: SampleStroke): Edit
  /** A record as it is shown after everything written so far. */
  record(id: RecordId): RecordState | undefined
  /** From now on no server accepts anything: edits stay pending. */
  disconnect(): void
  /** Everything written so far as a bundle. */
  toBundle(title: string, by: string): UnsealedBundle
}

interface OpenState {
  readonly record: RecordId
  readonly scope: Scope
  readonly fields: Record<FieldId, readonly Head[]>
}

const DAY = 86_400_000

/**
 * Makes a writer.
 *
 * @param start day on which its clock stands, `YYYY-MM-DD`
 */
export function createSampleWriter(seed: number, start: string): SampleWriter {
  const random = createRandom(seed)
  let now = Date.parse(`${start}T13:00:00.000Z`)
  const newId = () => random.uuid(now)
  const origin = { taskForce: newId(), epoch: newId() }
  const device = newId()
  const stateById = new Map<RecordId, OpenState>()
  const seqByScope = new Map<Scope, number>()
  const pending: Edit[] = []
  let confirmed: RecordState[] | null = null

  const nextSeq = (scope: Scope): number | null => {
    if (confirmed) return null
    const seq = (seqByScope.get(scope) ?? 0) + 1
    seqByScope.set(scope, seq)
    return seq
  }
  const apply = (state: OpenState, edit: Edit, seq: number | null) => {
    for (const change of edit.changes) {
      const before = headsOf(state.fields, change.field)
      state.fields[change.field] = mergeHeads({ heads: before, cursor: null }, { heads: [headOf(edit, change, seq)], cursor: null })
    }
  }
  return {
    random,
    newId,
    moveTo(date, minutes = 0) {
      now = Math.max(now, Date.parse(`${date}T00:00:00.000Z`) + minutes * 60_000)
    },
    write(by, scope, record, fields, { unseen = false } = {}) {
      now += 1000 + random.below(90_000)
      let state = stateById.get(record)
      if (!state) stateById.set(record, (state = { record, scope, fields: {} }))
      const replaces = (field: FieldId): readonly EditId[] => {
        const heads = headsOf(state.fields, field)
        return unseen ? heads.flatMap((head) => head.replaces) : heads.map((head) => head.edit)
      }
      const changes = Object.keys(fields).map((field): Change => ({ record, field, value: fields[field]!, replaces: replaces(field) }))
      const edit: Edit = { id: newId(), scope, by, device, at: new Date(now).toISOString(), changes }
      if (confirmed) pending.push(edit)
      apply(state, edit, nextSeq(scope))
      return edit
    },
    record: (id) => stateById.get(id),
    disconnect() {
      confirmed ??= [...stateById.values()].map((state) => ({ ...state, fields: { ...state.fields } }))
    },
    toBundle(title, by) {
      const { log, states } = headsToStates(confirmed ?? stateById.values())
      const known = log.length > 0 ? origin : { taskForce: null, epoch: null }
      const scopes = [...new Set([...stateById.values()].map((state) => state.scope))].sort()
      const frame = { format: BUNDLE_FORMAT, version: BUNDLE_VERSION, id: newId(), ...known } as const
      const exportedAt = new Date(Math.ceil(now / DAY) * DAY).toISOString()
      return { ...frame, exportedAt, by, device, title, scopes, cursors: Object.fromEntries(seqByScope), log, states, pending }
    },
  }
}
