import type { CDPSession } from 'playwright-core'

/** What a stretch of work took of the browser's page process. */
export interface Traced {
  /** Highest sum of the JavaScript heaps of all its threads, in bytes. */
  readonly peakHeap: number
  /** Longest task of the thread that paints, in ms. */
  readonly longestTask: number
}

interface TraceEvent {
  readonly name: string
  readonly ts: number
  readonly dur?: number
  readonly pid: number
  readonly tid: number
  readonly args: {
    readonly name?: string
    readonly data?: { readonly jsHeapSizeUsed?: number }
    readonly usedHeapSizeBefore?: number
    readonly usedHeapSizeAfter?: number
  }
}

/** Runs some work of a page and reads from Chromium's own trace how large its heaps grew (every garbage collection tells) and how long it blocked. */
export async function traceMemory(session: CDPSession, work: () => Promise<unknown>): Promise<Traced> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'v8', 'disabled-by-default-v8.gc'], excludedCategories: ['*'] },
  })
  await work()
  await session.send('Tracing.end')
  await done
  session.off('Tracing.dataCollected', collect)
  return readTrace(events)
}

function readTrace(events: readonly TraceEvent[]): Traced {
  const main = events.find((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain')
  const usedByThread = new Map<string, number>()
  let peakHeap = 0
  let longestTask = 0
  const note = (event: TraceEvent, used: number | undefined) => {
    if (used === undefined) return
    usedByThread.set(`${event.pid} ${event.tid}`, used)
    peakHeap = Math.max(
      peakHeap,
      [...usedByThread.values()].reduce((sum, one) => sum + one, 0),
    )
  }
  for (const event of events.toSorted((a, b) => a.ts - b.ts)) {
    note(event, event.args.usedHeapSizeBefore)
    note(event, event.args.usedHeapSizeAfter)
    const onMain = event.pid === main?.pid && event.tid === main.tid
    if (onMain && /RunTask|ThreadControllerImpl::RunTask/.test(event.name)) longestTask = Math.max(longestTask, (event.dur ?? 0) / 1000)
  }
  return { peakHeap, longestTask }
}
