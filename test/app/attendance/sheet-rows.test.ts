import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/change/edit.ts'
import type { Head, RecordState } from '../../../src/change/head.ts'
import { countMarks, findRows, listUnmarked, rowsOfUnlisted, type SheetRow } from '../../../src/app/attendance/sheet-rows.ts'

const head = (edit: string, value: Json): Head => ({ edit, value, replaces: [], seq: null, by: 'user-1', at: '' })

/** A meeting with marks; several values of one person stand side by side. */
function meeting(marks: Readonly<Record<string, readonly Json[]>>): RecordState {
  const fields = Object.entries(marks).map(([id, values]) => [
    `attendance.${id}`,
    values.map((value, index) => head(`${id}-${index}`, value)),
  ])
  return { record: 'meeting:m', scope: 'work-group/1', fields: Object.fromEntries(fields) as RecordState['fields'] }
}

function row(id: string, more: Partial<SheetRow> = {}): SheetRow {
  return {
    id,
    field: `attendance.${id}`,
    name: `Sample Person ${id}`,
    organization: 'Sample Org',
    alternate: false,
    sort: 'listed',
    ...more,
  }
}

const nobody = { representations: new Map(), organizations: new Map(), people: new Map() }

describe('the counts of a sheet', () => {
  it('add up: every official representative is somewhere, an alternate only where somebody marked him or her', () => {
    const rows = Array.from('abcdefg', (id) => row(id, { alternate: id === 'f' || id === 'g' }))
    const state = meeting({ a: ['in-person'], b: ['teleconference'], c: ['excused'], d: [null], f: ['absent'] })
    expect(countMarks(state, rows)).toEqual({
      'in-person': 1,
      'teleconference': 1,
      'excused': 1,
      'absent': 1,
      'notRecorded': 2,
      'differing': 0,
    })
  })

  it('[M5] count somebody about whom recorders differ as that and as nothing else; equal marks differ in nothing', () => {
    const state = meeting({ a: ['in-person', 'absent'], b: ['in-person', 'in-person'], c: ['excused', null] })
    expect(countMarks(state, [row('a'), row('b'), row('c')])).toMatchObject({ 'in-person': 1, 'absent': 0, 'excused': 0, 'differing': 2 })
  })

  it('a value of a newer version is no mark that this one knows, and no absence either', () => {
    expect(countMarks(meeting({ a: ['hologram'] }), [row('a')])).toMatchObject({ absent: 0, notRecorded: 1 })
  })
})

describe('"everyone present"', () => {
  it('fills officials without a mark, also those whose mark was taken back, and leaves marks, conflicts and alternates alone', () => {
    const rows = Array.from('abcd', (id) => row(id)).concat(row('e', { alternate: true }))
    expect(listUnmarked(meeting({ a: [null], b: ['absent'], c: [null, 'excused'] }), rows)).toEqual(['attendance.a', 'attendance.d'])
  })
})

describe('marks of people who are not on the list', () => {
  it('are shown, by what this device knows of them; those that were taken back are not', () => {
    const state = meeting({ a: ['in-person'], gone: ['absent'], stranger: ['excused'], undone: [null], between: [null, 'absent'] })
    const representation = { key: 'gone', person: 'p', organization: 'o', from: null, to: '2025-12-31', alternate: true }
    const known = {
      representations: new Map([['gone', representation]]),
      organizations: new Map([['o', { name: 'Sample Org B' } as never]]),
      people: new Map([['p', { name: 'Sample Person P' } as never]]),
    }
    const rows = rowsOfUnlisted(state, [row('a')], known)
    expect(rows.map(({ id, sort }) => [id, sort])).toEqual([
      ['stranger', 'unknown'],
      ['between', 'unknown'],
      ['gone', 'unlisted'],
    ])
    expect(rows[2]).toMatchObject({ name: 'Sample Person P', organization: 'Sample Org B', alternate: true, field: 'attendance.gone' })
    expect(rowsOfUnlisted(state, rows, nobody).map(({ id }) => id)).toEqual(['a'])
  })
})

describe('looking for a name', () => {
  const rows = [
    row('1', { name: 'Sample Ángela Ruiz', organization: 'Sample Shelter' }),
    row('2', { name: 'Sample Ben', organization: 'Ágora de muestra' }),
  ]
  const find = (question: string) => findRows(rows, question).map(({ id }) => id)

  it('goes by the beginnings of words of name and organization, whatever accents and capitals', () => {
    expect(find('ang')).toEqual(['1'])
    expect(find('AGO ben')).toEqual(['2'])
    expect(find('uiz')).toEqual([])
    expect(find('  ')).toEqual(['1', '2'])
  })
})
