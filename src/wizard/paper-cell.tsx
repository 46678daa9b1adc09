import { Trans } from '@lingui/react/macro'
import { Fragment, type ReactNode } from 'react'
import type { CellType, Guide, GuideColumn, GuideRow } from '../domain/guide.ts'
import type { ReadAnswer } from './answers.ts'
import { answerField } from './field-ids.ts'
import { cellOf, listColumns } from './guide-rows.ts'
import { isAnswered, isNotApplicable } from './missing.ts'
import { useShowAnswer } from './show-answer.ts'
import { useText } from './show-text.ts'

/** Columns of a guide that are columns of the printed table. */
export function listPaperColumns(guide: Guide): GuideColumn[] {
  return guide.columns.filter((column) => column.screenOnly !== true && column.paperColumn === undefined)
}

/** Columns of a row that print inside another cell: that of a column, or `row` = under the row's label. */
function listInnerColumns(guide: Guide, row: GuideRow, place: string): GuideColumn[] {
  const paperColumns = listPaperColumns(guide)
  return listColumns(guide, row).filter((column) => {
    if (column.screenOnly === true || paperColumns.includes(column)) return false
    return (column.paperColumn ?? 'row') === place
  })
}

interface CellProps {
  readonly guide: Guide
  readonly row: GuideRow
  readonly read: ReadAnswer
}

/** The first cell of a printed row: its text, with the row's number written into the blank that stands in it. */
export function PaperRowLabel({ guide, row, read }: CellProps) {
  const showText = useText()
  const showAnswer = useShowAnswer(guide)
  const text = showText(row.printed ?? (guide.printsWording === true ? row.wording : undefined) ?? row.label)
  const [before, after] = text.split(/_{3,}/)
  const numbers = listColumns(guide, row).filter((column) => cellOf(row, column).type === 'number')
  const number = numbers[0]
  const inner = listInnerColumns(guide, row, 'row').filter((column) => after === undefined || column !== number)
  return (
    <>
      {after === undefined ? (
        text
      ) : (
        <>
          {before}
          <span className="pg-sheet-figure">
            {number === undefined ? '' : showAnswer({ type: 'number' }, read(answerField(row.id, number)))}
          </span>
          {after}
        </>
      )}
      <InnerAnswers guide={guide} row={row} read={read} columns={inner} />
    </>
  )
}

/** A cell of the printed table: what was answered, or room to write. `note` stands above it in the row's first column. */
export function PaperCell({ guide, row, read, column, note }: CellProps & { column: GuideColumn; note: ReactNode }) {
  const showAnswer = useShowAnswer(guide)
  const cell = cellOf(row, column)
  const inner = listInnerColumns(guide, row, column.id)
  const has = row.without?.includes(column.id) !== true
  const isFirst = listPaperColumns(guide)[0] === column
  const value = read(answerField(row.id, column))
  const isNumberInLabel = cell.type === 'number' && /_{3,}/.test(row.printed?.en ?? '')
  return (
    <td className={cell.type === 'check' ? 'pg-sheet-mark' : undefined}>
      {isFirst && note !== undefined && <div>{note}</div>}
      {isFirst && isNotApplicable(row, read) && (
        <div>
          <Trans>Does not apply</Trans>
        </div>
      )}
      {has && cell.type === 'given' && <PaperGiven row={row} column={column} />}
      {has && cell.type !== 'given' && !isNumberInLabel && isAnswered(value) && (isMark(cell, row, value) ? 'X' : showAnswer(cell, value))}
      <InnerAnswers guide={guide} row={row} read={read} columns={inner} />
    </td>
  )
}

function isMark(cell: CellType, row: GuideRow, value: unknown): boolean {
  return cell.type === 'check' || (cell.type === 'pick-row' && value === row.id)
}

function PaperGiven({ row, column }: { row: GuideRow; column: GuideColumn }) {
  const showText = useText()
  const facts = row.given?.[column.id] ?? []
  if (facts.length === 1 && facts[0]?.term === undefined) return facts.map((fact) => <p key={fact.text.en}>{showText(fact.text)}</p>)
  return (
    <ul className="pg-sheet-facts">
      {facts.map((fact) => (
        <li key={fact.text.en}>
          {fact.term !== undefined && <b>{showText(fact.term)}: </b>}
          {showText(fact.text)}
        </li>
      ))}
    </ul>
  )
}

/** Marks and choices print as boxes to tick, ticked or not; everything else only where it was answered. */
function InnerAnswers({ guide, row, read, columns }: CellProps & { columns: readonly GuideColumn[] }) {
  const showText = useText()
  const showAnswer = useShowAnswer(guide)
  return columns.map((column) => {
    const cell = cellOf(row, column)
    const value = read(answerField(row.id, column))
    if (cell.type === 'check' || cell.type === 'pick-row') {
      return (
        <div key={column.id} className="pg-sheet-tick">
          <span className="pg-sheet-box">{isMark(cell, row, value) && isAnswered(value) ? 'X' : ''}</span>
          {showText(column.label)}
        </div>
      )
    }
    if (cell.type === 'choice') {
      return (
        <div key={column.id} className="pg-sheet-tick">
          {showText(column.label)}:
          {cell.options.map((option) => (
            <Fragment key={option.id}>
              <span className="pg-sheet-box">{option.id === value ? 'X' : ''}</span>
              {showText(option.label)}
            </Fragment>
          ))}
        </div>
      )
    }
    if (!isAnswered(value)) return null
    return (
      <div key={column.id}>
        {showText(column.label)}: {showAnswer(cell, value)}
      </div>
    )
  })
}
