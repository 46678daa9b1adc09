import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { parseBundle, type Bundle } from '../../../src/change/bundle.ts'
import type { Edit, Json, Scope } from '../../../src/change/edit.ts'
import { headsOf } from '../../../src/change/head.ts'
import { decodeChunk } from '../../../src/store/chunk.ts'
import { exportBundle } from '../../../src/store/export-bundle.ts'
import { importBundle } from '../../../src/store/import-bundle.ts'
import { openHeadlessDevice, type HeadlessDevice } from '../../harness/device.ts'
import type { AddedUser, ServerPlace, ServerProcess } from '../../harness/server-process.ts'

/** What happens, and how often. */
export const OPS = {
  write: 40,
  sync: 36,
  remove: 2,
  export: 5,
  import: 8,
  mend: 6,
  discard: 2,
  reopen: 2,
  fold: 3,
  redact: 3,
  demote: 3,
  promote: 5,
  kill: 1,
  backup: 2,
  restore: 2,
} as const
export type Op = keyof typeof OPS
export type Step = readonly [op: Op, device: number, a: number, b: number]

export interface WireWorldOptions {
  readonly place: ServerPlace
  readonly server: ServerProcess
  /** Staff, two representatives, a chair, an observer. */
  readonly users: readonly AddedUser[]
  readonly devices: number
  readonly seed: number
  newId(): string
}

interface Saved {
  readonly edit: string
  readonly record: string
  readonly field: string
  readonly value: Json
  /** Edits of the field that its author had seen, also through what replaced them. */
  readonly seen: ReadonlySet<string>
}

/** The wire of quality.md, in hundredths: of requests and replies together a fifth is lost, 15 arrive twice; a reply may come late. */
const LOST = 20
const TWICE = 15

const FIELDS = ['city', 'phone']
const KINDS = ['organization', 'performance-review', 'hologram']
const EVERYBODY_READS = 'task-force'

/** People's devices with real stores on a wire that loses, doubles and delays, and a real server behind it that is killed and restored. */
export class WireWorld {
  server: ServerProcess
  readonly #options: WireWorldOptions
  readonly #devices: { readonly user: AddedUser; head: HeadlessDevice; readonly name: string }[] = []
  readonly #saved = new Map<string, Saved>()
  readonly #gone = new Set<string>()
  readonly #secrets = new Map<string, Saved>()
  readonly #files: Bundle[] = []
  readonly #places: readonly { readonly record: string; readonly scope: Scope; readonly fields: readonly string[] }[]
  #random: number
  #isBad = true
  #clock = Date.UTC(2026, 2, 1)
  #backup: string | null = null
  #late: (() => Promise<Response>)[] = []
  #isChair = true

