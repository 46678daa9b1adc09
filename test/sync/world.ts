import { expect } from 'vitest'
import type { Bundle } from '../../src/change/bundle.ts'
import { parseBundle } from '../../src/change/bundle.ts'
import type { Edit, Json, Scope } from '../../src/change/edit.ts'
import { headsOf } from '../../src/change/head.ts'
import { parseSyncReply, parseSyncRequest, type SyncReply } from '../../src/change/wire.ts'
import { applyReply } from '../../src/store/apply-reply.ts'
import { buildRequest, type SentRequest } from '../../src/store/build-request.ts'
import { decodeChunk } from '../../src/store/chunk.ts'
import type { Database } from '../../src/store/database.ts'
import { exportBundle } from '../../src/store/export-bundle.ts'
import { importBundle } from '../../src/store/import-bundle.ts'
import type { Store } from '../../src/store/store.ts'
import { ContractServer } from '../harness/contract-server.ts'
import { openHeadlessDevice, type HeadlessDevice } from '../harness/device.ts'
import { nextId, viewOf } from '../store/device-harness.ts'

export const OPS = {
  'write': 8,
  'write-two': 3,
  'type': 4,
  'remove': 1,
  'restore': 1,
  'undo': 2,
  'fold': 2,
  'reopen': 1,
  'export': 2,
  'import': 4,
  'send': 4,
  'receive': 4,
  'double': 1,
  'lose': 1,
  'sync': 7,
  'deny': 1,
  'allow': 1,
  'close': 1,
  'open': 1,
  'redact': 1,
  'mend': 2,
  'discard': 1,
  'restore-server': 1,
  'connect': 1,
} as const
export type Op = keyof typeof OPS
export type Step = readonly [op: Op, device: number, a: number, b: number]

/** What may go wrong for the whole of a history: a server that is restored, or rights that are taken away. */
export type Mood = 'restores' | 'rights'

const PLACES: readonly { readonly record: string; readonly scope: Scope }[] = [
  { record: 'organization:one', scope: 'task-force' },
  { record: 'organization:two', scope: 'task-force' },
  { record: 'later-kind:x', scope: 'organization/one' },
]
const FIELDS = ['name', 'toString', 'deleted']
const SCOPES = ['task-force', 'organization/one', 'work-group/1']
const KINDS = ['organization', 'later-kind']
const PEOPLE = ['user-a', 'user-b', 'user-a', 'user-c']

interface Device {
  readonly user: string
  readonly name: string
  head: HeadlessDevice
  tabs: Store[]
  /** It belongs to an account: what worked alone until then goes nowhere by itself. */
  connected: boolean
}

/** What was saved, told without the store. */
interface Saved {
  readonly id: string
  readonly cell: string
  readonly value: Json
  readonly seen: ReadonlySet<string>
}

/** A stretch of typing in one field. */
interface Typing {
  readonly scope: Scope
  readonly record: string
  readonly field: string
  readonly context: readonly string[]
  readonly shown: readonly string[]
  last: Edit | null
}

const cellOf = (record: string, field: string) => `${record} ${field}`

/** Several people's devices with real stores, a server by the contract, and a wire that loses, doubles and reorders. */
export class World {
  readonly server = new ContractServer(SCOPES)
  readonly devices: Device[] = []
  readonly #mood: Mood
  readonly #saved = new Map<string, Saved>()
  readonly #gone = new Set<string>()
  readonly #secrets = new Set<string>()
  readonly #files: Bundle[] = []
  readonly #typing = new Map<Store, Typing>()
  /** Edits whose place another one took, that were sent, and that were answered. */
  readonly #taken = new Set<string>()
  readonly #left = new Set<string>()
  readonly #answered = new Set<string>()
  #wire: { device: Device; sent: SentRequest; reply: SyncReply }[] = []
  #clock = Date.UTC(2026, 2, 1)

  constructor(mood: Mood) {
    this.#mood = mood
  }

