import { createBenchClient, type BenchClient } from './bench-client.ts'

/** What clients saw of a server. */
export interface LoadFigures {
  readonly pushesPerSecond: number
  /** Milliseconds until an edit was acknowledged. */
  readonly p50: number
  readonly p99: number
}

/** Clients push as fast as they are answered, spread over the nodes; measured after a while of warming up. */
export async function measureLoad(
  urls: readonly string[],
  tokens: readonly { readonly key: string; readonly token: string }[],
  warmUp: number,
  milliseconds: number,
): Promise<LoadFigures> {
  const clients = tokens.map(({ key, token }, index) => createBenchClient(urls[index % urls.length]!, token, key))
  const measureFrom = performance.now() + warmUp
  const end = measureFrom + milliseconds
  const times: number[] = []
  await Promise.all(clients.map((client) => pushUntil(client, measureFrom, end, times)))
  for (const client of clients) client.close()
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { pushesPerSecond: (times.length / milliseconds) * 1000, p50: at(0.5), p99: at(0.99) }
}

async function pushUntil(client: BenchClient, measureFrom: number, end: number, times: number[]): Promise<void> {
  while (performance.now() < end) {
    const took = await client.push()
    const now = performance.now()
    if (now >= measureFrom && now < end) times.push(took)
  }
}
