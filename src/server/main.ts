import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { keepAssets } from './kept-assets.ts'
import { listen } from './listen.ts'
import { SettingsProblem, readSettings } from './settings.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  if (!existsSync(`${dist}/index.html`)) throw new SettingsProblem('There is no built app yet. Run: npm run build')
  const app = createApp(dist, await keepAssetsOrSaySo(settings.dataFolder))
  const server = await listen(app, settings.host, settings.port)
  console.log(`Partners Guide is at ${server.url}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close().then(() => process.exit(0)))
}

/** Without a writable data folder the app still runs; only tabs of older builds lose their files. */
async function keepAssetsOrSaySo(dataFolder: string): Promise<string | null> {
  try {
    return await keepAssets(dist, dataFolder, Date.now())
  } catch (error) {
    console.warn(
      `Files of older builds cannot be kept in DATA_DIR "${dataFolder}": ${error instanceof Error ? error.message : String(error)}`,
    )
    return null
  }
}

try {
  await start()
} catch (error) {
  if (!(error instanceof SettingsProblem)) throw error
  console.error(error.message)
  process.exitCode = 1
}
