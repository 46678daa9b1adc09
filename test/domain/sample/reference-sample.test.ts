import { describe, expect, it } from 'vitest'
import { parseBundle, writeBundle } from '../../../src/change/bundle.ts'
import { kindOf } from '../../../src/change/edit.ts'
import { georgia2014 } from '../../../src/domain/charter/georgia-2014.ts'
import { findField, findKind } from '../../../src/domain/registry.ts'
import { findValueProblem } from '../../../src/domain/rules/field-value.ts'
import { makeReferenceSample, type ReferenceOptions } from '../../../src/domain/sample/reference-sample.ts'

const make = (more: Partial<ReferenceOptions> = {}) =>
  makeReferenceSample({ charter: georgia2014, scale: 0.02, seed: 1, today: '2026-06-30', ...more })

describe('the reference workload', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(make()).toEqual(make())
    expect(make({ seed: 2 }).log[0]).not.toEqual(make().log[0])
  })

  it('is a bundle that every device takes, whole or still pending', async () => {
    expect(await parseBundle(await writeBundle(make()))).toMatchObject({ ok: true })
    expect(await parseBundle(await writeBundle(make({ pending: true })))).toMatchObject({ ok: true })
  })

  it('holds the same values whether a server has accepted them or not', () => {
    const { pending, log, epoch } = make({ pending: true })
    const accepted = make()
    expect({ log, epoch }).toEqual({ log: [], epoch: null })
    const shown = new Map(pending.flatMap((edit) => edit.changes.map((change) => [`${change.record} ${change.field}`, change.value])))
    for (const { record, fields } of accepted.states) {
      for (const field in fields) expect(shown.get(`${record} ${field}`)).toEqual(fields[field]![0]!.value)
    }
  })

  it('has the size that speed is measured by', () => {
    const { states, log } = make({ scale: 1 })
    const count = (kind: string) => states.filter((state) => kindOf(state.record) === kind).length
    expect({
      organizations: count('organization'),
      people: count('person'),
      meetings: count('meeting'),
      projects: count('project'),
    }).toEqual({
      organizations: 300,
      people: 600,
      meetings: 8 * 24,
      projects: 400,
    })
    expect(log.length).toBeGreaterThan(25_000)
    const marks = states
      .filter((state) => kindOf(state.record) === 'meeting')
      .map((state) => Object.keys(state.fields).filter((field) => field.startsWith('attendance.')).length)
    expect(new Set(marks)).toEqual(new Set([40]))
  })

  it('holds in the kinds that are known only what the rules allow', () => {
    for (const { record, fields } of make().states) {
      if (!findKind(kindOf(record))) continue
      for (const field in fields) {
        // Values of metrics by month are fields to come ([M9]).
        if (kindOf(record) === 'metric' && field.startsWith('values.')) continue
        expect(findField(kindOf(record), field), `${record} ${field}`).toBeDefined()
        expect(findValueProblem(record, field, fields[field]![0]!.value)).toBeNull()
      }
    }
  })
})
