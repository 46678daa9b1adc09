import { openStore, type StoreOptions } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { databaseName } from '../databases.ts'

type KeyedStorage = Pick<Storage, 'key' | 'length' | 'removeItem'>

/** Removes the open database and what was noted beside it: typing, places in guides, ballot boxes ([P1]); every tab is told. */
export async function removeOpenData(store: Store, storage: KeyedStorage = localStorage): Promise<void> {
  await store.wipe()
  const kept = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) => key !== null)
  const beginnings = [`partners-guide-journal:${store.name}:`, `partners-guide-pulse:${store.name}:`, 'partners-guide.place.']
  for (const key of kept.filter((each) => beginnings.some((one) => each.startsWith(one)))) storage.removeItem(key)
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
