import { createBenchClient, type BenchClient } from './bench-client.ts'

/** What clients saw of a server. */
export interface LoadFigures {
  readonly pushesPerSecond: number
  /** Milliseconds until an edit was acknowledged. */
  readonly p50: number
  readonly p99: number
  /** All that were acknowledged, while warming up, too. */
  readonly pushes: number
}

/** Clients push as fast as they are answered, spread over the nodes; measured after a while of warming up. */
export async function measureLoad(
  urls: readonly string[],
  tokens: readonly { readonly key: string; readonly token: string }[],
  warmUp: number,
  milliseconds: number,
): Promise<LoadFigures> {
  const clients = tokens.map(({ key, token }, index) => createBenchClient(urls[index % urls.length]!, token, key))
  // The first request of a device writes more than its edit: that it was seen, and what it could read.
  for (const client of clients) await client.push()
  const measureFrom = performance.now() + warmUp
  const end = measureFrom + milliseconds
  const times: number[] = []
  const counts = await Promise.all(clients.map((client) => pushUntil(client, measureFrom, end, times)))
  for (const client of clients) client.close()
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return {
    pushesPerSecond: (times.length / milliseconds) * 1000,
    p50: at(0.5),
    p99: at(0.99),
    pushes: counts.reduce((sum, count) => sum + count, clients.length),
  }
}

async function pushUntil(client: BenchClient, measureFrom: number, end: number, times: number[]): Promise<number> {
  let pushes = 0
  for (; performance.now() < end; pushes++) {
    const took = await client.push()
    const now = performance.now()
    if (now >= measureFrom && now < end) times.push(took)
  }
  return pushes
}
