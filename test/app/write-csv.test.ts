import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../src/app/write-csv.ts'

const BOM = '\uFEFF'

/** Reads CSV by RFC 4180, letter by letter. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!
    if (quoted) {
      if (sign === '"' && text[index + 1] === '"') cell += text[++index]!
      else if (sign === '"') quoted = false
      else cell += sign
    } else if (sign === '"') quoted = true
    else if (sign === ',' || sign === '\r') {
      rows.at(-1)!.push(cell)
      cell = ''
    } else if (sign === '\n') rows.push([])
    else cell += sign
  }
  return rows.slice(0, -1)
}

describe('a table for a spreadsheet', () => {
  it('is CSV with a byte order mark, numbers as numbers, quotes doubled', () => {
    expect(
      writeCsv([
        ['Sample Org A', 7, null],
        ['Sample "B", Inc.', -1, 'two\nlines'],
      ]),
    ).toBe(`${BOM}Sample Org A,7,\r\n"Sample ""B"", Inc.",-1,"two\nlines"\r\n`)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\n=1', '=cmd|"/c calc"!A1', '＝1+1', '|x', '%0A=1'])(
    '%j runs nowhere as a formula',
    (cell) => {
      const [[read]] = readCsv(writeCsv([[cell]]).slice(1)) as [[string]]
      expect(read).toBe(`'${cell}`)
    },
  )

  it('gives every other text back as it was', () => {
    const harmless = fc.string({ unit: 'binary' }).filter((text) => /^[\p{L}\p{N}("?–]/u.test(text))
    fc.assert(
      fc.property(fc.array(fc.array(harmless, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(readCsv(writeCsv(rows).slice(1))).toEqual(rows)
      }),
    )
  })
})
