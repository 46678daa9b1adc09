import { describe, expect, it } from 'vitest'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import type { CellType, GuideColumn, GuideSource } from '../../src/domain/guide.ts'
import { joinCharter } from '../../src/domain/join-charter.ts'
import { findField, findKind } from '../../src/domain/registry.ts'
import { guides } from '../../src/guides/guides.ts'
import { listTexts } from '../domain/list-texts.ts'

const SEGMENT = /^[A-Za-z0-9_-]{1,64}$/
const byId = guides.map((guide) => [guide.id, guide] as const)

/** Every cell of a guide that can be answered: its column, its type in that row, its field. */
function listCells(source: GuideSource) {
  return joinCharter(source, georgia2014).rows.flatMap((row) =>
    [...source.columns.filter((column) => !row.without?.includes(column.id)), ...(row.extra ?? [])]
      .filter((column) => column.cell.type !== 'given')
      .map((column) => ({ row: row.id, column, cell: row.cells?.[column.id] ?? column.cell, field: fieldOf(row.id, column) })),
  )
}

function fieldOf(row: string, column: GuideColumn): string {
  return (column.field ?? `answers.{row}.${column.id}`).replace('{row}', row)
}

/** What a cell of that type has to be in the registry. */
const registryTypes: { readonly [type in CellType['type']]: string } = {
  'text': 'text',
  'date': 'date',
  'number': 'number',
  'check': 'check',
  'choice': 'choice',
  'person': 'reference',
  'pick-row': 'id',
  'given': 'nothing',
}

describe.each(byId)('the guide %s', (_id, guide) => {
  it('is plain data: no function anywhere', () => {
    expect(JSON.parse(JSON.stringify(guide))).toEqual(guide)
  })

  it('has every text in English and in Spanish', () => {
    const unfinished = listTexts(guide).filter(
      ({ text }) => !text.en?.trim() || !text.es?.trim() || (text.en === text.es && text.en !== 'No'),
    )
    expect(unfinished).toEqual([])
  })

  it('has unique ids that can be segments of a field', () => {
    const joined = joinCharter(guide, georgia2014)
    for (const entries of [joined.columns, joined.rows, joined.steps, joined.signers, ...joined.rows.map((row) => row.extra ?? [])]) {
      const ids = entries.map((entry) => entry.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(SEGMENT)
    }
  })

  it('has help for every row, or the sentence of the paper', () => {
    for (const row of joinCharter(guide, georgia2014).rows) expect((row.help ?? row.wording)?.en.length, row.id).toBeGreaterThan(20)
  })

  it('names only columns and rows that exist', () => {
    const columns = new Set(guide.columns.map((column) => column.id))
    const joined = joinCharter(guide, georgia2014)
    const rows = new Set(joined.rows.map((row) => row.id))
    for (const row of joined.rows) {
      for (const id of [...(row.without ?? []), ...Object.keys(row.cells ?? {}), ...Object.keys(row.given ?? {})])
        expect(columns).toContain(id)
      for (const column of [...guide.columns, ...(row.extra ?? [])]) {
        if (column.requiredWhen !== undefined) expect(columns).toContain(column.requiredWhen.column)
        if (column.paperColumn !== undefined) expect([...columns, 'row']).toContain(column.paperColumn)
      }
    }
    for (const id of [...joined.steps.flatMap((step) => step.rows), ...(joined.paperRows ?? [])]) expect(rows).toContain(id)
  })

  it('treats only sorts of items that the charter has', () => {
    const { rowsFrom } = guide
    const list = rowsFrom === undefined || rowsFrom === 'workGroups' ? [] : georgia2014[rowsFrom].items
    for (const kind of Object.keys(guide.rowKinds ?? {})) expect(list.map((item) => item.kind)).toContain(kind)
  })

  it('asks for nothing that the door would refuse: types and limits are those of the registry', () => {
    expect(findKind(guide.kind)).toBeDefined()
    for (const { cell, field } of listCells(guide)) {
      const type = findField(guide.kind, field)?.type
      expect(type?.type, field).toBe(registryTypes[cell.type])
      if (cell.type === 'text' && type?.type === 'text') expect(cell.maxLength ?? Infinity, field).toBeLessThanOrEqual(type.maxLength)
      if (cell.type === 'number' && type?.type === 'number') expect([cell.min, cell.max]).toEqual([type.min, type.max])
    }
    for (const signer of guide.signers) expect(findField(guide.kind, `signatures.${signer.id}`)?.type.type).toBe('signature')
  })

  it('gives no two cells the same field, but for a row that is picked out of all', () => {
    const fields = listCells(guide)
      .filter(({ cell }) => cell.type !== 'pick-row')
      .map(({ field }) => field)
    expect(new Set(fields).size).toBe(fields.length)
  })
})

describe('all guides', () => {
  it('have ids and kinds of their own', () => {
    expect(new Set(guides.map((guide) => guide.id)).size).toBe(guides.length)
    expect(new Set(guides.map((guide) => guide.kind)).size).toBe(guides.length)
  })

  it('print the columns of the paper, in its words', () => {
    const printed = guides.map((guide) => [
      guide.rowHeading.en,
      ...guide.columns.filter((column) => !column.screenOnly && column.paperColumn === undefined).map((column) => column.label.en),
    ])
    expect(printed).toEqual([
      ['Actions', 'By Whom', 'Date Completed'],
      ['Work Groups', 'Target Populations and Factors Addressed', 'Types of Projects'],
      ['Resources', 'We Have It', 'We Can Get It'],
      ['Responsibilities', 'Review Observations', 'Desired Improvements'],
      ['Benefits', 'Review Findings', 'Desired Improvements'],
      ['Areas', 'Progress', 'On or off track', 'Correction'],
      ['Project Success Factors', 'Level of Official Representative’s Contribution'],
      ['Review Items', 'Findings'],
    ])
  })
})

describe('rules and registry', () => {
  it('have every text of the registry in both languages', async () => {
    const { kinds } = await import('../../src/domain/registry.ts')
    const same = listTexts(kinds).filter(({ text }) => text.en === text.es)
    expect(new Set(same.map(({ text }) => text.en))).toEqual(new Set(['Sector', 'Idea', 'No']))
  })
})
