import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import { CharterInForce } from '../../../src/server/access/charter-in-force.ts'
import { deriveRights } from '../../../src/server/access/derive-rights.ts'
import { makeEdit, openWorld } from '../log/log-world.ts'
import { describeEngines } from '../storage/engines.ts'

const runs = { sqlite: Number(process.env['LOG_MODEL_RUNS'] ?? 60), postgres: Number(process.env['LOG_MODEL_RUNS'] ?? 15) }

/** A value of one field of one record of the kinds that rights follow from: the dice choose among few, so that they meet. */
const draft = fc.record({ place: fc.nat(9), key: fc.nat(1), value: fc.nat(3), seesHeads: fc.boolean() })

const PLACES: readonly (readonly [kind: string, field: string, values: (run: number) => readonly Json[]])[] = [
  ['person', 'email', (run) => [`rep-${run}@example.org`, 'Sample-B@example.org', '', null]],
  ['person', 'organization', (run) => [`organization:${run}-0`, `${run}-1`, null, 'organization:none']],
  ['person', 'deleted', () => [null, { epoch: null, cursor: 0, pending: [] }, null, null]],
  ['representation', 'person', (run) => [`person:${run}-0`, `${run}-1`, null, 'person:none']],
  ['representation', 'organization', (run) => [`organization:${run}-0`, `${run}-1`, null, `${run}-0`]],
  ['representation', 'to', () => ['2026-01-01', '2027-01-01', null, null]],
  ['executive', 'person', (run) => [`person:${run}-0`, `${run}-1`, null, `person:${run}-0`]],
  ['executive', 'organization', (run) => [`organization:${run}-0`, `${run}-1`, null, `${run}-0`]],
  ['selection', 'primary', () => ['1', '5', null, 'none']],
  ['organization', 'government', () => [true, false, null, true]],
]

describeEngines('rights that follow from records', (engine) => {
  it(`are, edit by edit, what working out all of them gives: in ${runs[engine.name]} histories`, { timeout: 24 * 3600_000 }, async () => {
    const { push, log, storage, addUser } = await openWorld(await engine.open())
    await addUser('staff', 'staff')
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(draft, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }), async (pushes) => {
        run++
        // Every history begins with offices and a membership, which the dice then change in every way.
        const first = PLACES.filter(([, field]) => !['deleted', 'to', 'government'].includes(field))
        await push('staff', ...first.map(([kind, field, values]) => makeEdit({}, [`${kind}:${run}-0`, field, values(run)[0]!])))
        const given = [
          ...(await storage.db.selectFrom('offices').select('organization').execute()),
          ...(await storage.db.selectFrom('memberships').select('organization').execute()),
        ]
        expect(given.filter(({ organization }) => organization === `${run}-0`)).toHaveLength(3)
        for (const drafts of pushes) {
          const edits = []
          for (const { place, key, value, seesHeads } of drafts) {
            const [kind, field, values] = PLACES[place]!
            const record = `${kind}:${run}-${key}`
            const history = seesHeads ? await log.history(record, field, { limit: 100 }) : null
            edits.push(makeEdit({}, [record, field, values(run)[value]!, history?.entries.map(({ edit }) => edit) ?? []]))
          }
          const { refused } = await push('staff', ...edits)
          expect(refused.filter(({ code }) => code !== 'rule')).toEqual([])
          const found = await storage.write(async (tx) => deriveRights(tx, storage.engine, await new CharterInForce().read(tx)))
          expect(found).toEqual({ tenures: 0, offices: 0, memberships: 0 })
        }
      }),
      { numRuns: runs[engine.name] },
    )
  })
})
