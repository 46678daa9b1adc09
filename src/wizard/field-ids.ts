import type { GuideColumn } from '../domain/guide.ts'

/** Field of a row's answer to a column: the column may name one of its own. */
export function answerField(row: string, column: Pick<GuideColumn, 'id' | 'field'>): string {
  return (column.field ?? `answers.{row}.${column.id}`).replace('{row}', row)
}

/** Field that says that a row does not apply. */
export function notApplicableField(row: string): string {
  return `answers.${row}.not-applicable`
}

/** Field of the label of a row that somebody added. */
export function ownLabelField(row: string): string {
  return `own.${row}.label`
}

/** Field that marks a row of one's own as removed; its answers stay, so that it can be brought back. */
export function ownRemovedField(row: string): string {
  return `own.${row}.removed`
}

/** Field of a sign-off. */
export function signatureField(signer: string): string {
  return `signatures.${signer}`
}

/** Whether a row was added by somebody rather than given by the guide. */
export function isOwnRow(row: string): boolean {
  return row.startsWith('own-')
}

/** Id of the element that edits a field, on the page of a guide. */
export function fieldElementId(guide: string, field: string): string {
  return `${guide}-${field.replaceAll('.', '-')}`
}
