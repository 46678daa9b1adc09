import { expect, it } from 'vitest'
import type { ExchangeOutcome } from '../../src/sync/exchange.ts'
import { createWorkerExchange, type ExchangeTask, type SyncWorker } from '../../src/sync/worker-exchange.ts'

const done: ExchangeOutcome = { kind: 'done', more: false, changed: true, rightsChanged: false, stale: false }

class SampleWorker implements SyncWorker {
  readonly tasks: ExchangeTask[] = []
  isEnded = false
  onmessage: SyncWorker['onmessage'] = null
  onerror: SyncWorker['onerror'] = null
  postMessage(task: ExchangeTask): void {
    this.tasks.push(task)
  }
  terminate(): void {
    this.isEnded = true
  }
  answer(number: number, outcome: ExchangeOutcome): void {
    this.onmessage?.({ data: { number, outcome } } as Parameters<NonNullable<SyncWorker['onmessage']>>[0])
  }
}

function start() {
  const workers: SampleWorker[] = []
  const exchange = createWorkerExchange('sample', () => {
    const worker = new SampleWorker()
    workers.push(worker)
    return worker
  })
  return { workers, exchange }
}

it('exchanges in a worker that starts with the first one', async () => {
  const { workers, exchange } = start()
  expect(workers).toHaveLength(0)
  const first = exchange.run('2026-03-01T10:00:00.000Z')
  const second = exchange.run('2026-03-01T10:00:01.000Z')
  expect(workers[0]!.tasks).toEqual([
    { number: 1, database: 'sample', now: '2026-03-01T10:00:00.000Z' },
    { number: 2, database: 'sample', now: '2026-03-01T10:00:01.000Z' },
  ])
  workers[0]!.answer(2, { ...done, more: true })
  workers[0]!.answer(1, done)
  expect(await first).toEqual(done)
  expect(await second).toMatchObject({ more: true })
})

it('tells of a worker that broke, and starts another with the next exchange', async () => {
  const { workers, exchange } = start()
  const lost = exchange.run('2026-03-01T10:00:00.000Z')
  workers[0]!.onerror?.(new Event('error') as ErrorEvent)
  expect(await lost).toMatchObject({ kind: 'failed', problem: { code: 'database' } })
  expect(workers[0]!.isEnded).toBe(true)
  const next = exchange.run('2026-03-01T10:00:01.000Z')
  workers[1]!.answer(2, done)
  expect(await next).toEqual(done)
})

it('answers what is under way when it is stopped', async () => {
  const { workers, exchange } = start()
  const running = exchange.run('2026-03-01T10:00:00.000Z')
  exchange.stop()
  expect(await running).toMatchObject({ kind: 'failed' })
  expect(workers[0]!.isEnded).toBe(true)
})
