import type { TimelineBar } from './lay-out-timeline.ts'

/** A line from the end of a task to the beginning of one that waits for it. */
export interface TimelineWait {
  /** Ids of both: `<the one before> <the one that waits>`. */
  readonly key: string
  /** Path in a drawing that is 100 wide and one high for each row. */
  readonly path: string
  /** The row in which it ends, where in it (percent of the width), and from which side it comes. */
  readonly row: number
  readonly left: number
  readonly side: 'above' | 'below'
  /** The one that waits is planned to begin before the other one is. */
  readonly isTooEarly: boolean
}

/** Lays out the lines between the bars of a timeline; nothing is drawn to a task that has no day. */
export function layOutWaits(bars: readonly TimelineBar[]): readonly TimelineWait[] {
  const rowById = new Map(bars.map(({ task }, row) => [task.id, row]))
  return bars.flatMap((bar, row) =>
    bar.task.after.flatMap((before) => {
      const other = rowById.get(before)
      if (other === undefined || other === row) return []
      return [drawWait(bars[other]!, other, bar, row)]
    }),
  )
}

function drawWait(before: TimelineBar, from: number, bar: TimelineBar, row: number): TimelineWait {
  const isBelow = from > row
  const end = before.left + before.width
  const left = bar.task.milestone ? bar.left + bar.width : bar.left
  // From the edge of the one bar along the edge of the row to the edge of the other.
  const [leave, turn, arrive] = isBelow ? [from + 0.28, row + 0.92, row + 0.72] : [from + 0.72, row + 0.08, row + 0.28]
  return {
    key: `${before.task.id} ${bar.task.id}`,
    path: `M${round(end)} ${leave}V${turn}H${round(left)}V${arrive}`,
    row,
    left,
    side: isBelow ? 'below' : 'above',
    isTooEarly: bar.from < before.to,
  }
}

/** Enough to place a line, and short. */
function round(percent: number): number {
  return Math.round(percent * 1000) / 1000
}
