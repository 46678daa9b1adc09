import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addUser, revokeUser } from '../../../src/server/accounts/commands.ts'
import { replayLedger } from '../../../src/server/operations/apply-ledger.ts'
import type { LedgerEntry } from '../../../src/server/operations/ledger.ts'
import { domainRules } from '../../../src/server/access/rules.ts'
import { checkBackup, restoreBackup } from '../../../src/server/operations/restore-backup.ts'
import { verifyLog } from '../../../src/server/operations/verify-log.ts'
import { writeBackup } from '../../../src/server/operations/write-backup.ts'
import { makeEdit, openWorld } from '../log/log-world.ts'
import { engines, openPlace, preparePlaces } from './places.ts'
import { makeFolder } from './temporary-folder.ts'

const { makePlace } = preparePlaces()
const at = '2026-11-26T08:00:00.000Z'
const from = { now: () => Date.parse(at), newId: randomUUID, random: randomBytes }
const wish = { name: 'Sample', staff: false, observer: false, chairs: [], members: [], represents: [], executive: [], token: true }

type Place = Awaited<ReturnType<typeof openPlace>>

async function backUp({ storage, ledger }: Place): Promise<string> {
  const file = join(await makeFolder(), 'sample.backup')
  await writeBackup(storage, ledger, { file, madeAt: at, force: false, tell: () => undefined })
  return file
}

async function restore({ storage, ledger }: Place, file: string): Promise<string> {
  const epoch = randomUUID()
  await restoreBackup(storage, ledger, await checkBackup(file), { file, epoch, id: randomUUID(), at, tell: () => undefined })
  return epoch
}

