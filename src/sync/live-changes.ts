import type { Growth } from './create-sync-loop.ts'

/** The part of `EventSource` that is used. */
export interface EventLine {
  readonly readyState: number
  addEventListener(type: 'open' | 'message' | 'error', listener: (event: Event) => void): void
  close(): void
}

/** `EventSource.CLOSED`: the browser has given up, and does not open the line again by itself. */
const CLOSED = 2
/** Time in ms after which a line is opened anew that the browser has given up. */
const REOPEN_AFTER = 30_000

/**
 * Follows `GET /api/changes` ([S8]). The browser opens a lost line again by itself; where the server refused it, it is tried again later:
 * whether the session has ended, the next sync finds out.
 */
export function followChanges(
  open: () => EventLine,
  after: (ms: number, work: () => void) => () => void,
  on: { onGrowth(growth: Growth): void; onOpen(): void },
): () => void {
  let line: EventLine | null = null
  let stopTimer: (() => void) | null = null
  const start = () => {
    const opened = open()
    line = opened
    opened.addEventListener('open', () => on.onOpen())
    opened.addEventListener('message', (event) => {
      const growth = readGrowth((event as MessageEvent<unknown>).data)
      if (growth) on.onGrowth(growth)
    })
    opened.addEventListener('error', () => {
      if (opened.readyState !== CLOSED) return
      opened.close()
      stopTimer = after(REOPEN_AFTER, start)
    })
  }
  start()
  return () => {
    stopTimer?.()
    line?.close()
  }
}

function readGrowth(data: unknown): Growth | null {
  try {
    const { scope, seq } = JSON.parse(String(data)) as Partial<Growth>
    return typeof scope === 'string' && typeof seq === 'number' ? { scope, seq } : null
  } catch {
    return null
  }
}
