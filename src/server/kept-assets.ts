import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How long a file of an older build is still served: a tab may have been open that long. */
export const keptDays = 30

const ledgerName = 'retired-assets.json'

/**
 * Copies the hashed files of the build in `dist` to `<dataFolder>/assets` and removes those that no build has had for 30 days. A tab that
 * still runs an older build can so load the rest of it. `now` is in milliseconds. Gives back the folder; rejects where it cannot be written.
 */
export async function keepAssets(dist: string, dataFolder: string, now: number): Promise<string> {
  const folder = join(dataFolder, 'assets')
  await mkdir(folder, { recursive: true })
  const current = new Set(await readdir(join(dist, 'assets')))
  await cp(join(dist, 'assets'), folder, { recursive: true })
  const retiredAt = await readLedger(dataFolder)
  const kept: Record<string, number> = {}
  for (const name of await readdir(folder)) {
    if (current.has(name)) continue
    const since = retiredAt[name] ?? now
    if (now - since > keptDays * 86_400_000) await rm(join(folder, name), { recursive: true })
    else kept[name] = since
  }
  await writeLedger(dataFolder, kept)
  return folder
}

/** When each file of an older build was replaced, in milliseconds; nothing known where the ledger is missing or damaged. */
async function readLedger(dataFolder: string): Promise<Readonly<Record<string, number>>> {
  try {
    const ledger: unknown = JSON.parse(await readFile(join(dataFolder, ledgerName), 'utf8'))
    if (typeof ledger !== 'object' || ledger === null) return {}
    return Object.fromEntries(Object.entries(ledger).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
  } catch {
    return {}
  }
}

async function writeLedger(dataFolder: string, retiredAt: Readonly<Record<string, number>>): Promise<void> {
  const draft = join(dataFolder, `${ledgerName}.new`)
  await writeFile(draft, JSON.stringify(retiredAt))
  await rename(draft, join(dataFolder, ledgerName))
}