  async start(): Promise<void> {
    for (const [index, user] of PEOPLE.entries()) {
      const name = nextId()
      const connected = index < 3
      const head = await this.#open(name, connected ? user : 'alone')
      this.devices.push({ user, name, head, tabs: [head.store, await head.openTab()], connected })
    }
  }

  stop(): void {
    for (const device of this.devices) device.head.close()
  }

  async step([op, number, a, b]: Step): Promise<void> {
    const device = this.devices[number % this.devices.length]!
    const tab = device.tabs[b % 2]!
    const place = PLACES[a % PLACES.length]!
    const field = FIELDS[b % 2]!
    const value = `value ${nextId()}`
    switch (op) {
      case 'write':
        return this.#write(tab, place.scope, [{ record: place.record, field, value }])
      case 'write-two': {
        const other = PLACES[1 - (a % 2)]!
        return this.#write(tab, 'task-force', [
          { record: PLACES[a % 2]!.record, field: 'name', value },
          { record: other.record, field: 'toString', value: `${value} too` },
        ])
      }
      case 'type':
        return this.#type(tab, place, field, value, a % 3 === 0)
      case 'remove':
        if (tab.record(place.record)) this.#noteEdit(await tab.remove(place.record), () => this.#shown(tab, place.record, 'deleted'))
        return
      case 'restore':
        return this.#write(tab, place.scope, [{ record: place.record, field: 'deleted', value: null }])
      case 'undo': {
        const heads = new Map(PLACES.flatMap(({ record }) => FIELDS.map((one) => [cellOf(record, one), this.#shown(tab, record, one)])))
        return this.#noteEdit(await tab.undo(), (record, one) => heads.get(cellOf(record, one))!.slice(0, 1))
      }
      case 'fold':
        return device.head.fold()
      case 'reopen':
        return this.#reopen(device)
      case 'export':
        this.#files.push(await this.#export(device, b % 2 === 0 ? null : place.record))
        return
      case 'import': {
        const file = this.#files[(a * 7 + b) % Math.max(1, this.#files.length)]
        if (file) await device.head.withDatabase((database) => importBundle(database, file))
        return
      }
      default:
        return this.#serve(op, device, a, b)
    }
  }

  async #serve(op: Op, device: Device, a: number, b: number): Promise<void> {
    switch (op) {
      case 'connect':
        return this.#connect(device)
      case 'send':
        return this.#send(device, 1 + (a % 3), 1 + (b % 4))
      case 'sync':
        await this.#send(device, 1000, 1 + (b % 4))
        return this.#receive(this.#wire.length - 1)
      case 'receive':
        return this.#receive(a % Math.max(1, this.#wire.length))
      case 'double': {
        const at = a % Math.max(1, this.#wire.length)
        const answer = this.#wire[at]
        await this.#receive(at)
        if (answer) this.#wire.push(answer)
        return
      }
      case 'lose':
        return void this.#wire.splice(a % Math.max(1, this.#wire.length), 1)
      case 'mend':
      case 'discard':
        return this.#settleRefused(op, device, a, b)
      default:
        return this.#rule(op, device, a, b)
    }
  }

  #rule(op: Op, device: Device, a: number, b: number): void {
    const scope = SCOPES[a % 2]!
    switch (op) {
      case 'deny':
        return void this.server.denied.add(`${device.user} ${FIELDS[b % 3]!}`)
      case 'allow':
        return void this.server.denied.delete(`${device.user} ${FIELDS[b % 3]!}`)
      case 'close':
        return void (this.#mood === 'rights' && this.server.closed.add(`${device.user} ${scope}`))
      case 'open':
        return void this.server.closed.delete(`${device.user} ${scope}`)
      case 'restore-server':
        return void (this.#mood === 'restores' && this.server.restore(Math.floor((this.server.commits * (a % 8)) / 8)))
      default: {
        const all = this.server.allChanges()
        const target = all[(a * 16 + b) % Math.max(1, all.length)]
        if (!target || typeof target.change.value !== 'string') return
        this.server.redact(target)
        this.#secrets.add(target.change.value)
      }
    }
  }

  /** What a tab shows is what lies in the database, whatever came in which order. */
  async check(device: Device): Promise<void> {
    for (const tab of device.tabs) await tab.catchUp()
    if (device.head.store.facts.healing) return
    const fresh = await device.head.openTab()
    for (const tab of device.tabs) {
      expect(viewOf(tab), 'a tab shows what a fresh one shows').toEqual(viewOf(fresh))
      expect(tab.facts).toEqual({ ...fresh.facts, lastEdit: tab.facts.lastEdit })
    }
    device.head.closeTab(fresh)
  }

  /** Everybody reaches the server until nothing moves any more. */
  async heal(): Promise<void> {
    this.#wire = []
    for (const device of this.devices) await this.#connect(device)
    for (let quiet = 0, round = 0; quiet < 2; round++) {
      expect(round, '[M3] syncing never comes to rest').toBeLessThan(60)
      const before = [this.server.commits, JSON.stringify(this.devices.map((device) => device.head.store.facts))]
      for (const device of this.devices) {
        await this.#send(device, 1000, 3)
        await this.#receive(this.#wire.length - 1)
        for (const tab of device.tabs) await tab.catchUp()
      }
      const withoutClock = (text: string) => text.replaceAll(/"syncedAt":"[^"]*"/g, '')
      const after = [this.server.commits, JSON.stringify(this.devices.map((device) => device.head.store.facts))]
      const moved = after[0] !== before[0] || withoutClock(String(after[1])) !== withoutClock(String(before[1]))
      quiet = moved ? 0 : quiet + 1
    }
  }

  /** Every promise that stands once all have reached all. */
  async judge(): Promise<void> {
    expect(this.server.reused, '[S1] an honest device brought one id with two contents').toBe(0)
    for (const device of this.devices) {
      await this.check(device)
      await this.#judgeDevice(device)
    }
    await this.#judgeLosses()
  }

  async #judgeDevice({ user, head }: Device): Promise<void> {
    const { store } = head
    expect(store.facts.healing, '[S14] it never heals').toBe(false)
    expect(await store.pendingEdits(), '[S2] an outbox is not empty after syncing').toEqual([])
    const rows = await head.withDatabase(async (database) => ({
      packs: await database.packs.count(),
      log: await database.log.count(),
      chunks: (await database.chunks.toArray()).flatMap((row) => decodeChunk(row.text)),
    }))
    expect([rows.packs, rows.log], 'rows of settled edits are left').toEqual([0, 0])
    for (const { state, base } of rows.chunks) {
      expect(base, 'pending edits still cover what is confirmed').toEqual({})
      expect(this.server.mayRead(user, state.scope), `[S4] ${state.scope} was not purged`).toBe(true)
    }
    for (const { record, scope } of PLACES) {
      for (const field of FIELDS) {
        const wanted = this.server.mayRead(user, scope) ? this.server.heads(record, field) : []
        const shown = headsOf(store.record(record)?.fields, field)
        const tell = (heads: readonly { readonly edit: string; readonly value: Json; readonly seq: number | null }[]) =>
          heads.map(({ edit, value, seq }) => `${edit} ${seq} ${JSON.stringify(value)}`).sort()
        expect(tell(shown), `[M3] other heads of ${record} ${field}`).toEqual(tell(wanted))
      }
    }
    await this.#judgeSecrets(head)
    for (const { edit } of await store.refused()) {
      for (const { record, field } of edit.changes) {
        if (!this.server.mayRead(user, edit.scope)) continue
        const isHead = this.server.heads(record, field).some((one) => one.edit === edit.id)
        const wasCarried = this.server
          .changesOf(record, field)
          .some((one) => one.edit.id === edit.id && one.edit.scope === edit.scope && one.carriedBy !== undefined)
        expect(isHead || wasCarried, '[S6] an edit that is in the log is still in the refused list').toBe(false)
      }
    }
  }

  async #judgeSecrets(head: HeadlessDevice): Promise<void> {
    const everything = await head.withDatabase(async (database) =>
      JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray()))),
    )
    const file = JSON.stringify(await this.#exportFrom(head, null))
    for (const secret of this.#secrets) {
      // Taken back to, or adopted, by somebody who had not heard yet: that is another edit, to be emptied by itself.
      if ([...this.#saved.values()].filter((saved) => saved.value === secret).length > 1) continue
      expect(everything.includes(`${secret}"`) || everything.includes(`${secret}\\"`), '[S13] an emptied value is still here').toBe(false)
      expect(file.includes(`${secret}"`), '[S13] an emptied value leaves in an export').toBe(false)
    }
  }

  /** [M7]: every value is in the log, stands in a refused list, or was replaced by somebody who had seen it. */
  async #judgeLosses(): Promise<void> {
    const kept = new Set(this.#gone)
    for (const { edit, change } of this.server.allChanges()) kept.add(`${edit.id} ${cellOf(change.record, change.field)}`)
    for (const { head } of this.devices) {
      for (const { edit } of await head.store.refused())
        for (const { record, field } of edit.changes) kept.add(`${edit.id} ${cellOf(record, field)}`)
    }
    const seen = new Set<string>()
    for (const key of kept) for (const id of this.#saved.get(key)?.seen ?? []) seen.add(`${id} ${this.#saved.get(key)!.cell}`)
    for (const key of this.#saved.keys()) expect(kept.has(key) || seen.has(key), `[M7] ${key} is gone`).toBe(true)
  }

  #now(): string {
    this.#clock += 1000
    return new Date(this.#clock).toISOString()
  }

  #open(name: string, user: string): Promise<HeadlessDevice> {
    const send = () => Promise.reject(new Error('This wire is played by hand.'))
    return openHeadlessDevice({ name, user, send, kinds: KINDS, now: () => this.#now(), newId: nextId })
  }

  async #reopen(device: Device): Promise<void> {
    device.head.close()
    device.head = await this.#open(device.name, device.user)
    device.tabs = [device.head.store, await device.head.openTab()]
  }

  /** What worked alone belongs to an account from now on. */
  async #connect(device: Device): Promise<void> {
    if (device.connected) return
    device.connected = true
    const { user } = device
    const rights = { user, staff: false, observer: false, chairs: [], groups: [], represents: [], executiveOf: [] }
    const account = { user: { id: user, name: 'Sample Person', email: 'sample@example.org' }, rights, scopes: [], signedOut: false }
    await device.head.store.setAccount({ ...account, checkedAt: this.#now() })
    expect(device.head.store.identity).toMatchObject({ user, before: ['alone'] })
  }

  async #send(device: Device, edits: number, limit: number): Promise<void> {
    if (!device.connected) return
    const sent = await device.head.withDatabase((database) => buildRequest(database, { edits, limit }))
    const request = parseSyncRequest(JSON.parse(JSON.stringify(sent.request)))
    if (!request.ok) throw new Error(request.problem.message)
    for (const edit of sent.request.edits) {
      expect(this.#taken.has(edit.id), '[M8] an edit left the device after its place was taken').toBe(false)
      this.#left.add(edit.id)
    }
    const reply = parseSyncReply(JSON.parse(JSON.stringify(this.server.answer(request.value, device.user))))
    if (!reply.ok) throw new Error(reply.problem.message)
    this.#wire.push({ device, sent, reply: reply.value })
  }

  async #receive(at: number): Promise<void> {
    const [answer] = this.#wire.splice(Math.max(0, at), 1)
    if (!answer) return
    const { device, sent, reply } = answer
    for (const { edit } of [...reply.accepted, ...reply.refused]) this.#answered.add(edit)
    await device.head.withDatabase((database) => applyReply(database, sent, reply, this.#now()))
  }

  async #write(tab: Store, scope: Scope, cells: readonly { record: string; field: string; value: Json }[]): Promise<void> {
    const before = new Map(cells.map(({ record, field }) => [cellOf(record, field), this.#shown(tab, record, field)]))
    // A deleted place may lie in a record that this device has in no scope yet: any scope will do then, but only its own is right.
    const edit = await tab.write(scope, cells)
    this.#noteEdit(edit, (record, field) => before.get(cellOf(record, field))!)
    for (const { record, field, value } of cells)
      expect(headsOf(tab.record(record)!.fields, field)[0]!.value, '[M5] what I typed is what I see').toEqual(value)
  }

  /** A stretch of typing that may go on in a later step: the next letter takes the last one's place unless that may have left ([M8]). */
  async #type(tab: Store, { record, scope }: (typeof PLACES)[number], field: string, value: string, afresh: boolean): Promise<void> {
    if (afresh || !this.#typing.has(tab)) {
      const shown = this.#shown(tab, record, field)
      this.#typing.set(tab, { scope, record, field, context: tab.contextOf(record, field), shown, last: null })
    }
    const typing = this.#typing.get(tab)!
    for (const letter of ['a', 'b']) {
      const { last } = typing
      const context = last ? [...last.changes[0]!.replaces, last.id] : typing.context
      const draft = { record: typing.record, field: typing.field, value: `${value} ${letter}`, context }
      const edit = await tab.write(typing.scope, [last ? { ...draft, continues: last.id } : draft])
      this.#noteEdit(edit, () => [...typing.shown, ...(last ? [last.id] : [])])
      const stands = [...(await tab.pendingEdits()), ...(await tab.refused())].some((one) => one.edit.id === last?.id)
      if (last && !stands && !this.#answered.has(last.id)) this.#taken.add(last.id)
      if (last && this.#taken.has(last.id)) expect(this.#left.has(last.id), '[M8] an edit that had left was taken the place of').toBe(false)
      typing.last = edit
    }
  }

  async #settleRefused(op: 'mend' | 'discard', device: Device, a: number, b: number): Promise<void> {
    const tab = device.tabs[b % 2]!
    const list = await tab.refused()
    const refused = list[a % Math.max(1, list.length)]
    if (!refused) return
    const { edit } = refused
    if (op === 'discard') {
      for (const { record, field } of edit.changes) this.#gone.add(`${edit.id} ${cellOf(record, field)}`)
      await tab.discardRefused(edit.id)
      return
    }
    const drafts = edit.changes.map(({ record, field, value }) => ({ record, field, value: b % 3 === 0 ? value : `mended ${nextId()}` }))
    const some = b % 4 === 0 ? drafts.slice(0, 1) : drafts
    const before = new Map(some.map(({ record, field }) => [cellOf(record, field), this.#shown(tab, record, field)]))
    const mended = await tab.mend(edit.id, some)
    this.#noteEdit(mended, (record, field) => [...before.get(cellOf(record, field))!, edit.id])
  }

  #shown(tab: Store, record: string, field: string): string[] {
    return headsOf(tab.record(record)?.fields, field).map((head) => head.edit)
  }

  #noteEdit(edit: Edit | null, seenOf: (record: string, field: string) => readonly string[]): void {
    for (const { record, field, value } of edit?.changes ?? []) {
      const cell = cellOf(record, field)
      const seen = new Set<string>()
      for (const id of seenOf(record, field)) {
        seen.add(id)
        for (const older of this.#saved.get(`${id} ${cell}`)?.seen ?? []) seen.add(older)
      }
      this.#saved.set(`${edit!.id} ${cell}`, { id: edit!.id, cell, value, seen })
    }
  }

  #export(device: Device, only: string | null): Promise<Bundle> {
    return this.#exportFrom(device.head, only)
  }

  async #exportFrom(head: HeadlessDevice, only: string | null): Promise<Bundle> {
    const part = only === null ? null : { wholeScopes: [], choose: () => new Set([only]) }
    const request = { id: nextId(), title: 'Sample', by: 'sample', device: 'sample', exportedAt: this.#now(), part }
    const text = await head.withDatabase((database: Database) => exportBundle(database, request))
    const parsed = await parseBundle(text)
    if (!parsed.ok) throw new Error(parsed.problem.message)
    for (const edit of parsed.value.pending) this.#left.add(edit.id)
    return parsed.value
  }
}
