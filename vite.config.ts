import { fileURLToPath } from 'node:url'
import babel from '@rolldown/plugin-babel'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import type { PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { webManifest } from './web-manifest.config.ts'

// The native macro transform has no complete set of platform packages yet; Babel runs anyway, for the React Compiler.
process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1'

const testing = process.env['VITEST'] !== undefined

/** Splits every route and writes `src/app/route-tree.gen.ts`; not in tests, which read the written file. */
const routes = tanstackRouter({
  target: 'react',
  routesDirectory: 'src/app/routes',
  generatedRouteTree: 'src/app/route-tree.gen.ts',
  addExtensions: true,
  autoCodeSplitting: true,
  quoteStyle: 'single',
  semicolons: false,
})

/** Presets run last to first: the macros become plain calls before the React Compiler looks at them. English stays in the code. */
const jsx: PluginOption[] = [
  react(),
  lingui(),
  babel({
    include: /\/(?:src\/(?:app|ui|wizard|main)|test)[/.].*\.tsx?(?:$|\?)|\/src\/main\.tsx$/,
    presets: [reactCompilerPreset(), linguiTransformerBabelPreset({ descriptorFields: 'message' })],
  }),
]

/** Precaches the whole build (lazy routes, languages and fonts too): every screen works offline from the first visit on. */
const offline = VitePWA({
  strategies: 'injectManifest',
  registerType: 'prompt',
  injectRegister: false,
  srcDir: 'src/app',
  filename: 'service-worker.ts',
  injectManifest: {
    rollupFormat: 'iife',
    globPatterns: ['**/*.{js,css,html,woff2,svg,png,ico,json,wasm,webmanifest}'],
    globIgnores: ['service-worker.js', 'screenshots/**'],
    maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
  },
  manifest: webManifest,
})

export default defineConfig({
  plugins: testing ? jsx : [routes, ...jsx, offline],
  build: {
    target: ['es2022', 'safari16.4', 'chrome111', 'firefox114'],
    manifest: true,
    modulePreload: { polyfill: false },
    // What may be loaded is told by `npm run size`, compressed.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // What every start needs is one file: in forty small ones the same code takes 6 KB more.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules/@uswds/uswds/packages'], quietDeps: true } } },
  worker: { format: 'es' },
  server: { port: 5173 },
  test: {
    // Tests start hundreds of servers and commands as processes of their own: each finds the modules compiled already.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node', import.meta.url)) },
    // Left alone, Vitest keeps one core free: on two cores that is half. Every file has servers, folders and a browser of its own.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 30_000,
          environment: 'node',
          setupFiles: ['test/harness/fixed-seed.ts'],
          include: ['test/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['test/**/*.test.tsx'],
          setupFiles: ['test/harness/component-setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/harness/built-app.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // As long as `waitFor` of a page: one second is a timed test on a busy machine.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
