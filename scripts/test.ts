import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { provideChromium } from '../test/harness/chromium.ts'
import { printTally, reports } from './tally.ts'

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

process.env['NODE_COMPILE_CACHE'] ??= join(process.cwd(), 'node_modules/.cache/node')

// A report of an earlier run must not speak for this one.
for (const report of reports) rmSync(report, { force: true })
const fast = runVitest(reports[0], 'unit', 'component')
// An older build must not stand in for one that failed.
const built = run('npm', 'run', '--silent', 'build')
const whole = built && runVitest(reports[1], 'e2e')
const counted = printTally()
process.exitCode = fast && whole && counted ? 0 : 1
