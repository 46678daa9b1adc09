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

const clockMessage = 'The clock and random ids come in as parameters.'
const clockProperties = [
  ...listProperties(['Date', 'performance'], ['now'], clockMessage),
  ...listProperties(['Math'], ['random'], clockMessage),
  ...listProperties(['crypto'], ['randomUUID', 'getRandomValues'], clockMessage),
  ...listProperties(['globalThis', 'self', 'window'], ['Date', 'Math', 'crypto', 'performance'], clockMessage),
]

const network = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket']
const networkMessage = 'Only src/sync talks to the network.'
const networkProperties = [
  ...listProperties(['globalThis', 'self', 'window'], network, networkMessage),
  ...listProperties(['navigator'], ['sendBeacon'], networkMessage),
]

function listProperties(objects: readonly string[], properties: readonly string[], message: string) {
  return objects.flatMap((object) => properties.map((property) => ({ object, property, message })))
}

/** What code may not reach besides imports: the network, and in most folders the clock and randomness. */
const globalOverrides: OxlintOverride[] = layers.map((layer) => {
  const clock = clockFreeLayers.includes(layer)
  const offline = !networkLayers.includes(layer)
  return {
    files: [layer === 'main' ? 'src/main.tsx' : `src/${layer}/**`],
    rules: {
      'no-restricted-globals': ['error', ...(offline ? network.map((name) => ({ name, message: networkMessage })) : [])],
      'no-restricted-properties': ['error', ...(clock ? clockProperties : []), ...(offline ? networkProperties : [])],
      'house/no-hidden-clock': clock ? 'error' : 'off',
    },
  }
})

/** Where the clock and random ids come from. */
const clockSources: OxlintOverride = {
  files: [...clockFiles],
  rules: { 'no-restricted-properties': ['error', ...networkProperties], 'house/no-hidden-clock': 'off' },
}

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise'],
  jsPlugins: ['./clock-rule.config.ts'],
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
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
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
    // `noImplicitReturns` of the types says the same, without its false alarms.
    'typescript/consistent-return': 'off',
    // Our interfaces are objects of closures, never classes that need their `this`.
    'typescript/unbound-method': 'off',
    // Workers and channels have no target origin, and one handler is all they need.
    'unicorn/require-post-message-target-origin': 'off',
    'unicorn/prefer-add-event-listener': 'off',
    // A loop may wait for what an asynchronous function changes.
    'no-unmodified-loop-condition': 'off',
    // Effects that run anew for more than they read are meant so; missing ones are still faults.
    'react/exhaustive-effect-dependencies': 'off',
    // fast-check is used as its own pages do: `fc.property`.
    'import/no-named-as-default-member': 'off',
    // Imports of style sheets and polyfills have no name.
    'import/no-unassigned-import': 'off',
  },
  overrides: [
    ...layers.flatMap(listLayerOverrides),
    ...areaOverrides,
    ...globalOverrides,
    clockSources,
    { files: ['*.config.ts', '.size-limit.ts'], rules: { 'import/no-default-export': 'off' } },
    { files: ['scripts/**', 'src/server/**', 'test/bench/**', 'test/harness/**'], rules: { 'no-console': 'off' } },
  ],
})
