import type { ExchangeOutcome } from './exchange.ts'

/** What the worker is told. */
export interface ExchangeTask {
  readonly number: number
  readonly database: string
  /** ISO 8601 UTC */
  readonly now: string
}

/** What the worker answers. */
export interface ExchangeAnswer {
  readonly number: number
  readonly outcome: ExchangeOutcome
}

/** A worker as it is used here. */
export interface SyncWorker {
  postMessage(task: ExchangeTask): void
  onmessage: ((event: MessageEvent<ExchangeAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

/** The exchange of a database, in a worker that starts with the first one. */
export interface WorkerExchange {
  run(now: string): Promise<ExchangeOutcome>
  /** Ends the worker; nothing of what is under way is taken in by half. */
  stop(): void
}

/** Makes the exchange of a database in a worker. */
export function createWorkerExchange(database: string, startWorker: () => SyncWorker): WorkerExchange {
  let worker: SyncWorker | null = null
  let count = 0
  const waiting = new Map<number, (outcome: ExchangeOutcome) => void>()
  const failAll = (detail: string) => {
    worker?.terminate()
    worker = null
    for (const resolve of waiting.values()) resolve({ kind: 'failed', problem: { code: 'database', detail }, retryAfter: null })
    waiting.clear()
  }
  const start = (): SyncWorker => {
    const started = startWorker()
    started.onmessage = ({ data }) => {
      waiting.get(data.number)?.(data.outcome)
      waiting.delete(data.number)
    }
    // Its code could not be loaded, or it ran out of memory: the next try starts another.
    started.onerror = () => failAll('failed')
    return started
  }
  return {
    run: (now) =>
      new Promise((resolve) => {
        worker ??= start()
        const number = ++count
        waiting.set(number, resolve)
        worker.postMessage({ number, database, now })
      }),
    stop: () => failAll('stopped'),
  }
}
