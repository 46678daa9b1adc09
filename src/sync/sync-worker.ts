import { Database } from '../store/database.ts'
import { createExchange, type Exchange } from './exchange.ts'
import { createTransport } from './transport.ts'
import type { ExchangeAnswer, ExchangeTask } from './worker-exchange.ts'

const exchangeByDatabase = new Map<string, Exchange>()

/** Parsing and merging a first sync takes seconds: done here, the screen goes on. */
self.onmessage = async ({ data }: MessageEvent<ExchangeTask>) => {
  let exchange = exchangeByDatabase.get(data.database)
  if (!exchange) {
    const transport = createTransport((path, init) => fetch(path, init))
    exchangeByDatabase.set(data.database, (exchange = createExchange(new Database(data.database), transport)))
  }
  const outcome = await exchange(data.now)
  self.postMessage({ number: data.number, outcome } satisfies ExchangeAnswer)
}
