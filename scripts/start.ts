import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Builds the app where there is no build or the sources are newer, then serves it. */
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'web-manifest.config.ts', 'lingui.config.ts', 'package-lock.json']

/** The time of the newest file under a path, in milliseconds. */
function readNewest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => readNewest(join(path, name))))
}

function isBuilt(): boolean {
  const built = 'dist/index.html.br'
  // The build itself may write the route tree, so the build is dated by its last file.
  return existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources.map(readNewest))
}

process.chdir(join(import.meta.dirname, '..'))
if (!isBuilt()) {
  console.log('Building the app (once; about half a minute) …')
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
await import('../src/server/main.ts')
