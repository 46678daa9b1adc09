import type { Bundle } from '../../../src/change/bundle.ts'
import type { Scope } from '../../../src/change/edit.ts'
import { distinctHeads, equalJson, lifeOf } from '../../../src/change/merge.ts'
import { cursorOf } from '../../../src/change/page.ts'
import type { SyncReply, SyncRequest } from '../../../src/change/wire.ts'
import { Device, type Cell } from './device.ts'
import { keyOfField, Server } from './server.ts'
import { Truth, type Saved } from './truth.ts'

/** One step of a history: what, on which device, and three dice. */
export type Step = readonly [op: Op, device: number, a: number, b: number]

/** What can happen. */
export type Op =
  | 'begin'
  | 'save'
  | 'save-elsewhere'
  | 'save-two'
  | 'delete'
  | 'bring-back'
  | 'send'
  | 'receive'
  | 'lose'
  | 'sync'
  | 'export'
  | 'export-part'
  | 'import'
  | 'restore'
  | 'forget'
  | 'deny'
  | 'allow'

/** A history: who takes part, and what happens in which order. */
export interface History {
  readonly skews: readonly number[]
  readonly server: boolean
  readonly steps: readonly Step[]
}

const RECORDS: readonly { record: string; scope: Scope }[] = [
  { record: 'organization:one', scope: 'task-force' },
  { record: 'organization:two', scope: 'task-force' },
  { record: 'commitment:one', scope: 'organization/one' },
]
const FIELDS = ['x', 'y', 'deleted']

/** A broken promise; its message cites the rule. */
export class Broken extends Error {}

function promise(kept: boolean, what: string): asserts kept {
  if (!kept) throw new Broken(what)
}

/** Devices, a server, replies on their way, files on sticks, and the promises that all of them must keep. */
class World {
  readonly #truth = new Truth()
  readonly #server = new Server()
  readonly #devices: Device[]
  readonly #withServer: boolean
  #wire: { device: Device; request: SyncRequest; reply: SyncReply }[] = []
  #files: Bundle[] = []
  #clock = 1_000_000
  #ids = 0
  #restored = false
  #forgot = false

  constructor({ skews, server }: History) {
    this.#withServer = server
    this.#devices = skews.map((skew, index) => {
      const id = `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`
      const now = () => Math.max(0, ++this.#clock + skew)
      const newId = () => makeId(now(), ++this.#ids)
      return new Device(`user-${index}`, id, this.#truth, newId, () => new Date(now()).toISOString())
    })
  }

  step([op, number, a, b]: Step): void {
    const device = this.#devices[number % this.#devices.length]!
    const place = RECORDS[a % RECORDS.length]!
    const cell = { ...place, field: FIELDS[b % 2]! }
    switch (op) {
      case 'begin':
        return device.begin(cell)
      case 'save':
        return this.#save(device, [{ ...cell, value: (a + b) % 3 }])
      case 'save-elsewhere':
        return this.#save(device, [{ ...cell, value: (a + b) % 3 }], true)
      case 'save-two':
        return this.#save(
          device,
          [
            { ...place, field: 'x', value: b % 3 },
            { ...(b % 2 === 0 ? place : RECORDS[1 - (a % 2)]!), scope: place.scope, field: 'y', value: a % 3 },
          ].filter((item) => RECORDS.some((other) => other.record === item.record && other.scope === item.scope)),
        )
      case 'delete':
        device.remove(place.record, place.scope)
        return
      case 'bring-back':
        return this.#save(device, [{ ...place, field: 'deleted', value: null }])
      case 'export':
      case 'export-part':
        this.#files.push(device.export(op === 'export' ? null : place.record))
        return
      case 'import':
        return this.#import(device, this.#files[(a * 7 + b) % Math.max(1, this.#files.length)])
      default:
        if (this.#withServer) this.#serve(op, device, a, b)
    }
  }

  #serve(op: Op, device: Device, a: number, b: number): void {
    switch (op) {
      case 'send':
        this.#send(device, 1 + (a % 4))
        return
      case 'receive':
      case 'lose': {
        const [answer] = this.#wire.splice(a % Math.max(1, this.#wire.length), 1)
        if (answer && op === 'receive') answer.device.receive(answer.request, answer.reply)
        return
      }
      case 'sync':
        this.#send(device, 1 + (a % 4))
        return this.#receiveLast()
      case 'restore':
        this.#restored = true
        return this.#server.restore(Math.floor((this.#server.commits * (a % 8)) / 8))
      case 'forget':
        this.#forgot = true
        return device.forget()
      case 'deny':
        this.#server.denied.add(`${device.user} ${FIELDS[b % 3]!}`)
        return
      default:
        this.#server.denied.delete(`${device.user} ${FIELDS[b % 3]!}`)
    }
  }

