import { join } from 'node:path'
import { printTally } from './tally.ts'

/** Prints the counts of the last test run; fails where a report is missing or a test failed. */
process.chdir(join(import.meta.dirname, '..'))
process.exitCode = printTally() ? 0 : 1
