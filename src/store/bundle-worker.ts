import { createBundleRunner, type BundleTask } from './bundle-task.ts'
import { Database } from './database.ts'

/** A worker's message: which task of which database. */
export interface WorkerRequest {
  readonly database: string
  readonly number: number
  readonly task: BundleTask
}

const runnerByDatabase = new Map<string, ReturnType<typeof createBundleRunner>>()

self.onmessage = async ({ data }: MessageEvent<WorkerRequest>) => {
  let run = runnerByDatabase.get(data.database)
  if (!run) runnerByDatabase.set(data.database, (run = createBundleRunner(new Database(data.database))))
  const answer = await run(data.task, (done, of) => self.postMessage({ number: data.number, done, of }))
  self.postMessage({ number: data.number, answer })
}