  /** Lets everybody reach everybody, then looks whether every promise was kept. */
  settle(): void {
    if (this.#withServer) this.#syncAll()
    else for (let round = 0; round < 2; round++) this.#exchangeAll()
    this.#checkAgreement()
    this.#checkNothingLost()
    this.#checkConflicts()
    this.#checkDeletions()
    promise(this.#server.reused === 0, '[S1] an honest device brought one id with two contents')
  }

  #save(device: Device, cells: (Cell & { value: number | null })[], elsewhere = false): void {
    const id = device.save(cells, elsewhere)
    for (const { record, field, value } of cells) {
      const [head] = device.shown(record, field)
      promise(head?.edit === id && equalJson(head.value, value), `[M5] what I typed is not what I see: ${record} ${field}`)
    }
  }

  #send(device: Device, limit: number): void {
    const request = device.request(limit)
    for (const edit of request.edits) this.#checkNotTaken(edit.id)
    this.#wire.push({ device, request, reply: this.#server.answer(request, device.user) })
  }

  #receiveLast(): void {
    const answer = this.#wire.pop()
    answer?.device.receive(answer.request, answer.reply)
  }

  #import(device: Device, bundle: Bundle | undefined): void {
    if (!bundle) return
    for (const edit of bundle.pending) this.#checkNotTaken(edit.id)
    const cursors = device.cursors
    const plan = device.import(bundle)
    for (const scope in cursors) promise(cursorOf(device.cursors, scope) >= cursorOf(cursors, scope), '[B1] a cursor went back')
    for (const { record, fields } of plan.shown) {
      for (const field in fields)
        promise(equalJson(ids(fields[field]!), ids(device.shown(record, field))), '[B2] the preview is not what came')
    }
    const again = device.import(bundle)
    const changes = again.base.length + again.shown.length + again.pending.length
    promise(changes === 0 && [...again.outcomes.values()].every((outcome) => outcome === 'same'), '[B1] importing twice changed something')
  }

  #checkNotTaken(id: string): void {
    for (const saved of this.#truth.all())
      promise(saved.edit !== id || saved.takenBy === null, '[M8] an edit left the device after its place was taken')
  }

  #syncAll(): void {
    this.#wire = []
    for (let quiet = 0, round = 0; quiet < 2; round++) {
      promise(round < 200, '[M3] syncing never comes to rest')
      const before = this.#server.commits
      let moved = false
      for (const device of this.#devices) {
        const cursors = device.cursors
        const pending = device.pendingIds().length
        this.#send(device, 3)
        this.#receiveLast()
        moved ||= !equalJson(cursors, device.cursors) || pending !== device.pendingIds().length
      }
      quiet = moved || before !== this.#server.commits ? 0 : quiet + 1
    }
  }

  #exchangeAll(): void {
    for (const device of this.#devices) {
      const bundle = device.export(null)
      for (const other of this.#devices) this.#import(other, bundle)
    }
  }

  #checkAgreement(): void {
    for (const device of this.#devices) {
      if (this.#withServer) promise(device.pendingIds().length === 0, '[S2] an outbox is not empty after syncing')
      for (const [record, field] of allFields()) {
        const shown = ids(device.shown(record, field))
        const key = keyOfField(record, field)
        const wanted = this.#withServer
          ? this.#server
              .heads(key)
              .map((head) => head.edit)
              .sort()
          : this.#truth.headsAmong(this.#standing(key), key)
        promise(
          equalJson([...shown].sort(), wanted),
          `[M3] a device shows other heads of ${key}: ${shown.join()} instead of ${wanted.join()}`,
        )
        const first = device.shown(record, field)[0]?.value ?? null
        const other = this.#devices[0]!.shown(record, field)[0]?.value ?? null
        promise(!this.#withServer || equalJson(first, other), `[M5] devices show other values of ${key}`)
      }
    }
  }

  /** Values of a field that were saved and whose place no other edit took before they left. */
  #standing(key: string): string[] {
    return [...this.#truth.all()].filter((saved) => saved.key === key && saved.takenBy === null).map((saved) => saved.edit)
  }

  #checkNothingLost(): void {
    for (const saved of this.#truth.all()) {
      if (saved.takenBy !== null) continue
      const logged = this.#server.changesOf(saved.key).filter((item) => item.edit.id === saved.edit)
      promise(logged.length <= 1, '[S1] the server holds a change twice')
      const refused = this.#devices.some((device) => device.refused.has(saved.edit))
      const held = !this.#withServer && this.#devices.every((device) => device.pendingEdit(saved.edit))
      promise(logged.length === 1 || refused || held || this.#isReplaced(saved), `[M7] ${saved.edit} is gone`)
    }
  }

  /** After a restore, and once devices have let go of their own old edits: only what somebody had replaced may be missing. */
  #isReplaced(saved: Saved): boolean {
    if (!this.#restored || !this.#forgot) return false
    const left = [
      ...this.#server.changesOf(saved.key).map((item) => item.edit.id),
      ...this.#devices.flatMap((device) => device.refusedOf(saved.key)),
    ]
    return left.some((id) => this.#truth.get(id, saved.key).seen.has(saved.edit))
  }

  #checkConflicts(): void {
    for (const [record, field] of allFields()) {
      const key = keyOfField(record, field)
      const known = this.#withServer ? this.#server.changesOf(key).map((item) => item.edit.id) : this.#standing(key)
      const concurrent = this.#truth.headsAmong(known, key)
      const heads = this.#devices[0]!.shown(record, field)
      for (const id of concurrent)
        promise(
          heads.some((head) => head.edit === id),
          `[M7] nobody who wrote ${key} had seen ${id}, and it is no head`,
        )
      // After a restore a refused edit may leave a gap in what replaced what: a conflict too many, never one too few.
      if (this.#restored) continue
      promise(heads.length === concurrent.length, `[M3] ${key} has a head that somebody had replaced`)
      const values = new Set(concurrent.map((id) => JSON.stringify(this.#truth.get(id, key).value)))
      promise(distinctHeads(heads).length === values.size, `[M5] ${key} shows a conflict that is none, or hides one`)
    }
  }

  #hasRefused(): boolean {
    return this.#devices.some((device) => device.refused.size > 0)
  }

  #checkDeletions(): void {
    for (const device of this.#devices) {
      for (const { record } of RECORDS) {
        const state = device.record(record)
        if (!state || !state.fields['deleted']) continue
        const life = lifeOf(state, device.epoch)
        const stones = state.fields['deleted'].filter((head) => head.value !== null)
        const covers = stones.map((head) => this.#truth.get(head.edit, keyOfField(record, 'deleted')).covers)
        const open = ['x', 'y'].some((field) =>
          (state.fields[field] ?? []).some((head) => !covers.some((seen) => seen.has(`${field} ${head.edit}`))),
        )
        if (stones.length === 0) promise(life === 'alive', '[M6] a record is deleted that was brought back')
        else if (open) promise(life === 'decide', '[M6] a record vanished with a value that nobody who deleted it had seen')
        // What a refused edit had replaced comes back uncovered, and comes up for a decision: asked once too often, never vanished.
        else if (stones.length === state.fields['deleted'].length && !this.#restored && !this.#hasRefused())
          promise(life === 'deleted', '[M6] a deleted record stands')
      }
    }
  }
}

/** Plays a history to its end and checks every promise on the way and after. Throws `Broken`. */
export function play(history: History): void {
  const world = new World(history)
  for (const step of history.steps) world.step(step)
  world.settle()
}

function* allFields(): Iterable<[string, string]> {
  for (const { record } of RECORDS) for (const field of FIELDS) yield [record, field]
}

function ids(heads: readonly { readonly edit: string }[]): string[] {
  return heads.map((head) => head.edit)
}

/** A UUIDv7 by a clock that may be years off. */
function makeId(time: number, count: number): string {
  const hex = time.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${count.toString(16).padStart(12, '0')}`
}
