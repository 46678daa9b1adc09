/** A cell of a table to export; null = empty. */
export type CsvCell = string | number | null

/** Signs by which a spreadsheet takes a text for a formula, also behind spaces and in full width. */
const FORMULA = /^[\s\0]*[=+\-@|%\t\r＝＋－＠]/

/**
 * Writes a table as CSV (RFC 4180) in UTF-8 with a byte order mark, as spreadsheets read it right at once. A text that a spreadsheet would
 * take for a formula bears an apostrophe before it: whoever named an organization `=HYPERLINK(…)` has nothing run elsewhere.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
