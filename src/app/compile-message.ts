/** A message ready to be filled in, as Lingui takes it: texts, `['name']` for a value, `['name', 'plural', cases]`. */
export type MessageToken = string | [name: string] | [name: string, type: string, cases: Readonly<Record<string, MessageToken[]>>]

/**
 * Compiles a message of the code: texts with `{value}` and `{count, plural, one {# thing} other {# things}}`, which is all that this app's
 * messages use. The library's own compiler knows dates and more, and weighs as much as a whole screen. A message that it cannot read is
 * shown as it stands.
 */
export function compileMessage(message: string): MessageToken[] {
  const reader = { message, at: 0 }
  const tokens = readTokens(reader, false)
  return tokens === null || reader.at < message.length ? [message] : tokens
}

interface Reader {
  readonly message: string
  at: number
}

/** Reads up to the end, or up to the brace that ends a case; null where it is no message. */
function readTokens(reader: Reader, inPlural: boolean): MessageToken[] | null {
  const tokens: MessageToken[] = []
  let text = ''
  const endText = () => {
    if (text !== '') tokens.push(text)
    text = ''
  }
  while (reader.at < reader.message.length && reader.message[reader.at] !== '}') {
    const letter = reader.message[reader.at]
    if (letter === '{') {
      endText()
      const token = readArgument(reader)
      if (token === null) return null
      tokens.push(token)
    } else if (letter === '#' && inPlural) {
      endText()
      tokens.push('#')
      reader.at += 1
    } else text += letter === "'" ? readApostrophe(reader, inPlural) : reader.message[reader.at++]
  }
  endText()
  return tokens
}

/** An apostrophe that stands before a brace (or `#`) quotes up to the next one; two in a row are one; any other is itself. */
function readApostrophe(reader: Reader, inPlural: boolean): string {
  const next = reader.message[reader.at + 1] ?? ''
  if (next === "'") {
    reader.at += 2
    return "'"
  }
  const end = reader.message.indexOf("'", reader.at + 1)
  if (end === -1 || !(next === '{' || next === '}' || (next === '#' && inPlural))) {
    reader.at += 1
    return "'"
  }
  const quoted = reader.message.slice(reader.at + 1, end)
  reader.at = end + 1
  return quoted
}

const valuePattern = /\{\s*(\w+)\s*\}/y
const pluralPattern = /\{\s*(\w+)\s*,\s*plural\s*,/y
const casePattern = /\s*(?:=(\d+)|(\w+))\s*\{/y
const endPattern = /\s*\}/y

function readArgument(reader: Reader): MessageToken | null {
  const value = take(reader, valuePattern)
  if (value) return [value[1]!]
  const plural = take(reader, pluralPattern)
  if (!plural) return null
  const cases: Record<string, MessageToken[]> = {}
  for (let one = take(reader, casePattern); one; one = take(reader, casePattern)) {
    const tokens = readTokens(reader, true)
    if (tokens === null || reader.message[reader.at] !== '}') return null
    reader.at += 1
    cases[(one[1] ?? one[2])!] = tokens
  }
  return 'other' in cases && take(reader, endPattern) ? [plural[1]!, 'plural', cases] : null
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.message)
  if (found) reader.at += found[0].length
  return found
}
