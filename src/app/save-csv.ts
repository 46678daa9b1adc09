import { plainName, saveFile } from './save-file.ts'
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

/**
 * Name of the file of a table: what it holds, whose it is, and the day.
 *
 * @param whose a title; one without letters that every file system takes is left out
 */
export function tableName(what: string, whose: string, today: string): string {
  return [what, plainName(whose), today].filter((part) => part !== '').join('-')
}
