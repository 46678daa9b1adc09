import { MarkRow, type RowRights } from './mark-row.tsx'
import type { SheetRow } from './sheet-rows.ts'

interface SheetListProps {
  readonly rows: readonly SheetRow[]
  readonly rightsIn: (row: SheetRow) => RowRights
  readonly label: string
}

/** Rows of the sheet; an organization is named once above its people. */
export function SheetList({ rows, rightsIn, label }: SheetListProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- lists without bullets lose their role in Safari
    <ul className="att-list" role="list" aria-label={label}>
      {rows.map((row, index) => (
        <MarkRow
          key={row.field}
          id={row.id}
          field={row.field}
          name={row.name}
          organization={row.organization}
          alternate={row.alternate}
          sort={row.sort}
          follows={row.sort === 'listed' && index > 0 && rows[index - 1]!.organization === row.organization}
          rights={rightsIn(row)}
        />
      ))}
    </ul>
  )
}
