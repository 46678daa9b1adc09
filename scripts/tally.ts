import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const Report = z.object({
  success: z.boolean(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

/** Where a test run writes what it found: the fast projects, then the browser. */
export const reports = ['test-results/fast.json', 'test-results/e2e.json'] as const

/**
 * Adds up the test reports and prints "N passed, N failed" as the last line; a file that could not run counts as one failed test. True only
 * where every report is there and nothing failed or was left out.
 */
export function printTally(paths: readonly string[] = reports): boolean {
  const results = paths.map((path) => (existsSync(path) ? Report.parse(JSON.parse(readFileSync(path, 'utf8'))) : null))
  const files = results.flatMap((report) => report?.testResults ?? [])
  const tests = files.flatMap((file) =>
    file.status === 'failed' && file.assertionResults.every(isPassed) ? [{ status: 'failed' }] : file.assertionResults,
  )
  const passed = tests.filter(isPassed).length
  const failed = tests.filter((test) => test.status === 'failed').length
  const skipped = tests.length - passed - failed
  if (results.includes(null)) console.log('Some tests did not run: their report is missing.')
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return results.every((report) => report?.success === true) && passed > 0 && failed === 0 && skipped === 0
}

function isPassed(test: { readonly status: string }): boolean {
  return test.status === 'passed'
}
