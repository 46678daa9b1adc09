import { saveFile } from './save-file.ts'
import { writeCsv, type CsvCell } from './write-csv.ts'

/**
 * Gives a table to the person as a file for spreadsheets.
 *
 * @param rows the head and the lines
 * @param name of the file, without its ending
 */
export function saveCsv(rows: readonly (readonly CsvCell[])[], name: string): void {
  saveFile(new Blob([writeCsv(rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
}
