import type { ReactNode } from 'react'
import type { Guide, GuideColumn, GuideOption, GuideRow } from '../domain/guide.ts'
import type { ReadAnswer } from './answers.ts'
import { answerField } from './field-ids.ts'
import { listPaperColumns, PaperCell } from './paper-cell.tsx'
import { useText } from './show-text.ts'

/** The heads of the printed table; a choice whose options are columns to tick has its name above theirs. */
export function PaperTableHead({ guide }: { readonly guide: Guide }) {
  const showText = useText()
  const columns = listPaperColumns(guide)
  const options = columns.flatMap((column) => listOptions(column) ?? [])
  const span = options.length > 0 ? { rowSpan: 2 } : {}
  return (
    <thead>
      <tr>
        <th scope="col" {...span}>
          {showText(guide.rowHeading)}
        </th>
        {columns.map((column) => {
          const own = listOptions(column)
          return (
            <th
              key={column.id}
              scope={own === null ? 'col' : 'colgroup'}
              className={`pg-sheet-col-${column.cell.type}`}
              {...(own === null ? span : { colSpan: own.length })}
            >
              {showText(column.label)}
            </th>
          )
        })}
      </tr>
      {options.length > 0 && (
        <tr>
          {options.map((option) => (
            <th key={option.id} scope="col" className="pg-sheet-col-option">
              {showText(option.label)}
            </th>
          ))}
        </tr>
      )}
    </thead>
  )
}

interface PaperCellsProps {
  readonly guide: Guide
  readonly row: GuideRow
  readonly read: ReadAnswer
  readonly column: GuideColumn
  readonly note: ReactNode
}

/** A column's part of a printed row: one cell, or one for each option, the chosen one ticked. */
export function PaperCells(props: PaperCellsProps) {
  const { row, read, column } = props
  const options = listOptions(column)
  if (options === null) return <PaperCell {...props} />
  const value = read(answerField(row.id, column))
  return options.map((option) => (
    <td key={option.id} className="pg-sheet-mark">
      {value === option.id ? 'X' : ''}
    </td>
  ))
}

function listOptions({ cell, optionsOnPaper }: GuideColumn): readonly GuideOption[] | null {
  return optionsOnPaper === true && cell.type === 'choice' ? cell.options : null
}
