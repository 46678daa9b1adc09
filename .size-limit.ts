import { readFileSync } from 'node:fs'
import type { SizeLimitConfig } from 'size-limit'

/** One file of the build, as Vite's manifest lists it. */
interface Chunk {
  readonly file: string
  readonly src?: string
  readonly name?: string
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

/** What a start loads before it can be used: the entry, the frame, and the screen that comes first. */
function listStart(screen: RegExp): string[] {
  const screens = keys.filter((key) => /^src\/app\/routes\/(?:__root|_app)\.tsx/.test(key) || screen.test(key))
  return [...new Set([entry!, ...screens].flatMap((key) => listFiles(key)))]
}

const starts = [
  { name: 'First load on a new device: index.html, its scripts and styles, Welcome', files: listStart(/^src\/app\/routes\/welcome\.tsx/) },
  {
    name: 'First load on any later start: index.html, its scripts and styles, Today',
    files: listStart(/^src\/app\/routes\/_app\/index\.tsx/),
  },
]
const firstLoad = [...new Set(starts.flatMap((start) => start.files))]
const isFirstScreen = (key: string) => /^src\/app\/routes\/(?:__root|_app|_app\/index|welcome)\.tsx/.test(key)

/** What every start fetches by itself as soon as it stands: it is there before the first screen that needs it. */
const ahead = listFiles(keys.find((key) => chunkByKey[key]?.name === 'registry') ?? '').filter((file) => !firstLoad.includes(file))

const later = [...new Set(keys.flatMap((key) => chunkByKey[key]?.dynamicImports ?? []))].filter((key) => !isFirstScreen(key))

/** Sizes in brotli: what a first visit loads before it can be used, and what each later screen or language adds. */
const config: SizeLimitConfig = [
  ...starts.map(({ name, files }) => ({ name, path: ['index.html', ...files].map(inDist), limit: '200 kB' })),
  ...later.map((key) => ({
    name: `Later: ${key}`,
    path: listFiles(key)
      .filter((file) => !firstLoad.includes(file) && !ahead.includes(file))
      .map(inDist),
    limit: '60 kB',
  })),
  { name: 'Fetched by every start once it stands: the kinds of records', path: ahead.map(inDist), limit: '60 kB' },
].filter((check) => check.path.length > 0)

function inDist(file: string): string {
  return `dist/${file}`
}

export default config
