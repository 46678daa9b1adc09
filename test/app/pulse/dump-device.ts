import { vi } from 'vitest'

/** Everything in every database of this device, by database, table and key. */
export async function dumpDatabases(): Promise<Record<string, unknown>> {
  const dump: Record<string, unknown> = {}
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settle<IDBDatabase>(indexedDB.open(name))
    dump[name] = database.version
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table).objectStore(table)
      const [keys, values] = [settle(store.getAllKeys()), settle(store.getAll())]
      dump[`${name} ${table}`] = [await keys, await values]
    }
    database.close()
  }
  return dump
}

/** Everything in `localStorage`. */
export function dumpLocalStorage(): Record<string, string> {
  return Object.fromEntries(Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)!]))
}

/** Notes from now on whatever could leave the page or stay behind it: requests, lines on the console, entries of the history, other storage. */
export function watchWaysOut(): () => readonly string[] {
  const seen: string[] = []
  for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'] as const) {
    vi.stubGlobal(
      name,
      vi.fn(function play() {
        seen.push(name)
        throw new TypeError('no network')
      }),
    )
  }
  Object.defineProperty(navigator, 'sendBeacon', { configurable: true, value: () => seen.push('sendBeacon') > 0 })
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation((...words: unknown[]) => void seen.push(`console.${name} ${words.join(' ')}`))
  }
  for (const name of ['pushState', 'replaceState'] as const) {
    vi.spyOn(history, name).mockImplementation((state) => void seen.push(`history.${name} ${JSON.stringify(state)}`))
  }
  const noted = sessionStorage.length
  return () => [...seen, ...(sessionStorage.length > noted ? ['sessionStorage'] : []), ...(document.cookie === '' ? [] : ['cookie'])]
}

function settle<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no answer'))
  })
}
