import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'

/** A column of a table. */
export interface TableColumn<Row> {
  readonly id: string
  /** Heading; stands before the value where the table is stacked. */
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** The cell names the row (a `th`); one column a table should. */
  readonly rowHeader?: boolean | undefined
  readonly align?: 'start' | 'end' | undefined
}

interface TableProps<Row> {
  readonly caption: ReactNode
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly compact?: boolean | undefined
}

/** A real table; on phones each row stacks into a block with its headings before the values. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, compact }: TableProps<Row>) {
  return (
    <table className={joinClasses('usa-table', 'usa-table--stacked', compact && 'usa-table--compact')}>
      <caption className={captionHidden ? 'usa-sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.align === 'end' ? 'ui-end' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <TableCell key={column.id} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TableCell<Row>({ column, row }: { readonly column: TableColumn<Row>; readonly row: Row }) {
  const className = column.align === 'end' ? 'ui-end' : undefined
  return column.rowHeader ? (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td data-label={column.label} className={className}>
      <div>{column.cell(row)}</div>
    </td>
  )
}
