import { Trans } from '@lingui/react/macro'
import { joinClasses } from '../../ui/join-classes.ts'
import { drawn, layOut, leftOf, type DrawnBox, type DrawnLink, type DrawnNode } from './lay-out.ts'

interface DrawingProps {
  /** What it is a drawing of. */
  readonly label: string
  /** Names of the columns. */
  readonly columns: readonly string[]
  readonly nodes: readonly DrawnNode[]
}

/** A drawing higher than a page is left to the screen: on paper the list says the same. */
const PAGE_HEIGHT = 1100

/**
 * A chain as columns with curves between them. It is there for the eye: the list beside it says the same to everybody, so assistive
 * technology is spared the drawing. A narrow screen scrolls it sideways.
 */
export function ChainDrawing({ label, columns, nodes }: DrawingProps) {
  const drawing = layOut(nodes, columns.length)
  const { width, height } = drawing
  return (
    <figure className={joinClasses('chain-figure', height > PAGE_HEIGHT && 'chain-figure--long')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus */}
      <section className="chain-scroll" aria-label={label} tabIndex={0}>
        <svg
          className="chain-drawing"
          aria-hidden="true"
          viewBox={`-2 -2 ${width + 4} ${height + 4}`}
          width={width + 4}
          height={height + 4}
          style={{ maxWidth: width + 4 }}
        >
          {columns.map((column, index) => (
            <text key={column} className="chain-column" x={leftOf(index)} y={14}>
              {column}
            </text>
          ))}
          {drawing.links.map((link) => (
            <path key={link.from.node.id} className="chain-link" d={curveOf(link)} />
          ))}
          {drawing.boxes.map((box) => (
            <Box key={box.node.id} box={box} />
          ))}
        </svg>
      </section>
      <figcaption className="ui-soft">
        <Trans>The list says the same in words.</Trans>
      </figcaption>
    </figure>
  )
}

function curveOf({ from, to }: DrawnLink): string {
  const [x1, x2] = [from.x + drawn.boxWidth, to.x]
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2]
  const middle = (x1 + x2) / 2
  return `M ${x1} ${y1} C ${middle} ${y1}, ${middle} ${y2}, ${x2} ${y2}`
}

function Box({ box: { node, x, y, height, lines, details } }: { readonly box: DrawnBox }) {
  const isBroken = node.faults.length > 0
  const rows = [
    ...lines.map((text) => ({ text, className: 'chain-title' })),
    ...details.map((text) => ({ text, className: 'chain-detail' })),
    // A sign before the words: a broken link is not told by its colour.
    ...node.faults.map((text) => ({ text: `⚠ ${text}`, className: 'chain-fault' })),
  ]
  return (
    <g className={joinClasses('chain-box', `chain-box--${node.column}`, isBroken && 'chain-box--broken')}>
      <title>{[node.title, ...node.details, ...node.faults].join('. ')}</title>
      <rect x={x} y={y} width={drawn.boxWidth} height={height} rx={4} />
      {rows.map(({ text, className }, index) => (
        <text key={index} className={className} x={x + drawn.padding} y={y + drawn.padding + (index + 0.75) * drawn.lineHeight}>
          {text}
        </text>
      ))}
    </g>
  )
}
