import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const Report = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numTotalTests: z.int(), success: z.boolean() })

/** Adds up test reports and prints "N passed, N failed" as the last line. True only where every report is there and nothing failed or was left out. */
export function printTally(paths: readonly string[]): boolean {
  const reports = paths.map((path) => (existsSync(path) ? Report.parse(JSON.parse(readFileSync(path, 'utf8'))) : null))
  const sum = (count: (report: z.infer<typeof Report>) => number): number =>
    reports.reduce((total, report) => total + (report ? count(report) : 0), 0)
  const passed = sum((report) => report.numPassedTests)
  const failed = sum((report) => report.numFailedTests)
  const others = sum((report) => report.numTotalTests) - passed - failed
  if (reports.includes(null)) console.log('Some tests did not run: their report is missing.')
  console.log(`${passed} passed, ${failed} failed${others > 0 ? `, ${others} skipped` : ''}`)
  return reports.every((report) => report?.success === true) && failed === 0 && others === 0
}
