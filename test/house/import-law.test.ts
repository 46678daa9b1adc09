import { beforeAll, describe, expect, it } from 'vitest'
import { layersByLayer } from '../../import-law.config.ts'
import type { Layer } from '../../import-law.config.ts'
import { lintTree } from './planted-tree.ts'
import type { FaultsByFile } from './planted-tree.ts'

const layers = Object.keys(layersByLayer) as Layer[]
const folders = layers.filter((layer) => layer !== 'main')

/** One planted file: where, what, and the rule that must speak (null = none may). */
interface Plant {
  readonly says: string
  readonly path: string
  readonly text: string
  readonly rule: string | null
}

/** The law as the house states it, written out once more, so that loosening the configuration fails here. */
const mayImport: Readonly<Record<Layer, string>> = {
  change: '',
  ui: '',
  domain: 'change',
  guides: 'domain',
  store: 'change domain',
  sync: 'change domain store',
  wizard: 'ui guides domain',
  server: 'change domain guides',
  app: 'change domain guides store sync ui wizard',
  main: 'change domain guides store sync ui wizard app',
}

function fileIn(layer: Layer, name: string, depth = 1): string {
  return layer === 'main' ? 'src/main.tsx' : `src/${layer}/${'deep/'.repeat(depth - 1)}${name}.ts`
}

function plantLayer(from: Layer, to: Layer, depth: number): Plant {
  const allowed = mayImport[from].split(' ').includes(to)
  const up = from === 'main' ? './' : '../'.repeat(depth)
  return {
    says: `src/${from} ${allowed ? 'may' : 'must not'} import src/${to}${depth > 1 ? ` from ${depth} folders down` : ''}`,
    path: from === 'main' ? `src/main.tsx` : fileIn(from, `imports-${to}`, depth),
    text: `import type { X } from '${up}${to}/x.ts'\nexport type Y = X\n`,
    rule: allowed ? null : 'no-restricted-imports',
  }
}

const packagePlants: readonly (readonly [specifier: string, only: string])[] = [
  ['dexie', 'store'],
  ['dexie/import-wrapper.mjs', 'store'],
  ['react', 'ui wizard app main'],
  ['react-dom/client', 'ui wizard app main'],
  ['@lingui/react/macro', 'ui wizard app main'],
  ['zustand', 'app'],
  ['zustand/vanilla', 'app'],
  ['@tanstack/react-router', 'app'],
  ['node:fs', 'server'],
  ['node:sqlite', 'server'],
  ['hono', 'server'],
]

function plantPackage(layer: Layer, specifier: string, only: string): Plant {
  const allowed = only.split(' ').includes(layer)
  return {
    says: `src/${layer} ${allowed ? 'may' : 'must not'} import ${specifier}`,
    path: fileIn(layer, `package-${specifier.replaceAll(/\W/g, '-')}`),
    text: `import { x } from '${specifier}'\nexport const y = x\n`,
    rule: allowed ? null : 'no-restricted-imports',
  }
}

const clock = [
  'new Date()',
  'Date()',
  'Date.now()',
  'globalThis.Date.now()',
  'Math.random()',
  'crypto.randomUUID()',
  'crypto.getRandomValues(new Uint8Array(1))',
]
const network = [
  "fetch('/x')",
  "globalThis.fetch('/x')",
  "window.fetch('/x')",
  "new EventSource('/x')",
  "new WebSocket('/x')",
  "navigator.sendBeacon('/x')",
]

function plantCode(layer: Layer, code: string, index: number, allowed: boolean): Plant {
  return {
    says: `src/${layer} ${allowed ? 'may' : 'must not'} run ${code}`,
    path: fileIn(layer, `code-${index}-${code.replaceAll(/\W/g, '')}`),
    text: `export const run = (): unknown => ${code}\n`,
    rule: allowed ? null : /no-restricted-(?:globals|properties)|no-hidden-clock/.source,
  }
}

