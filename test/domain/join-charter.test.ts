import { describe, expect, it } from 'vitest'
import { georgia2014 } from '../../src/domain/charter/georgia-2014.ts'
import { joinCharter } from '../../src/domain/join-charter.ts'
import { benefitsReviewGuide } from '../../src/guides/benefits-review.ts'
import { commitmentGuide } from '../../src/guides/commitment.ts'
import { guides } from '../../src/guides/guides.ts'
import { performanceReviewGuide } from '../../src/guides/performance-review.ts'
import { resourceCommitmentGuide } from '../../src/guides/resource-commitment.ts'
import { workGroupSelectionGuide } from '../../src/guides/work-group-selection.ts'
import { sampleCharter } from './sample-charter.ts'

describe('the guides of Georgia 2014', () => {
  it('the checklist has a step for each of five actions, in the words of the paper', () => {
    const guide = joinCharter(commitmentGuide, georgia2014)
    expect(guide.rows.map((row) => row.printed?.en)).toEqual([
      'Memorandum of Agreement signed.',
      'Official representative to Task Force designated.',
      'Operations Manual reviewed and accepted.',
      'Work Group selected and joined.',
      'Organizational resources form completed and submitted.',
    ])
    expect(guide.steps.map((step) => step.rows)).toEqual(guide.rows.map((row) => [row.id]))
  })

  it('the manual asks for two acceptances, each with a name and a date, printed in the paper’s two columns', () => {
    const manual = joinCharter(commitmentGuide, georgia2014).rows.find((row) => row.id === 'manual')
    expect(manual?.without).toEqual(['by-whom', 'date'])
    expect(manual?.extra?.map((column) => [column.id, column.cell.type, column.paperColumn])).toEqual([
      ['executive', 'person', 'by-whom'],
      ['executive-date', 'date', 'date'],
      ['representative', 'person', 'by-whom'],
      ['representative-date', 'date', 'date'],
    ])
  })

  it('the memorandum asks for the chief executive first', () => {
    const memorandum = joinCharter(commitmentGuide, georgia2014).rows.find((row) => row.id === 'memorandum')
    expect(memorandum?.cells?.['by-whom']).toEqual({ type: 'person', role: 'executive' })
  })

  it('the selection compares all eight groups by population, factors and projects in one step, then asks for the day of joining', () => {
    const guide = joinCharter(workGroupSelectionGuide, georgia2014)
    expect(guide.steps.map((step) => step.rows)).toEqual([['1', '2', '3', '4', '5', '6', '7', '8'], ['joined']])
    for (const row of guide.rows.filter((one) => one.id !== 'joined')) {
      expect(row.given?.['target']?.map((fact) => fact.term?.en)).toEqual(['Population', 'Factors'])
      expect(row.given?.['projects']).toHaveLength(1)
      expect(row.given?.['conditions']?.length).toBeGreaterThan(0)
    }
    expect(guide.rows[4]?.given?.['conditions']?.[0]?.text.en).toBe('Members of government only.')
  })

  it('the resource chart prints eighteen rows, Printing twice, for seventeen rows, each in one step', () => {
    const guide = joinCharter(resourceCommitmentGuide, georgia2014)
    const rows = guide.rows.map((row) => row.id)
    expect(rows).toHaveLength(17)
    expect(guide.paperRows).toHaveLength(18)
    expect(new Set(guide.paperRows)).toEqual(new Set(rows))
    expect(guide.paperRows?.filter((id) => id === 'printing')).toHaveLength(2)
    expect(guide.steps.flatMap((step) => step.rows).toSorted()).toEqual(rows.toSorted())
    expect(guide.steps).toHaveLength(4)
  })

  it('hours are a number of their own, printed in the blank of the row', () => {
    const [hours] = joinCharter(resourceCommitmentGuide, georgia2014).rows
    expect(hours?.printed?.en).toContain('_____ hours per month')
    expect(hours?.printed?.es).toContain('_____ horas al mes')
    expect(hours?.extra).toMatchObject([{ field: 'hours', cell: { type: 'number', min: 0 } }])
  })

  it('the performance review shows attendance from the data, and its last row may not apply', () => {
    const guide = joinCharter(performanceReviewGuide, georgia2014)
    expect(guide.rows.map((row) => row.fromData === 'attendance')).toEqual([true, false, false, false, false, false])
    expect(guide.rows.map((row) => row.mayNotApply === true)).toEqual([false, false, false, false, false, true])
  })

  it('the benefits review has each of ten benefits in one step', () => {
    const guide = joinCharter(benefitsReviewGuide, georgia2014)
    expect(guide.steps.flatMap((step) => step.rows).toSorted()).toEqual(guide.rows.map((row) => row.id).toSorted())
    expect(guide.rows).toHaveLength(10)
  })
})

describe('the guides of another task force', () => {
  it.each(guides.map((guide) => [guide.id, guide] as const))(
    '%s: its own rows, all of them in a step, and no trace of Georgia',
    (_id, source) => {
      const guide = joinCharter(source, sampleCharter)
      expect(guide.steps.flatMap((step) => step.rows).toSorted()).toEqual(guide.rows.map((row) => row.id).toSorted())
      expect(guide.paperRows).toBeUndefined()
      expect(JSON.stringify(guide)).not.toMatch(/Georgia|CJCC/)
    },
  )

  it('a list without sections has a step for each row where sections were asked for', () => {
    expect(joinCharter(benefitsReviewGuide, sampleCharter).steps.map((step) => step.title.en)).toEqual(['Cake'])
  })

  it('items of no section come last, in a step of their own', () => {
    const [first, ...others] = georgia2014.benefits.items
    const items = first ? [{ id: first.id, label: first.label }, ...others] : others
    const steps = joinCharter(benefitsReviewGuide, { ...georgia2014, benefits: { ...georgia2014.benefits, items } }).steps
    expect(steps.at(-1)).toMatchObject({ id: 'more', rows: ['good-practices'] })
  })
})
