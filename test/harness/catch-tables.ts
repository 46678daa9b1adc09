import { vi } from 'vitest'

/** Catches the tables that are saved from now on; gives the lines of the last one, its head first. `vi.restoreAllMocks()` ends it. */
export function catchTables(): () => Promise<readonly string[]> {
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    return 'blob:sample'
  })
  return async () => (await saved.at(-1)!.text()).trim().split('\r\n')
}
