import type { CellType, Guide, GuideColumn, GuideRow } from '../domain/guide.ts'
import type { AnswerValue, ReadAnswer } from './answers.ts'
import { answerField, isOwnRow, ownLabelField, ownRemovedField } from './field-ids.ts'

/** One cell of a guide: a row's answer to a column. */
export interface Question {
  readonly step: string
  readonly row: GuideRow
  readonly column: GuideColumn
  readonly cell: CellType
  readonly field: string
}

/** Ids of the rows that people added, oldest first: those in use, or those removed. */
export function listOwnRowIds(fields: readonly string[], read: ReadAnswer, removed = false): string[] {
  const ids = new Set<string>()
  for (const field of fields) {
    const [head, row] = field.split('.')
    if (head === 'own' && row !== undefined && isOwnRow(row)) ids.add(row)
  }
  return [...ids].filter((row) => (read(ownRemovedField(row)) === true) === removed).toSorted()
}

/** The rows of people's own as rows of the guide; their labels are in the language they were typed in. */
export function listOwnRows(guide: Guide, fields: readonly string[], read: ReadAnswer): GuideRow[] {
  if (guide.ownRows === undefined) return []
  return listOwnRowIds(fields, read).map((id) => {
    const label = readText(read(ownLabelField(id)))
    return { id, label: { en: label, es: label } }
  })
}

/** Whether a step is the one where people add rows of their own: the last. */
export function hasOwnRows(guide: Guide, stepId: string): boolean {
  return guide.ownRows !== undefined && guide.steps.at(-1)?.id === stepId
}

/** The rows of a step in its order; the last step also has people's own rows. */
export function listStepRows(guide: Guide, stepId: string, ownRows: readonly GuideRow[]): GuideRow[] {
  const step = guide.steps.find((each) => each.id === stepId)
  if (step === undefined) return []
  const given = step.rows.flatMap((id) => guide.rows.filter((row) => row.id === id))
  return hasOwnRows(guide, stepId) ? [...given, ...ownRows] : given
}

/** The columns that a row has: the guide's without those it lacks, and its own. */
export function listColumns(guide: Guide, row: GuideRow): GuideColumn[] {
  const shared = guide.columns.filter((column) => row.without?.includes(column.id) !== true)
  return [...shared, ...(row.extra ?? [])]
}

/** What a row's cell in a column holds. */
export function cellOf(row: GuideRow, column: GuideColumn): CellType {
  return row.cells?.[column.id] ?? column.cell
}

/** The cells of a row that can be answered, in the order of the wizard. */
export function listRowQuestions(guide: Guide, step: string, row: GuideRow): Question[] {
  return listColumns(guide, row)
    .map((column) => ({ step, row, column, cell: cellOf(row, column), field: answerField(row.id, column) }))
    .filter((question) => question.cell.type !== 'given')
}

/** Every cell of a guide that can be answered, in the order of the wizard. */
export function listQuestions(guide: Guide, ownRows: readonly GuideRow[]): Question[] {
  return guide.steps.flatMap((step) => listStepRows(guide, step.id, ownRows).flatMap((row) => listRowQuestions(guide, step.id, row)))
}

/** A value as text; '' for anything that is none. */
export function readText(value: AnswerValue | undefined): string {
  return typeof value === 'string' ? value : ''
}
