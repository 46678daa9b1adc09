import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { provideChromium } from '../test/harness/chromium.ts'
import { printTally } from './tally.ts'

/** Runs every test: unit, property and component tests first, then a build, then that build in a real browser. */
function run(...command: string[]): boolean {
  const [program = '', ...values] = command
  return spawnSync(program, values, { stdio: 'inherit' }).status === 0
}

function runVitest(report: string, ...projects: string[]): boolean {
  const selection = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return run(process.execPath, 'node_modules/vitest/vitest.mjs', 'run', ...selection, ...reporters)
}

process.chdir(join(import.meta.dirname, '..'))
try {
  provideChromium()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const reports = ['test-results/fast.json', 'test-results/e2e.json'] as const
// A report of an earlier run must not speak for this one.
for (const report of reports) rmSync(report, { force: true })
const steps = [
  () => runVitest(reports[0], 'unit', 'component'),
  () => run('npm', 'run', '--silent', 'build'),
  () => runVitest(reports[1], 'e2e'),
]
const passed = steps.map((step) => step()).every(Boolean)
const counted = printTally(reports)
process.exitCode = passed && counted ? 0 : 1
