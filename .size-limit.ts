import { readFileSync } from 'node:fs'
import type { SizeLimitConfig } from 'size-limit'

/** One file of the build, as Vite's manifest lists it. */
interface Chunk {
  readonly file: string
  readonly src?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}

const chunkByKey = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Record<string, Chunk>

/** Every file that a browser needs before the chunk of this key runs. */
function listFiles(key: string, seen = new Set<string>()): string[] {
  const chunk = chunkByKey[key]
  if (!chunk || seen.has(key)) return []
  seen.add(key)
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((next) => listFiles(next, seen))]
}

const keys = Object.keys(chunkByKey)
const entry = keys.find((key) => chunkByKey[key]?.isEntry)
if (entry === undefined) throw new Error('The build has no entry in dist/.vite/manifest.json.')

/** The first screens (Today and the welcome of a new device) are split like every other, but a first visit needs them too. */
const firstScreen = keys.filter((key) => /^src\/app\/routes\/(?:__root|_app|_app\/index|welcome)\.tsx/.test(key))
const firstLoad = [...new Set([entry, ...firstScreen].flatMap((key) => listFiles(key)))]

const later = [...new Set(keys.flatMap((key) => chunkByKey[key]?.dynamicImports ?? []))].filter((key) => !firstScreen.includes(key))

/** Sizes in brotli: what a first visit loads before it can be used, and what each later screen or language adds. */
const config: SizeLimitConfig = [
  {
    name: 'First load: index.html, its scripts and styles, and the first screens',
    path: ['index.html', ...firstLoad].map(inDist),
    limit: '200 kB',
  },
  ...later.map((key) => ({
    name: `Later: ${key}`,
    path: listFiles(key)
      .filter((file) => !firstLoad.includes(file))
      .map(inDist),
    limit: '60 kB',
  })),
].filter((check) => check.path.length > 0)

function inDist(file: string): string {
  return `dist/${file}`
}

export default config
