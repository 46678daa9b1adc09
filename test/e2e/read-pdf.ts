import { inflateSync } from 'node:zlib'

/** A printed document: its pages in PDF points, and all its letters without the spaces between them (print has none: it moves the pen). */
export interface Printed {
  readonly pages: readonly { readonly width: number; readonly height: number }[]
  readonly letters: string
}

/**
 * Reads what Chromium prints: fonts with two-byte glyph ids and a table of their letters (`ToUnicode`). Text comes in the order of
 * painting; no general reader of PDF.
 */
export function readPdf(pdf: Buffer): Printed {
  const source = pdf.toString('latin1')
  const objects = new Map([...source.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id, body]) => [Number(id), body ?? '']))
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body))
  const lettersByFont = new Map<string, ReadonlyMap<string, string>>()
  for (const [id, body] of objects) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1]
    if (table !== undefined) lettersByFont.set(`F${id}`, readLetters(readStream(objects.get(Number(table)) ?? '')))
  }
  return {
    pages: pages.map((page) => {
      const [, , width = 0, height = 0] = (/\/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? '').trim().split(/\s+/).map(Number)
      return { width, height }
    }),
    letters: pages
      .map((page) => readText(readStream(objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])) ?? ''), lettersByFont))
      .join(''),
  }
}

/** A text as it can be looked for in print. */
export function dropSpaces(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

/** The bytes of a stream, by its length: what follows them may be a line break, and so may the last of them. */
function readStream(body: string): string {
  const start = /stream\r?\n/.exec(body)
  const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(body)?.[1])
  if (start === null || Number.isNaN(length)) return ''
  const from = start.index + start[0].length
  const content = body.slice(from, from + length)
  return body.includes('/FlateDecode') ? inflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content
}

/** Letters by glyph id, both in hexadecimal, from a character map. */
function readLetters(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  const decode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, list = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of list.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(glyph.toLowerCase(), decode(text))
  }
  for (const [, list = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of list.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let glyph = Number.parseInt(first, 16), step = 0; glyph <= Number.parseInt(last, 16); glyph++, step++) {
        const code = (Number.parseInt(text, 16) + step).toString(16).padStart(4, '0')
        letters.set(glyph.toString(16).padStart(4, '0'), decode(code))
      }
    }
  }
  return letters
}

function readText(content: string, lettersByFont: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map()
  const runs: string[] = []
  for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\da-fA-F]+)> Tj/g)) {
    if (name !== undefined) font = lettersByFont.get(name) ?? new Map()
    else runs.push((glyphs ?? '').replaceAll(/..../g, (glyph) => font.get(glyph.toLowerCase()) ?? '�'))
  }
  return dropSpaces(runs.join(''))
}
