import { Dexie } from 'dexie'
import { v7 } from 'uuid'
import { createBundleOffice, type BundleOffice } from '../../../src/store/bundle-office.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/store.ts'

/** Our store and its worker, put together as the app does. */
export interface OurStore {
  readonly store: Store
  readonly office: BundleOffice
}

const NAME = 'bench-ours'

/** Opens the database as the app does. */
export async function openOurs(): Promise<OurStore> {
  const foldSoon = () => office.fold()
  const store = await openStore({ name: NAME, now: () => new Date().toISOString(), newId: () => v7(), foldSoon })
  const office = createBundleOffice(
    store,
    () => new Worker(new URL('../../../src/store/bundle-worker.ts', import.meta.url), { type: 'module' }),
  )
  return { store, office }
}

/** Removes the database. */
export function removeOurs(): Promise<void> {
  return Dexie.delete(NAME)
}

/** Ends the use of the database, worker and all. */
export function closeOurs({ store, office }: OurStore): void {
  office.cancel()
  store.close()
}

/** Takes in bundles by the worker, preview first, as people do. Gives the share of the preview in ms. */
export async function importBundles(ours: OurStore, files: readonly Blob[]): Promise<{ preview: number }> {
  let preview = 0
  for (const file of files) {
    const start = performance.now()
    await ours.office.inspect(file, () => undefined)
    preview += performance.now() - start
    await ours.office.importInspected(() => undefined)
  }
  return { preview }
}

/** Writes everything as a bundle, by the worker. */
export function exportOurs({ office }: OurStore): Promise<Blob> {
  const [id, exportedAt] = [v7(), new Date().toISOString()]
  return office.export({ id, title: 'Bench', by: 'bench', device: 'bench', exportedAt, part: null }, () => undefined)
}
