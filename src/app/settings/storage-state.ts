import { useEffect, useState } from 'react'

/** What the browser says about the room that it gives the app. */
export interface StorageState {
  /** Whether it has promised not to clear the data by itself; null where it does not say. */
  readonly persisted: boolean | null
  /** Bytes used and allowed, both estimates; null where it does not say. */
  readonly used: number | null
  readonly quota: number | null
}

/** Asks the browser how it stores the app's data. Never rejects: a browser that says nothing answers null. */
export async function readStorageState(storage: StorageManager | undefined): Promise<StorageState> {
  const [persisted, estimate] = await Promise.all([
    Promise.resolve(storage?.persisted()).catch(() => undefined),
    Promise.resolve(storage?.estimate()).catch(() => undefined),
  ])
  return { persisted: persisted ?? null, used: estimate?.usage ?? null, quota: estimate?.quota ?? null }
}

/** The browser's storage for this app: null until it has answered. `refresh` asks anew; `keep` asks it not to clear the data by itself. Hook. */
export function useStorageState(storage: StorageManager | undefined = navigator.storage): {
  readonly state: StorageState | null
  readonly keep: () => Promise<boolean>
} {
  const [state, setState] = useState<StorageState | null>(null)
  useEffect(() => {
    let isHere = true
    void readStorageState(storage).then((read) => isHere && setState(read))
    return () => {
      isHere = false
    }
  }, [storage])
  return {
    state,
    keep: async () => {
      const agreed = await Promise.resolve(storage?.persist()).catch(() => false)
      setState(await readStorageState(storage))
      return agreed ?? false
    },
  }
}
