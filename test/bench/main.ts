import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureScale, type ScaleFigures } from './measure-scale.ts'
import { serveBench } from './serve-bench.ts'
import { median } from './statistics.ts'
import { judgeScale, writeLayoutTable, writeTable, type Verdict } from './write-report.ts'

/**
 * `npm run bench [-- --scales 1,4,16 --repetitions 5]`: measures our store beside plain Dexie in Chromium, writes `bench-results.json`
 * and prints tables. It judges, but never fails: times belong to a machine and its day.
 */
const { values } = parseArgs({ options: { scales: { type: 'string', default: '1,4' }, repetitions: { type: 'string', default: '5' } } })
const repetitions = Number(values.repetitions)
const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version }
const folder = await mkdtemp(join(tmpdir(), 'partners-guide-bench-page-'))
const server = await serveBench(folder)
const results: { readonly figures: ScaleFigures; readonly verdicts: readonly Verdict[] }[] = []
try {
  for (const scale of values.scales.split(',').map(Number)) {
    console.error(`Measuring at ${scale}×…`)
    const figures = await measureScale(server, scale, repetitions)
    results.push({ figures, verdicts: judgeScale(figures) })
    await writeFile('bench-results.json', JSON.stringify({ measuredAt: new Date().toISOString(), machine, repetitions, results }, null, 1))
    printScale(results.at(-1)!)
  }
} finally {
  server.stop()
  await rm(folder, { recursive: true, force: true })
}

function printScale({ figures, verdicts }: (typeof results)[number]): void {
  const { scale, count, preview, bundleBytes, rowsBytes, memory, layouts } = figures
  const longest = (side: 'ours' | 'reference') => median(memory[side].map((one) => one.longestTask)).toFixed(0)
  console.log(
    `\n${scale}×: ${count.records} records, ${count.edits} edits, in one bundle of ${bundleBytes} bytes; for plain Dexie ${count.rows} rows,`,
  )
  console.log(`${count.plainBytes} bytes of JSON, ${rowsBytes} in gzip. The preview took ${median(preview).toFixed(0)} ms of our import.`)
  console.log(`Longest task of the page while importing: ours ${longest('ours')} ms, plain Dexie ${longest('reference')} ms.\n`)
  console.log(writeTable(scale, verdicts))
  if (layouts.length > 0) console.log(`\n${writeLayoutTable(layouts)}`)
}
