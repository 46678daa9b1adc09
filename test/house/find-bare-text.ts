import { parseSync, type ESTree } from 'vite'

/** Words in the code that people would read untranslated: `line` counts from 1. */
export interface BareText {
  readonly line: number
  readonly text: string
}

/** Attributes, properties and variables that people read or hear, whatever component they belong to. */
const textNames: ReadonlySet<string> = new Set(
  (
    'alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext body caption description detail emptyLabel error ' +
    'heading help hint label legend message note placeholder problem subtitle summary text title vacancy'
  ).split(' '),
)
/** Names whose values are for machines even where they look like words. */
const technicalNames: ReadonlySet<string> = new Set(['className', 'd', 'accept', 'sizes', 'media', 'style', 'rel', 'points', 'transform'])
/** Elements that show what stands on keys. */
const keyElements: ReadonlySet<string> = new Set(['Kbd', 'kbd'])
/** Two words or more, or a sentence: what no machine reads. */
const prose = /^\p{Lu}[\p{L}'’]*(?:[,:;]? [\p{L}'’]+)+|^\p{Lu}\p{L}+[.!?…]$|\p{L} \p{L}+[.!?…]$/u
const word = /\p{L}{2}/u
const drawing = /^[MmLlHhVvCcSsQqTtAaZz0-9 .,-]+$/

/** Where words stand: read as they are, kept under a name that promises words, translated, read by machines, or anywhere else. */
type Place = 'shown' | 'named' | 'translated' | 'technical' | 'code'

/**
 * Finds words in a file of screens (`.ts`, `.tsx`) that stand outside of Lingui's macros and of texts in every language: between tags, in
 * attributes and properties that are read, and sentences anywhere else. Messages of errors thrown and of the console are for developers.
 */
export function findBareText(path: string, code: string): BareText[] {
  const { program, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const found: BareText[] = []
  const macros = listMacros(program)
  const walk = (node: ESTree.Node, place: Place) => {
    const text = readWords(node)
    if (text !== null && isBare(text, place)) {
      const start = node.start + code.slice(node.start, node.end).search(/\S/)
      found.push({ line: code.slice(0, start).split('\n').length, text: text.replaceAll(/\s+/g, ' ').trim() })
    }
    for (const [key, child] of listChildren(node)) walk(child, placeOf(node, key, child, place, macros))
  }
  walk(program, 'code')
  return found
}

/** What translates in this file: the macros it imports, the `t` of `useLingui`, and `text(english, spanish)`. */
function listMacros(program: ESTree.Program): ReadonlySet<string> {
  const imports = program.body.filter((node) => node.type === 'ImportDeclaration')
  const macros = imports.filter(({ source }) => source.value.startsWith('@lingui/') && source.value.endsWith('/macro'))
  const names = macros.flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name))
  const ofTexts = imports.filter(({ source }) => source.value.endsWith('/domain/text.ts'))
  const isTexts = ofTexts.some(({ specifiers }) => specifiers.some(({ local }) => local.name === 'text'))
  return new Set([...names, ...(names.includes('useLingui') ? ['t'] : []), ...(isTexts ? ['text'] : [])])
}

function isBare(text: string, place: Place): boolean {
  const words = text.replaceAll(/&#?\w+;/g, ' ').trim()
  if (!word.test(words) || drawing.test(words)) return false
  if (place === 'named') return /^\p{Lu}|\s/u.test(words)
  return place === 'shown' || (place === 'code' && prose.test(words))
}

/** The words that a node itself is; null where it is none. */
function readWords(node: ESTree.Node): string | null {
  switch (node.type) {
    case 'JSXText':
      return node.value
    case 'Literal':
      return typeof node.value === 'string' ? node.value : null
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked).join(' ')
    default:
      return null
  }
}

/** Where a child of a node stands: what is read, what is translated, what machines read, and code in between. */
function placeOf(node: ESTree.Node, key: string, child: ESTree.Node, place: Place, macros: ReadonlySet<string>): Place {
  switch (node.type) {
    case 'JSXElement':
      if (key !== 'children') return 'code'
      if (place === 'translated' || macros.has(nameOf(node.openingElement.name))) return 'translated'
      return keyElements.has(nameOf(node.openingElement.name)) ? 'technical' : 'shown'
    case 'JSXFragment':
      return place === 'translated' ? 'translated' : 'shown'
    case 'JSXOpeningElement':
      return macros.has(nameOf(node.name)) ? 'translated' : 'code'
    case 'JSXAttribute':
      return place === 'translated' ? 'translated' : placeOfNamed(nameOf(node.name), 'shown')
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return place
    case 'ConditionalExpression':
      return key === 'test' ? 'code' : place
    case 'LogicalExpression':
      return key === 'left' && node.operator === '&&' ? 'code' : place
    case 'Property':
      if (place === 'translated' || place === 'technical') return place
      return key === 'value' && !isTextObject(child) ? placeOfNamed(nameOf(node.key), 'shown') : 'technical'
    case 'VariableDeclarator':
      return key === 'init' ? placeOfNamed(nameOf(node.id), 'named') : 'code'
    case 'AssignmentExpression':
      return key === 'right' ? placeOfNamed(nameOf(node.left), 'named') : 'code'
    case 'ObjectExpression':
      if (place === 'translated') return place
      return isTextObject(node) ? 'technical' : 'code'
    case 'TaggedTemplateExpression':
      return macros.has(nameOf(node.tag)) ? 'translated' : 'code'
    case 'TemplateLiteral':
      return 'code'
    case 'CallExpression':
      return placeOfArgument(node, macros)
    case 'NewExpression':
      return nameOf(node.callee).endsWith('Error') ? 'technical' : 'code'
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'TSLiteralType':
      return key === 'declaration' ? 'code' : 'technical'
    default:
      return place === 'technical' ? 'technical' : 'code'
  }
}

function placeOfNamed(name: string, place: 'shown' | 'named'): Place {
  if (technicalNames.has(name)) return 'technical'
  return textNames.has(name) ? place : 'code'
}

function placeOfArgument(node: ESTree.CallExpression, macros: ReadonlySet<string>): Place {
  if (macros.has(nameOf(node.callee))) return 'translated'
  const isConsole = node.callee.type === 'MemberExpression' && nameOf(node.callee.object) === 'console'
  return isConsole ? 'technical' : 'code'
}

/** A text written out in every language: `{ en, es }`. */
function isTextObject(node: ESTree.Node): boolean {
  if (node.type !== 'ObjectExpression') return false
  const keys = node.properties.map((property) => (property.type === 'Property' ? nameOf(property.key) : ''))
  return keys.includes('en') && keys.includes('es')
}

/** The name a node goes by: of `a.b` it is `b`; empty where it has none. */
function nameOf(node: ESTree.Node): string {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return node.name
    case 'Literal':
      return String(node.value)
    case 'MemberExpression':
      return nameOf(node.property)
    default:
      return ''
  }
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

function listChildren(node: ESTree.Node): [key: string, child: ESTree.Node][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child): [string, ESTree.Node] => [key, child]),
  )
}