  constructor(options: WireWorldOptions) {
    this.#options = options
    this.server = options.server
    this.#random = options.seed >>> 0 || 1
    const key = options.newId().slice(-12)
    const review = ['answers.attendance.observations', 'answers.attendance.improvements']
    this.#places = [
      { record: 'organization:org-a', scope: EVERYBODY_READS, fields: FIELDS },
      { record: 'organization:org-b', scope: EVERYBODY_READS, fields: FIELDS },
      { record: `performance-review:org-a.${key}`, scope: 'organization/org-a', fields: review },
      { record: `performance-review:org-b.${key}`, scope: 'organization/org-b', fields: review },
      { record: `hologram:${key}`, scope: 'work-group/5', fields: ['color', 'light'] },
    ]
  }

  async start(): Promise<void> {
    const { users, devices, newId } = this.#options
    for (let index = 0; index < devices; index++) {
      const user = users[index % users.length]!
      const name = newId()
      this.#devices.push({ user, name, head: await this.#open(name, user) })
    }
  }

  stop(): void {
    for (const { head } of this.#devices) head.close()
  }

  async step([op, number, a, b]: Step): Promise<void> {
    const device = this.#devices[number]!
    const { head } = device
    const { store } = head
    const place = this.#places[a % this.#places.length]!
    const field = place.fields[b % 2]!
    switch (op) {
      case 'write':
        return this.#note(await this.#write(head, place.scope, place.record, field, `sample ${this.#options.newId()}`))
      case 'sync':
        return void (await head.exchange(b % 3 === 0 ? 2 : undefined))
      case 'remove':
        if (store.record(place.record)) this.#noteSeen(await store.remove(place.record), [])
        return
      case 'export':
        return this.#export(head)
      case 'import': {
        const file = this.#files[b % Math.max(1, this.#files.length)]
        if (file) await head.withDatabase((database) => importBundle(database, file))
        return store.catchUp()
      }
      case 'mend':
      case 'discard':
        return this.#settle(op, head, a)
      case 'reopen':
        head.close()
        device.head = await this.#open(device.name, device.user)
        return
      case 'fold':
        return head.fold()
      case 'redact':
        return this.#redact(a)
      case 'demote':
      case 'promote':
        return this.#setChair(op === 'promote')
      default:
        return this.#disturb(op)
    }
  }

  /** Everybody reaches the server by a good wire until nothing moves any more. */
  async heal(): Promise<void> {
    await this.#setChair(true)
    this.#isBad = false
    for (const send of this.#late.splice(0)) await send()
    for (let quiet = 0, round = 0; quiet < 2; round++) {
      expect(round, '[M3] syncing never comes to rest').toBeLessThan(60)
      const before = await this.#tellStanding()
      for (const { head } of this.#devices) expect(await head.syncUntilRest()).toMatchObject({ kind: 'done' })
      quiet = (await this.#tellStanding()) === before ? quiet + 1 : 0
    }
  }

  async judge(): Promise<void> {
    for (const { user, head } of this.#devices) {
      const fresh = await this.#open(this.#options.newId(), user)
      expect(await fresh.syncUntilRest()).toMatchObject({ kind: 'done' })
      expect(await head.store.pendingEdits(), '[S2] an outbox is not empty').toEqual([])
      expect(await this.#readAll(head), '[M3] a device that was there all the time holds something else than a new one').toEqual(
        await this.#readAll(fresh),
      )
      await this.#judgeSecrets(head)
      fresh.close()
    }
    await this.#judgeScopes()
    await this.#judgeLosses()
  }

  async #judgeScopes(): Promise<void> {
    const allowed: readonly RegExp[] = [
      /./,
      /^task-force|organization\/org-a|work-group\/[^5]/,
      /^task-force|organization\/org-b|work-group\/[^5]/,
      /^task-force|work-group\//,
      /^task-force|work-group\/[^5]/,
    ]
    for (const [index, { head }] of this.#devices.entries()) {
      const records = await this.#readAll(head)
      for (const { scope } of records) expect(scope, '[S4] a device holds what its person may not read').toMatch(allowed[index % 5]!)
    }
  }

  /** [S13]: the value is in no table of any device, the refused list included. */
  async #judgeSecrets(head: HeadlessDevice): Promise<void> {
    const tables = await head.withDatabase(async (database) =>
      JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray()))),
    )
    for (const secret of this.#secrets.keys()) expect(tables.includes(secret), '[S13] an emptied value is still here').toBe(false)
  }

  /** [M7]: every value is in the log once, stands in a refused list, or was replaced by somebody who had seen it. */
  async #judgeLosses(): Promise<void> {
    const kept = new Set<string>(this.#gone)
    for (const { head } of this.#devices) {
      for (const { edit } of await head.store.refused())
        for (const { record, field } of edit.changes) kept.add(`${edit.id} ${record} ${field}`)
    }
    for (const { record, fields } of this.#places) {
      for (const field of fields) {
        const logged = await this.#readLog(record, field)
        expect(new Set(logged).size, '[S1] the server holds an edit twice').toBe(logged.length)
        for (const edit of logged) kept.add(`${edit} ${record} ${field}`)
      }
    }
    const seen = new Set<string>()
    for (const key of kept) {
      const saved = this.#saved.get(key)
      for (const edit of saved?.seen ?? []) seen.add(`${edit} ${saved!.record} ${saved!.field}`)
    }
    for (const key of this.#saved.keys()) expect(kept.has(key) || seen.has(key), `[M7] ${key} is gone`).toBe(true)
  }

  async #readLog(record: string, field: string): Promise<string[]> {
    const edits: string[] = []
    for (let before: string | null = ''; before !== null;) {
      const query = new URLSearchParams({ record, field, limit: '200', ...(before === '' ? {} : { before }) })
      const response = await this.#ask(`/api/history?${query.toString()}`)
      if (response.status === 404) return edits
      expect(response.status).toBe(200)
      const page = (await response.json()) as { readonly entries: readonly { readonly edit: string }[]; readonly next: string | null }
      edits.push(...page.entries.map(({ edit }) => edit))
      before = page.next
    }
    return edits
  }

  /** Everything confirmed on a device, in an order that two of them can be compared by. */
  #readAll(head: HeadlessDevice) {
    return head.withDatabase(async (database) => {
      const records = (await database.chunks.toArray()).flatMap((row) => decodeChunk(row.text)).map(({ state }) => state)
      return records
        .map(({ record, scope, fields }) => ({
          record,
          scope,
          fields: Object.entries(fields)
            .map(([field, heads]) => [field, heads.map(({ edit, seq, value, by }) => [edit, seq, value, by])] as const)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        }))
        .sort((one, other) => (one.record < other.record ? -1 : 1))
    })
  }

  async #tellStanding(): Promise<string> {
    const parts = []
    for (const { head } of this.#devices) {
      const { pending, refused } = head.store.facts
      parts.push([pending, refused, await this.#readAll(head)])
    }
    return JSON.stringify(parts)
  }

  async #write(
    head: HeadlessDevice,
    scope: Scope,
    record: string,
    field: string,
    value: Json,
  ): Promise<{ edit: Edit; seen: readonly string[] }> {
    await head.store.loadRecords([record])
    const seen = headsOf(head.store.record(record)?.fields, field).map(({ edit }) => edit)
    return { edit: await head.store.write(scope, [{ record, field, value }]), seen }
  }

  #note({ edit, seen }: { readonly edit: Edit; readonly seen: readonly string[] }): void {
    this.#noteSeen(edit, seen)
  }

  #noteSeen(edit: Edit, direct: readonly string[]): void {
    for (const { record, field, value } of edit.changes) {
      if (field === 'deleted') continue
      const seen = new Set(direct)
      for (const id of direct) for (const older of this.#saved.get(`${id} ${record} ${field}`)?.seen ?? []) seen.add(older)
      this.#saved.set(`${edit.id} ${record} ${field}`, { edit: edit.id, record, field, value, seen })
    }
  }

  async #settle(op: 'mend' | 'discard', head: HeadlessDevice, a: number): Promise<void> {
    const list = await head.store.refused()
    const refused = list[a % Math.max(1, list.length)]
    if (!refused) return
    const { edit } = refused
    if (op === 'discard') {
      for (const { record, field } of edit.changes) this.#gone.add(`${edit.id} ${record} ${field}`)
      return head.store.discardRefused(edit.id)
    }
    const drafts = edit.changes.map(({ record, field, value }) => ({ record, field, value }))
    const before = edit.changes.map(({ record, field }) => headsOf(head.store.record(record)?.fields, field).map((one) => one.edit))
    const mended = await head.store.mend(edit.id, drafts)
    this.#noteSeen(mended, [...before.flat(), edit.id])
  }

  async #export(head: HeadlessDevice): Promise<void> {
    const request = { id: this.#options.newId(), title: 'Sample', by: 'sample', device: 'sample', exportedAt: this.#now(), part: null }
    const parsed = await parseBundle(await head.withDatabase((database) => exportBundle(database, request)))
    if (!parsed.ok) throw new Error(parsed.problem.message)
    this.#files.push(parsed.value)
  }

  async #redact(a: number): Promise<void> {
    const place = this.#places[a % this.#places.length]!
    const field = place.fields[a % 2]!
    const [edit] = await this.#readLog(place.record, field)
    const saved = this.#saved.get(`${edit} ${place.record} ${field}`)
    if (!saved) return
    const body = JSON.stringify({ edit, record: place.record, field, reason: 'Sample reason' })
    expect((await this.#ask('/api/admin/redactions', { method: 'POST', body })).ok).toBe(true)
    // The same text under another edit (mended, sent again) is another value, to be emptied by itself.
    if ([...this.#saved.values()].filter(({ value }) => value === saved.value).length === 1) this.#secrets.set(saved.value as string, saved)
  }

  async #setChair(isChair: boolean): Promise<void> {
    if (isChair === this.#isChair) return
    this.#isChair = isChair
    const roles = [{ role: 'chair', target: '5' }]
    const body = JSON.stringify(isChair ? { add: roles } : { remove: roles })
    expect((await this.#ask(`/api/admin/people/${this.#options.users[3]!.user}`, { method: 'PATCH', body })).ok).toBe(true)
  }

  async #disturb(op: 'kill' | 'backup' | 'restore'): Promise<void> {
    const { place, newId } = this.#options
    if (op === 'backup') {
      const file = join(place.folder, `${newId()}.backup`)
      await place.runAdmin('backup', file)
      if (this.#backup !== null) await rm(this.#backup)
      this.#backup = file
      expect((await readFile(file)).length).toBeGreaterThan(0)
      return
    }
    if (op === 'restore' && this.#backup === null) return
    await this.server.end(op === 'kill' ? 'SIGKILL' : 'SIGTERM')
    if (op === 'restore') await place.runAdmin('restore', this.#backup!)
    this.server = await place.start({ RATE_LIMIT: '0' })
    // The ledger keeps what staff have taken away; what they have given since a backup may be gone with it.
    if (op === 'restore' && this.#isChair) {
      this.#isChair = false
      await this.#setChair(true)
    }
  }

  #now(): string {
    this.#clock += 1000
    return new Date(this.#clock).toISOString()
  }

  #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { 'authorization': `Bearer ${this.#options.users[0]!.token}`, 'content-type': 'application/json' }
    return fetch(`${this.server.url}${path}`, { ...init, headers })
  }

  #open(name: string, user: AddedUser): Promise<HeadlessDevice> {
    return openHeadlessDevice({
      name,
      user: user.user,
      headers: { authorization: `Bearer ${user.token}` },
      kinds: KINDS,
      now: () => this.#now(),
      newId: () => this.#options.newId(),
      send: (path, init) => this.#send(path, init),
    })
  }

  /** The wire: a request may not arrive, arrive twice, or only later; its reply may be lost. */
  async #send(path: string, init?: RequestInit): Promise<Response> {
    const go = () => fetch(`${this.server.url}${path}`, init)
    if (!this.#isBad) return go()
    for (const send of this.#late.splice(0)) await send()
    const luck = this.#next(100)
    if (luck < LOST / 4) throw new TypeError('The request was lost.')
    if (luck < LOST / 2) {
      this.#late.push(go)
      throw new TypeError('The request comes later.')
    }
    const response = await go()
    if (luck < LOST) throw new TypeError('The reply was lost.')
    return luck < LOST + TWICE ? go() : response
  }

  /** The next number of this world's own sequence, from 0 to below `limit`. */
  #next(limit: number): number {
    this.#random = (Math.imul(this.#random, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.#random / 2 ** 32) * limit)
  }
}
