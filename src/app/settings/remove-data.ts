import { openStore, type StoreOptions } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { databaseName } from '../databases.ts'

type KeyedStorage = Pick<Storage, 'key' | 'length' | 'removeItem'>

/** Removes the open database and what its tabs have noted of typing and of places in guides; every tab is told. */
export async function removeOpenData(store: Store, storage: KeyedStorage = localStorage): Promise<void> {
  await store.wipe()
  const kept = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) => key !== null)
  const isNote = (key: string) => key.startsWith(`partners-guide-journal:${store.name}:`) || key.startsWith('partners-guide.place.')
  for (const key of kept.filter(isNote)) storage.removeItem(key)
}

/** Whether this device has the sample database; true where the browser does not list its databases. */
export async function hasSample(): Promise<boolean> {
  try {
    const listed = await indexedDB.databases()
    return listed.some(({ name }) => name === databaseName('sample'))
  } catch {
    return true
  }
}

/** Removes the sample database while another one is open; does nothing where there is none. */
export async function removeSample(options: Pick<StoreOptions, 'now' | 'newId'>, storage: KeyedStorage = localStorage): Promise<void> {
  if (!(await hasSample())) return
  await removeOpenData(await openStore({ ...options, name: databaseName('sample') }), storage)
}
