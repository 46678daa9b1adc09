import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/change/edit.ts'
import type { RecordState } from '../../src/change/head.ts'
import { MAX_CHANGES, MAX_EDIT_BYTES, MAX_VALUE_BYTES } from '../../src/change/limits.ts'
import { isFieldId, isRecordId } from '../../src/change/identify.ts'
import type { Charter } from '../../src/domain/charter.ts'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { charterKind } from '../../src/domain/charter-kind.ts'
import {
  charterRecord,
  currentCharter,
  findCharterFault,
  judgePublication,
  readCharter,
  writeCharter,
} from '../../src/domain/charter-version.ts'
import { takeCharter } from '../../src/domain/charter-version/charter-shape.ts'
import { versionOf } from '../../src/domain/charter-version/version-of.ts'
import { makeState } from './make-state.ts'
import { sampleCharter } from './sample-charter.ts'

const bytes = (value: Json) => new TextEncoder().encode(JSON.stringify(value)).length

/** The record of a published charter, with other values where they are given. */
function publish(charter: Charter, patch: { readonly [field: string]: Json } = {}, record = charterRecord(charter.version)): RecordState {
  return makeState(record, { ...Object.fromEntries(writeCharter(charter).map(({ field, value }) => [field, value])), ...patch })
}

describe('a published charter', () => {
  it.each([
    ['the charter of 2014', georgia2014],
    ['that of another task force', sampleCharter],
  ])('%s comes back as it was written', (_name, charter) => {
    expect(readCharter(publish(charter))).toEqual(charter)
  })

  it('comes back through JSON, as a server and a file carry it', () => {
    const drafts = JSON.parse(JSON.stringify(writeCharter(georgia2014))) as ReturnType<typeof writeCharter>
    expect(readCharter(makeState('charter:1', Object.fromEntries(drafts.map(({ field, value }) => [field, value]))))).toEqual(georgia2014)
  })

  it('fits one edit, and each of its fields one value ([S7])', () => {
    const drafts = writeCharter(georgia2014)
    expect(drafts.length).toBeLessThanOrEqual(MAX_CHANGES)
    expect(bytes(drafts as unknown as Json)).toBeLessThan(MAX_EDIT_BYTES / 2)
    for (const { record, field, value } of drafts) {
      expect([isRecordId(record), isFieldId(field)], field).toEqual([true, true])
      expect(bytes(value), field).toBeLessThanOrEqual(MAX_VALUE_BYTES)
    }
  })

  it('fits one value for each entry even where every text is as long as it may be', () => {
    const longest = { en: 'é'.repeat(1500), es: 'ñ'.repeat(1500) }
    const group = georgia2014.workGroups.find((one) => one.collaborator)!
    const texts = { name: longest, nameOnForm: longest, goal: longest, population: longest, factors: longest, projectTypes: longest }
    const more = { feasibilityFirst: { year: 2016, note: longest }, collaborator: { id: 'x', name: longest, note: longest } }
    const charter: Charter = { ...georgia2014, workGroups: [{ ...group, ...texts, ...more }] }
    expect(takeCharter(charter as unknown as Json).faults).toEqual([])
    for (const { field, value } of writeCharter(charter)) expect(bytes(value), field).toBeLessThanOrEqual(MAX_VALUE_BYTES)
    const tooLong = { ...charter, shortName: { ...longest, es: 'ñ'.repeat(1501) } }
    expect(takeCharter(tooLong as unknown as Json).faults.map(({ path }) => path)).toEqual(['shortName.es'])
  })

  it('is passed over where any field is missing or of another sort', () => {
    for (const { field } of writeCharter(georgia2014)) {
      if (field === 'timeZone' || field.endsWith('.sections') || field.endsWith('.paperOrder')) continue
      expect(readCharter(publish(georgia2014, { [field]: null })), `${field} missing`).toBeNull()
      expect(readCharter(publish(georgia2014, { [field]: { en: 5 } })), `${field} wrong`).toBeNull()
    }
  })

  it.each<[string, { readonly [field: string]: Json }]>([
    ['an item under another id than its own', { 'benefits.items.prestige': { id: 'fame', label: { en: 'Fame', es: 'Fama' } } }],
    ['a form that prints what the list does not have', { 'benefits.paperOrder': ['nothing'] }],
    ['another number than that of its record', { version: 7 }],
    ['a deletion', { deleted: { epoch: null, cursor: 0, pending: [] } }],
    ['an unknown way to join a group', { 'workGroups.items.1': { ...(georgia2014.workGroups[0] as object), membership: 'nobody' } }],
  ])('is passed over with %s', (_name, patch) => {
    expect(readCharter(publish(georgia2014, patch))).toBeNull()
  })

  it('[M9] what a newer version of the app has added harms nothing', () => {
    const first = georgia2014.workGroups[0]!
    const patch = {
      'newer': 'thing',
      'workGroups.items.1': { ...(first as object), newer: { a: 1 } } as Json,
      'newer.field.of.some.depth': 1,
    }
    expect(readCharter(publish(georgia2014, patch))).toEqual(georgia2014)
  })

  it('reading never throws, whatever the fields hold', () => {
    const fields = writeCharter(georgia2014).map(({ field }) => field)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue() as fc.Arbitrary<Json>, { maxKeys: 6 }), (patch) => {
        expect(() => readCharter(publish(georgia2014, patch))).not.toThrow()
        expect(() => findCharterFault('1', patch)).not.toThrow()
      }),
    )
  })
})

