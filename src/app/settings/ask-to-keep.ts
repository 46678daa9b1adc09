import { readRemembered, remember } from '../remembered.ts'

const KEY = 'asked-to-keep'

/**
 * Asks the browser not to clear the data by itself, without a word of ours: most browsers decide silently, some ask their user, so it is
 * asked at most once a month. Settings show what came of it. Never rejects.
 *
 * @param today the date on this device, `YYYY-MM-DD`
 */
export async function askToKeep(today: string, storage: StorageManager | undefined = navigator.storage): Promise<void> {
  const month = today.slice(0, 7)
  if (!storage || readRemembered(KEY) === month) return
  try {
    if (await storage.persisted()) return
    remember(KEY, month)
    await storage.persist()
  } catch {
    // A browser that cannot say is a browser that has not agreed.
  }
}
