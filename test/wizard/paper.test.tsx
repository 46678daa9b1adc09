import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Guide } from '../../src/domain/guide.ts'
import { PaperPreview } from '../../src/wizard/paper-preview.tsx'
import { Paper } from '../../src/wizard/paper.tsx'
import type { PaperProps } from '../../src/wizard/paper.tsx'
import { createMemoryAnswers } from './memory-answers.ts'
import { answerAll, findGuide, guides, people, renderWith } from './render-guide.tsx'

const head = { taskForce: 'Sample Task Force', organization: 'Sample Organization 12', date: '2026-04-02' }

function print(guide: Guide, values = {}, props: Partial<PaperProps> = {}) {
  renderWith(createMemoryAnswers(values, { people }), <Paper guide={guide} head={head} {...props} />)
  return screen.getByRole('article')
}

/** Text of an element with every run of white space as one blank. */
function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, ' ')
}

describe.each(guides.map((guide) => [guide.id, guide] as const))('the paper of %s', (_, guide) => {
  it('has every printed row in the order of the paper, under the headings of the paper', () => {
    const table = within(print(guide)).getByRole('table')
    const rows = within(table).getAllByRole('rowheader')
    const expected = (guide.paperRows ?? guide.rows.filter((row) => row.screenOnly !== true).map((row) => row.id)).map((id) => {
      const row = guide.rows.find((each) => each.id === id)
      const wording = guide.printsWording === true ? row?.wording : undefined
      return (row?.printed ?? wording ?? row?.label)?.en.replace(/_{3,} ?/, '') ?? id
    })
    const blank = guide.ownRows?.blankOnPaper ?? 0
    expect(rows).toHaveLength(expected.length)
    const columns = guide.columns.filter((column) => column.screenOnly !== true && column.paperColumn === undefined)
    // a column whose options are ticked has its name above theirs
    const options = columns.flatMap(({ optionsOnPaper, cell }) => (optionsOnPaper === true && cell.type === 'choice' ? cell.options : []))
    const heads = options.length > 0 ? 2 : 1
    expect(within(table).getAllByRole('row')).toHaveLength(heads + expected.length + blank)
    expected.forEach((text, index) => expect(textOf(rows[index] as Element)).toContain(text))
    const headings = within(table).getAllByRole('columnheader').map(textOf)
    expect(headings).toEqual([
      guide.rowHeading.en,
      ...columns.map((column) => column.label.en),
      ...options.map((option) => option.label.en),
    ])
  })

  it('holds every answer, those without a place on the form after it', () => {
    const values = answerAll(guide)
    const text = textOf(print(guide, values))
    for (const value of Object.values(values)) {
      if (typeof value === 'string' && value.startsWith('Sample answer')) expect(text).toContain(value)
    }
    expect(text).toContain('Sample Organization 12')
    expect(text).toContain('Apr 2, 2026')
  })

  it('has no line for an organization where the form is of none', () => {
    const { organization: _, ...project } = { ...head, about: 'Sample project' }
    expect(textOf(print(guide, {}, { head: project }))).not.toMatch(/Organization:/)
  })

  it('prints empty, with lines to fill in by hand and to sign on', () => {
    const text = textOf(print(guide, answerAll(guide), { empty: true }))
    expect(text).not.toContain('Sample answer')
    expect(text).not.toContain('Sample Person')
    expect(text).not.toContain('Sample Organization')
    expect(screen.getAllByText(/^Signature/)).toHaveLength(guide.signers.length)
  })

  it('prints who signed, and that answers changed after that', () => {
    const signature = { name: 'Sample Person 1', role: 'Director', date: '2026-04-01', hash: 'old' }
    const signatures = Object.fromEntries(guide.signers.map((signer) => [`signatures.${signer.id}`, signature]))
    const text = textOf(print(guide, signatures, { currentHash: 'new' }))
    expect(text).toContain('Sample Person 1')
    expect(text).toContain('The answers were changed after this was signed.')
    expect(screen.queryByText(/^Signature/)).toBeNull()
  })
})

describe('the paper’s quirks', () => {
  const chart = findGuide('resource-commitment')

  it('Printing stands twice on the chart and is one answer: both rows show it', () => {
    const rows = within(print(chart, { 'answers.printing.have': true }))
      .getAllByRole('rowheader')
      .filter((row) => row.textContent === 'Printing')
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row.nextElementSibling).toHaveTextContent('X')
  })

  it('the hours are written into the blank of their line', () => {
    expect(textOf(print(chart, { hours: 12 }))).toContain('About 12 hours per month of our Official Representative')
  })

  it('rows of one’s own take the place of blank ones', () => {
    const values = {
      'own.own-0001.label': 'A kiln',
      'answers.own-0001.have': true,
      'own.own-0002.label': 'Gone',
      'own.own-0002.removed': true,
    }
    const sheet = print(chart, values)
    const printed = (chart.paperRows ?? chart.rows).length
    expect(within(sheet).getAllByRole('row')).toHaveLength(1 + printed + (chart.ownRows?.blankOnPaper ?? 0))
    expect(within(sheet).getByRole('rowheader', { name: 'A kiln' })).toBeVisible()
    expect(sheet).not.toHaveTextContent('Gone')
  })

  it('the selection form marks the chosen group and prints its own name of group 6', () => {
    const selection = findGuide('work-group-selection')
    const rows = within(print(selection, { primary: '6' })).getAllByRole('rowheader')
    const marked = rows.filter((row) => row.querySelector('.pg-sheet-box')?.textContent === 'X')
    expect(marked).toHaveLength(1)
    expect(textOf(marked[0] as Element)).toContain('EXAMINING ADULTS, LABOR, AND INTERNATIONAL TRAFFICKING')
  })

  it('a row that does not apply says so', () => {
    const review = findGuide('performance-review')
    const row = review.rows.find((each) => each.mayNotApply === true)
    expect(print(review, { [`answers.${row?.id}.not-applicable`]: true })).toHaveTextContent('Does not apply')
  })

  it('what the records say stands in the row', () => {
    const review = findGuide('performance-review')
    expect(print(review, {}, { rowNote: { [review.rows[0]?.id ?? '']: 'No meetings yet' } })).toHaveTextContent('No meetings yet')
  })
})

describe('the preview', () => {
  it('prints, filled in or empty', async () => {
    const onPrint = vi.fn()
    const review = findGuide('benefits-review')
    renderWith(createMemoryAnswers(answerAll(review)), <PaperPreview guide={review} head={head} onPrint={onPrint} />)
    expect(screen.getByRole('article')).toHaveTextContent('Sample Organization 12')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Empty form, to fill in by hand' }))
    expect(screen.getByRole('article')).not.toHaveTextContent('Sample Organization 12')
    await userEvent.click(screen.getByRole('button', { name: 'Print' }))
    expect(onPrint).toHaveBeenCalledOnce()
  })
})