describe('the charter in force', () => {
  const second = { ...georgia2014, version: 2, smallCellThreshold: 7 }

  it('is the shipped one until another is published', () => {
    expect(currentCharter([], georgia2014)).toBe(georgia2014)
    expect(currentCharter([makeState('charter:draft', { 'edits.smallCellThreshold': 9 })], georgia2014)).toBe(georgia2014)
  })

  it('is the highest version, by number and not by text, whatever the order of the records', () => {
    const tenth = { ...second, version: 10, smallCellThreshold: 10 }
    expect(currentCharter([publish(tenth), publish(second)], georgia2014)).toEqual(tenth)
    expect(currentCharter([publish(second), publish(tenth)], georgia2014)).toEqual(tenth)
  })

  it('is the highest sound one: a broken version does not stop the task force', () => {
    const broken = publish({ ...second, version: 3 }, { attendance: null })
    expect(currentCharter([broken, publish(second)], georgia2014)).toEqual(second)
    expect(currentCharter([broken], georgia2014)).toBe(georgia2014)
  })

  it('what a task force has published goes before what ships with a newer app', () => {
    expect(currentCharter([publish(second)], { ...georgia2014, version: 5 })).toEqual(second)
  })

  it('another task force runs on its own without touching code', () => {
    expect(currentCharter([publish(sampleCharter)], georgia2014)).toEqual(sampleCharter)
  })

  it.each(['charter:02', 'charter:0', 'charter:-1', 'charter:1.5', 'charter:draft', 'charter:9999999', 'charter:2x'])(
    '%s is no version',
    (record) => {
      expect(versionOf(record)).toBeNull()
      expect(currentCharter([publish(second, {}, record)], georgia2014)).toBe(georgia2014)
    },
  )
})

describe('publishing', () => {
  it('is for once: a version that is there never changes; the draft may', () => {
    expect(judgePublication('2', undefined)).toBeNull()
    expect(judgePublication('2', makeState('charter:2', {}))).toBeNull()
    expect(judgePublication('2', makeState('charter:2', { note: 'x' }))?.en).toContain('Version 2 of the charter is published')
    expect(judgePublication('draft', makeState('charter:draft', { note: 'x' }))).toBeNull()
  })

  it('says what is missing, and where', () => {
    const values = Object.fromEntries(writeCharter(georgia2014).map(({ field, value }) => [field, value]))
    expect(findCharterFault('1', values)).toBeNull()
    expect(findCharterFault('draft', { anything: 1 })).toBeNull()
    const fault = findCharterFault('1', { ...values, mission: { text: { en: 'Only English', es: ' ' }, preliminary: true } })
    expect(fault?.en).toContain('(mission.text.es). Write this text in both languages.')
    expect(fault?.es).toContain('(mission.text.es). Escriba este texto en los dos idiomas.')
    expect(findCharterFault('x', values)?.en).toContain('(version)')
  })
})

describe('the kind', () => {
  it('calls versions and the draft by name', () => {
    const title = (record: string, language: 'en' | 'es') =>
      charterKind.titleOf(makeState(record, {}), { find: () => undefined, charter: georgia2014, language })
    expect([title('charter:3', 'en'), title('charter:draft', 'es')]).toEqual(['Charter, version 3', 'Borrador de la carta'])
    expect(charterKind.scopeOf('3')).toBe('task-force')
  })
})
