import type { BundleAnswer, BundleProblem, BundleTask, ExportTask, ImportPreview } from './bundle-task.ts'
import type { Progress } from './import-bundle.ts'
import type { Store } from './store.ts'

/** Takes bundles in and writes them, off the screen's thread. */
export interface BundleOffice {
  /** Reads a file and tells what taking it in would do; changes nothing ([B2]). Rejects with `BundleFailure`. */
  inspect(file: Blob, onProgress: Progress): Promise<ImportPreview>
  /** Takes in the file that was inspected last: all of it or none. */
  importInspected(onProgress: Progress): Promise<void>
  /** Writes a bundle; its edits count as having left the device from then on. */
  export(request: ExportTask, onProgress: Progress): Promise<Blob>
  /** Folds the log's tail into chunks in the background; nothing anybody sees changes. */
  fold(): void
  /** Gives up what is under way: nothing of it stays. */
  cancel(): void
}

/** A bundle was not taken in or not written; nothing was changed. */
export class BundleFailure extends Error {
  override readonly name = 'BundleFailure'
  readonly problem: BundleProblem | { readonly at: 'cancelled' }

  constructor(problem: BundleFailure['problem']) {
    super(`The bundle was not processed: ${problem.at}`)
    this.problem = problem
  }
}

/** A worker as the office uses it. */
export interface OfficeWorker {
  postMessage(message: { readonly database: string; readonly number: number; readonly task: BundleTask }): void
  onmessage: ((event: MessageEvent<WorkerReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

type WorkerReply = { readonly number: number } & ({ readonly done: number; readonly of: number } | { readonly answer: BundleAnswer })

interface Waiting {
  readonly onProgress: Progress
  resolve(answer: BundleAnswer): void
}

/**
 * Makes the office of a store. The worker starts with the first task and ends with `cancel`.
 *
 * @param startWorker makes the worker; `bundle-worker.ts` in the app
 */
export function createBundleOffice(store: Store, startWorker: () => OfficeWorker): BundleOffice {
  let worker: OfficeWorker | null = null
  let count = 0
  const waitingByNumber = new Map<number, Waiting>()
  const channel = new BroadcastChannel(`partners-guide:${store.name}`)

  const failAll = (problem: BundleProblem | { at: 'cancelled' }) => {
    worker?.terminate()
    worker = null
    for (const { resolve } of waitingByNumber.values()) resolve({ ok: false, problem: problem as BundleProblem })
    waitingByNumber.clear()
  }
  const start = (): OfficeWorker => {
    const started = startWorker()
    started.onmessage = ({ data }) => {
      const waiting = waitingByNumber.get(data.number)
      if (!waiting) return
      if ('answer' in data) {
        waitingByNumber.delete(data.number)
        waiting.resolve(data.answer)
      } else waiting.onProgress(data.done, data.of)
    }
    started.onerror = () => failAll({ at: 'database', code: 'failed' })
    return started
  }
  const run = async (task: BundleTask, onProgress: Progress = () => undefined): Promise<Extract<BundleAnswer, { ok: true }>> => {
    const answer = await new Promise<BundleAnswer>((resolve) => {
      worker ??= start()
      const number = ++count
      waitingByNumber.set(number, { onProgress, resolve })
      worker.postMessage({ database: store.name, number, task })
    })
    if (!answer.ok) throw new BundleFailure(answer.problem)
    if (task.task !== 'inspect') {
      channel.postMessage('changed')
      await store.catchUp()
    }
    return answer
  }
  return {
    inspect: async (file, onProgress) => (await run({ task: 'inspect', file }, onProgress)).preview!,
    importInspected: async (onProgress) => void (await run({ task: 'import' }, onProgress)),
    export: async (request, onProgress) => (await run({ task: 'export', request }, onProgress)).file!,
    fold: () => void run({ task: 'fold' }).catch(() => undefined),
    cancel() {
      failAll({ at: 'cancelled' })
      // What was done just before it is there all the same.
      channel.postMessage('changed')
      void store.catchUp().catch(() => undefined)
    },
  }
}
