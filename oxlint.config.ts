import { defineConfig } from 'oxlint'
import type { OxlintOverride } from 'oxlint'
import { clockFiles, clockFreeLayers, layersByLayer, networkLayers, packageFreeLayers, packageLaw } from './import-law.config.ts'
import type { Layer } from './import-law.config.ts'

interface ImportPattern {
  readonly regex: string
  readonly message: string
}

const layers = Object.keys(layersByLayer) as Layer[]
const folders = layers.filter((layer) => layer !== 'main')
const depths = [1, 2, 3, 4] as const

/** The packages and paths that no file of a layer may import, wherever it lies. */
function listForbiddenPackages(layer: Layer): ImportPattern[] {
  const law = packageLaw.filter((row) => !row.layers.includes(layer)).map((row) => ({ regex: row.pattern, message: row.sentence }))
  const pure = { regex: '^[^.]', message: `src/${layer} has no dependency on a package: it runs everywhere.` }
  const detour = { regex: '(^|/)src/|^/', message: 'Import by the shortest relative path.' }
  return [...(packageFreeLayers.includes(layer) ? [pure] : law), detour]
}

/** The imports of other layers that a file `depth` folders below `src/` may not have. */
function listForbiddenLayers(layer: Layer, depth: number): ImportPattern[] {
  const forbidden = folders.filter((other) => other !== layer && !layersByLayer[layer].includes(other))
  const up = depth === 0 ? '\\./' : '(\\./)?' + '\\.\\./'.repeat(depth)
  const main = depth === 0 ? [] : [{ regex: `^${up}main\\.tsx$`, message: 'Nothing imports src/main.tsx.' }]
  return [
    ...main,
    {
      regex: `^${up}(${forbidden.join('|')})/`,
      message: `src/${layer} may import of ours only: ${layersByLayer[layer].join(', ') || 'nothing'}.`,
    },
  ]
}

function forbidImports(files: string[], patterns: ImportPattern[]): OxlintOverride {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

function listLayerOverrides(layer: Layer): OxlintOverride[] {
  if (layer === 'main') return [forbidImports(['src/main.tsx'], [...listForbiddenPackages('main'), ...listForbiddenLayers('main', 0)])]
  return depths.map((depth) =>
    forbidImports(
      [`src/${layer}/${'*/'.repeat(depth - 1)}*.{ts,tsx}`],
      [...listForbiddenPackages(layer), ...listForbiddenLayers(layer, depth)],
    ),
  )
}

/** Areas inside `app/` don't import each other; what they share lies at the top of `app/`. Routes join areas. */
const areaOverrides = [2, 3, 4].map((depth) => ({
  ...forbidImports(
    [`src/app/${'*/'.repeat(depth - 1)}*.{ts,tsx}`],
    [
      ...listForbiddenPackages('app'),
      ...listForbiddenLayers('app', depth),
      {
        regex: `^(\\./)?${'\\.\\./'.repeat(depth - 1)}[^./][^/]*/`,
        message: 'Areas inside src/app do not import each other; share at the top of src/app.',
      },
    ],
  ),
  excludeFiles: ['src/app/routes/**'],
}))

const clockOverride: OxlintOverride = {
  files: clockFreeLayers.map((layer) => `src/${layer}/**`),
  excludeFiles: [...clockFiles],
  rules: {
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'The clock comes in as a parameter.' },
      { object: 'Math', property: 'random', message: 'Randomness comes in as a parameter.' },
      { object: 'crypto', property: 'randomUUID', message: 'Ids come in as a parameter.' },
      { object: 'crypto', property: 'getRandomValues', message: 'Randomness comes in as a parameter.' },
      { object: 'performance', property: 'now', message: 'The clock comes in as a parameter.' },
      ...['globalThis', 'self', 'window'].flatMap((object) =>
        ['Date', 'Math', 'crypto', 'performance'].map((property) => ({
          object,
          property,
          message: 'The clock and randomness come in as parameters.',
        })),
      ),
    ],
  },
}

const networkMessage = 'Only src/sync talks to the network.'
const networkOverride: OxlintOverride = {
  files: ['src/**'],
  excludeFiles: networkLayers.map((layer) => `src/${layer}/**`),
  rules: {
    'no-restricted-globals': [
      'error',
      ...['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map((name) => ({ name, message: networkMessage })),
    ],
  },
}

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise'],
  env: { builtin: true, browser: true, es2024: true },
  ignorePatterns: ['dist', 'data', 'src/app/route-tree.gen.ts'],
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'react/button-has-type': 'error',
    'react/no-danger': 'error',
    'react/rules-of-hooks': 'error',
    'eqeqeq': 'error',
    'no-console': 'error',
    'no-eval': 'error',
    'no-param-reassign': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    // JSX needs no React in scope since React 17.
    'react/react-in-jsx-scope': 'off',
    // Names are shadowed on purpose in small functions.
    'no-shadow': 'off',
    // `__WB_MANIFEST` and `_id` are names that others chose.
    'no-underscore-dangle': 'off',
    // Parsers narrow `unknown` by checks that the type system cannot follow.
    'typescript/no-unsafe-type-assertion': 'off',
    // A fresh array of one's own may be sorted in place.
    'unicorn/no-array-sort': 'off',
    // The wizard takes its hooks from a context that never changes while it is mounted; rules-of-hooks still holds.
    'react/hooks': 'off',
    // Small functions stay beside what uses them, and a promise chain may end without a value.
    'unicorn/consistent-function-scoping': 'off',
    'promise/always-return': 'off',
    // Imports of style sheets and polyfills have no name.
    'import/no-unassigned-import': 'off',
  },
  overrides: [
    ...layers.flatMap(listLayerOverrides),
    ...areaOverrides,
    clockOverride,
    networkOverride,
    { files: ['*.config.ts', 'test/**/*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    { files: ['scripts/**', 'src/server/**', 'test/bench/**', 'test/harness/**'], rules: { 'no-console': 'off' } },
  ],
})
