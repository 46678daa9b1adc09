import type { Store } from '../../../src/store/store.ts'
import { WriteProblem } from '../../../src/store/write-problem.ts'

/** A store that saves nothing into one scope, as where the disk is full. */
export function refuseWrites(store: Store, scope: string): Store {
  const write: Store['write'] = (into, ...rest) =>
    into === scope ? Promise.reject(new WriteProblem('failed')) : store.write(into, ...rest)
  return Object.create(store, { write: { value: write } }) as Store
}