describe.each(engines)('a restored backup on %s', (engine) => {
  it('is of one moment, though pushes went on while it was written', async () => {
    const place = await openPlace(await makePlace(engine))
    const world = await openWorld(place.storage)
    await world.addUser('staff', 'staff')
    const edits = (scope: string) =>
      Array.from({ length: 400 }, (_, index) => makeEdit({ scope }, [`sample:${scope.slice(-1)}`, `field-${index}`, index]))
    const before = await world.push('staff', ...edits('organization/sample-a'), ...edits('organization/sample-b'))
    expect(before.refused).toEqual([])
    let writing = true
    const pushes = ['sample-a', 'sample-b', 'sample-c'].map(async (key) => {
      let pushed = 0
      for (; writing; pushed++) await world.push('staff', makeEdit({ scope: `organization/${key}` }, [`sample:${key}`, 'title', pushed]))
      return pushed
    })
    const file = await backUp(place)
    writing = false
    for (const pushed of await Promise.all(pushes)) expect(pushed).toBeGreaterThan(0)
    const other = await openPlace(await makePlace(engine))
    await restore(other, file)
    const report = await verifyLog(other.storage, () => undefined)
    expect(report.faults).toEqual([])
    expect(report.edits).toBeGreaterThanOrEqual(800)
    expect(report.edits).toBeLessThan((await verifyLog(place.storage, () => undefined)).edits)
  })

  it('[S14] goes on under a new epoch with the same task force, and the log can be written on', async () => {
    const place = await openPlace(await makePlace(engine))
    const world = await openWorld(place.storage)
    await world.addUser('staff', 'staff')
    const kept = makeEdit({}, ['sample:one', 'title', 'kept'])
    await world.push('staff', kept)
    const epoch = await world.log.epoch()
    const file = await backUp(place)
    const lost = makeEdit({}, ['sample:one', 'note', 'lost'])
    await world.push('staff', lost)
    const restored = await restore(place, file)
    const after = await openWorld(place.storage)
    expect([restored, after.log.taskForce]).toEqual([await after.log.epoch(), world.log.taskForce])
    expect(restored).not.toBe(epoch)
    // The device that has the lost edit brings it again; the kept one is known.
    const { accepted } = await after.push('staff', kept, lost)
    expect(accepted).toEqual([
      { edit: kept.id, seq: 1 },
      { edit: lost.id, seq: 2 },
    ])
    expect((await verifyLog(place.storage, () => undefined)).faults).toEqual([])
  })

  it('[S13] revives nothing that was redacted since, be it in the backup or not', async () => {
    const place = await openPlace(await makePlace(engine))
    const world = await openWorld(place.storage)
    await world.addUser('staff', 'staff')
    const inBackup = makeEdit({}, ['sample:one', 'title', 'sample secret one'])
    await world.push('staff', inBackup)
    const file = await backUp(place)
    const sinceThen = makeEdit({}, ['sample:one', 'note', 'sample secret two'])
    await world.push('staff', sinceThen)
    for (const [edit, field] of [
      [inBackup.id, 'title'],
      [sinceThen.id, 'note'],
    ] as const) {
      const entry = { edit, record: 'sample:one', field, reason: 'sample' }
      await place.ledger.note({ what: 'redaction', ...entry, scope: 'task-force', by: 'staff', at })
      await world.log.redact('staff', entry)
    }
    await restore(place, file)
    const after = await openWorld(place.storage)
    // A device that was offline brings the second one again.
    await after.push('staff', sinceThen)
    const changes = await place.storage.db.selectFrom('changes').select(['field', 'value', 'salt', 'redacted']).orderBy('field').execute()
    expect(changes).toEqual([
      { field: 'note', value: null, salt: null, redacted: 1 },
      { field: 'title', value: null, salt: null, redacted: 1 },
    ])
    expect(await after.log.redactionsFor('staff', ['task-force'])).toHaveLength(2)
    expect((await verifyLog(place.storage, () => undefined)).faults).toEqual([])
  })

  it('[S13] still tells everybody of whatever they could read or brought in vain since', async () => {
    const place = await openPlace(await makePlace(engine))
    const world = await openWorld(place.storage, domainRules, place.ledger)
    await world.addUser('staff', 'staff')
    const file = await backUp(place)
    const edit = makeEdit({}, ['sample:one', 'title', 'sample secret'])
    await world.push('staff', edit)
    await world.log.redactionsFor('reader', ['task-force'])
    await world.log.redactionsFor('carrier', [], [edit.id])
    await restore(place, file)
    const after = await openWorld(place.storage, domainRules, place.ledger)
    await after.push('staff', edit)
    await after.log.redact('staff', { edit: edit.id, record: 'sample:one', field: 'title', reason: 'sample' })
    for (const user of ['reader', 'carrier']) expect(await after.log.redactionsFor(user, [])).toHaveLength(1)
    expect(await after.log.redactionsFor('other', [])).toEqual([])
  })

  it('[S13] revives no account, token or right that was revoked since; not at a later start either', async () => {
    const place = await openPlace(await makePlace(engine))
    const { storage, ledger } = place
    await addUser(storage, ledger, { ...wish, email: 'staff@example.org', staff: true }, from)
    const { user } = await addUser(storage, ledger, { ...wish, email: 'sample-a@example.org', chairs: ['3'] }, from)
    const file = await backUp(place)
    await revokeUser(storage, ledger, { email: 'sample-a@example.org' }, from)
    await restore(place, file)
    const log = (await openWorld(storage)).log
    const readState = async () => ({
      revoked: (await storage.db.selectFrom('user').select('revoked_at').where('id', '=', user).executeTakeFirstOrThrow()).revoked_at,
      tokens: await storage.db.selectFrom('tokens').select('id').where('user', '=', user).where('revoked_at', 'is', null).execute(),
      chairs: (await log.rightsOf(user)).chairs,
    })
    const revoked = { revoked: at, tokens: [], chairs: [] }
    expect(await readState()).toEqual(revoked)
    await replayLedger(storage, ledger)
    expect(await readState()).toEqual(revoked)
  })

  it('[S13] takes the rights along that followed from a value redacted since', async () => {
    const place = await openPlace(await makePlace(engine))
    const world = await openWorld(place.storage)
    await world.addUser('staff', 'staff')
    await world.addUser('sample-r')
    const person = makeEdit(
      {},
      ['person:sample-p', 'email', 'sample-r@example.org'],
      ['person:sample-p', 'organization', 'organization:sample-org'],
    )
    const tenure = makeEdit(
      {},
      ['representation:sample-t', 'person', 'person:sample-p'],
      ['representation:sample-t', 'organization', 'organization:sample-org'],
    )
    await world.push('staff', person, tenure)
    expect((await world.log.rightsOf('sample-r')).represents).toEqual(['sample-org'])
    const file = await backUp(place)
    const entry: LedgerEntry = {
      what: 'redaction',
      edit: person.id,
      record: 'person:sample-p',
      field: 'email',
      scope: 'task-force',
      by: 'staff',
      reason: '',
      at,
    }
    await place.ledger.note(entry)
    await restore(place, file)
    expect((await (await openWorld(place.storage)).log.rightsOf('sample-r')).represents).toEqual([])
  })

  describe('[S13] of rights that follow from records', () => {
    const office = 'representation:sample-t'
    const write = (hour: number, ...changes: Parameters<typeof makeEdit>[1][]) =>
      makeEdit({ at: `2026-03-01T${String(hour).padStart(2, '0')}:00:00.000Z` }, ...changes)

    /** Somebody represents an organization that is part of government and has chosen the closed group; then a backup is made. */
    async function begin() {
      const place = await openPlace(await makePlace(engine))
      const open = () => openWorld(place.storage, domainRules, place.ledger)
      const world = await open()
      await world.addUser('staff', 'staff')
      await world.addUser('sample-r')
      const first = {
        person: write(1, ['person:sample-p', 'email', 'sample-r@example.org'], ['person:sample-p', 'organization', 'sample-org']),
        government: write(1, ['organization:sample-org', 'government', true]),
        selection: write(1, ['selection:sample-org', 'primary', '5']),
        office: write(1, [office, 'person', 'person:sample-p'], [office, 'organization', 'organization:sample-org']),
      }
      const { refused } = await world.push('staff', ...Object.values(first))
      expect(refused).toEqual([])
      const file = await backUp(place)
      const rights = async (log = world.log) => {
        const { represents, groups } = await log.rightsOf('sample-r')
        return { represents, groups }
      }
      return { place, open, world, first, file, rights }
    }
    type Started = Awaited<ReturnType<typeof begin>>
    type Rights = { readonly represents: readonly string[]; readonly groups: readonly string[] }
    const none: Rights = { represents: [], groups: [] }
    const all: Rights = { represents: ['sample-org'], groups: ['5'] }

    it('an office that ended since stays ended, whatever older edits devices bring; one given anew since then holds', async () => {
      const { place, open, world, file, rights } = await begin()
      expect(await rights()).toEqual(all)
      world.now = Date.parse('2026-03-01T12:00:00.000Z')
      const ended = write(12, [office, 'to', '2026-02-28'])
      await world.push('staff', ended)
      expect(await rights()).toEqual(none)
      const own = 'organization/sample-org'
      const wish = makeEdit({ scope: own, by: 'sample-r' }, ['answer:sample-org', 'note', 'Sample note.'])
      const ways = async ({ log, push }: Started['world']) => [
        (await log.readableScopes(await log.rightsOf('sample-r'))).includes(own),
        (await push('sample-r', wish)).accepted.length === 1,
      ]
      await restore(place, file)
      const after = await open()
      after.now = Date.parse('2026-03-02T12:00:00.000Z')
      expect(await rights(after.log)).toEqual(none)
      expect(await ways(after)).toEqual([false, false])
      for (const change of [[office, 'from', '2026-01-01'] as const, ['person:sample-p', 'name', 'Sample Person'] as const]) {
        await after.push('staff', write(2, change))
        expect(await rights(after.log)).toEqual(none)
      }
      await replayLedger(place.storage, place.ledger)
      expect(await rights(after.log)).toEqual(none)
      expect((await verifyLog(place.storage, () => undefined)).faults).toEqual([])
      // A device brings the end, and staff appoint the same person again.
      await after.push('staff', ended)
      expect(await rights(after.log)).toEqual(none)
      await after.push('staff', write(20, [office, 'to', null, [ended.id]]))
      expect(await rights(after.log)).toEqual(all)
      expect(await ways(after)).toEqual([true, true])
      await replayLedger(place.storage, place.ledger)
      expect(await rights(after.log)).toEqual(all)
      await restore(place, file)
      expect(await rights((await open()).log)).toEqual(all)
    })

    it('an office that was given anew before the restore is not taken away by its earlier end', async () => {
      const { place, open, world, file, rights } = await begin()
      const ended = write(3, [office, 'to', '2026-02-28'])
      await world.push('staff', ended)
      // The author's clock is behind: what counts is what the log says.
      await world.push('staff', write(2, [office, 'to', null, [ended.id]]))
      expect(await rights()).toEqual(all)
      await restore(place, file)
      expect(await rights((await open()).log)).toEqual(all)
    })

    it('an office that was to end on a day ends on that day', async () => {
      const { place, open, world, file, rights } = await begin()
      await world.push('staff', write(12, [office, 'to', '2026-03-10']))
      await restore(place, file)
      const after = await open()
      expect(await rights(after.log)).toEqual(all)
      after.now = Date.parse('2026-03-11T12:00:00.000Z')
      expect(await rights(after.log)).toEqual(none)
    })

    it('an office ends with its record and with the address of its person, a membership with the word of staff', async () => {
      const ends: readonly (readonly [Parameters<typeof makeEdit>[1], keyof Started['first'], Rights])[] = [
        [[office, 'deleted', { epoch: null, cursor: 0, pending: [] }], 'office', none],
        [['person:sample-p', 'email', 'another@example.org'], 'person', none],
        [['organization:sample-org', 'government', false], 'government', { ...all, groups: [] }],
        [['selection:sample-org', 'primary', '1'], 'selection', { ...all, groups: [] }],
      ]
      for (const [[record, field, value], replaced, left] of ends) {
        const { place, open, world, first, file, rights } = await begin()
        const readable = async (log = world.log) => {
          const { represents, groups } = await rights(log)
          return { represents, groups: groups.filter((group) => group === '5') }
        }
        expect(await readable()).toEqual(all)
        const { refused } = await world.push('staff', write(3, [record, field, value, field === 'deleted' ? [] : [first[replaced].id]]))
        expect(refused).toEqual([])
        expect(await readable()).toEqual(left)
        await restore(place, file)
        expect(await readable((await open()).log)).toEqual(left)
      }
    })
  })

  it('keeps the ledger of the place and takes in that of the backup, each entry once', async () => {
    const [place, other] = [await openPlace(await makePlace(engine)), await openPlace(await makePlace(engine))]
    const token = (hash: string): LedgerEntry => ({ what: 'token-revoked', hash, at })
    await place.ledger.note(token('sample-old'))
    await openWorld(place.storage)
    const file = await backUp(place)
    await other.ledger.note(token('sample-own'))
    for (const _time of [1, 2]) {
      await restore(other, file)
      expect(await other.ledger.entries()).toEqual([token('sample-own'), token('sample-old')])
    }
  })
})