const clockFree = ['change', 'domain', 'guides', 'store', 'sync', 'server']
const otherPlants: readonly Plant[] = [
  {
    says: 'an area of src/app must not import another',
    path: 'src/app/one/a.ts',
    text: "export * from '../two/b.ts'\n",
    rule: 'no-restricted-imports',
  },
  {
    says: 'nor from a folder of it',
    path: 'src/app/one/deep/c.ts',
    text: "export * from '../../two/b.ts'\n",
    rule: 'no-restricted-imports',
  },
  { says: 'an area may import the top of src/app', path: 'src/app/one/d.ts', text: "export * from '../top.ts'\n", rule: null },
  { says: 'an area may import its own folders', path: 'src/app/one/deep/e.ts', text: "export * from '../other/f.ts'\n", rule: null },
  {
    says: 'an area named like a layer is an area',
    path: 'src/app/guides/g.ts',
    text: "export * from '../sync/h.ts'\n",
    rule: 'no-restricted-imports',
  },
  { says: 'a route may import areas', path: 'src/app/routes/r.ts', text: "export * from '../one/a.ts'\n", rule: null },
  {
    says: 'a route must not import the server',
    path: 'src/app/routes/s.ts',
    text: "export * from '../../server/s.ts'\n",
    rule: 'no-restricted-imports',
  },
  {
    says: 'a lazy import counts',
    path: 'src/ui/lazy.ts',
    text: "export const load = () => import('../store/x.ts')\n",
    rule: 'no-restricted-imports',
  },
  {
    says: 'an import() type counts',
    path: 'src/ui/typed.ts',
    text: "export type X = import('../store/x.ts').X\n",
    rule: 'consistent-type-imports',
  },
  {
    says: 'a detour over src/ counts',
    path: 'src/ui/detour.ts',
    text: "export * from '../../src/store/x.ts'\n",
    rule: 'no-restricted-imports',
  },
  {
    says: 'an address from the root counts',
    path: 'src/ui/root.ts',
    text: "export * from '/src/store/x.ts'\n",
    rule: 'no-restricted-imports',
  },
  { says: 'nothing imports main', path: 'src/app/up.ts', text: "export * from '../main.tsx'\n", rule: 'no-restricted-imports' },
  { says: 'src/change has no packages', path: 'src/change/pack.ts', text: "export * from 'zod'\n", rule: 'no-restricted-imports' },
  {
    says: 'two files must not import each other',
    path: 'src/ui/ring-a.ts',
    text: "import { b } from './ring-b.ts'\nexport const a = () => b\n",
    rule: 'no-cycle',
  },
  {
    says: 'nor by way of a third',
    path: 'src/ui/ring-b.ts',
    text: "import { a } from './ring-a.ts'\nexport const b = () => a\n",
    rule: 'no-cycle',
  },
  {
    says: 'the server reads the clock in its entry',
    path: 'src/server/main.ts',
    text: 'export const now = (): number => Date.now()\n',
    rule: null,
  },
  {
    says: 'a given time may be read',
    path: 'src/domain/given.ts',
    text: 'export const read = (text: string): Date => new Date(text)\n',
    rule: null,
  },
]

const plants: readonly Plant[] = [
  ...folders.flatMap((from) => folders.filter((to) => to !== from).flatMap((to) => [1, 2, 3].map((depth) => plantLayer(from, to, depth)))),
  ...packagePlants.flatMap(([specifier, only]) => folders.map((layer) => plantPackage(layer, specifier, only))),
  ...clock.flatMap((code, index) => folders.map((layer) => plantCode(layer, code, index, !clockFree.includes(layer)))),
  ...network.flatMap((code, index) => folders.map((layer) => plantCode(layer, code, index, layer === 'sync'))),
  ...otherPlants,
]

describe('the import law', () => {
  let faults: FaultsByFile = new Map()

  beforeAll(async () => {
    const tree = await lintTree(Object.fromEntries(plants.map((plant) => [plant.path, plant.text])))
    expect(tree.failed).toBe(true)
    faults = tree.faults
  }, 60_000)

  it('plants every file once', () => {
    expect(new Set(plants.map((plant) => plant.path)).size).toBe(plants.length)
  })

  for (const { says, path, rule } of plants) {
    it(says, () => {
      const found = (faults.get(path) ?? []).filter((fault) => /restricted|cycle|hidden-clock|consistent-type-imports/.test(fault))
      if (rule === null) expect(found).toEqual([])
      else expect(found.join('\n')).toMatch(new RegExp(rule))
    })
  }

  it('holds for src/main.tsx: neither server nor router nor store of its own', async () => {
    for (const specifier of ['./server/x.ts', '@tanstack/react-router', 'zustand', 'dexie', 'node:fs']) {
      const tree = await lintTree({ 'src/main.tsx': `export * from '${specifier}'\n` })
      expect([specifier, tree.failed]).toEqual([specifier, true])
      expect(tree.faults.get('src/main.tsx')?.join('\n')).toContain('no-restricted-imports')
    }
  }, 60_000)

  it('lets a tree without a violation pass', async () => {
    const tree = await lintTree({
      'src/change/edit.ts': 'export interface Edit {\n  readonly id: string\n}\n',
      'src/domain/text.ts': "import type { Edit } from '../change/edit.ts'\n\nexport const idOf = (edit: Edit): string => edit.id\n",
      'src/main.tsx': "import { idOf } from './domain/text.ts'\n\nexport const show = idOf\n",
    })
    expect([tree.failed, [...tree.faults]]).toEqual([false, []])
  }, 60_000)
})
