import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Storage } from '../storage/storage.ts'
import type { Gauge } from './metrics.ts'

/** What `/metrics` looks up beside what was counted: the log's size, open streams, and how the process does. */
export function listGauges(storage: Pick<Storage, 'db' | 'engine'>, version: string, countStreams: () => number): Gauge[] {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const one = (value: number) => Promise.resolve([{ labels: {}, value }])
  const gauge = (name: string, help: string, value: () => number, type: Gauge['type'] = 'gauge'): Gauge => ({
    name,
    type,
    help,
    read: () => one(value()),
  })
  return [
    {
      name: 'partners_guide_info',
      type: 'gauge',
      help: 'Version of the server, its engine and its Node.',
      read: () => Promise.resolve([{ labels: { version, engine: storage.engine, node: process.version }, value: 1 }]),
    },
    {
      name: 'partners_guide_log_entries',
      type: 'gauge',
      help: 'Entries of the log (the sum of all last seqs), by kind of scope.',
      read: () => readLogEntries(storage),
    },
    gauge('partners_guide_event_streams', 'Clients that listen for live changes at this process.', countStreams),
    gauge('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss()),
    gauge('nodejs_heap_size_used_bytes', 'Heap in use.', () => process.memoryUsage().heapUsed),
    gauge('process_cpu_seconds_total', 'Processor time of the process.', readProcessorSeconds, 'counter'),
    gauge('process_uptime_seconds', 'Seconds since the process started.', () => process.uptime()),
    gauge('nodejs_eventloop_lag_p99_seconds', 'How late the event loop was, for the worst hundredth since the last look.', () => {
      const seconds = delay.percentile(99) / 1e9
      delay.reset()
      return Number.isFinite(seconds) ? seconds : 0
    }),
  ]
}

async function readLogEntries({ db }: Pick<Storage, 'db'>): Promise<{ labels: { kind: string }; value: number }[]> {
  const rows = await db.selectFrom('scopes').select(['scope', 'last_seq']).execute()
  const entriesByKind = new Map([
    ['task-force', 0],
    ['work-group', 0],
    ['organization', 0],
  ])
  for (const { scope, last_seq: lastSeq } of rows) {
    const kind = scope.split('/', 1)[0] ?? ''
    entriesByKind.set(kind, (entriesByKind.get(kind) ?? 0) + lastSeq)
  }
  return [...entriesByKind].map(([kind, value]) => ({ labels: { kind }, value }))
}

function readProcessorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
