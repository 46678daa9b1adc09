/** A folder of `src/`, or `main` for `src/main.tsx`. */
export type Layer = 'change' | 'domain' | 'guides' | 'store' | 'sync' | 'ui' | 'wizard' | 'server' | 'app' | 'main'

/** What each folder may import of ours, besides itself. Type imports count. */
export const layersByLayer: Readonly<Record<Layer, readonly Layer[]>> = {
  change: [],
  ui: [],
  domain: ['change'],
  guides: ['domain'],
  store: ['change', 'domain'],
  sync: ['change', 'domain', 'store'],
  wizard: ['ui', 'guides', 'domain'],
  server: ['change', 'domain', 'guides'],
  app: ['change', 'domain', 'guides', 'store', 'sync', 'ui', 'wizard', 'app'],
  main: ['change', 'domain', 'guides', 'store', 'sync', 'ui', 'wizard', 'app'],
}

/** Packages that belong to some folders only: a pattern of the import's text, the folders, and how to say it. */
export const packageLaw: readonly { readonly pattern: string; readonly layers: readonly Layer[]; readonly sentence: string }[] = [
  { pattern: '^dexie', layers: ['store'], sentence: 'Dexie belongs to src/store only.' },
  {
    pattern: '^(react|react-dom|@lingui/react|@tanstack/react-virtual)(/|$)',
    layers: ['ui', 'wizard', 'app', 'main'],
    sentence: 'React belongs to ui, wizard, app and main only.',
  },
  { pattern: '^(zustand|@tanstack/react-router)(/|$)', layers: ['app'], sentence: 'zustand and the router belong to src/app only.' },
  { pattern: '^(node:|hono(/|$)|@hono/)', layers: ['server'], sentence: 'node:* and Hono belong to src/server only.' },
  { pattern: '^workbox-', layers: ['app'], sentence: 'Workbox belongs to src/app only.' },
]

/** The folders without any package at all: they run everywhere. */
export const packageFreeLayers: readonly Layer[] = ['change', 'guides']

/** The folders that get the time and random ids as parameters. (`src/server/main.ts`, `src/server/admin.ts` and `src/main.tsx` are where they come from.) */
export const clockFreeLayers: readonly Layer[] = ['change', 'domain', 'guides', 'store', 'sync', 'server']

/** The files of a clock-free folder that may read the clock: the compositions. */
export const clockFiles: readonly string[] = ['src/server/main.ts', 'src/server/admin.ts']

/** The only folder that talks to the network. */
export const networkLayers: readonly Layer[] = ['sync']
