import 'fake-indexeddb/auto'

/** How a database can fail. */
export const FAULTS = ['quota', 'unknown', 'connection-closed', 'quota-on-write'] as const
export type Fault = (typeof FAULTS)[number]

let fault: Fault | null = null
let wait = 0
let failures = 0

interface Abortable {
  _abort(name: string): void
}

/** Lets the nth of the coming database operations fail, and those after it until `mend`. */
export function breakDatabase(kind: Fault, nth: number): void {
  fault = kind
  wait = nth
}

/** Lets operations succeed again; tells how many have failed. */
export function mendDatabase(): number {
  fault = null
  const count = failures
  failures = 0
  return count
}

function isDue(): boolean {
  if (fault === null || wait-- > 0) return false
  failures++
  return true
}

const nativeTransaction = IDBDatabase.prototype.transaction
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof nativeTransaction>) {
  if (fault === 'connection-closed' && isDue()) {
    this.close()
    mendDatabaseSoon()
  }
  const transaction = nativeTransaction.apply(this, args)
  if ((fault === 'unknown' || (fault === 'quota' && args[1] === 'readwrite')) && isDue()) {
    const name = fault === 'quota' ? 'QuotaExceededError' : 'UnknownError'
    queueMicrotask(() => (transaction as unknown as Abortable)._abort(name))
  }
  return transaction
}

/** A closed connection is a thing of one moment: a new one works. */
function mendDatabaseSoon(): void {
  fault = null
}

for (const method of ['add', 'put'] as const) {
  const native = IDBObjectStore.prototype[method]
  IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args: Parameters<typeof native>) {
    const request = native.apply(this, args)
    if (fault === 'quota-on-write' && isDue()) (this.transaction as unknown as Abortable)._abort('QuotaExceededError')
    return request
  }
}
