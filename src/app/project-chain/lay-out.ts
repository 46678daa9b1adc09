/** An element as the drawing shows it. */
export interface DrawnNode {
  readonly id: string
  /** Its column, from 0 on the left. */
  readonly column: number
  readonly title: string
  /** What was measured, how far it is; one line each. */
  readonly details: readonly string[]
  /** How the chain breaks there. */
  readonly faults: readonly string[]
  /** Id of the element to which it leads; one that is not drawn counts as none. */
  readonly to: string | null
}

/** An element with its place, in units of the drawing. */
export interface DrawnBox {
  readonly node: DrawnNode
  readonly x: number
  readonly y: number
  readonly height: number
  /** Its title, broken into lines. */
  readonly lines: readonly string[]
  readonly details: readonly string[]
}

/** A link from one element to the next. */
export interface DrawnLink {
  readonly from: DrawnBox
  readonly to: DrawnBox
}

/** A chain as it is drawn. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly boxes: readonly DrawnBox[]
  readonly links: readonly DrawnLink[]
}

/** Measures of the drawing. */
export const drawn = { boxWidth: 208, columnGap: 36, rowGap: 10, lineHeight: 17, padding: 8, head: 30, letters: 27, lines: 3 } as const

/**
 * Gives every element its place: columns from left to right, each element level with the middle of what leads to it, none above another. An
 * element leads to one other at most, so that links never cross.
 */
export function layOut(nodes: readonly DrawnNode[], columns: number): Drawing {
  const fromByTo = groupByTo(nodes)
  const known = new Set(nodes.map(({ id }) => id))
  const boxById = new Map<string, DrawnBox>()
  const place = (node: DrawnNode, top: number): number => {
    const box = measure(node)
    const from = fromByTo.get(node.id) ?? []
    const span = from.length === 0 ? 0 : heightOf(from, fromByTo)
    const height = Math.max(box.height, span)
    let below = top + (height - span) / 2
    for (const one of from) below = place(one, below) + drawn.rowGap
    boxById.set(node.id, { ...box, y: top + (height - box.height) / 2 })
    return top + height
  }
  let bottom: number = drawn.head
  for (const node of nodes) if (node.to === null || !known.has(node.to)) bottom = place(node, bottom) + drawn.rowGap
  const boxes = [...boxById.values()]
  const links = boxes.flatMap((from) => {
    const to = from.node.to === null ? undefined : boxById.get(from.node.to)
    return to === undefined ? [] : [{ from, to }]
  })
  const width = columns * drawn.boxWidth + (columns - 1) * drawn.columnGap
  return { width, height: Math.max(bottom - drawn.rowGap, drawn.head), boxes, links }
}

/** Left edge of a column. */
export function leftOf(column: number): number {
  return column * (drawn.boxWidth + drawn.columnGap)
}

type ByTo = ReadonlyMap<string, readonly DrawnNode[]>

function groupByTo(nodes: readonly DrawnNode[]): ByTo {
  const fromByTo = new Map<string, DrawnNode[]>()
  for (const node of nodes) {
    if (node.to === null) continue
    const from = fromByTo.get(node.to)
    if (from) from.push(node)
    else fromByTo.set(node.to, [node])
  }
  return fromByTo
}

function heightOf(nodes: readonly DrawnNode[], fromByTo: ByTo): number {
  const heights = nodes.map((node) => {
    const from = fromByTo.get(node.id) ?? []
    return Math.max(measure(node).height, from.length === 0 ? 0 : heightOf(from, fromByTo))
  })
  return heights.reduce((sum, height) => sum + height, 0) + (nodes.length - 1) * drawn.rowGap
}

const measuredByNode = new WeakMap<DrawnNode, DrawnBox>()

function measure(node: DrawnNode): DrawnBox {
  const known = measuredByNode.get(node)
  if (known) return known
  const lines = breakLines(node.title, drawn.letters, drawn.lines)
  const details = node.details.flatMap((detail) => breakLines(detail, drawn.letters + 4, 2))
  const height = (lines.length + details.length + node.faults.length) * drawn.lineHeight + 2 * drawn.padding
  const box = { node, x: leftOf(node.column), y: 0, height, lines, details }
  measuredByNode.set(node, box)
  return box
}

/** Breaks a text into lines of at most so many letters, at blanks where there are any; what does not fit ends in an ellipsis. */
export function breakLines(text: string, letters: number, lines: number): readonly string[] {
  const broken: string[] = []
  let rest = text.trim().replaceAll(/\s+/g, ' ')
  while (rest !== '') {
    if (broken.length === lines) {
      const last = broken.pop() ?? ''
      return [...broken, `${last.slice(0, letters - 1)}…`]
    }
    if (rest.length <= letters) return [...broken, rest]
    const blank = rest.lastIndexOf(' ', letters)
    const cut = blank > 0 ? blank : letters
    broken.push(rest.slice(0, cut))
    rest = rest.slice(cut).trimStart()
  }
  return broken
}
