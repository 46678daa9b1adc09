import { existsSync } from 'node:fs'

/** Runs once before the end-to-end tests: they look at the built app, so there must be one. */
export function setup(): void {
  if (!existsSync('dist/index.html'))
    throw new Error('There is no built app in dist/. Run `npm run build` first, or `npm test`, which does.')
}
